using PosSdk.Domain.Decisions;
using PosSdk.Domain.Payments;
using static PosSdk.Domain.Payments.PaymentCommand;
using static PosSdk.Domain.Tests.Payments.PaymentExamples;

namespace PosSdk.Domain.Tests.Payments;

public class TerminalTests
{
    [Fact]
    public void The_attempt_is_written_before_the_terminal_hears_of_it()
    {
        Asked.When(new StartAuthorising("try-1", "counter")).Records(new PaymentEvent.Authorising { Attempt = "try-1", Terminal = "counter", At = Now, By = "ann" });
        Assert.Equal("42", Asked.AfterDoing(new StartAuthorising("try-1") { LastRecord = "42" }).State.LastRecord);
        AtTerminal.When(new StartAuthorising("try-1")).RecordsNothing();
        AtTerminal.When(new StartAuthorising("try-2")).Refuses(PaymentRefusal.NotNow(PaymentStatus.Authorising));
        Asked.When(new RecordAnswer(Yes(1000))).Refuses(PaymentRefusal.NotNow(PaymentStatus.Initiated));
    }

    [Fact]
    [Trait("Requirement", "R65")]
    public void Cash_has_no_terminal() =>
        None.AfterDoing(new Initiate(Tender.Cash, Euro(1), Cart)).When(new StartAuthorising("t")).Refuses(PaymentRefusal.NotByTerminal);

    [Fact]
    public void An_approval_takes_the_money_and_keeps_what_may_be_kept() =>
        AtTerminal.When(new RecordAnswer(Yes(1000))).Records(new PaymentEvent.Captured
        {
            Currency = Eur, Applied = Euro(1000), Tendered = Euro(1000), Change = Euro(0), At = Now, Reference = "rrn-1",
            Last4 = "1111", Brand = "Visa", Entry = CardEntry.Contactless, AuthCode = "A7", By = "ann",
        });

    [Fact]
    public void The_slip_is_kept_without_any_card_number()
    {
        ValueList<string> slip = ["Total 10.00", "4111111111111111"];
        var taken = AtTerminal.AfterDoing(new RecordAnswer(new TerminalAnswer.Approved(Euro(1000)) { Slip = slip })).State;
        Assert.Equal(["Total 10.00", "************1111"], taken.Slip);
    }

    [Fact]
    public void Money_that_was_taken_comes_into_doubt_only_by_asking_the_terminal_to_undo_it()
    {
        Paid.When(new LoseAnswer(PaymentDoubt.NoAnswer)).Refuses(PaymentRefusal.NotNow(PaymentStatus.Captured));
        AtTerminal.When(new LoseAnswer(PaymentDoubt.Reversing)).Refuses(PaymentRefusal.NotNow(PaymentStatus.Authorising));
        None.AfterDoing(new Take(Tender.Cash, Euro(1), Cart)).When(new LoseAnswer(PaymentDoubt.Reversing)).Refuses(PaymentRefusal.NotByTerminal);
        Paid.When(new LoseAnswer(PaymentDoubt.Reversing)).Records(new PaymentEvent.OutcomeUnknown { Why = PaymentDoubt.Reversing, By = "ann" });

        var reversing = Paid.AfterDoing(new LoseAnswer(PaymentDoubt.Reversing));
        Assert.Equal((PaymentStatus.Unknown, PaymentDoubt.Reversing, Euro(0)), (reversing.State.Status, reversing.State.Doubt, reversing.State.Counted));
        reversing.When(new LoseAnswer(PaymentDoubt.Reversing)).RecordsNothing();
        Assert.Equal(PaymentStatus.Reversed, reversing.AfterDoing(new Reverse("undone")).State.Status);
        var stands = reversing.AfterDoing(new ResolveUnknown(Yes(1000), "terminal asked")).State;
        Assert.Equal((PaymentStatus.Captured, Euro(1000), (PaymentDoubt?)null), (stands.Status, stands.Counted, stands.Doubt));
    }

