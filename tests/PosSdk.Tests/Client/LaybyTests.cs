using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Sales;
using static PosSdk.Tests.Client.Counter;

namespace PosSdk.Tests.Client;

/// <summary>Laybys that are cancelled, and charges that are given back. In Australia a customer may cancel until the goods are handed over, and gets all back but a fee that was agreed.</summary>
public class LaybyTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    [Theory]
    [InlineData(3000, 0, 500, 2500)]
    [InlineData(3000, 2000, 500, 4500)]
    [InlineData(400, 0, 500, 0)]
    [InlineData(3000, 6000, 0, 9000)]
    public async Task A_layby_that_is_cancelled_gives_back_what_was_paid_but_the_agreed_fee_and_nothing_is_owed_any_more(long deposit, long later, long fee, long back)
    {
        await using var pos = await OpenAsync();
        var receipt = await AgreeAsync(pos, deposit, fee);
        if (later > 0) await pos.Payments.ApplyPaymentAsync(receipt, new NewTender(Tender.Cash, Euro(later)));

        Assert.True((await pos.Sales.CancelLaybyAsync(receipt, "moved away", Back)).IsDone);
        var sale = await GiveBackAsync(pos, receipt);
        Assert.Equal((SaleKind.Return, Euro(9000), Euro(Math.Min(fee, deposit + later))), (sale.Totals.Kind, sale.Totals.Returned, sale.Totals.Sold));
        Assert.Equal(Euro(10_000 + deposit + later - back), pos.Shifts.Current!.Totals.Expected("cash"));
        Assert.Equal(Euro(0), pos.Shifts.Current.Totals.Expected("layby"));
        Assert.Equal(Euro(0), (await pos.Sales.FindAsync(receipt))!.Owed);
        Assert.Equal("sale.nothing-kept", (await pos.Sales.CollectAsync(receipt)).Refusal().Code);
        Assert.Equal("sale.nothing-kept", (await pos.Sales.CancelLaybyAsync(receipt, "again")).Refusal().Code);
    }

    [Fact]
    public async Task A_layby_is_cancelled_on_a_cart_of_its_own_once()
    {
        await using var pos = await OpenAsync();
        var receipt = await AgreeAsync(pos, 3000, 500);
        var other = CartId.Of("other");
        await pos.PutAsync(other, ("PEN", 1));
        Assert.Equal("sale.cart-in-use", (await pos.Sales.CancelLaybyAsync(receipt, "x", other)).Refusal().Code);
        Assert.True((await pos.Sales.CancelLaybyAsync(receipt, "x", Back)).IsDone);
        Assert.Null(Assert.IsType<Outcome<CartId>.Done>(await pos.Sales.CancelLaybyAsync(receipt, "x", Back)).Recorded);
        Assert.Equal(Euro(-8500), pos.Carts.Find(Back)!.Due);
    }

    [Fact]
    public async Task Goods_that_were_handed_over_or_never_kept_are_returned_and_not_cancelled()
    {
        await using var pos = await OpenAsync();
        var receipt = await AgreeAsync(pos, 3000, 500);
        await pos.Payments.ApplyPaymentAsync(receipt, new NewTender(Tender.Cash));
        await pos.Sales.CollectAsync(receipt);
        Assert.Equal("sale.nothing-kept", (await pos.Sales.CancelLaybyAsync(receipt, "x")).Refusal().Code);
        Assert.Equal("sale.no-such-sale", (await pos.Sales.CancelLaybyAsync(ReceiptNumber.Parse("R1-0-99"), "x")).Refusal().Code);
    }

    [Fact]
    public async Task A_fee_is_given_back_whole_and_once_with_its_tax_and_a_tip_is_not()
    {
        await using var pos = await OpenAsync(options => options.TaxIncluded = false);
        await pos.PutAsync(Anna, ("MUG", 2));
        await pos.Carts.AddFeeAsync(Anna, new Fee { Name = "Delivery", Value = Euro(500), TaxRate = new(190_000) });
        await pos.Carts.SetTipAsync(Anna, Euro(150));
        await pos.Payments.TakeCashAsync(Anna);
        var sold = await pos.CompleteAsync(Anna);
        var receipt = ReceiptNumber.Parse(sold.Receipt);

        await pos.PutBackAsync(Back, sold, 1, 1);
        Assert.Equal("sale.no-such-fee", (await pos.Carts.ReturnFeeAsync(Back, receipt, 2)).Refusal().Code);
        Assert.Equal(Euro(-1595), (await pos.Carts.ReturnFeeAsync(Back, receipt, 1)).Value.Due);
        Assert.Null(Assert.IsType<Outcome<Cart.Open>.Done>(await pos.Carts.ReturnFeeAsync(Back, receipt, 1)).Recorded);
        Assert.Equal(Euro(-1000), (await pos.Carts.RemoveFeeAsync(Back, $"{receipt}.1")).Value.Due);
        await pos.Carts.ReturnFeeAsync(Back, receipt, 1);
        var other = CartId.Of("other");
        await pos.PutBackAsync(other, sold, 1, 1);
        await pos.Carts.ReturnFeeAsync(other, receipt, 1);

        var back = await GiveBackAsync(pos, receipt);
        Assert.Equal((Euro(-1595), Euro(1595), Euro(-95), (Amount?)null), (back.Totals.Total, back.Totals.Returned, back.Totals.Tax, back.Totals.Tip));
        Assert.Equal(new SaleFee("Delivery", Euro(-595), Euro(-95), new(190_000)), Assert.Single(back.Totals.Fees!.Value));
        await pos.Payments.RefundCashAsync(other);
        Assert.Equal("sale.no-such-fee", (await pos.Sales.CompleteAsync(other)).Refusal().Code);
        Assert.Equal((Euro(0), Euro(150)), (pos.Shifts.Current!.Totals.Fees, pos.Shifts.Current.Totals.Tips));
    }

    private static async Task<ReceiptNumber> AgreeAsync(PosClient pos, long deposit, long fee)
    {
        var terms = LaybyTerms.InEqualParts(Euro(9000), Euro(deposit), Euro(fee), Monday, Monday.AddDays(30), Monday.AddDays(60));
        await pos.PutAsync(Anna, ("LAMP", 1));
        await pos.Payments.TakeCashAsync(Anna, Euro(deposit));
        Assert.True((await pos.Payments.LaybyAsync(Anna, terms)).IsDone);
        return ReceiptNumber.Parse((await pos.CompleteAsync(Anna)).Receipt);
    }

    private static async Task<Sale.Completed> GiveBackAsync(PosClient pos, ReceiptNumber receipt)
    {
        foreach (var part in (await pos.Sales.PlanRefundAsync(receipt, Back)).Value.Parts) Assert.True((await pos.Payments.RefundAsync(Back, part)).IsDone);
        return await pos.CompleteAsync(Back);
    }
}
