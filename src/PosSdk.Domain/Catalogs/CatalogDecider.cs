using System.Diagnostics;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Catalogs;

/// <summary>The rules of the catalog.</summary>
public static class CatalogDecider
{
    private const int LongestBarcode = 128;
    private const int LongestLabel = 40;
    private const int MostQuickKeys = 500;

    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<CatalogEvent> Decide(Catalog catalog, CatalogCommand command, CommandContext context) => command switch
    {
        CatalogCommand.AddProduct c => AddProduct(catalog, c.Product, context),
        CatalogCommand.ChangeProduct c => ChangeProduct(catalog, c.Product, context),
        CatalogCommand.RemoveProduct c => RemoveProduct(catalog, c, context),
        CatalogCommand.SetQuickKeys c => SetQuickKeys(catalog, c, context),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    private static Decision<CatalogEvent> AddProduct(Catalog catalog, Product product, CommandContext context)
    {
        var known = catalog.Find(product.Sku);
        if (known == product) return Decision<CatalogEvent>.AlreadySo;
        if (known is not null) return CatalogRefusal.SkuTaken(known);
        if (Fault(catalog, product) is { } fault) return fault;
        return new CatalogEvent.ProductAdded { Currency = product.Price.Currency, Product = product, By = context.By };
    }

    private static Decision<CatalogEvent> ChangeProduct(Catalog catalog, Product product, CommandContext context)
    {
        var known = catalog.Find(product.Sku);
        if (known is null) return CatalogRefusal.UnknownProduct(product.Sku);
        if (known == product) return Decision<CatalogEvent>.AlreadySo;
        if (Fault(catalog, product) is { } fault) return fault;
        return new CatalogEvent.ProductChanged { Currency = product.Price.Currency, Product = product, By = context.By };
    }

    private static Decision<CatalogEvent> RemoveProduct(Catalog catalog, CatalogCommand.RemoveProduct command, CommandContext context) =>
        catalog.Find(command.Sku) is null
            ? Decision<CatalogEvent>.AlreadySo
            : new CatalogEvent.ProductRemoved { Sku = command.Sku, By = context.By };

    private static Decision<CatalogEvent> SetQuickKeys(Catalog catalog, CatalogCommand.SetQuickKeys command, CommandContext context)
    {
        if (command.Keys == catalog.QuickKeys) return Decision<CatalogEvent>.AlreadySo;
        if (command.Keys.Count > MostQuickKeys) return CatalogRefusal.TooManyQuickKeys(MostQuickKeys);
        foreach (var key in command.Keys)
        {
            if (key.Label is not { Length: >= 1 and <= LongestLabel }) return CatalogRefusal.QuickKeyLabel(LongestLabel);
            if (catalog.Find(key.Sku) is null) return CatalogRefusal.UnknownProduct(key.Sku);
        }
        return new CatalogEvent.QuickKeysSet { Keys = command.Keys, By = context.By };
    }

    private static Refusal? Fault(Catalog catalog, Product product)
    {
        if (product.Price.IsNegative) return CatalogRefusal.NegativePrice;
        if (product.TaxRate < Money.Percentage.Zero) return CatalogRefusal.NegativeTax;
        if (product.Name is not { Length: >= 1 and <= Product.LongestName }) return CatalogRefusal.NameLength;
        foreach (var barcode in product.Barcodes)
        {
            if (barcode is not { Length: >= 1 and <= LongestBarcode }) return CatalogRefusal.BarcodeLength(LongestBarcode);
            if (catalog.OwnerOf(barcode) is { } owner && owner != product.Sku) return CatalogRefusal.BarcodeTaken(barcode, owner);
        }
        return null;
    }
}