    [Fact]
    public void The_same_answer_twice_is_recorded_once() => Paid.When(new RecordAnswer(Yes(1000))).RecordsNothing();

    [Fact]
    public void Only_the_terminal_ends_an_attempt()
    {
        AtTerminal.When(new Cancel()).Refuses(PaymentRefusal.NotNow(PaymentStatus.Authorising));
        AtTerminal.When(new Capture(Euro(1000))).Refuses(PaymentRefusal.NotNow(PaymentStatus.Authorising));
        Assert.Equal(PaymentStatus.Cancelled, AtTerminal.AfterDoing(new RecordAnswer(new TerminalAnswer.Stopped("by the customer"))).State.Status);
    }

    [Fact]
    public void A_declined_payment_is_over()
    {
        AtTerminal.When(new RecordAnswer(new TerminalAnswer.Declined("71", "Too little credit")))
            .Records(new PaymentEvent.Declined { Code = "71", Reason = "Too little credit", By = "ann" });
        var declined = AtTerminal.AfterDoing(new RecordAnswer(new TerminalAnswer.Declined("71", "Too little credit")));
        declined.When(new RecordAnswer(new TerminalAnswer.Declined("71", "Too little credit"))).RecordsNothing();
        declined.When(new StartAuthorising("try-2")).Refuses(PaymentRefusal.NotNow(PaymentStatus.Declined));
        Assert.True(declined.State.Status.IsFinal());
    }

    [Theory]
    [InlineData(999)]
    [InlineData(1001)]
    [InlineData(-1000)]
    [InlineData(0)]
    public void An_answer_for_another_amount_is_never_silently_taken(long cents)
    {
        var differs = AtTerminal.AfterDoing(new RecordAnswer(Yes(cents)));
        Assert.Equal((PaymentStatus.Unknown, Euro(0)), (differs.State.Status, differs.State.Counted));
        differs.When(new ResolveUnknown(Yes(cents), "asked")).Refuses(PaymentRefusal.AnswerDiffers(Euro(1000), Euro(cents)));
        Assert.Equal(PaymentStatus.Reversed, differs.AfterDoing(new Reverse("other amount")).State.Status);
    }

    [Fact]
    public void An_answer_in_another_currency_is_never_silently_taken() =>
        Assert.Equal(PaymentStatus.Unknown, AtTerminal.AfterDoing(
            new RecordAnswer(new TerminalAnswer.Approved(new(1000, Domain.Money.Currency.Of("USD"))))).State.Status);

    [Fact]
    public void A_part_is_taken_when_that_was_agreed()
    {
        var asked = None.AfterDoing(new Initiate(Tender.Card, Euro(1000), Cart) { AcceptsPart = true }, new StartAuthorising("try-1"));
        Assert.Equal((PaymentStatus.Captured, Euro(600)), (asked.AfterDoing(new RecordAnswer(Yes(600))).State.Status, asked.AfterDoing(new RecordAnswer(Yes(600))).State.Counted));
        Assert.Equal(PaymentStatus.Unknown, asked.AfterDoing(new RecordAnswer(Yes(1001))).State.Status);
    }

    [Fact]
    public void A_lost_answer_leaves_the_payment_unknown_and_is_never_charged_again()
    {
        AtTerminal.When(new LoseAnswer(PaymentDoubt.TillStopped)).Records(new PaymentEvent.OutcomeUnknown { Why = PaymentDoubt.TillStopped, By = "ann" });
        Unknown.When(new LoseAnswer(PaymentDoubt.NoAnswer)).RecordsNothing();
        Unknown.When(new StartAuthorising("try-2")).Refuses(PaymentRefusal.NotNow(PaymentStatus.Unknown));
        Unknown.When(new Cancel()).Refuses(PaymentRefusal.NotNow(PaymentStatus.Unknown));
        Asked.When(new LoseAnswer(PaymentDoubt.NoAnswer)).Refuses(PaymentRefusal.NotNow(PaymentStatus.Initiated));
        Assert.True(Unknown.State.Status.IsOpen());
    }

