using PosSdk.Domain.Payments;
using static PosSdk.Domain.Payments.PaymentCommand;
using static PosSdk.Domain.Tests.Payments.PaymentExamples;

namespace PosSdk.Domain.Tests.Payments;

public class TakingByHandTests
{
    [Fact]
    [Trait("Requirement", "R10")]
    public void Cash_is_asked_for_and_taken_in_one_go_with_tendered_applied_and_change_apart() =>
        None.When(new Take(Tender.Cash, Euro(730), Cart) { Tendered = Euro(1000) }).Records(
            new PaymentEvent.Initiated
            {
                Currency = Eur, Amount = Euro(730), TenderKind = TenderKind.Cash, Tender = "cash", TenderName = "Cash", Cart = Cart, By = "ann",
            },
            new PaymentEvent.Captured { Currency = Eur, Applied = Euro(730), Tendered = Euro(1000), Change = Euro(270), At = Now, By = "ann" });

    [Fact]
    public void The_same_cash_twice_is_taken_once() => Cash.When(new Take(Tender.Cash, Euro(730), Cart) { Tendered = Euro(1000) }).RecordsNothing();

    [Fact]
    public void Another_payment_cannot_take_its_place() => Cash.When(new Take(Tender.Cash, Euro(731), Cart)).Refuses(PaymentRefusal.AlreadyInitiated);

    [Fact]
    public void Cash_short_of_the_amount_is_refused() =>
        None.When(new Take(Tender.Cash, Euro(730), Cart) { Tendered = Euro(700) }).Refuses(PaymentRefusal.TenderedTooLittle);

    [Fact]
    public void Change_comes_from_cash_only() =>
        None.When(new Take(Tender.GiftCard, Euro(730), Cart) { Tendered = Euro(1000), Reference = "gc-1" }).Refuses(PaymentRefusal.NoChange);

    [Fact]
    public void Money_paid_out_counts_negative_and_gives_no_change()
    {
        Assert.Equal(Euro(-500), None.AfterDoing(new Take(Tender.Cash, Euro(-500), Cart)).State.Money);
        None.When(new Take(Tender.Cash, Euro(-500), Cart) { Tendered = Euro(-400) }).Refuses(PaymentRefusal.NoChange);
        None.When(new Take(Tender.Layby, Euro(-500), Cart) { Reference = "l-1" }).Refuses(PaymentRefusal.NoPayout);
    }

    [Fact]
    public void Nothing_is_no_payment() => None.When(new Take(Tender.Cash, Euro(0), Cart)).Refuses(PaymentRefusal.NothingToTake);

    [Fact]
    public void A_payment_says_what_it_is_for() => None.When(new Take(Tender.Cash, Euro(1), " ")).Refuses(PaymentRefusal.Incomplete);

    [Fact]
    public void Two_currencies_are_not_mixed() =>
        None.When(new Take(Tender.Cash, Euro(1), Cart) { Tendered = new(1, Domain.Money.Currency.Of("USD")) }).Refuses(PaymentRefusal.CurrencyDiffers);

    [Fact]
    [Trait("Requirement", "R14")]
    [Trait("Requirement", "R66")]
    public void A_separate_terminal_is_recorded_with_the_number_of_its_slip()
    {
        var paid = None.AfterDoing(new Take(Tender.ExternalTerminal, Euro(730), Cart) { Reference = " 004711 ", Card = new() { Last4 = "1111" } }).State;
        Assert.Equal((PaymentStatus.Captured, "004711", "1111"), (paid.Status, paid.Reference, paid.Card?.Last4));
        None.When(new Take(Tender.ExternalTerminal, Euro(730), Cart)).Refuses(PaymentRefusal.ReferenceNeeded);
        None.When(new Take(Tender.ExternalTerminal, Euro(730), Cart) { Reference = "1", Card = new() { Last4 = "11111" } }).Refuses(PaymentRefusal.LastFourOnly);
    }

    [Theory]
    [Trait("Requirement", "R67")]
    [InlineData(TenderKind.OnAccount)]
    [InlineData(TenderKind.Layby)]
    public void A_promise_settles_the_sale_and_brings_no_money(TenderKind kind)
    {
        var promised = None.AfterDoing(new Take(new Tender("p", kind, "Promise"), Euro(5000), Cart) { Reference = "customer-9" }).State;
        Assert.Equal((Euro(5000), Euro(0)), (promised.Counted, promised.Money));
    }

