using PosSdk.Domain.Pricing;
using static PosSdk.Domain.Tests.Pricing.Prices;

namespace PosSdk.Domain.Tests.Pricing;

/// <summary>Cost is told by bytes, because they are the same on every machine.</summary>
public sealed class PricingCostTests
{
    [Theory]
    [InlineData(TaxScope.Line)]
    [InlineData(TaxScope.Rate)]
    [InlineData(TaxScope.Document)]
    public void Ten_thousand_lines_cost_ten_times_a_thousand(TaxScope scope)
    {
        Discount[] discounts = [Off("10"), AmountOff("500.00")];
        var rules = Contained with { TaxScope = scope };

        var (thousand, tenThousand) = (BytesFor(1_000), BytesFor(10_000));

        Assert.InRange(tenThousand, 1, 11 * thousand);
        Assert.InRange(tenThousand / 10_000, 1, 300);

        long BytesFor(int count)
        {
            PricingLine[] lines = [.. Enumerable.Range(0, count).Select(i => Line("1.99", "1.5", i % 3 == 0 ? "7" : "19"))];
            _ = Pricer.Price(rules, lines, discounts);
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = Pricer.Price(rules, lines, discounts);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_line_more_costs_a_long_cart_what_it_costs_a_short_one()
    {
        var own = OwnPrice.Of(OnTop, Line("1.99", "1", "19"));
        var (one, many) = (RunningTotals.None(OnTop).Plus(own), RunningTotals.None(OnTop));
        for (var i = 0; i < 10_000; i++) many = many.Plus(own);

        Assert.Equal(BytesToAddTo(one), BytesToAddTo(many));

        long BytesToAddTo(RunningTotals totals)
        {
            _ = totals.Plus(own);
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = totals.Plus(own);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_line_that_was_never_added_cannot_be_removed() =>
        Assert.Throws<ArgumentException>(() => RunningTotals.None(OnTop).Minus(OwnPrice.Of(OnTop, Line("1.99"))));
}
