using System.Globalization;
using ConsoleRegister.Interactive.Devices;
using PosSdk;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Receipts;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>The register and the customer who stands before it.</summary>
internal sealed class Counter
{
    private readonly TimeProvider _time;
    private DateTimeOffset? _signedInAt;

    /// <param name="client">The register.</param>
    /// <param name="setup">By which rules it works.</param>
    /// <param name="time">The clock.</param>
    /// <param name="devices">What hangs on it; null for nothing.</param>
    public Counter(PosClient client, RegisterSetup setup, TimeProvider time, TillDevices? devices = null)
    {
        (Client, Setup, _time, Devices) = (client, setup, time, devices ?? TillDevices.None(client));
        NoteCashier();
        Serving = OpenCarts() is [.., var latest] ? latest : null;
    }

    public PosClient Client { get; }

    public RegisterSetup Setup { get; }

    /// <summary>What hangs on the till; its owner lets it go.</summary>
    public TillDevices Devices { get; }

    public TimeProvider Time => _time;

    public Currency Currency => Client.Currency!.Value;

    /// <summary>The cart that commands are about; null between customers.</summary>
    public CartId? Serving { get; set; }

    /// <summary>Whether the shop is here and somebody was signed in, and since when.</summary>
    public ReadinessFacts Readiness => new() { InitialSyncCompleted = Client.Catalog.Current.Count > 0, SignedInAt = _signedInAt };

    /// <summary>Cash that was asked for again, because it was told as more than a drawer holds; null for none.</summary>
    public Amount? Doubted { get; set; }

    public Cart.Open? Cart => Serving is { } cart ? Client.Carts.Find(cart) : null;

    /// <summary>What this till calls a tender.</summary>
    public static string NameOf(string tender) => tender == Tender.ExternalTerminal.Code ? "card" : tender.Replace('-', ' ');

    /// <summary>The open carts, oldest first.</summary>
    public IReadOnlyList<CartId> OpenCarts() => [.. Client.Carts.Open.OrderBy(cart => Client.Carts.Find(cart)!.OpenedAt).ThenBy(cart => cart.Value, StringComparer.Ordinal)];

    /// <summary>The product of a barcode, SKU or quick key; null when there is none.</summary>
    public Product? Resolve(string code)
    {
        var catalog = Client.Catalog.Current;
        return catalog.Find(code) ?? catalog.Find(code.ToUpperInvariant()) ?? (KeyOf(code) is { } key ? catalog.Find(key.Sku) : null);
    }

    /// <summary>The shop's receipt at a moment.</summary>
    public ReceiptTextOptions Paper(DateTimeOffset at) => SampleShop.Receipt with { UtcOffset = _time.LocalTimeZone.GetUtcOffset(at) };

    /// <summary>A moment as the shop's clock shows it.</summary>
    public string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The same without its day.</summary>
    public string Clock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _time.LocalTimeZone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Notes whether somebody stands at the till; who takes over goes on where the other began.</summary>
    public void NoteCashier()
    {
        _signedInAt = Client.Cashier is null ? null : _signedInAt ?? _time.GetUtcNow();
        // Because where nobody has to sign in, nobody can have missed it.
        if (Setup.Staff) Client.Capabilities.Readiness = Readiness;
    }

    /// <summary>The customer's cart, begun when there is none.</summary>
    public async ValueTask<Outcome<CartId>> ServeAsync(CancellationToken cancellationToken)
    {
        // Because an unknown code must not leave an empty cart behind, carts begin here and not at the door.
        var outcome = await Client.Carts.OpenAsync(Cart is null ? null : Serving, cancellationToken);
        if (outcome.TryGet(out var cart, out _)) Serving = cart;
        return outcome;
    }

    /// <summary>What to do before anything is sold, while the register is closed; null while it is open.</summary>
    public Answer? Closed() => Client.Shifts.Current is not null ? null : new Answer.Confused(
        "The register is closed.", "Type the cash that is in the drawer first, such as 100.00, or 0 for an empty drawer. Then go on.");

    private QuickKey? KeyOf(string code)
    {
        var keys = Client.Catalog.Current.QuickKeys;
        if (code is not ['k' or 'K', .. var number]) return null;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index >= 1 && index <= keys.Count ? keys[index - 1] : null;
    }
}
