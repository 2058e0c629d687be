using System.Numerics;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Tests.Pricing;

/// <summary>A fraction of whole numbers of any size.</summary>
internal readonly record struct Fraction(BigInteger Over, BigInteger Under)
{
    public static Fraction operator +(Fraction a, Fraction b) => new((a.Over * b.Under) + (b.Over * a.Under), a.Under * b.Under);
    public static Fraction operator *(Fraction a, Fraction b) => new(a.Over * b.Over, a.Under * b.Under);
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Over * b.Under, a.Under * b.Over);
    public static implicit operator Fraction(long whole) => new(whole, 1);

    public long Floor => (long)BigInteger.Divide(Over, Under);

    public Fraction Part => this + -Floor;

    public int Against(Fraction other) => (Over * other.Under).CompareTo(other.Over * Under);

    public long Rounded(Rounding rounding)
    {
        var half = Part.Against(new Fraction(1, 2));
        var up = half > 0 || (half == 0 && (rounding == Rounding.HalfAwayFromZero || (rounding == Rounding.HalfToEven && Floor % 2 != 0)));
        return up && rounding != Rounding.TowardZero ? Floor + 1 : Floor;
    }
}

/// <summary>The pricing rules written down a second time, slowly and with fractions: nothing of it is shared with the pricer. Amounts are minor units.</summary>
internal static class ExactPricer
{
    public static (long Gross, long Discount, long Net, long Tax)[] Price(PricingRules rules, PricingLine[] lines, Discount[] order)
    {
        var gross = lines.Select(line => new Fraction((BigInteger)line.Price.Units * line.Quantity.Thousandths, 100_000).Rounded(rules.Rounding)).ToArray();
        var left = gross.ToArray();
        OfLines(true);
        OfOrder(true);
        OfLines(false);
        OfOrder(false);
        var tax = Taxes(rules, [.. lines.Select(line => line.TaxRate.Units)], left);
        return [.. lines.Select((_, i) => (gross[i], gross[i] - left[i], rules.TaxIncluded ? left[i] - tax[i] : left[i], tax[i]))];

        long Off(Discount discount, long of)
        {
            var off = discount.Percent is { } percent ? (new Fraction(percent.Units, 1_000_000) * of).Rounded(rules.Rounding) : discount.Value!.Value.MinorUnits;
            return Math.Min(off, of);
        }

        void OfLines(bool percentages)
        {
            for (var i = 0; i < lines.Length; i++)
                foreach (var discount in lines[i].Discounts.Where(discount => discount.Percent.HasValue == percentages))
                    left[i] -= Off(discount, left[i]);
        }

        void OfOrder(bool percentages)
        {
            foreach (var discount in order.Where(discount => discount.Percent.HasValue == percentages))
            {
                var parts = Spread(Off(discount, left.Sum()), [.. left.Select(weight => (Fraction)weight)]);
                for (var i = 0; i < left.Length; i++) left[i] -= parts[i];
            }
        }
    }

    private static long[] Taxes(PricingRules rules, long[] rates, long[] amounts)
    {
        var exact = rates.Select((rate, i) => new Fraction(rate, rules.TaxIncluded ? 1_000_000 + rate : 1_000_000) * amounts[i]).ToArray();
        if (rules.TaxScope == TaxScope.Line) return [.. exact.Select(tax => tax.Rounded(rules.Rounding))];

        var groups = rates.Select((rate, i) => (rate, i)).GroupBy(at => at.rate, at => at.i).OrderBy(group => group.Key).Select(group => group.ToArray()).ToArray();
        var sums = groups.Select(group => Sum(group.Select(i => exact[i]))).ToArray();
        var ofGroups = rules.TaxScope == TaxScope.Rate
            ? [.. sums.Select(sum => sum.Rounded(rules.Rounding))]
            : Spread(Sum(sums).Rounded(rules.Rounding), sums);
        var taxes = new long[rates.Length];
        for (var g = 0; g < groups.Length; g++)
        {
            var parts = Spread(ofGroups[g], [.. groups[g].Select(i => exact[i])]);
            for (var i = 0; i < parts.Length; i++) taxes[groups[g][i]] = parts[i];
        }
        return taxes;
    }

    private static Fraction Sum(IEnumerable<Fraction> fractions) => fractions.Aggregate((Fraction)0, (a, b) => a + b);

    private static long[] Spread(long total, Fraction[] weights)
    {
        if (total == 0) return new long[weights.Length];
        var sum = Sum(weights);
        var shares = weights.Select(weight => weight * total / sum).ToArray();
        var parts = shares.Select(share => share.Floor).ToArray();
        var first = Enumerable.Range(0, shares.Length).Order(Comparer<int>.Create((a, b) =>
            shares[b].Part.Against(shares[a].Part) is var by and not 0 ? by : a.CompareTo(b)));
        foreach (var i in first.Take((int)(total - parts.Sum()))) parts[i]++;
        return parts;
    }
}
