using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

public class SellingTests
{
    private static readonly CartId Anna = CartId.Of("anna");

    private static Amount Euro(long cents) => new(cents, Currency.Of("EUR"));

    [Fact]
    public async Task A_cart_is_rung_up_paid_in_cash_and_completed_with_the_first_receipt_number()
    {
        await using var pos = await (await TestRegister.OpenAsync()).StockedAsync(10_000, [("MILK", "1.19"), ("BREAD", "3.80")]);
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MILK"), Quantity.Of(2)));
        var cart = (await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("BREAD")))).Value;
        Assert.Equal(Euro(618), cart.Total);

        var tender = (await pos.Payments.TakeCashAsync(Anna, Euro(1000))).Value;
        Assert.Equal(Euro(382), tender.Change);

        var sale = (await pos.Sales.CompleteAsync(Anna)).Value;
        Assert.Equal("R1-0-1", sale.Receipt);
        Assert.Equal(Euro(618), sale.Totals.Total);
        Assert.Equal([Euro(238), Euro(380)], sale.Lines.Select(line => line.Total));

        var z = (await pos.Shifts.CloseAsync(MoneyCount.Of(Euro(10_618)))).Value;
        Assert.Equal(Euro(10_618), z.Closing!.ClosingCash);
        Assert.Equal(Euro(0), z.Tenders[0].Difference);
    }

    [Fact]
    public async Task Half_of_a_line_comes_back_against_its_receipt_and_never_more_than_was_sold()
    {
        await using var pos = await (await TestRegister.OpenAsync()).StockedAsync(10_000, [("SOCKS", "1.00")]);
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("SOCKS"), Quantity.Of(3)));
        await pos.Carts.DiscountAsync(Anna, null, Domain.Pricing.Discount.Of(Euro(100)));
        await pos.Payments.TakeCashAsync(Anna);
        var sold = (await pos.Sales.CompleteAsync(Anna)).Value;
        Assert.Equal(Euro(200), sold.Totals.Total);

        var back = CartId.Of("back");
        await pos.Carts.OpenAsync(back);
        var receipt = sold.Number;
        var cart = (await pos.Carts.ReturnAsync(back, receipt, 1, Quantity.Of(2), "too small")).Value;
        Assert.Equal(Euro(-133), cart.Total);
        await pos.Payments.RefundCashAsync(back);
        var returned = (await pos.Sales.CompleteAsync(back)).Value;
        Assert.Equal("R1-0-2", returned.Receipt);
        Assert.Equal(SaleKind.Return, returned.Totals.Kind);

        var again = CartId.Of("again");
        await pos.Carts.OpenAsync(again);
        var refused = await pos.Carts.ReturnAsync(again, receipt, 1, Quantity.Of(2), null);
        Assert.Equal("sale.more-than-sold", ((Outcome<Cart.Open>.Refused)refused).Reason.Code);
        var ofReturn = (await pos.Carts.ReturnAsync(again, returned.Number, 1, Quantity.One, null)).ToString();
        Assert.Contains("came back itself", ofReturn, StringComparison.Ordinal);
        Assert.Equal(Euro(-67), (await pos.Carts.ReturnAsync(again, receipt, 1, Quantity.One, null)).Value.Total);
        Assert.Equal(Quantity.Of(-1), pos.Stock.OnHand(Sku.Of("SOCKS")));
    }

    [Fact]
    public async Task A_register_opened_again_on_its_journal_knows_what_it_knew()
    {
        var journal = TestRegister.NewJournal();
        var pos = await (await TestRegister.OpenAsync(journal: journal)).StockedAsync(500, [("MILK", "1.19")]);
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("MILK")));

        var again = await TestRegister.OpenAsync(journal: journal);
        Assert.Equal(pos.Carts.Find(Anna), again.Carts.Find(Anna));
        Assert.Equal(pos.Shifts.Current!.Totals, again.Shifts.Current!.Totals);
        await pos.DisposeAsync();

        var fromSnapshot = await TestRegister.OpenAsync(journal: journal);
        Assert.Equal(again.Carts.Find(Anna), fromSnapshot.Carts.Find(Anna));
        Assert.Equal(again.Shifts.Current!.Totals, fromSnapshot.Shifts.Current!.Totals);
        await fromSnapshot.Payments.TakeCashAsync(Anna);
        Assert.Equal("R1-0-1", (await fromSnapshot.Sales.CompleteAsync(Anna)).Value.Receipt);
        Assert.Equal("R1-0-1", (await fromSnapshot.Sales.CompleteAsync(Anna)).Value.Receipt);
    }
}
