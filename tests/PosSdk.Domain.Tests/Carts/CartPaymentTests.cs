using PosSdk.Domain.Carts;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using static PosSdk.Domain.Carts.CartCommand;
using static PosSdk.Domain.Tests.Carts.CartExamples;

namespace PosSdk.Domain.Tests.Carts;

public class CartPaymentTests
{
    private static readonly Given<Cart, CartCommand, CartEvent> Swiss =
        NewCart.AfterDoing(new Open(Rules, new CashRoundingRule { Increment = Euro(5) }), Add(1, 1002));

    [Fact]
    public void Money_counts_toward_the_cart() => OneLine.When(Pay("p-1", 100)).Records(new CartEvent.Tendered { Currency = Eur, Tender = Cash("p-1", 100, 100), By = "ann" });

    [Fact]
    public void The_same_money_counts_once() => BeingPaid.When(Pay("p-1", 100)).RecordsNothing();

    [Fact]
    public void A_payments_id_stands_for_its_figures() => BeingPaid.When(Pay("p-1", 150)).RefusesWith("cart.payment-taken");

    [Fact]
    public void No_more_than_is_due_counts() => BeingPaid.When(Pay("p-2", 151)).RefusesWith("cart.more-than-due");

    [Fact]
    public void Money_goes_the_way_it_is_due() => OneLine.When(Pay("p-1", -100)).RefusesWith("cart.wrong-direction");

    [Fact]
    public void Nothing_is_taken_for_nothing() => OneLine.AfterDoing(Pay("p-1", 250)).When(Pay("p-2", 1)).Refuses(CartRefusal.NothingDue);

    [Fact]
    public void Tendered_less_change_is_what_counts() =>
        OneLine.When(new Tender(Cash("p-1", 250, 300) with { Change = Euro(40) })).Refuses(CartRefusal.TenderDoesNotAddUp);

    [Fact]
    public void A_hundred_payments_are_enough() =>
        OpenCart.AfterDoing(Add(1, 250)).AfterDoing([.. Enumerable.Range(1, 100).Select(i => Pay($"p-{i}", 1))]).When(Pay("p-101", 1)).RefusesWith("cart.too-many-tenders");

    [Fact]
    public void A_cart_that_is_being_paid_stands_still()
    {
        BeingPaid.When(Add(2, 1)).Refuses(CartRefusal.BeingPaid);
        BeingPaid.When(new ChangeQuantity(1, Quantity.Of(2))).Refuses(CartRefusal.BeingPaid);
        BeingPaid.When(new RemoveLine(1)).Refuses(CartRefusal.BeingPaid);
        BeingPaid.When(new Discard(null)).Refuses(CartRefusal.BeingPaid);
    }

    [Fact]
    public void What_is_so_already_is_no_change()
    {
        BeingPaid.When(Add(1, 250)).RecordsNothing();
        BeingPaid.When(new RemoveLine(7)).RecordsNothing();
        BeingPaid.When(new ChangeQuantity(1, Quantity.One)).RecordsNothing();
    }

    [Fact]
    public void A_payment_taken_back_lets_the_cart_change_again()
    {
        BeingPaid.When(new WithdrawTender("p-1")).Records(new CartEvent.TenderWithdrawn { Payment = "p-1", By = "ann" });
        var free = BeingPaid.AfterDoing(new WithdrawTender("p-1"));
        free.When(new WithdrawTender("p-1")).RecordsNothing();
        free.When(Add(2, 1)).RecordsOne();
    }

    [Fact]
    public void A_settled_cart_is_checked_out_once()
    {
        var paid = OneLine.AfterDoing(Pay("p-1", 250));
        paid.When(new CheckOut("R1-0-1")).Records(new CartEvent.CheckedOut { Receipt = "R1-0-1", By = "ann" });
        paid.AfterDoing(new CheckOut("R1-0-1")).When(new CheckOut("R1-0-1")).RecordsNothing();
        paid.AfterDoing(new CheckOut("R1-0-1")).When(new CheckOut("R1-0-2")).RefusesWith("cart.already-checked-out");
        paid.AfterDoing(new CheckOut("R1-0-1")).When(Add(2, 1)).RefusesWith("cart.already-checked-out");
    }

    [Fact]
    public void A_cart_that_is_not_paid_or_empty_is_no_sale()
    {
        BeingPaid.When(new CheckOut("R1-0-1")).RefusesWith("cart.not-paid");
        OpenCart.When(new CheckOut("R1-0-1")).Refuses(CartRefusal.Empty);
    }

    [Fact]
    public void Goods_for_nothing_need_no_money() => OpenCart.AfterDoing(Add(1, 0)).When(new CheckOut("R1-0-1")).RecordsOne();

    [Theory]
    [InlineData(1000, 1000, 0, -2)]
    [InlineData(1002, 1002, 0, 0)]
    [InlineData(2000, 1000, 1000, -2)]
    [InlineData(999, 999, 0, 0)]
    public void Only_the_cash_that_settles_the_cart_rounds_it(long tendered, long applied, long change, long rounding) => Assert.Equal(
        new CartTender("p", "cash", Euro(applied), Euro(tendered), Euro(change), Euro(rounding)), CashTender.Take((Cart.Open)Swiss.State, "p", Euro(tendered)));

    [Fact]
    public void Small_coins_that_are_left_are_rounded_away_without_a_payment()
    {
        var left = Swiss.AfterDoing(Pay("p-1", 1000));
        var rest = CashTender.Take((Cart.Open)left.State, "p-2", Euro(0));
        Assert.Equal((Euro(0), Euro(-2)), (rest.Applied, rest.Rounding));
        Assert.True(((Cart.Open)left.AfterDoing(new Tender(rest)).State).Due.IsZero);
    }

    [Fact]
    public void Rounding_is_what_the_coins_ask_for_and_only_in_cash()
    {
        Swiss.When(new Tender(Cash("p", 0, 0, -1002))).Refuses(CartRefusal.TenderDoesNotAddUp);
        Swiss.When(new Tender(Cash("p", 1000, 1000, -2) with { Tender = "external-terminal" })).Refuses(CartRefusal.TenderDoesNotAddUp);
        OneLine.When(new Tender(Cash("p", 245, 245, -5))).Refuses(CartRefusal.TenderDoesNotAddUp);
    }

    [Fact]
    public void A_refund_is_rounded_as_the_mirror_image()
    {
        var back = NewCart.AfterDoing(new Open(Rules, new CashRoundingRule { Increment = Euro(5) }), new ReturnLine(Line(1, 1002), "why"));
        var tender = CashTender.PayOut((Cart.Open)back.State, "p");
        Assert.Equal((Euro(-1000), Euro(2)), (tender.Applied, tender.Rounding));
        Assert.True(((Cart.Open)back.AfterDoing(new Tender(tender)).State).Due.IsZero);
    }
}
