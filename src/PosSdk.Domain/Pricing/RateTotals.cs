using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>Adds rates up to a document.</summary>
internal static class RateTotals
{
    public static DocumentTotals Of(PricingRules rules, long gross, ReadOnlySpan<Percentage> rates, ReadOnlySpan<long> sums, ReadOnlySpan<long> taxes)
    {
        var rows = new PricedRate[rates.Length];
        var (left, net, tax) = (0L, 0L, 0L);
        for (var i = 0; i < rates.Length; i++)
        {
            var netOfRate = rules.TaxIncluded ? sums[i] - taxes[i] : sums[i];
            rows[i] = new PricedRate(rates[i], new Amount(netOfRate, rules.Currency), new Amount(taxes[i], rules.Currency));
            left += sums[i];
            net += netOfRate;
            tax += taxes[i];
        }
        return new DocumentTotals
        {
            Gross = new Amount(gross, rules.Currency),
            Discount = new Amount(gross - left, rules.Currency),
            Net = new Amount(net, rules.Currency),
            Tax = new Amount(tax, rules.Currency),
            Rates = [.. rows],
        };
    }
}
