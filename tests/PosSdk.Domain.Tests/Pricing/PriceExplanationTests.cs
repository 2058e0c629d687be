using PosSdk.Domain.Pricing;
using static PosSdk.Domain.Tests.Pricing.Prices;

namespace PosSdk.Domain.Tests.Pricing;

public sealed class PriceExplanationTests
{
    private static readonly PricingInput Order = new()
    {
        Lines = [Line("10.00", "3", "20", Off("10"), AmountOff("2.00")), Line("4.99", "1", "5")],
        Discounts = [Discount.Of(Percent("5"), "staff"), new Discount { Value = Euro("1.00"), Promotion = "spring" }],
        Fees = [new Fee { Name = "service", Percent = Percent("10"), TaxRate = Percent("20") }],
        Tip = Euro("1.23"),
    };

    [Fact]
    public void Each_step_of_a_total_is_told_in_the_order_it_was_taken() =>
        Assert.Equal("""
            price (line 1): 3 x 10.00: +30.00 = 30.00
            price (line 2): 1 x 4.99: +4.99 = 34.99
            discount (line 1): 10 %: -3.00 = 31.99
            order discount: staff: -1.60 = 30.39
            discount (line 1): 2.00: -2.00 = 28.39
            order discount: spring: -1.00 = 27.39
            fee: service: +2.74 = 30.13
            tax: 5 % of 4.57: +0.23 = 30.36
            tax: 20 % of 25.56: +5.11 = 35.47
            tip: given by the customer: +1.23 = 36.70
            rounding: to 0.50 in cash: -0.20 = 36.50

            """,
            Pricer.Explain(OnTop, Order, new CashRoundingRule { Increment = Euro("0.50") }).ToString());

    [Fact]
    public void A_contained_tax_is_told_and_changes_nothing() =>
        Assert.Equal("""
            price (line 1): 1 x 9.99: +9.99 = 9.99
            tax: 19 % of 8.39, contained: 1.60: +0.00 = 9.99

            """,
            Pricer.Explain(Contained, new PricingInput { Lines = [Line("9.99", "1", "19")] }).ToString());

    [Fact]
    public void An_explained_document_is_the_priced_one() =>
        Assert.Equal(Pricer.Price(OnTop, Order), Pricer.Explain(OnTop, Order).Document);

    [Fact]
    public void Nothing_is_explained_in_no_steps()
    {
        var explained = Pricer.Explain(OnTop, new PricingInput { Lines = [] });

        Assert.Equal((0, Euro("0")), (explained.Steps.Count, explained.Payable));
    }
}
