using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Pricing.Promotions;
using PosSdk.Domain.Quantities;
using static PosSdk.Domain.Tests.Pricing.Prices;

namespace PosSdk.Domain.Tests.Pricing;

public sealed class PromotionTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void A_share_off_a_category_is_given_to_its_lines_only() =>
        Assert.Equal(["8.00", "5.00"], Totals([Goods("tea", "10.00"), Goods("cup", "5.00", category: "ware")], Of("food", new PromotionOffer.PercentOff(Percent("20")))));

    [Fact]
    public void An_amount_off_each_piece_grows_with_the_quantity() =>
        Assert.Equal(["27.00"], Totals([Goods("tea", "10.00", "3")], Of("food", new PromotionOffer.AmountOffEach(Euro("1.00")))));

    [Fact]
    public void Three_for_two_gives_the_cheapest_of_each_group_over_all_lines() =>
        // Groups 10, 10, 5 and 5, 3, 3: one 5 and one 3 are free.
        Assert.Equal(["20.00", "5.00", "3.00"], Totals(
            [Goods("tea", "10.00", "2"), Goods("milk", "5.00", "2"), Goods("nut", "3.00", "2")],
            Of("food", new PromotionOffer.TakeAndPay(3, 2))));

    [Fact]
    public void Pieces_short_of_a_group_and_parts_of_a_piece_earn_nothing() =>
        Assert.Equal(["29.00"], Totals([Goods("tea", "10.00", "2.9")], Of("food", new PromotionOffer.TakeAndPay(3, 2))));

    [Fact]
    public void A_bundle_costs_its_price_and_what_is_over_stays_at_its_own() =>
        // One bundle of 15, 15, 10 saves 20.00: 15.00 of it on the coffee, 5.00 on the tea; the other tea is 10.00.
        Assert.Equal(["15.00", "15.00"], Totals(
            [Goods("tea", "10.00", "2"), Goods("coffee", "15.00", "2")],
            Of("food", new PromotionOffer.Bundle(3, Euro("20.00")))));

    [Fact]
    public void A_bundle_that_would_cost_more_is_left_alone() =>
        Assert.Equal(["20.00"], Totals([Goods("tea", "10.00", "2")], Of("food", new PromotionOffer.Bundle(2, Euro("25.00")))));

    [Fact]
    public void A_line_takes_the_promotion_worth_most_to_it_and_the_stackable_on_top()
    {
        var promotions = new[]
        {
            Of("food", new PromotionOffer.PercentOff(Percent("10")), "ten"),
            Of("food", new PromotionOffer.AmountOffEach(Euro("2.00")), "two-euro"),
            Of("food", new PromotionOffer.PercentOff(Percent("5")), "members") with { Stackable = true },
        };

        var result = PromotionEngine.Apply(OnTop, promotions, [Goods("tea", "10.00"), Goods("oil", "50.00")], Monday);

        Assert.Equal([["two-euro", "members"], ["ten", "members"]], result.Lines.Select(line => line.Select(discount => discount.Promotion!).ToArray()));
    }

    [Fact]
    public void Of_equal_promotions_the_first_wins()
    {
        var twins = new[] { Of("food", new PromotionOffer.PercentOff(Percent("10")), "a"), Of("food", new PromotionOffer.AmountOffEach(Euro("1.00")), "b") };

        Assert.Equal("a", Assert.Single(PromotionEngine.Apply(OnTop, twins, [Goods("tea", "10.00")], Monday).Lines[0]).Promotion);
    }

    [Fact]
    public void A_group_takes_lines_over_only_where_that_is_worth_more()
    {
        var half = Of("food", new PromotionOffer.PercentOff(Percent("50")), "half");
        var third = Of("food", new PromotionOffer.PercentOff(Percent("30")), "third");
        var group = Of("food", new PromotionOffer.TakeAndPay(3, 2), "3for2");

        Assert.Equal(["15.00"], Totals([Goods("tea", "10.00", "3")], half, group));
        Assert.Equal(["20.00"], Totals([Goods("tea", "10.00", "3")], third, group));
    }

    [Theory]
    [InlineData("100.00", "90.00")]
    [InlineData("99.99", "99.99")]
    public void Spending_enough_saves_on_the_whole_order(string price, string total)
    {
        var promotion = Of("food", new PromotionOffer.SpendAndSave(Euro("100.00"), Percent("10")));

        Assert.Equal(Euro(total), Priced([Goods("tea", price)], promotion).Total);
    }

    [Fact]
    public void What_counts_as_spent_is_after_the_promotions_of_the_lines() =>
        Assert.Equal(Euro("90.00"), Priced(
            [Goods("tea", "100.00")],
            Of("food", new PromotionOffer.SpendAndSave(Euro("100.00"), Percent("10"))),
            Of("food", new PromotionOffer.PercentOff(Percent("10")))).Total);

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", true)]
    [InlineData("2026-03-03", null, false)]
    [InlineData(null, "2026-03-01", false)]
    [InlineData(null, null, true)]
    public void A_promotion_holds_from_its_first_day_to_its_last(string? from, string? to, bool holds)
    {
        var promotion = Of("food", new PromotionOffer.PercentOff(Percent("10"))) with { From = Day(from), To = Day(to) };

        Assert.Equal(holds ? "9.00" : "10.00", Totals([Goods("tea", "10.00")], promotion)[0]);

        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_promotion_may_name_its_goods() =>
        Assert.Equal(["9.00", "10.00"], Totals(
            [Goods("tea", "10.00"), Goods("oil", "10.00")],
            Of("food", new PromotionOffer.PercentOff(Percent("10"))) with { Scope = new PromotionScope { Skus = ["tea"] } }));

    [Fact]
    public void Numbers_that_make_no_sense_give_nothing() =>
        Assert.Equal(["10.00"], Totals(
            [Goods("tea", "5.00", "2")],
            Of("food", new PromotionOffer.TakeAndPay(0, 0)),
            Of("food", new PromotionOffer.TakeAndPay(2, 3)),
            Of("food", new PromotionOffer.Bundle(0, Euro("1.00"))),
            Of("food", new PromotionOffer.AmountOffEach(Euro("-1.00")))));

    [Fact]
    public void Grouped_pieces_cost_what_they_cost_counted_out_one_by_one() =>
        Prop.ForAll(
            (from price in Gen.Choose(1, 5) from count in Gen.Choose(0, 7) select (Price: price, Count: count)).ArrayOf().Resize(6).ToArbitrary(),
            Gen.Choose(1, 4).ToArbitrary(),
            (lines, size) =>
            {
                var goods = lines.Select(line => new PromotionLine { Sku = "x", Price = UnitPrice.Of(new Amount(line.Price, Eur)), Quantity = Quantity.Of(line.Count) }).ToArray();
                var groups = lines.SelectMany(line => Enumerable.Repeat(line.Price, line.Count)).OrderDescending().Chunk(size).ToArray();
                var full = groups.Where(group => group.Length == size).ToArray();
                var rest = groups.Where(group => group.Length < size).Sum(group => group.Sum());
                var lastFree = full.Sum(group => group.Sum() - group[^1]) + rest;
                var bundled = full.Sum(group => Math.Min(group.Sum(), 7)) + rest;
                return Cost(goods, new PromotionOffer.TakeAndPay(size, size - 1)) == lastFree && Cost(goods, new PromotionOffer.Bundle(size, new Amount(7, Eur))) == bundled;
            }).QuickCheckThrowOnFailure();

    private static long Cost(PromotionLine[] goods, PromotionOffer offer) => Priced(goods, new Promotion { Id = "p", Name = "p", Offer = offer }).Total.MinorUnits;

    private static Promotion Of(string category, PromotionOffer offer, string id = "p") =>
        new() { Id = id, Name = id, Offer = offer, Scope = new PromotionScope { Categories = [category] } };

    private static PromotionLine Goods(string sku, string price, string quantity = "1", string category = "food") =>
        new() { Sku = sku, Categories = [category], Price = Price(price, Eur), Quantity = Pieces(quantity) };

    private static string[] Totals(PromotionLine[] goods, params Promotion[] promotions) => [.. Priced(goods, promotions).Lines.Select(line => line.Total.ToString())];

    private static PricedDocument Priced(PromotionLine[] goods, params Promotion[] promotions)
    {
        var earned = PromotionEngine.Apply(OnTop, promotions, goods, Monday);
        var lines = goods.Select((line, i) => new PricingLine { Price = line.Price, Quantity = line.Quantity, Discounts = earned.Lines[i] });
        return Pricer.Price(OnTop, [.. lines], earned.Order);
    }
}
