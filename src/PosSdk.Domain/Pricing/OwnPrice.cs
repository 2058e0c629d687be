using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>What a line comes to by itself: its own discounts taken, as if the order gave none. A cart computes it once, when the line is added or changed.</summary>
/// <param name="Rate">The line's tax rate.</param>
/// <param name="Gross">Price x quantity.</param>
/// <param name="AfterPercentages">What is left after the line's percentages: where the order's percentages would begin.</param>
/// <param name="Left">What is left after all of the line's own discounts, with tax where prices contain it.</param>
/// <param name="Tax">The tax of <paramref name="Left"/> rounded for this line; final only where tax is rounded on each line.</param>
public readonly record struct OwnPrice(Percentage Rate, Amount Gross, Amount AfterPercentages, Amount Left, Amount Tax)
{
    /// <summary>Prices one line by itself.</summary>
    /// <exception cref="ArgumentException">The price, the quantity or the tax rate is below zero.</exception>
    /// <exception cref="InvalidOperationException">The price or a discount is in another currency.</exception>
    /// <exception cref="OverflowException">A figure is beyond what an amount can hold.</exception>
    public static OwnPrice Of(PricingRules rules, PricingLine line)
    {
        var gross = GrossOf(rules, line);
        var afterPercentages = Take(rules, line, gross, percentages: true);
        var left = Take(rules, line, afterPercentages, percentages: false);
        return new OwnPrice(
            line.TaxRate,
            new Amount(gross, rules.Currency),
            new Amount(afterPercentages, rules.Currency),
            new Amount(left, rules.Currency),
            new Amount(TaxRates.Of(rules, line.TaxRate, left), rules.Currency));
    }

    internal static long GrossOf(PricingRules rules, in PricingLine line)
    {
        if (line.Price.IsNegative || line.Quantity.IsNegative || line.TaxRate < Percentage.Zero)
            throw new ArgumentException("A price, quantity or tax rate is below zero: price the sale it mirrors, and negate that.", nameof(line));
        return (line.Price.Times(line.Quantity, rules.Rounding) - Amount.Zero(rules.Currency)).MinorUnits;
    }

    private static long Take(PricingRules rules, in PricingLine line, long left, bool percentages)
    {
        foreach (var discount in line.Discounts)
        {
            if (DiscountStages.IsPercentage(discount) == percentages) left -= discount.Off(left, rules);
        }
        return left;
    }
}
