using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using static PosSdk.Tests.Client.Counter;

namespace PosSdk.Tests.Client;

public class RefundTests
{
    private const int LinesReturned = 300;

    [Fact]
    public async Task Money_goes_back_to_where_it_came_from_the_last_payment_first()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 10));
        await pos.CardAsync(Anna, Euro(6000));
        await pos.Payments.TakeAsync(Anna, Tender.GiftCard, "G-1", Euro(3000));
        await pos.Payments.TakeCashAsync(Anna, Euro(2000));
        var sale = await pos.CompleteAsync(Anna);
        var receipt = ReceiptNumber.Parse(sale.Receipt);

        await pos.PutBackAsync(Back, sale, 1, 5);
        var plan = (await pos.Sales.PlanRefundAsync(receipt, Back)).Value;
        Assert.Equal([("cash", Euro(1000)), ("gift-card", Euro(3000)), ("card", Euro(1000))], plan.Parts.Select(part => (part.Tender.Code, part.Amount)));
        foreach (var part in plan.Parts.Take(2)) Assert.True((await pos.Payments.RefundAsync(Back, part)).IsDone);
        Assert.Equal("payment.not-by-hand", (await pos.Payments.RefundAsync(Back, plan.Parts[2])).Refusal().Code);
        await pos.CardAsync(Back, refundOf: plan.Parts[2]);
        await pos.CompleteAsync(Back);

        Assert.Equal(PaymentStatus.PartlyRefunded, (await pos.Payments.LoadAsync(plan.Parts[2].Payment)).Status);
        Assert.Equal(PaymentStatus.Refunded, (await pos.Payments.LoadAsync(plan.Parts[1].Payment)).Status);
        Assert.Equal(Euro(10_000), pos.Shifts.Current!.Totals.Expected("cash"));
        Assert.Equal(Euro(0), pos.Shifts.Current.Totals.Expected("gift-card"));
        Assert.Equal(Euro(5000), pos.Shifts.Current.Totals.Expected("card"));
    }

    [Fact]
    public async Task Cash_that_the_drawer_does_not_hold_is_refused_before_it_is_handed_over()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("LAMP", 2));
        await pos.Payments.TakeAsync(Anna, Tender.ExternalTerminal, "slip 1");
        var sale = await pos.CompleteAsync(Anna);
        var other = CartId.Of("other");
        await pos.PutBackAsync(Back, sale, 1, 1);
        await pos.PutBackAsync(other, sale, 1, 1);

        Assert.Equal(Euro(-9000), (await pos.Payments.RefundCashAsync(Back)).Value.Applied);
        Assert.Equal("shift.not-enough-cash", (await pos.Payments.RefundCashAsync(other)).Refusal().Code);
        Assert.Empty(pos.Carts.Find(other)!.Tenders);
        await pos.CompleteAsync(Back);
        await pos.Shifts.PayInAsync(Euro(8000), "from the safe");
        Assert.True((await pos.Payments.RefundCashAsync(other)).IsDone);
        await pos.CompleteAsync(other);
        Assert.Equal(Euro(0), pos.Shifts.Current!.Totals.Expected("cash"));
    }

    [Fact]
    public async Task A_long_receipt_that_comes_back_line_by_line_is_read_once_and_never_from_memory_that_is_stale()
    {
        var journal = new Shared.FailingJournal(Testing.TestRegister.NewJournal());
        await using var pos = await OpenAsync(journal: journal);
        await pos.PutAsync(Anna, [.. Enumerable.Repeat(("PEN", 2), LinesReturned)]);
        await pos.Payments.TakeCashAsync(Anna);
        var sale = await pos.CompleteAsync(Anna);
        await pos.Carts.OpenAsync(Back);
        var before = journal.StreamsRead;
        for (var line = 1; line <= LinesReturned; line++) await pos.PutBackAsync(Back, sale, line, 1);
        Assert.Equal(1, journal.StreamsRead - before);

        await pos.Payments.RefundCashAsync(Back);
        await pos.CompleteAsync(Back);
        var other = CartId.Of("other");
        await pos.PutBackAsync(other, sale, 1, 1);
        Assert.Equal("sale.more-than-sold", (await pos.Carts.ReturnAsync(other, ReceiptNumber.Parse(sale.Receipt), 2, Quantity.Of(2), null)).Refusal().Code);
    }

    [Fact]
    public async Task No_more_goes_back_to_a_payment_than_is_left_of_it_whatever_two_carts_try_at_once()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 2));
        await pos.CardAsync(Anna, Euro(1000));
        await pos.Payments.TakeCashAsync(Anna);
        var sale = await pos.CompleteAsync(Anna);
        var other = CartId.Of("other");
        await pos.PutBackAsync(Back, sale, 1, 1);
        await pos.PutBackAsync(other, sale, 1, 1);
        var card = new RefundPart(new PaymentId(sale.Totals.Tenders[0].Payment), Tender.Card, Euro(1000));

        Assert.True((await pos.Cards.BeginAsync(Back, refundOf: card)).IsDone);
        Assert.Equal("sale.more-than-paid", (await pos.Cards.BeginAsync(other, refundOf: card)).Refusal().Code);
        Assert.Equal("sale.more-than-paid", (await pos.Payments.RefundAsync(other, card, "slip 1")).Refusal().Code);
        Assert.Equal("cash", Assert.Single((await pos.Sales.PlanRefundAsync(ReceiptNumber.Parse(sale.Receipt), other)).Value.Parts).Tender.Code);
    }

    [Fact]
    public async Task Who_has_not_paid_yet_gets_less_debt_and_no_money()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 3));
        await pos.Carts.SetCustomerAsync(Anna, new CartCustomer("C-1"));
        await pos.Payments.TakeCashAsync(Anna, Euro(500));
        await pos.Payments.TakeAsync(Anna, Tender.OnAccount, null);
        var sale = await pos.CompleteAsync(Anna);
        var receipt = ReceiptNumber.Parse(sale.Receipt);

        await pos.PutBackAsync(Back, sale, 1, 3);
        var plan = (await pos.Sales.PlanRefundAsync(receipt, Back)).Value;
        Assert.Equal([("on-account", Euro(2500), true), ("cash", Euro(500), false)], plan.Parts.Select(part => (part.Tender.Code, part.Amount, part.IsOwed)));
        foreach (var part in plan.Parts) Assert.True((await pos.Payments.RefundAsync(Back, part)).IsDone);
        await pos.CompleteAsync(Back);

        Assert.Equal(Euro(0), (await pos.Sales.FindAsync(receipt))!.Owed);
        Assert.Equal("sale.nothing-owed", (await pos.Payments.ApplyPaymentAsync(receipt, new NewTender(Tender.Cash, Euro(1)))).Refusal().Code);
        Assert.Equal((Euro(10_000), Euro(0)), (pos.Shifts.Current!.Totals.Expected("cash"), pos.Shifts.Current.Totals.Expected("on-account")));
    }

    [Fact]
    public async Task An_exchange_is_one_document_with_one_net_payment_and_its_tax_is_that_of_both()
    {
        await using var pos = await OpenAsync();
        await pos.Catalog.AddAsync(new Product { Sku = Sku.Of("HAT"), Name = "Hat", Price = UnitPrice.Of(Euro(1190)), TaxRate = new(190_000) });
        await pos.Catalog.AddAsync(new Product { Sku = Sku.Of("CAP"), Name = "Cap", Price = UnitPrice.Of(Euro(2380)), TaxRate = new(190_000) });
        await pos.PutAsync(Anna, ("HAT", 1));
        await pos.Payments.TakeCashAsync(Anna);
        var sale = await pos.CompleteAsync(Anna);

        await pos.PutBackAsync(Back, sale, 1, 1);
        await pos.PutAsync(Back, ("CAP", 1));
        await pos.Payments.TakeCashAsync(Back);
        var exchange = await pos.CompleteAsync(Back);

        Assert.Equal((SaleKind.Exchange, Euro(1190), Euro(2380), Euro(1190)), (exchange.Totals.Kind, exchange.Totals.Total, exchange.Totals.Sold, exchange.Totals.Returned));
        Assert.Equal((Euro(190), Euro(1000)), (exchange.Totals.Tax, exchange.Totals.Taxes[0].Net));
    }

    [Fact]
    public async Task Goods_without_a_receipt_come_back_with_a_reason_only()
    {
        await using var pos = await OpenAsync();
        await pos.Carts.OpenAsync(Back);
        Assert.Equal("cart.return-reason-missing", (await pos.Carts.ReturnAsync(Back, new NewLine(Sku.Of("MUG")), null)).Refusal().Code);
        Assert.Equal("payment.text-holds-card", (await pos.Carts.ReturnAsync(Back, new NewLine(Sku.Of("MUG")), "card 4111111111111111")).Refusal().Code);
        Assert.Equal(Euro(-1000), (await pos.Carts.ReturnAsync(Back, new NewLine(Sku.Of("MUG")), "a gift")).Value.Total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Piece_by_piece_a_discounted_sale_gives_back_exactly_what_was_paid(int step)
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("PEN", 7));
        await pos.Carts.DiscountAsync(Anna, null, Discount.Of(Euro(333)));
        await pos.Payments.TakeCashAsync(Anna);
        var sale = await pos.CompleteAsync(Anna);
        for (var left = 7; left > 0; left -= step)
        {
            var cart = CartId.Of($"back-{left}");
            await pos.PutBackAsync(cart, sale, 1, Math.Min(step, left));
            var plan = (await pos.Sales.PlanRefundAsync(ReceiptNumber.Parse(sale.Receipt), cart)).Value;
            foreach (var part in plan.Parts) await pos.Payments.RefundAsync(cart, part);
            await pos.CompleteAsync(cart);
        }
        Assert.Equal(Euro(10_000), pos.Shifts.Current!.Totals.Expected("cash"));
        Assert.Equal(Euro(0), pos.Shifts.Current.Totals.Sales - pos.Shifts.Current.Totals.Returns);
        Assert.Equal(PaymentStatus.Refunded, (await pos.Payments.LoadAsync(new PaymentId(sale.Totals.Tenders[0].Payment))).Status);
        Assert.Equal(Quantity.Of(0), pos.Stock.OnHand(Sku.Of("PEN")));
    }
}