    [Fact]
    public void Asking_resolves_it_either_way()
    {
        Assert.Equal(Euro(1000), Unknown.AfterDoing(new ResolveUnknown(Yes(1000), "receipt repeated")).State.Money);
        Unknown.When(new ResolveUnknown(new TerminalAnswer.NotFound(), "receipt repeated")).Records(new PaymentEvent.Declined
        {
            Code = "not-found", Reason = "The terminal knows nothing of it.", Evidence = "receipt repeated", By = "ann",
        });
        Unknown.When(new ResolveUnknown(Yes(1000), " ")).Refuses(PaymentRefusal.EvidenceNeeded);
        AtTerminal.When(new ResolveUnknown(Yes(1000), "asked")).Refuses(PaymentRefusal.NotUnknown);
        Unknown.AfterDoing(new ResolveUnknown(Yes(1000), "asked")).When(new ResolveUnknown(Yes(1000), "asked")).RecordsNothing();
    }

    [Fact]
    public void A_late_answer_is_an_answer() => Assert.Equal(PaymentStatus.Captured, Unknown.AfterDoing(new RecordAnswer(Yes(1000))).State.Status);

    [Fact]
    public void What_is_held_is_captured_up_to_what_is_held()
    {
        Assert.Equal(Euro(0), Held.State.Counted);
        var captured = Held.AfterDoing(new Capture(Euro(800)) { Reference = "cap-1" });
        Assert.Equal((Euro(800), "1111"), (captured.State.Money, captured.State.Card?.Last4));
        captured.When(new Capture(Euro(800)) { Reference = "cap-1" }).RecordsNothing();
        Held.When(new Capture(Euro(1001))).Refuses(PaymentRefusal.MoreThanAsked);
        Assert.Equal(PaymentStatus.Reversed, Held.AfterDoing(new Reverse("not needed")).State.Status);
        Assert.Equal(Euro(0), Held.AfterDoing(new Expire()).State.Owed);
    }

    [Fact]
    public void What_a_terminal_says_is_masked_and_never_a_reason_to_lose_the_answer()
    {
        var answer = new TerminalAnswer.Approved(Euro(1000), "card 4111 1111 1111 1111", new() { Last4 = "************1111", Brand = "Visa 4111111111111111" });
        var paid = AtTerminal.AfterDoing(new RecordAnswer(answer)).State;
        Assert.Equal(("card **** **** **** 1111", "1111", "Visa ************1111"), (paid.Reference, paid.Card?.Last4, paid.Card?.Brand));
    }

    [Fact]
    public void An_id_is_nobodys_writing_even_when_it_could_be_a_card_number()
    {
        const string id = "4111111111111111";
        Assert.All(
            new PaymentCommand[] { new Initiate(Tender.Card, Euro(1000), id), new Take(Tender.Cash, Euro(1000), id), new Take(Tender.Layby, Euro(1000), id) { Reference = id, ReferenceIsId = true } },
            command => Assert.NotEmpty(None.When(command).Events));
        Asked.When(new StartAuthorising(id)).RecordsOne();
        Stored.When(new StartForwarding(id)).RecordsOne();
    }

    [Fact]
    public void What_a_person_types_must_hold_no_card_number()
    {
        None.When(new Take(Tender.ExternalTerminal, Euro(1), Cart) { Reference = "4111-1111-1111-1111" }).Refuses(PaymentRefusal.TextHoldsCard);
        Asked.When(new Cancel("used 4111111111111111 instead")).Refuses(PaymentRefusal.TextHoldsCard);
        Unknown.When(new ResolveUnknown(Yes(1000), "slip 4111111111111111")).Refuses(PaymentRefusal.TextHoldsCard);
    }
}
