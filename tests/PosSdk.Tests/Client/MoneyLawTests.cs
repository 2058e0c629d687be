using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using static PosSdk.Tests.Client.Counter;

namespace PosSdk.Tests.Client;

/// <summary>Money in = money out, whatever a day brings: sales by several tenders, returns and exchanges to where the money came from, tips, fees, laybys on account.</summary>
public class MoneyLawTests
{
    private static Arbitrary<int[]> Days => Arb.From(Gen.ArrayOf(Gen.Choose(0, 100_000)));

    [Fact]
    public void What_tenders_took_is_what_was_sold_less_what_came_back_and_rounding_and_tips_are_all_that_differs() => Prop.ForAll(Days, day =>
        Balances(PlayAsync(day, returnEverything: false).GetAwaiter().GetResult())).QuickCheckThrowOnFailure();

    [Fact]
    public void A_return_of_everything_gives_back_exactly_what_was_paid() => Prop.ForAll(Days, day =>
    {
        var totals = PlayAsync(day, returnEverything: true).GetAwaiter().GetResult();
        return Balances(totals)
            && totals.Sales - totals.Returns == (totals.Fees ?? Euro(0)) && totals.Tenders.All(tender => tender.Tender == "cash" || totals.Expected(tender.Tender).IsZero)
            && totals.Expected("cash") - totals.OpeningFloat == totals.Rounding + totals.Tips + (totals.Fees ?? Euro(0));
    }).QuickCheckThrowOnFailure();

    private static bool Balances(ShiftTotals totals) =>
        totals.Tenders.Aggregate(Euro(0), (sum, tender) => sum + tender.Received - tender.Refunded) == totals.Sales - totals.Returns + totals.Rounding + totals.Tips;

    private static async Task<ShiftTotals> PlayAsync(int[] day, bool returnEverything)
    {
        await using var pos = await OpenAsync(options => (options.CashRounding, options.Shifts) = (new CashRoundingRule { Increment = Euro(5) }, new ShiftPolicy { MayGoBelowZero = true }));
        List<Sale.Completed> sold = [];
        foreach (var dice in day.Take(12)) sold.Add(await SellAsync(pos, dice, sold.Count, withExtras: !returnEverything));
        foreach (var (sale, index) in sold.Select((sale, index) => (sale, index)))
        {
            if (returnEverything || day[index] % 3 == 0) await ReturnAsync(pos, sale, index, returnEverything ? 0 : day[index], exchange: !returnEverything && day[index] % 2 == 0);
        }
        return pos.Shifts.Current!.Totals;
    }

    private static async Task<Sale.Completed> SellAsync(PosClient pos, int dice, int index, bool withExtras)
    {
        var cart = CartId.Of($"sell-{index}");
        await pos.PutAsync(cart, ("PEN", 1 + (dice % 7)), ("MUG", 1 + (dice % 3)));
        await pos.Carts.SetCustomerAsync(cart, new CartCustomer("C-1"));
        if (dice % 5 == 0) await pos.Carts.DiscountAsync(cart, null, Discount.Of(new Percentage(70_000 + (dice % 1000))));
        if (withExtras && dice % 4 == 0) await pos.Carts.SetTipAsync(cart, Euro(1 + (dice % 99)));
        if (withExtras && dice % 11 == 0) await pos.Carts.AddFeeAsync(cart, new Fee { Name = "Bag", Value = Euro(25) });
        await PayAsync(pos, cart, dice);
        return await pos.CompleteAsync(cart);
    }

    private static async Task PayAsync(PosClient pos, CartId cart, int dice)
    {
        var total = pos.Carts.Find(cart)!.Payable.MinorUnits;
        if (dice % 2 == 0) await pos.CardAsync(cart, Euro(1 + (dice % (total - 1))));
        if (dice % 7 == 0) await pos.Payments.TakeAsync(cart, Tender.GiftCard, "G-1", Euro(1));
        if (!pos.Carts.Find(cart)!.Due.IsZero)
            _ = dice % 13 == 0 ? await pos.Payments.TakeAsync(cart, Tender.OnAccount, null) : await pos.Payments.TakeCashAsync(cart, dice % 3 == 0 ? Euro(total + 5) : null);
    }

    private static async Task ReturnAsync(PosClient pos, Sale.Completed sale, int index, int dice, bool exchange)
    {
        var cart = CartId.Of($"back-{index}");
        foreach (var line in sale.Lines)
        {
            var most = (int)(line.Quantity.Thousandths / Domain.Quantities.Quantity.PerUnit);
            await pos.PutBackAsync(cart, sale, line.Line, most - (dice % most));
        }
        if (exchange) await pos.PutAsync(cart, ("PEN", 1));
        var plan = (await pos.Sales.PlanRefundAsync(ReceiptNumber.Parse(sale.Receipt), cart)).Value;
        foreach (var part in plan.Parts)
        {
            if (part.Tender.Kind == TenderKind.Card) await pos.CardAsync(cart, refundOf: part);
            else _ = (await pos.Payments.RefundAsync(cart, part)).Value;
        }
        // Because coins that rounded the sale away round its return too, what is left after the plan is a few coins at most.
        if (pos.Carts.Find(cart)!.Due.IsNegative) _ = (await pos.Payments.RefundCashAsync(cart)).Value;
        if (pos.Carts.Find(cart)!.Due.IsPositive) _ = (await pos.Payments.TakeCashAsync(cart)).Value;
        await pos.CompleteAsync(cart);
    }
}
