using System.Numerics;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>Tax of sums, rounded where the scope says so.</summary>
internal static class TaxRates
{
    /// <summary>The tax of one amount, rounded.</summary>
    public static long Of(PricingRules rules, Percentage rate, long amount) =>
        rules.Rounding.Divide((Int128)amount * rate.Units, Denominator(rules, rate));

    /// <summary>The tax of each rate's sum.</summary>
    /// <param name="rules">Whose scope is the rate or the document.</param>
    /// <param name="rates">Ascending: ties of a unit go to the lower rate.</param>
    /// <param name="sums">What is left of the lines of each rate.</param>
    /// <param name="taxes">Receives the taxes.</param>
    public static void Of(PricingRules rules, ReadOnlySpan<Percentage> rates, ReadOnlySpan<long> sums, Span<long> taxes)
    {
        if (rules.TaxScope == TaxScope.Document)
        {
            OfTheWhole(rules, rates, sums, taxes);
        }
        else
        {
            for (var i = 0; i < rates.Length; i++) taxes[i] = Of(rules, rates[i], sums[i]);
        }
    }

    private static void OfTheWhole(PricingRules rules, ReadOnlySpan<Percentage> rates, ReadOnlySpan<long> sums, Span<long> taxes)
    {
        // Because an inclusive rate divides by 1 + r, each rate has its own denominator; over a common one all is whole and nothing is lost.
        var common = BigInteger.One;
        foreach (var rate in rates)
        {
            BigInteger denominator = Denominator(rules, rate);
            common *= denominator / BigInteger.GreatestCommonDivisor(common, denominator);
        }
        var exact = new BigInteger[rates.Length];
        var whole = BigInteger.Zero;
        for (var i = 0; i < rates.Length; i++)
        {
            exact[i] = common / Denominator(rules, rates[i]) * rates[i].Units * sums[i];
            whole += exact[i];
        }
        Allocation.ByLargestRemainder(rules.Rounding.Divide(whole, common), exact, taxes);
    }

    private static long Denominator(PricingRules rules, Percentage rate) => rules.TaxIncluded ? Percentage.PerWhole + rate.Units : Percentage.PerWhole;
}
