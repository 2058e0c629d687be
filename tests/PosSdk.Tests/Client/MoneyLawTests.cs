using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using static PosSdk.Tests.Client.Counter;

namespace PosSdk.Tests.Client;

/// <summary>Money in = money out, whatever a day brings: sales by several tenders, returns and exchanges to where the money came from, tips, fees, laybys, deposits and accounts, with tax in prices or added to them.</summary>
public class MoneyLawTests
{
    private static readonly DateOnly Monday = new(2026, 11, 2);

    private static Arbitrary<int[]> Days => Arb.From(Gen.ArrayOf(Gen.Choose(0, 100_000)));

    [Fact]
    public void What_tenders_took_is_what_was_sold_less_what_came_back_and_rounding_and_tips_are_all_that_differs() => Prop.ForAll(Days, day =>
        Balances(PlayAsync(day, returnEverything: false).GetAwaiter().GetResult())).QuickCheckThrowOnFailure();

    [Fact]
    public void A_return_of_everything_gives_back_exactly_what_was_paid() => Prop.ForAll(Days, day =>
    {
        var totals = PlayAsync(day, returnEverything: true).GetAwaiter().GetResult();
        return Balances(totals) && NothingIsSold(totals)
            && Kept(totals) == totals.Rounding + totals.Tips
            && (totals.Tips.IsPositive || totals.Tenders.All(tender => tender.Tender == "cash" || totals.Expected(tender.Tender).IsZero));
    }).QuickCheckThrowOnFailure();

    private static bool NothingIsSold(ShiftTotals totals) =>
        totals.Sales == totals.Returns && (totals.Fees is null or { IsZero: true }) && totals.Tax.IsZero && totals.Taxes.All(tax => tax.Tax.IsZero && tax.Net.IsZero);

    private static Amount Kept(ShiftTotals totals) => totals.Tenders.Aggregate(Euro(0), (sum, tender) => sum + tender.Received - tender.Refunded);

    private static bool Balances(ShiftTotals totals) =>
        Kept(totals) == totals.Sales - totals.Returns + totals.Rounding + totals.Tips;

    private static async Task<ShiftTotals> PlayAsync(int[] day, bool returnEverything)
    {
        await using var pos = await OpenAsync(options => (options.CashRounding, options.Shifts, options.TaxIncluded, options.TaxScope) =
            (new CashRoundingRule { Increment = Euro(5) }, new ShiftPolicy { MayGoBelowZero = true }, day.Length % 2 == 0, (TaxScope)(day.Length % 3)));
        await pos.Catalog.AddAsync(new Product { Sku = Sku.Of("WINE"), Name = "Wine", Price = UnitPrice.Of(Euro(777)), TaxRate = new(190_000) });
        await pos.Catalog.AddAsync(new Product { Sku = Sku.Of("BOOK"), Name = "Book", Price = UnitPrice.Of(Euro(1234)), TaxRate = new(70_000) });
        List<Sale.Completed> sold = [];
        foreach (var dice in day.Take(12)) sold.Add(await SellAsync(pos, dice, sold.Count));
        foreach (var (sale, index) in sold.Select((sale, index) => (sale, index)))
        {
            if (returnEverything || day[index] % 3 == 0) await ReturnAsync(pos, sale, index, returnEverything ? 0 : day[index], exchange: !returnEverything && day[index] % 2 == 0);
        }
        return pos.Shifts.Current!.Totals;
    }

    private static async Task<Sale.Completed> SellAsync(PosClient pos, int dice, int index)
    {
        var cart = CartId.Of($"sell-{index}");
        await pos.PutAsync(cart, ("PEN", 1 + (dice % 7)), ("MUG", 1 + (dice % 3)), ("WINE", 1 + (dice % 5)), ("BOOK", 1));
        await pos.Carts.SetCustomerAsync(cart, new CartCustomer("C-1"));
        if (dice % 5 == 0) await pos.Carts.DiscountAsync(cart, null, Discount.Of(new Percentage(70_000 + (dice % 1000))));
        if (dice % 4 == 0) await pos.Carts.SetTipAsync(cart, Euro(1 + (dice % 99)));
        if (dice % 3 == 0) await pos.Carts.AddFeeAsync(cart, new Fee { Name = "Bag", Value = Euro(25), TaxRate = new(190_000) });
        if (dice % 6 == 0) await pos.Carts.AddFeeAsync(cart, new Fee { Name = "Service", Percent = new(75_000), TaxRate = new(70_000) });
        await PayAsync(pos, cart, dice);
        var sale = await pos.CompleteAsync(cart);
        if (sale.Owed.MinorUnits > 100 && dice % 8 < 4) await pos.Payments.ApplyPaymentAsync(ReceiptNumber.Parse(sale.Receipt), new NewTender(Tender.Cash, Euro(100 + (dice % 50))));
        return (await pos.Sales.FindAsync(ReceiptNumber.Parse(sale.Receipt)))!;
    }

    private static async Task PayAsync(PosClient pos, CartId cart, int dice)
    {
        var total = pos.Carts.Find(cart)!.Payable.MinorUnits;
        if (dice % 2 == 0) await pos.CardAsync(cart, Euro(1 + (dice % (total - 1))));
        if (dice % 7 == 0) await pos.Payments.TakeAsync(cart, Tender.GiftCard, "G-1", Euro(1));
        var due = pos.Carts.Find(cart)!.Due;
        if (due.IsZero) return;
        _ = (dice % 13) switch
        {
            0 or 1 => await pos.Payments.TakeAsync(cart, Tender.OnAccount, null),
            2 or 3 => await pos.Payments.TakeAsync(cart, Tender.BankDeposit, null),
            // Because a cent or two cannot be paid in three parts, so little is paid in cash.
            4 or 5 when due.MinorUnits >= 3 => await pos.Payments.LaybyAsync(cart, LaybyTerms.InEqualParts(Euro(total), Euro(total) - due, Euro(0), Monday, Monday.AddDays(30), Monday.AddDays(60), Monday.AddDays(90))),
            _ => await pos.Payments.TakeCashAsync(cart, dice % 3 == 0 ? Euro(total + 5) : null),
        };
        Assert.Equal(0, pos.Carts.Find(cart)!.Due.MinorUnits);
    }

    private static async Task ReturnAsync(PosClient pos, Sale.Completed sale, int index, int dice, bool exchange)
    {
        var cart = CartId.Of($"back-{index}");
        foreach (var line in sale.Lines)
        {
            var most = (int)(line.Quantity.Thousandths / Domain.Quantities.Quantity.PerUnit);
            await pos.PutBackAsync(cart, sale, line.Line, most - (dice % most));
        }
        for (var fee = 1; fee <= (sale.Totals.Fees?.Count ?? 0); fee++) _ = (await pos.Carts.ReturnFeeAsync(cart, ReceiptNumber.Parse(sale.Receipt), fee)).Value;
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
