using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Benchmarks.Measuring;

/// <summary>Documents to price.</summary>
internal static class Documents
{
    public static PricingRules Rules { get; } = new() { Currency = Registers.Euro, TaxIncluded = true };

    private static Percentage Percent(int whole) => new(whole * Percentage.PerWhole / 100);

    public static (PricingLine[] Lines, Discount[] Discounts) OfLines(int count)
    {
        var ownDiscount = Discount.Of(Percent(5));
        PricingLine[] lines =
        [
            .. Enumerable.Range(0, count).Select(i => new PricingLine
            {
                Price = UnitPrice.Of(new Amount(199 + (i % 97), Registers.Euro)),
                Quantity = Quantity.Of(1 + (i % 3)),
                TaxRate = Percent(i % 2 == 0 ? 19 : 7),
                Discounts = i % 4 == 0 ? [ownDiscount] : [],
            }),
        ];
        return (lines, [Discount.Of(Percent(3)), Discount.Of(new Amount(10, Registers.Euro))]);
    }
}
