using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;
using PosSdk.Journaling;

namespace PosSdk.Testing;

/// <summary>A register in memory with a clock and ids that a test controls.</summary>
public static class TestRegister
{
    /// <summary>A register's id that is the same in every test.</summary>
    public static Guid RegisterId { get; } = Guid.Parse("01930000-0000-7000-8000-000000000001");

    /// <summary>Opens a register.</summary>
    /// <param name="setUp">Changes the options before it is opened; null for EUR, tax included.</param>
    /// <param name="clock">Null for a clock of its own.</param>
    /// <param name="journal">Null for a new one in memory.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static ValueTask<PosClient> OpenAsync(Action<PosOptions>? setUp = null, FakeClock? clock = null, IJournal? journal = null, CancellationToken cancellationToken = default)
    {
        var options = new PosOptions { Ids = new SequentialIds(), UtcOffset = TimeSpan.Zero };
        setUp?.Invoke(options);
        return PosClient.OpenAsync(options, journal ?? NewJournal(), clock ?? new FakeClock(), cancellationToken: cancellationToken);
    }

    /// <summary>A journal in memory, with nothing in it.</summary>
    public static IJournal NewJournal() => new InMemoryJournal(new JournalIdentity("", RegisterId, 0));

    /// <summary>Opens a shift with a float, and puts products into the catalog.</summary>
    /// <param name="client">The register.</param>
    /// <param name="openingFloat">In minor units.</param>
    /// <param name="products">What to sell: SKU and price as text; the name is made of the SKU.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<PosClient> StockedAsync(
        this PosClient client, long openingFloat, (string Sku, string Price)[] products, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(products);
        var currency = client.Currency!.Value;
        _ = (await client.Shifts.OpenAsync(MoneyCount.Of(new Amount(openingFloat, currency)), cancellationToken).ConfigureAwait(false)).Value;
        foreach (var (sku, price) in products)
        {
            if (!UnitPrice.TryParse(price, currency, out var unitPrice)) throw new ArgumentException($"'{price}' is not a price in {currency}.", nameof(products));
            _ = (await client.Catalog.AddAsync(new Product { Sku = Sku.Of(sku), Price = unitPrice, Name = $"Product {sku}" }, cancellationToken).ConfigureAwait(false)).Value;
        }
        return client;
    }
}
