using PosSdk.Domain.Decisions;

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

    /// <summary>Lay out the buttons of the sell screen; an empty list takes them all away.</summary>
    public sealed record SetQuickKeys(ValueList<QuickKey> Keys) : CatalogCommand;
}