    [Fact]
    public void The_integrated_terminal_is_not_taken_by_hand() => None.When(new Take(Tender.Card, Euro(1), Cart)).Refuses(PaymentRefusal.NotByHand);

    [Fact]
    [Trait("Requirement", "R47")]
    [Trait("Requirement", "R48")]
    [Trait("Requirement", "R50")]
    public void A_bank_deposit_is_pending_until_it_arrives_and_is_booked_for_its_own_time()
    {
        var pending = None.AfterDoing(new Initiate(Tender.BankDeposit, Euro(5000), Cart));
        Assert.Equal((PaymentStatus.Initiated, Euro(0)), (pending.State.Status, pending.State.Counted));
        var arrived = pending.AfterDoing(new Capture(Euro(5000)) { Reference = "statement 12", At = Now.AddHours(-1), Register = new(Now.AddHours(-2)) });
        Assert.Equal((Euro(5000), Now.AddHours(-1)), (arrived.State.Money, arrived.State.CapturedAt));
        arrived.When(new Capture(Euro(5000)) { Reference = "statement 12" }).RecordsNothing();
        pending.When(new Capture(Euro(5000))).Refuses(PaymentRefusal.ReferenceNeeded);
        pending.When(new Capture(Euro(5001)) { Reference = "s" }).Refuses(PaymentRefusal.MoreThanAsked);
        None.When(new Take(Tender.BankDeposit, Euro(1), Cart) { Reference = "s" }).Refuses(PaymentRefusal.NotByHand);
    }

    [Theory]
    [Trait("Requirement", "R51")]
    [InlineData(-121)]
    [InlineData(1)]
    public void A_time_that_the_closure_would_not_show_is_refused(int minutes) =>
        None.When(new Take(Tender.Cash, Euro(1), Cart) { At = Now.AddMinutes(minutes), Register = new(Now.AddHours(-2)) })
            .Refuses(PaymentRefusal.OutsideRegisterHours);

    [Fact]
    [Trait("Requirement", "R49")]
    public void A_closed_register_takes_nothing() =>
        None.When(new Take(Tender.Cash, Euro(1), Cart) { Register = new(Now.AddHours(-2), Now.AddHours(-1)) }).Refuses(PaymentRefusal.RegisterClosed);

    [Fact]
    public void What_is_only_asked_for_can_be_cancelled()
    {
        Asked.When(new Cancel("changed his mind")).Records(new PaymentEvent.Cancelled { Reason = "changed his mind", By = "ann" });
        Asked.AfterDoing(new Cancel()).When(new Cancel()).RecordsNothing();
        Cash.When(new Cancel()).Refuses(PaymentRefusal.NotNow(PaymentStatus.Captured));
    }

    [Fact]
    public void A_payment_is_refunded_in_parts_each_payout_once()
    {
        var part = Cash.AfterDoing(new Refund(Euro(300), new("out-1")));
        Assert.Equal((PaymentStatus.PartlyRefunded, Euro(430)), (part.State.Status, part.State.Money));
        part.When(new Refund(Euro(300), new("out-1"))).RecordsNothing();
        part.When(new Refund(Euro(301), new("out-1"))).Refuses(PaymentRefusal.PayoutDiffers);
        part.When(new Refund(Euro(431), new("out-2"))).Refuses(PaymentRefusal.MoreThanLeft);
        part.When(new Refund(Euro(0), new("out-2"))).Refuses(PaymentRefusal.NothingToRefund);
        part.When(new Refund(Euro(430), new("out-2")))
            .Records(new PaymentEvent.Refunded { Currency = Eur, Amount = Euro(430), Payout = new("out-2"), By = "ann" });
        Assert.Equal(PaymentStatus.Refunded, part.AfterDoing(new Refund(Euro(430), new("out-2"))).State.Status);
    }

    [Fact]
    public void A_payment_that_is_reversed_counts_for_nothing()
    {
        var reversed = Cash.AfterDoing(new Reverse("wrong tender"));
        Assert.Equal((Euro(0), Euro(0)), (reversed.State.Counted, reversed.State.Money));
        reversed.When(new Reverse("again")).RecordsNothing();
        Cash.AfterDoing(new Refund(Euro(1), new("o"))).When(new Reverse("late")).Refuses(PaymentRefusal.NotNow(PaymentStatus.PartlyRefunded));
    }

    [Fact]
    public void Nothing_happens_to_a_payment_that_was_never_started() => None.When(new Capture(Euro(1))).Refuses(PaymentRefusal.NotInitiated);
}
