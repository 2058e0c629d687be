using PosSdk.Domain.Carts;
using PosSdk.Domain.Scans;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Scanned and typed codes. Nothing here needs a network.</summary>
public sealed class ScanClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly CartClient _carts;
    private readonly CustomerClient _customers;

    internal ScanClient(CommandRunner runner, Settings settings, CartClient carts, CustomerClient customers) =>
        (_runner, _settings, _carts, _customers) = (runner, settings, carts, customers);

    /// <summary>What a code stands for: a product, a customer, a receipt, a voucher, or nothing known.</summary>
    public ScanTarget Route(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ScanRouter.Route(code, _runner.State.Catalog, _runner.State.Customers, _settings.Scans);
    }

    /// <summary>
    /// Does to a cart what a scan means: a product is added, a customer is put on it (R84). Anything else is refused with what to do about it. The first scan of a customer begins the cart in the
    /// same commit.
    /// </summary>
    /// <param name="cart">The cart, or <see cref="CartClient.NewId"/> for the next customer.</param>
    /// <param name="code">As it was scanned or typed.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<Cart.Open>> PutOnCartAsync(CartId cart, string code, CancellationToken cancellationToken = default) => Route(code) switch
    {
        ScanTarget.OfProduct target => _carts.ServeAsync(cart, new NewLine(target.Product.Sku), cancellationToken),
        ScanTarget.OfCustomer target => _customers.PutOnCartAsync(cart, target.Code, begins: true, cancellationToken),
        var target => new(new Outcome<Cart.Open>.Refused(ScanRefusal.NotForACart(target))),
    };
}
