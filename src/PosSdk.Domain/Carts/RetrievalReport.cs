using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Carts;

/// <summary>What changed under a cart while it was saved (R27): its prices are the shop's of that time, and its goods were free for others to buy.</summary>
/// <param name="Lines">One a line of the cart, in its order.</param>
public sealed record RetrievalReport(ValueList<RetrievedLine> Lines)
{
    /// <summary>The lines that somebody should hear about.</summary>
    public IEnumerable<RetrievedLine> Differences => Lines.Where(line => line.Differs);

    /// <summary>Compares a cart with the shop as it is now. Linear in its lines.</summary>
    /// <param name="cart">The cart as it was saved.</param>
    /// <param name="catalog">The products as they are now.</param>
    /// <param name="onHand">What lies on the shelf now; it answers null when nobody counts the product, and then nothing is missing.</param>
    public static RetrievalReport Of(Cart.Open cart, Catalog catalog, Func<Sku, Quantity?> onHand)
    {
        // Because two lines of one product need twice as much of it.
        var wanted = cart.Lines.Where(line => line.Return is null)
            .GroupBy(line => line.Sku)
            .ToDictionary(lines => lines.Key, lines => lines.Aggregate(Quantity.Zero, (sum, line) => sum + line.Quantity));
        return new RetrievalReport([.. cart.Lines.Select(line => Of(line, catalog.Find(line.Sku), onHand(line.Sku), wanted.GetValueOrDefault(line.Sku)))]);
    }

    private static RetrievedLine Of(CartLine line, Product? product, Quantity? onHand, Quantity wanted) => new()
    {
        Line = line.Id,
        Sku = line.Sku,
        Name = line.Name,
        PriceThen = line.Price,
        PriceNow = product?.Price,
        TaxRateThen = line.TaxRate,
        TaxRateNow = product?.TaxRate,
        IsFixed = line.PriceGiven || line.PriceBefore is not null || line.Return is not null,
        OnHand = onHand,
        Missing = line.Return is null && onHand is { } there && wanted > there ? wanted - (there.IsNegative ? Quantity.Zero : there) : Quantity.Zero,
    };
}
