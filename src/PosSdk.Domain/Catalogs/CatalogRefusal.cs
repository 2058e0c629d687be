using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Catalogs;

/// <summary>Why the catalog refuses.</summary>
public static class CatalogRefusal
{
    /// <summary>A price below zero.</summary>
    public static Refusal NegativePrice { get; } = new("catalog.negative-price", "A price cannot be below zero.");

    /// <summary>A price that no till can count with.</summary>
    public static Refusal PriceTooHigh { get; } = new("catalog.price-too-high", "That price is more than a till can count with.", "Check that no barcode was scanned into it.");

    /// <summary>A tax rate that is none.</summary>
    public static Refusal TaxRange { get; } = new("catalog.tax-range", "A tax rate is from 0 % to 1,000 %.");

    /// <summary>An endless group.</summary>
    public static Refusal CategoryLength { get; } = new("catalog.category-length", $"A category has at most {Product.LongestCategory} characters.");

    /// <summary>No name, or one longer than a receipt takes.</summary>
    public static Refusal NameLength { get; } = new("catalog.name-length", $"A product needs a name of 1 to {Product.LongestName} characters.");

    /// <summary>A price in another currency than the register's.</summary>
    public static Refusal OtherCurrency(Money.Currency currency) => new("catalog.other-currency", $"This register counts in {currency}.");

    /// <summary>The SKU stands for another product.</summary>
    public static Refusal SkuTaken(Product known) => new(
        "catalog.sku-taken", $"{known.Sku} is already in the catalog: {known.Name}.", "Change that product instead, or choose another code.");

    /// <summary>The barcode stands for another product.</summary>
    public static Refusal BarcodeTaken(string barcode, Sku owner) => new(
        "catalog.barcode-taken", $"Barcode {barcode} belongs to {owner}.", "Take it away from that product first.");

    /// <summary>There is no such product.</summary>
    public static Refusal UnknownProduct(Sku sku) => new(
        "catalog.unknown-product", $"{sku} is not in the catalog.", "Check the code, or add the product first.");

    /// <summary>Nothing has this code.</summary>
    public static Refusal UnknownCode(string code) => new(
        "catalog.unknown-code", $"No product has the code '{code}'.", "Scan it again, type the SKU, or add the product first.");

    /// <summary>An empty or endless barcode.</summary>
    public static Refusal BarcodeLength(int longest) => new("catalog.barcode-length", $"A barcode has 1 to {longest} characters.");

    /// <summary>More codes than a product has.</summary>
    public static Refusal TooManyBarcodes(int most) => new("catalog.too-many-barcodes", $"A product has at most {most} barcodes.");

    /// <summary>An empty or endless label.</summary>
    public static Refusal QuickKeyLabel(int longest) => new("catalog.quick-key-label", $"A quick key needs a label of 1 to {longest} characters.");

    /// <summary>More keys than a screen can show.</summary>
    public static Refusal TooManyQuickKeys(int most) => new("catalog.too-many-quick-keys", $"There is room for {most} quick keys.");

    /// <summary>More promotions than a register keeps.</summary>
    public static Refusal TooManyPromotions(int most) => new("catalog.too-many-promotions", $"There is room for {most} promotions.", "Take out those that are over.");

    /// <summary>No id, or the id of another.</summary>
    public static Refusal PromotionId(string id) => new("catalog.promotion-id", $"'{id}' is not an id of its own.", "Give every promotion another id.");

    /// <summary>More goods than a promotion can name.</summary>
    public static Refusal PromotionScope(string id, int most) => new(
        "catalog.promotion-scope", $"Promotion {id} names more than {most} products and categories.", "Put the goods into a category.");
}
