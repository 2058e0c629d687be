using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using static PosSdk.Domain.Carts.CartCommand;
using static PosSdk.Domain.Tests.Carts.CartExamples;

namespace PosSdk.Domain.Tests.Carts;

/// <summary>A cart that waits for a terminal, that is paid in parts, and that gives charges back.</summary>
public class CartMoneyTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly LaybyTerms Terms = LaybyTerms.InEqualParts(Euro(250), Euro(100), Euro(20), Monday, Monday.AddDays(30));
    private static readonly ReturnedFee Delivery = new("R1-0-1", 1, "Delivery", new(190_000), new PricedLine(Euro(500), Euro(0), Euro(420), Euro(80)));

    private static Given<Cart, CartCommand, CartEvent> Waiting => OneLine.AfterDoing(new BeginPayment("p-1", Euro(250)));

    [Fact]
    public void A_terminal_is_about_to_be_asked() =>
        OneLine.When(new BeginPayment("p-1", Euro(250), "p-0")).Records(new CartMoneyEvent.PaymentBegun { Payment = "p-1", RefundOf = "p-0", By = "ann" });

    [Fact]
    public void A_payment_that_was_begun_is_begun_already() => Waiting.When(new BeginPayment("p-1", Euro(250))).RecordsNothing();

    [Fact]
    public void No_terminal_is_asked_for_what_is_not_due_or_beside_another()
    {
        Waiting.When(new BeginPayment("p-2", Euro(1))).Refuses(CartRefusal.PaymentOpen);
        OneLine.When(new BeginPayment("p-1", Euro(251))).RefusesWith("cart.more-than-due");
        OneLine.When(new BeginPayment("p-1", Euro(-1))).RefusesWith("cart.wrong-direction");
        OneLine.When(new BeginPayment("p-1", new(1, Currency.Of("CHF")))).RefusesWith("cart.other-currency");
        OpenCart.When(new BeginPayment("p-1", Euro(1))).Refuses(CartRefusal.NothingDue);
    }

    [Fact]
    public void A_payment_that_came_to_nothing_is_waited_for_no_longer()
    {
        Waiting.When(new FailPayment("p-1")).Records(new CartMoneyEvent.PaymentFailed { Payment = "p-1", By = "ann" });
        Waiting.AfterDoing(new FailPayment("p-1")).When(Add(2, 1)).RecordsOne();
    }

    [Fact]
    public void What_is_not_waited_for_has_failed_already()
    {
        OneLine.When(new FailPayment("p-1")).RecordsNothing();
        Waiting.AfterDoing(new FailPayment("p-1")).When(new FailPayment("p-1")).RecordsNothing();
    }

    [Fact]
    public void A_payment_cannot_fail_at_a_cart_that_is_gone()
    {
        NewCart.When(new FailPayment("p-1")).Refuses(CartRefusal.NotOpened);
        OneLine.AfterDoing(new Discard(null)).When(new FailPayment("p-1")).Refuses(CartRefusal.AlreadyDiscarded);
    }

    [Fact]
    public void A_layby_is_agreed_when_its_deposit_is_paid() =>
        BeingPaid.When(new AgreeLayby(Terms, LaybyRules.Australia)).Records(new CartMoneyEvent.LaybyAgreed { Currency = Eur, Terms = Terms, By = "ann" });

    [Fact]
    public void A_layby_is_agreed_once()
    {
        var agreed = BeingPaid.AfterDoing(new AgreeLayby(Terms, LaybyRules.Australia));
        agreed.When(new AgreeLayby(Terms, LaybyRules.Australia)).RecordsNothing();
        agreed.When(new AgreeLayby(Terms with { CancellationFee = Euro(0) }, LaybyRules.Australia)).Refuses(CartRefusal.LaybyAgreed);
    }

    [Fact]
    public void A_layby_is_about_this_cart_its_deposit_and_the_law()
    {
        OneLine.When(new AgreeLayby(Terms, LaybyRules.Australia)).RefusesWith("cart.layby-deposit");
        BeingPaid.AfterDoing(Pay("p-2", 1)).When(new AgreeLayby(Terms, LaybyRules.Australia)).RefusesWith("cart.layby-deposit");
        OneLine.AfterDoing(Add(2, 1), Pay("p-1", 100)).When(new AgreeLayby(Terms, LaybyRules.Australia)).RefusesWith("cart.layby-total");
        BeingPaid.When(new AgreeLayby(Terms with { IsNamedLayby = false }, LaybyRules.Australia)).Refuses(LaybyFaults.TooFewPayments);
    }

    [Fact]
    public void A_charge_comes_back_as_its_receipt_stored_it()
    {
        OneLine.When(new ReturnFee(Delivery)).Records(new CartMoneyEvent.FeeReturned { Currency = Eur, Fee = Delivery, By = "ann" });
        var cart = (Cart.Open)OneLine.AfterDoing(new ReturnFee(Delivery)).State;
        Assert.Equal((Euro(-250), Euro(-250), Euro(-80 + 16)), (cart.Total, cart.Price().Total, cart.Price().Tax));
        Assert.Equal(Euro(-250), cart.Explain().Payable);
    }

    [Fact]
    public void A_charge_comes_back_once()
    {
        var back = OneLine.AfterDoing(new ReturnFee(Delivery));
        back.When(new ReturnFee(Delivery)).RecordsNothing();
        back.When(new ReturnFee(Delivery with { Name = "Other" })).Refuses(CartRefusal.FeeId);
        BeingPaid.When(new ReturnFee(Delivery)).Refuses(CartRefusal.BeingPaid);
    }

    [Fact]
    public void A_charge_that_comes_back_can_be_taken_out_again()
    {
        var back = OneLine.AfterDoing(new ReturnFee(Delivery));
        back.When(new RemoveFee("R1-0-1.1")).Records(new CartMoneyEvent.FeeRemoved { Fee = "R1-0-1.1", By = "ann" });
        Assert.Equal(OneLine.State, back.AfterDoing(new RemoveFee("R1-0-1.1")).State);
    }
}
