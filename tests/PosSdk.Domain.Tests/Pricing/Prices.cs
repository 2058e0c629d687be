using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Tests.Pricing;

/// <summary>Short words for the tests of pricing.</summary>
internal static class Prices
{
    public static Currency Eur { get; } = Currency.Of("EUR");

    public static PricingRules OnTop { get; } = new() { Currency = Eur };

    public static PricingRules Contained { get; } = new() { Currency = Eur, TaxIncluded = true };

    public static Amount Euro(string text) => Sum(text, "EUR");

    public static Amount Sum(string text, string currency) =>
        Amount.TryParse(text, Currency.Of(currency), out var amount) ? amount : throw new FormatException(text);

    public static Percentage Percent(string text) => Percentage.TryParse(text, out var percent) ? percent : throw new FormatException(text);

    public static Quantity Pieces(string text) => Quantity.TryParse(text, out var quantity) ? quantity : throw new FormatException(text);

    public static UnitPrice Price(string text, Currency currency) =>
        UnitPrice.TryParse(text, currency, out var price) ? price : throw new FormatException(text);

    public static PricingLine Line(string price, string quantity = "1", string rate = "0", params Discount[] discounts) => new()
    {
        Price = Price(price, Eur),
        Quantity = Pieces(quantity),
        TaxRate = Percent(rate),
        Discounts = [.. discounts],
    };

    public static Discount Off(string percent) => Discount.Of(Percent(percent));

    public static Discount AmountOff(string amount) => Discount.Of(Euro(amount));
}
