using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing.Promotions;

namespace PosSdk.Domain.Catalogs;

/// <summary>What can be asked of the catalog.</summary>
public abstract record CatalogCommand
{
    private CatalogCommand() { }

    /// <summary>Sell a new product.</summary>
    public sealed record AddProduct(Product Product) : CatalogCommand;

    /// <summary>Replace what is known of a product: price, name, tax, barcodes.</summary>
    public sealed record ChangeProduct(Product Product) : CatalogCommand;

    /// <summary>Stop selling a product.</summary>
    public sealed record RemoveProduct(Sku Sku) : CatalogCommand;

    /// <summary>Offer these promotions and no others; an empty list ends them all.</summary>
    /// <param name="Currency">What the register counts in.</param>
    /// <param name="Promotions">In their order: of equals the first wins.</param>
    public sealed record SetPromotions(Currency Currency, ValueList<Promotion> Promotions) : CatalogCommand;

    /// <summary>Lay out the buttons of the sell screen; an empty list takes them all away.</summary>
    public sealed record SetQuickKeys(ValueList<QuickKey> Keys) : CatalogCommand;
}
