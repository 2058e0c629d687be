using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using static PosSdk.Domain.Tests.Pricing.Prices;

namespace PosSdk.Domain.Tests.Pricing;

/// <summary>Totals that other tills got wrong, and the rules they broke.</summary>
public sealed class GoldenPriceTests
{
    private static readonly PricingLine[] FourLines = [Line("1.48", "4", "21"), Line("1.52", "1", "21"), Line("1.54", "1", "21"), Line("0.39", "1", "21")];

    [Theory]
    [InlineData(TaxScope.Line, "1.96", "11.33")]
    [InlineData(TaxScope.Rate, "1.97", "11.34")]
    [InlineData(TaxScope.Document, "1.97", "11.34")]
    public void Tax_by_line_and_by_document_may_differ_by_a_cent(TaxScope scope, string tax, string total)
    {
        var priced = Pricer.Price(OnTop with { TaxScope = scope }, FourLines, []);

        Assert.Equal(Euro("9.37"), priced.Net);
        Assert.Equal(Euro(tax), priced.Tax);
        Assert.Equal(Euro(total), priced.Total);
    }

    [Theory]
    [InlineData(TaxScope.Line, "0.02")]
    [InlineData(TaxScope.Document, "0.03")]
    public void Tiny_taxes_add_up_only_when_rounded_together(TaxScope scope, string tax) =>
        Assert.Equal(Euro(tax), Pricer.Price(OnTop with { TaxScope = scope }, [Line("0.14", "1", "10"), Line("0.11", "1", "10")], []).Tax);

    [Fact]
    public void A_cent_that_two_rates_have_equal_claim_to_goes_to_the_lower_rate()
    {
        // 15 % of 0.10 is 1.5 cents, 10 % of 0.05 is half a cent: two cents in all, one each.
        var priced = Pricer.Price(OnTop with { TaxScope = TaxScope.Document }, [Line("0.10", "1", "15"), Line("0.05", "1", "10")], []);

        Assert.Equal([(Percent("10"), Euro("0.01")), (Percent("15"), Euro("0.01"))], priced.Rates.Select(rate => (rate.Rate, rate.Tax)));
    }

    [Fact]
    public void The_total_is_rounded_to_the_currency_before_it_is_rounded_to_coins()
    {
        var francs = Currency.Of("CHF");
        var line = new PricingLine { Price = Price("295.00", francs), Quantity = Pieces("1"), TaxRate = Percent("7.7") };
        var total = Pricer.Price(new PricingRules { Currency = francs }, [line], []).Total;

        var payable = CashRoundingRules.For("CH", francs, new DateOnly(2026, 1, 1))!.Round(total);

        Assert.Equal(Sum("317.72", "CHF"), total);
        Assert.Equal(Sum("317.70", "CHF"), payable);
        Assert.Equal(Sum("-0.02", "CHF"), payable - total);
    }

    [Fact]
    public void Discounts_go_line_share_order_share_line_amount_order_amount()
    {
        var line = Line("100.00", "1", "0", AmountOff("5.00"), Off("10"));

        var priced = Pricer.Price(OnTop, [line], [AmountOff("1.00"), Off("50")]);

        // 100 - 10 % = 90; - 50 % = 45; - 5 = 40; - 1 = 39.
        Assert.Equal(Euro("39.00"), priced.Total);
        Assert.Equal(Euro("61.00"), priced.Discount);
    }

    [Fact]
    public void A_line_amount_never_takes_more_than_is_left() =>
        Assert.Equal(Euro("0.00"), Pricer.Price(OnTop, [Line("3.00", "1", "20", AmountOff("5.00"))], []).Total);

    [Fact]
    public void An_order_amount_never_takes_more_than_is_left_of_the_order_nor_of_any_line()
    {
        var priced = Pricer.Price(OnTop, [Line("3.00"), Line("0.01"), Line("0.00")], [AmountOff("9.99")]);

        Assert.Equal([Euro("3.00"), Euro("0.01"), Euro("0.00")], priced.Lines.Select(line => line.Discount));
    }

    [Fact]
    public void A_free_line_gets_nothing_of_an_order_discount() =>
        Assert.Equal([Euro("10.00"), Euro("0.00")], Pricer.Price(OnTop, [Line("20.00"), Line("0")], [AmountOff("10.00")]).Lines.Select(line => line.Discount));

    [Fact]
    public void A_discount_below_zero_takes_nothing() =>
        Assert.Equal(Euro("3.00"), Pricer.Price(OnTop, [Line("3.00", "1", "0", AmountOff("-5.00"), Off("-10"))], []).Total);

    [Fact]
    public void A_contained_tax_leaves_the_shelf_price_alone()
    {
        var priced = Pricer.Price(Contained, [Line("9.99", "1", "19")], []);

        Assert.Equal((Euro("8.39"), Euro("1.60"), Euro("9.99")), (priced.Net, priced.Tax, priced.Total));
    }

    [Fact]
    public void A_sub_penny_price_is_rounded_once_for_the_whole_quantity() =>
        Assert.Equal(Euro("1.00"), Pricer.Price(OnTop, [Line("0.001", "1000")], []).Total);

    [Fact]
    public void A_service_charge_is_a_share_of_the_discounted_goods_and_taxed_by_itself()
    {
        var input = new PricingInput
        {
            Lines = [Line("100.00", "1", "10")],
            Discounts = [Off("20")],
            Fees = [new Fee { Name = "service", Percent = Percent("12.5"), TaxRate = Percent("20") }, new Fee { Name = "bag", Value = Euro("0.30") }],
        };

        var priced = Pricer.Price(OnTop, input);

        Assert.Equal([new PricedLine(Euro("10"), Euro("0"), Euro("10"), Euro("2")), new PricedLine(Euro("0.30"), Euro("0"), Euro("0.30"), Euro("0"))], priced.Fees);
        Assert.Equal(Euro("100.30"), priced.Total);
    }

    [Fact]
    public void A_tip_is_a_figure_of_its_own_untaxed_and_in_no_total()
    {
        var priced = Pricer.Price(OnTop, new PricingInput { Lines = [Line("10.00", "1", "10")], Tip = Euro("1.50") });

        Assert.Equal((Euro("11.00"), Euro("1.00"), Euro("1.50"), Euro("12.50")), (priced.Total, priced.Tax, priced.Tip, priced.Payable));
    }

    [Fact]
    public void Goods_that_come_back_are_priced_as_their_sale_and_negated() =>
        Assert.Throws<ArgumentException>(() => Pricer.Price(OnTop, [Line("-1.00")], []));

    [Fact]
    public void A_price_in_another_currency_is_not_mixed_in() =>
        Assert.Throws<InvalidOperationException>(() => Pricer.Price(new PricingRules { Currency = Currency.Of("USD") }, [Line("1.00")], []));

    [Fact]
    public void A_discount_in_another_currency_is_not_mixed_in() =>
        Assert.Throws<InvalidOperationException>(() => Pricer.Price(OnTop, [Line("1.00", "1", "0", Discount.Of(Sum("1", "USD")))], []));

    [Fact]
    public void An_empty_document_costs_nothing()
    {
        var priced = Pricer.Price(OnTop with { TaxScope = TaxScope.Document }, [], [AmountOff("1.00"), Off("10")]);

        Assert.Equal((Euro("0"), 0, 0), (priced.Total, priced.Rates.Count, priced.Lines.Count));
    }
}
