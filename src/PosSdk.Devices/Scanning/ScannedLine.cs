using System.Globalization;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Devices.Scanning;

/// <summary>A scan as a cart's line, or why it is none.</summary>
/// <param name="Line">Null when <paramref name="Refusal"/> is not.</param>
/// <param name="Refusal">Null when <paramref name="Line"/> is not.</param>
public sealed record ScannedLine(NewLine? Line, Refusal? Refusal)
{
    /// <summary>
    /// Looks the article up and takes what the label says. A price on the label is the price of this one piece, whatever it weighs, so that a shop
    /// charges what the customer reads; a weight alone is a quantity in kilograms, a count (30) one in pieces.
    /// </summary>
    /// <param name="scan">What was read.</param>
    /// <param name="catalog">The products of this register.</param>
    /// <param name="currency">What this register counts in.</param>
    public static ScannedLine Of(ParsedBarcode scan, Catalog catalog, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(catalog);
        if (scan.Errors is [var error, ..]) return Refused(NotTrusted(error));
        if (scan.LookUpCodes.Select(catalog.Find).FirstOrDefault(found => found is not null) is not { } product) return Refused(NoProduct(scan.Data));
        if (scan.Price is { } price) return Priced(product, price, currency);
        var quantity = Measured(scan);
        return quantity is { IsPositive: false } ? Refused(Nothing) : new ScannedLine(new NewLine(product.Sku, quantity), null);
    }

    private static Refusal Nothing { get; } = new("scan.nothing", "The label says that there is nothing in it.", "Weigh it again.");

    private static Refusal OtherCurrency { get; } = new("scan.other-currency", "The price on the label is in another currency.", "Add the product by hand.");

    private static Refusal NotTrusted(BarcodeError error) => new("scan.not-trusted", error.Text, "Scan it again.");

    private static Refusal NoProduct(string code) =>
        new("scan.no-product", $"No product here has the code '{code}'.", "Scan it again, type the SKU, or add the product first.");

    private static ScannedLine Priced(Product product, BarcodePrice price, Currency currency)
    {
        if (price.Currency is { } number && CurrencyNumbers.LettersOf(number) != currency.Code) return Refused(OtherCurrency);
        return UnitPrice.TryParse(price.Value.ToString(CultureInfo.InvariantCulture), currency, out var unit)
            ? new ScannedLine(new NewLine(product.Sku, Quantity.One, Price: unit), null)
            : Refused(OtherCurrency);
    }

    private static Quantity? Measured(ParsedBarcode scan)
    {
        if (scan.Weight is { } weight) return new Quantity((long)decimal.Round(weight.Kilograms * Quantity.PerUnit, MidpointRounding.AwayFromZero));
        var count = scan.Elements.FirstOrDefault(element => element.Ai == "30");
        return count is null ? null : Quantity.Of(long.Parse(count.Value, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static ScannedLine Refused(Refusal refusal) => new(null, refusal);
}
