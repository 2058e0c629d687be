using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;
using PosSdk.Journaling;
using PosSdk.Sqlite;

namespace PosSdk.Benchmarks.Measuring;

/// <summary>Registers as the benchmarks use them: euros, tax included, a shift open, a small shop's catalog.</summary>
internal static class Registers
{
    public static Currency Euro { get; } = Currency.Of("EUR");

    // Because a register's id is made by its host, and the benchmark is one.
    public static Guid Id { get; } = Guid.Parse("01930000-0000-7000-8000-00000000be7c");

    public static Sku SkuOf(int product) => Sku.Of($"4006381{product % 1000:000000}");

    public static PosOptions Options => new() { UtcOffset = TimeSpan.Zero };

    public static ValueTask<SqliteJournal> JournalAsync(string path) =>
        SqliteJournal.OpenAsync(new SqliteJournalOptions { Path = path, NewRegisterId = static () => Id }, CancellationToken.None);

    public static async ValueTask<PosClient> OpenAsync(string path) => await PosClient.OpenAsync(Options, await JournalAsync(path));

    public static ValueTask<PosClient> OpenInMemoryAsync() =>
        PosClient.OpenAsync(Options, new InMemoryJournal(new JournalIdentity("", Id, 0)));

    /// <summary>Puts products into the catalog and opens a shift.</summary>
    public static async ValueTask StockAsync(PosClient pos, int products)
    {
        for (var product = 0; product < products; product++)
        {
            var price = UnitPrice.Of(new Amount(199 + product, Euro));
            _ = (await pos.Catalog.AddAsync(new Product { Sku = SkuOf(product), Price = price, Name = $"Cotton socks, pattern {product}" })).Value;
        }
        _ = (await pos.Shifts.OpenAsync(MoneyCount.Of(new Amount(10_000, Euro)))).Value;
    }

    /// <summary>Opens a cart and says which.</summary>
    public static async ValueTask<CartId> CartAsync(PosClient pos) => (await pos.Carts.OpenAsync()).Value;
}
