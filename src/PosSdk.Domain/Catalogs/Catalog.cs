using System.Collections.Immutable;
using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Pricing.Promotions;

namespace PosSdk.Domain.Catalogs;

/// <summary>The products a register can sell without asking anybody, found by SKU or barcode (R80).</summary>
/// <remarks>Immutable; a change costs time logarithmic in the number of products.</remarks>
public sealed class Catalog
{
    private readonly ImmutableDictionary<Sku, Product> _products;
    private readonly ImmutableDictionary<string, Sku> _barcodes;

    private Catalog(ImmutableDictionary<Sku, Product> products, ImmutableDictionary<string, Sku> barcodes, ValueList<QuickKey> quickKeys,
        ValueList<Promotion> promotions) =>
        (_products, _barcodes, QuickKeys, Promotions) = (products, barcodes, quickKeys, promotions);

    /// <summary>No products.</summary>
    public static Catalog Initial { get; } = new(
        ImmutableDictionary<Sku, Product>.Empty, ImmutableDictionary.Create<string, Sku>(StringComparer.Ordinal), [], []);

    /// <summary>How many products there are.</summary>
    public int Count => _products.Count;

    /// <summary>All products, in no order.</summary>
    public IEnumerable<Product> Products => _products.Values;

    /// <summary>The buttons of the sell screen, in their order.</summary>
    public ValueList<QuickKey> QuickKeys { get; }

    /// <summary>What is offered to every customer, in the order that decides between equals; some begin later or are over.</summary>
    public ValueList<Promotion> Promotions { get; }

    /// <summary>The product with this SKU; null when there is none.</summary>
    public Product? Find(Sku sku) => _products.GetValueOrDefault(sku);

    /// <summary>The product with this barcode or else this SKU, as it was scanned or typed; null when there is none.</summary>
    /// <remarks>A GTIN is found whichever way the catalog or the code writes it: UPC-A, the same as EAN-13 or GTIN-14 with zeros in front, or UPC-E.</remarks>
    public Product? Find(string code) => FindAsWritten(code) ?? Gtin.OtherSpellings(code).Select(FindAsWritten).FirstOrDefault(product => product is not null);

    /// <summary>The SKU that a barcode belongs to, however it is written; null when it is free.</summary>
    public Sku? OwnerOf(string barcode)
    {
        if (_barcodes.TryGetValue(barcode, out var sku)) return sku;
        foreach (var spelling in Gtin.OtherSpellings(barcode))
            if (_barcodes.TryGetValue(spelling, out sku))
                return sku;
        return null;
    }

    /// <summary>Puts a catalog back together.</summary>
    public static Catalog Of(IEnumerable<Product> products, ValueList<QuickKey> quickKeys, ValueList<Promotion> promotions = default) =>
        new Catalog(Initial._products, Initial._barcodes, quickKeys, promotions).WithAll(products);

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static Catalog Evolve(Catalog catalog, CatalogEvent @event) => @event switch
    {
        CatalogEvent.ProductAdded e => catalog.With(e.Product),
        CatalogEvent.ProductChanged e => catalog.Without(e.Product.Sku).With(e.Product),
        CatalogEvent.ProductRemoved e => catalog.Without(e.Sku).WithoutKeys(e.Sku),
        CatalogEvent.QuickKeysSet e => new Catalog(catalog._products, catalog._barcodes, e.Keys, catalog.Promotions),
        CatalogEvent.PromotionsSet e => new Catalog(catalog._products, catalog._barcodes, catalog.QuickKeys, e.Promotions),
        _ => throw new UnreachableException($"{@event.GetType().Name} is not an event of a catalog."),
    };

    private Product? FindAsWritten(string code)
    {
        if (_barcodes.TryGetValue(code, out var sku)) return _products[sku];
        return Sku.TryOf(code, out sku) ? Find(sku) : null;
    }

    private Catalog With(Product product)
    {
        var barcodes = _barcodes;
        foreach (var barcode in product.Barcodes) barcodes = barcodes.SetItem(barcode, product.Sku);
        return new Catalog(_products.SetItem(product.Sku, product), barcodes, QuickKeys, Promotions);
    }

    private Catalog Without(Sku sku) => Find(sku) is { } product
        ? new Catalog(_products.Remove(sku), _barcodes.RemoveRange(product.Barcodes), QuickKeys, Promotions)
        : this;

    // Because a button that sells nothing only gets in the way.
    private Catalog WithoutKeys(Sku sku) => new(_products, _barcodes, [.. QuickKeys.Where(key => key.Sku != sku)], Promotions);

    private Catalog WithAll(IEnumerable<Product> products)
    {
        var bySku = _products.ToBuilder();
        var byBarcode = _barcodes.ToBuilder();
        foreach (var product in products)
        {
            bySku[product.Sku] = product;
            foreach (var barcode in product.Barcodes) byBarcode[barcode] = product.Sku;
        }
        return new Catalog(bySku.ToImmutable(), byBarcode.ToImmutable(), QuickKeys, Promotions);
    }
}
