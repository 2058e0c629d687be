using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing.Promotions;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Catalogs;

/// <summary>The rules of the catalog.</summary>
public static class CatalogDecider
{
    private const int LongestBarcode = 128;
    private const int LongestLabel = 40;
    private const int MostBarcodes = 100;
    private const int MostQuickKeys = 400;

    // Because a stored event holds at most 256 KiB (settled 5).
    private const int MostPromotions = 200;
    private const int MostInScope = 50;

    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<CatalogEvent> Decide(Catalog catalog, CatalogCommand command, CommandContext context) => command switch
    {
        CatalogCommand.AddProduct c => AddProduct(catalog, c.Product, context),
        CatalogCommand.ChangeProduct c => ChangeProduct(catalog, c.Product, context),
        CatalogCommand.RemoveProduct c => RemoveProduct(catalog, c, context),
        CatalogCommand.SetPromotions c => SetPromotions(catalog, c, context),
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

    private static Decision<CatalogEvent> SetPromotions(Catalog catalog, CatalogCommand.SetPromotions command, CommandContext context)
    {
        if (command.Promotions == catalog.Promotions) return Decision<CatalogEvent>.AlreadySo;
        if (command.Promotions.Count > MostPromotions) return CatalogRefusal.TooManyPromotions(MostPromotions);
        HashSet<string> ids = [];
        foreach (var promotion in command.Promotions)
        {
            if (!IdText.IsValid(promotion.Id) || !ids.Add(promotion.Id)) return CatalogRefusal.PromotionId(promotion.Id);
            if (promotion.Name is not { Length: >= 1 and <= Product.LongestName }) return CatalogRefusal.NameLength;
            if (promotion.Scope.Skus.Count + promotion.Scope.Categories.Count > MostInScope) return CatalogRefusal.PromotionScope(promotion.Id, MostInScope);
            if (!IsIn(command.Currency, promotion.Offer)) return CatalogRefusal.OtherCurrency(command.Currency);
        }
        return new CatalogEvent.PromotionsSet { Currency = command.Currency, Promotions = command.Promotions, By = context.By };
    }

    private static bool IsIn(Money.Currency currency, PromotionOffer offer) => offer switch
    {
        PromotionOffer.AmountOffEach each => each.Value.Currency == currency,
        PromotionOffer.Bundle bundle => bundle.Price.Currency == currency,
        PromotionOffer.SpendAndSave spend => spend.From.Currency == currency,
        _ => true,
    };

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
        if (!Limits.Holds(product.Price, Quantity.One)) return CatalogRefusal.PriceTooHigh;
        if (!Limits.Holds(product.TaxRate)) return CatalogRefusal.TaxRange;
        if (product.Name is not { Length: >= 1 and <= Product.LongestName }) return CatalogRefusal.NameLength;
        if (product.Category is { Length: > Product.LongestCategory }) return CatalogRefusal.CategoryLength;
        return product.Barcodes.Count > MostBarcodes ? CatalogRefusal.TooManyBarcodes(MostBarcodes) : BarcodeFault(catalog, product);
    }

    private static Refusal? BarcodeFault(Catalog catalog, Product product)
    {
        foreach (var barcode in product.Barcodes)
        {
            if (barcode is not { Length: >= 1 and <= LongestBarcode }) return CatalogRefusal.BarcodeLength(LongestBarcode);
            if (catalog.OwnerOf(barcode) is { } owner && owner != product.Sku) return CatalogRefusal.BarcodeTaken(barcode, owner);
        }
        return null;
    }
}
