using PosSdk.Domain.Carts;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Pricing.Promotions;
using static PosSdk.Tests.Client.Counter;

namespace PosSdk.Tests.Client;

public class ChargesTests
{
    private static readonly Promotion ThreeForTwo = new() { Id = "3-2", Name = "Three for two", Offer = new PromotionOffer.TakeAndPay(3, 2) };

    [Fact]
    public async Task A_fee_is_taxed_turnover_a_tip_is_neither_and_both_are_paid_and_reported()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 2));
        await pos.Carts.AddFeeAsync(Anna, new Fee { Name = "Service", Percent = new(100_000), TaxRate = new(190_000), Id = "f-1" });
        await pos.Carts.SetTipAsync(Anna, Euro(150));
        var cart = pos.Carts.Find(Anna)!;
        Assert.Equal((Euro(2200), Euro(2350), Euro(2350)), (cart.Total, cart.Payable, cart.Due));
        Assert.Equal(cart.Total, cart.Price().Total);

        await pos.Payments.TakeCashAsync(Anna);
        var sale = await pos.CompleteAsync(Anna);
        Assert.Equal((Euro(2200), Euro(32), Euro(150)), (sale.Totals.Total, sale.Totals.Tax, sale.Totals.Tip));
        Assert.Equal(Euro(200), Assert.Single(sale.Totals.Fees!.Value).Total);
        var x = pos.Shifts.Current!.Totals;
        Assert.Equal((Euro(2200), Euro(150), Euro(200), Euro(12_350)), (x.Sales, x.Tips, x.Fees, x.Expected("cash")));
    }

    [Fact]
    public async Task Fees_and_tips_are_refused_where_they_make_no_sense_and_said_twice_record_nothing()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 1));
        var fee = new Fee { Name = "Bag", Value = Euro(20), Id = "bag" };
        Assert.Equal("cart.fee-range", (await pos.Carts.AddFeeAsync(Anna, fee with { Value = Euro(0) })).Refusal().Code);
        Assert.Equal("cart.tip-range", (await pos.Carts.SetTipAsync(Anna, Euro(-1))).Refusal().Code);
        Assert.True((await pos.Carts.AddFeeAsync(Anna, fee)).IsDone);
        Assert.Null(Assert.IsType<Outcome<Cart.Open>.Done>(await pos.Carts.AddFeeAsync(Anna, fee)).Recorded);
        Assert.Equal("cart.fee-id", (await pos.Carts.AddFeeAsync(Anna, fee with { Value = Euro(30) })).Refusal().Code);
        Assert.Equal(Euro(1000), (await pos.Carts.RemoveFeeAsync(Anna, "bag")).Value.Total);
        Assert.Null(Assert.IsType<Outcome<Cart.Open>.Done>(await pos.Carts.RemoveFeeAsync(Anna, "bag")).Recorded);
        await pos.Payments.TakeCashAsync(Anna, Euro(100));
        Assert.Equal("cart.being-paid", (await pos.Carts.SetTipAsync(Anna, Euro(100))).Refusal().Code);
    }

    [Fact]
    public async Task Promotions_hold_when_asked_for_or_at_the_first_payment_and_stand_from_then_on()
    {
        await using var pos = await OpenAsync();
        await pos.Catalog.SetPromotionsAsync([ThreeForTwo]);
        await pos.PutAsync(Anna, ("MUG", 3));
        Assert.Equal(Euro(2000), (await pos.Carts.ApplyPromotionsAsync(Anna)).Value.Total);
        Assert.Null(Assert.IsType<Outcome<Cart.Open>.Done>(await pos.Carts.ApplyPromotionsAsync(Anna)).Recorded);

        await pos.PutAsync(Back, ("MUG", 6));
        Assert.Equal(Euro(4000), (await pos.Payments.TakeCashAsync(Back, payment: new PaymentId("p-1"))).Value.Applied);
        await pos.Catalog.SetPromotionsAsync([]);
        var sale = await pos.CompleteAsync(Back);
        Assert.Equal((Euro(4000), Euro(2000)), (sale.Totals.Total, sale.Totals.Discount));
        Assert.Equal(Euro(3000), (await pos.Carts.ApplyPromotionsAsync(Anna)).Value.Total);
    }

    [Fact]
    public async Task What_a_person_gave_stays_when_promotions_are_worked_out_again()
    {
        await using var pos = await OpenAsync();
        await pos.Catalog.SetPromotionsAsync([ThreeForTwo]);
        await pos.PutAsync(Anna, ("MUG", 3));
        await pos.Carts.DiscountAsync(Anna, 1, Discount.Of(Euro(100)) with { Id = "d" });
        Assert.Equal(Euro(1900), (await pos.Carts.ApplyPromotionsAsync(Anna)).Value.Total);
        await pos.Carts.ChangeQuantityAsync(Anna, 1, Domain.Quantities.Quantity.Of(2));
        Assert.Equal(Euro(1900), (await pos.Carts.ApplyPromotionsAsync(Anna)).Value.Total);
        Assert.Equal("cart.discount-range", (await pos.Carts.DiscountAsync(Anna, null, new Discount { Value = Euro(1), Promotion = "mine" })).Refusal().Code);
    }

    [Fact]
    public async Task Every_step_to_what_is_paid_is_told_with_what_comes_back_and_the_rounding_to_coins()
    {
        await using var pos = await OpenAsync(options => options.CashRounding = new CashRoundingRule { Increment = Euro(5) });
        await pos.PutAsync(Anna, ("PEN", 1));
        await pos.Payments.TakeCashAsync(Anna);
        var sold = await pos.CompleteAsync(Anna);
        await pos.PutBackAsync(Back, sold, 1, 1);
        await pos.PutAsync(Back, ("MUG", 1));
        await pos.Carts.SetTipAsync(Back, Euro(100));

        var explained = pos.Carts.Find(Back)!.Explain(inCash: true);
        Assert.Equal(Euro(900), explained.Payable);
        Assert.Equal(Euro(901), pos.Carts.Find(Back)!.Due);
        Assert.Equal([PriceRule.Gross, PriceRule.Tax, PriceRule.Tip, PriceRule.Return, PriceRule.CashRounding], explained.Steps.Select(step => step.Rule));
        Assert.All(explained.Steps.Zip(explained.Steps.Skip(1)), pair => Assert.Equal(pair.First.After, pair.Second.Before));
    }
}
