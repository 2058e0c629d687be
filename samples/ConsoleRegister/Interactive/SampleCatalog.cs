using PosSdk;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing.Promotions;

namespace ConsoleRegister.Interactive;

/// <summary>A corner shop's shelf, so that a new register has something to sell. The barcodes are made up; their check digits are right.</summary>
internal static class SampleCatalog
{
    /// <summary>The category of what has a price per kilogram.</summary>
    public const string Weighed = "weighed";

    /// <summary>The tax on most goods and on fees.</summary>
    public static readonly Percentage Standard = new(190_000);

    private static readonly Currency Euro = Currency.Of("EUR");
    private static readonly Percentage Reduced = new(70_000);

    public static ValueList<Product> Products { get; } =
    [
        Piece("MILK", "4012345100013", "Whole milk 1 l", 119, Reduced),
        Piece("BREAD", "4012345100181", "Rye bread 1 kg", 380, Reduced),
        Piece("BUTTER", "4015566220348", "Butter 250 g", 229, Reduced),
        Piece("EGGS", "4012345400106", "Eggs, free range, 10", 349, Reduced),
        Piece("COFFEE", "7613191100270", "Ground coffee 500 g", 699, Reduced),
        Piece("CHOC", "96385074", "Dark chocolate 100 g", 179, Reduced),
        Piece("MINTS", "42123453", "Peppermints", 99, Reduced),
        Piece("WATER", "4012345200126", "Mineral water 1.5 l", 89, Standard),
        Piece("WINE", "3401123450210", "Red wine 0.75 l", 649, Standard),
        Piece("SOAP", "4012345300116", "Hand soap 300 ml", 195, Standard),
        Piece("PAPER", "4012345300284", "Kitchen roll, 4", 325, Standard),
        Piece("CELLS", "5051234001016", "Batteries AA, 4", 499, Standard),
        // Because the labels of the shop's scales name an article by its number, such as 00012, that is a code, too.
        Piece("BANANAS", "2000012000003", "Bananas, per kg", 199, Reduced) with { Category = Weighed, Barcodes = ["2000012000003", "00012"] },
        Piece("GOUDA", "2000013000002", "Gouda, per kg", 1290, Reduced) with { Category = Weighed, Barcodes = ["2000013000002", "00013"] },
        new() { Sku = Sku.Of("BAG"), Name = "Paper bag", Price = Cents(20), TaxRate = Standard },
        // Because a gift card is money that is owed, its tax comes when it is used.
        new() { Sku = Sku.Of("GIFT25"), Name = "Gift card 25.00", Price = Cents(2500), Category = Product.GiftCards },
        new() { Sku = Sku.Of("ROLL"), Name = "Bread roll", Price = Cents(45), TaxRate = Reduced },
    ];

    public static ValueList<QuickKey> Keys { get; } =
    [
        new("Bread roll", Sku.Of("ROLL")), new("Paper bag", Sku.Of("BAG")), new("Milk", Sku.Of("MILK")), new("Rye bread", Sku.Of("BREAD")), new("Water", Sku.Of("WATER")),
    ];

    public static ValueList<Promotion> Promotions { get; } =
    [
        new() { Id = "choc-3-for-2", Name = "Chocolate: 3 for 2", Scope = new() { Skus = ["CHOC"] }, Offer = new PromotionOffer.TakeAndPay(3, 2) },
        new() { Id = "coffee-2-for-12", Name = "Coffee: 2 for 12.00", Scope = new() { Skus = ["COFFEE"] }, Offer = new PromotionOffer.Bundle(2, new Amount(1200, Euro)) },
    ];

    /// <summary>Fills an empty catalog; goes on where it was when it was interrupted, and leaves a catalog of somebody's own alone.</summary>
    public static async ValueTask StockAsync(PosClient client, CancellationToken cancellationToken)
    {
        var catalog = client.Catalog.Current;
        if (catalog.QuickKeys.Count > 0 || client.Currency != Euro || catalog.Products.Any(product => !Products.Contains(product))) return;
        foreach (var product in Products) _ = await client.Catalog.AddAsync(product, cancellationToken);
        _ = await client.Catalog.SetPromotionsAsync(Promotions, cancellationToken);
        _ = await client.Catalog.SetQuickKeysAsync(Keys, cancellationToken);
    }

    private static Product Piece(string sku, string barcode, string name, long cents, Percentage tax) =>
        new() { Sku = Sku.Of(sku), Barcodes = [barcode], Name = name, Price = Cents(cents), TaxRate = tax };

    private static UnitPrice Cents(long cents) => UnitPrice.Of(new Amount(cents, Euro));
}
