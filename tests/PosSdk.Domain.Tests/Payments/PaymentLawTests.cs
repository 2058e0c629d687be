using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Payments;
using static PosSdk.Domain.Payments.PaymentCommand;
using static PosSdk.Domain.Tests.Payments.PaymentExamples;

namespace PosSdk.Domain.Tests.Payments;

public class PaymentLawTests
{
    private static readonly Gen<long> Cents = Gen.Elements(1000L, 1000L, 1000L, -1000L, 600L, 400L, 1L, 0L);
    private static readonly Gen<Tender> Tenders = Gen.Elements(
        Tender.Card, Tender.Card, Tender.Card, Tender.Cash, Tender.ExternalTerminal, Tender.OnAccount, Tender.BankDeposit, Tender.Layby);

    private static readonly Gen<TerminalAnswer> Answers = Gen.OneOf(
        Cents.Select(Yes),
        Cents.Select(cents => (TerminalAnswer)new TerminalAnswer.Held(Euro(cents))),
        Gen.Elements<TerminalAnswer>(new TerminalAnswer.Declined("51", "No"), new TerminalAnswer.Stopped("no"), new TerminalAnswer.NotFound()));

    private static readonly Gen<PaymentCommand> Commands = Gen.OneOf(
        from tender in Tenders
        from cents in Cents
        from part in Gen.Elements(true, false)
        select (PaymentCommand)new Initiate(tender, Euro(cents), Cart) { AcceptsPart = part },
        from tender in Tenders
        from cents in Cents
        from more in Cents
        select (PaymentCommand)new Take(tender, Euro(cents), Cart) { Tendered = Euro(more), Reference = "r" },
        Gen.Elements("a", "b").Select(key => (PaymentCommand)new StartAuthorising(key)),
        Answers.Select(answer => (PaymentCommand)new RecordAnswer(answer)),
        Answers.Select(answer => (PaymentCommand)new ResolveUnknown(answer, "asked")),
        Cents.Select(cents => (PaymentCommand)new Capture(Euro(cents)) { Reference = "c" }),
        Gen.Elements<PaymentCommand>(new Cancel(), new LoseAnswer(PaymentDoubt.NoAnswer), new Reverse("why"), new StartForwarding("f"), new Forward("r"),
            new DeclineForward("51", "No"), new Expire()),
        from cents in Cents from payout in Gen.Elements("o-1", "o-2", "o-3") select (PaymentCommand)new Refund(Euro(cents), new(payout)),
        Cents.Select(cents => (PaymentCommand)new StoreOffline(Euro(cents), Small)));

    private static readonly Arbitrary<PaymentCommand[]> Walks = Gen.ArrayOf(Commands, 60).ToArbitrary();

    [Fact]
    public void No_payment_does_what_the_table_does_not_permit() => Check((before, command, events) =>
    {
        var state = before;
        foreach (var @event in events)
        {
            var next = Payment.Evolve(state, @event);
            if (!PaymentMachine.Transitions.Any(t => t.From == state.Status && t.Trigger == TriggerOf(@event) && t.To == next.Status)) return false;
            state = next;
        }

        return events.Count == 0 || PaymentMachine.Permits(before.Status, TriggerOf(events[0]));
    });

    [Fact]
    public void Every_trigger_that_no_arrow_takes_is_refused_or_already_so() => Check((before, command, events) =>
        PaymentMachine.Permits(before.Status, command.Trigger) || events.Count == 0);

    [Fact]
    public void Saying_it_twice_records_nothing() => Check((before, command, events) =>
        Answer(events.Aggregate(before, Payment.Evolve), command).Count == 0 || events.Count == 0);

    [Fact]
    public void Money_never_goes_back_beyond_what_came_in() => Check((before, command, events) =>
    {
        var after = events.Aggregate(before, Payment.Evolve);
        return after.Status == PaymentStatus.None || (after.Refunded <= after.Applied.Abs() && !after.Refunded.IsNegative
            && (after.Asked.IsNegative || !after.Money.IsNegative) && after.Applied.Abs() <= after.Asked.Abs());
    });

    [Fact]
    public void Change_is_what_was_tendered_above_the_amount_and_only_cash_has_it() => Check((before, command, events) =>
        events.OfType<PaymentEvent.Captured>().All(e => e.Change == e.Tendered - e.Applied && !e.Change.IsNegative)
        && (before.Change.MinorUnits == 0 || before.Tender is { Rules.GivesChange: true }));

    [Fact]
    public void Replaying_the_events_gives_the_same_payment() => Prop.ForAll(Walks, walk =>
    {
        var (state, events, _) = Run(walk);
        return events.Aggregate(Payment.Initial, Payment.Evolve) == state;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Evolve_takes_what_is_stored_as_it_is_whatever_follows_whatever() => Prop.ForAll(Walks, Walks, (first, second) =>
        Record.Exception(() => Run(second).Events.Aggregate(Run(first).State, Payment.Evolve)) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void The_walks_reach_every_status()
    {
        var reached = Commands.ListOf(60).Sample(3000).SelectMany(walk => Run([.. walk]).Seen).Append(PaymentStatus.None).Distinct().Order();
        Assert.Equal(Enum.GetValues<PaymentStatus>(), reached);
    }

    private static void Check(Func<Payment, PaymentCommand, IReadOnlyList<PaymentEvent>, bool> law) => Prop.ForAll(Walks, walk =>
    {
        var state = Payment.Initial;
        foreach (var command in walk)
        {
            var events = Answer(state, command);
            if (!law(state, command, events)) return false;
            state = events.Aggregate(state, Payment.Evolve);
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static (Payment State, List<PaymentEvent> Events, List<PaymentStatus> Seen) Run(PaymentCommand[] walk)
    {
        var (state, past, seen) = (Payment.Initial, new List<PaymentEvent>(), new List<PaymentStatus>());
        foreach (var command in walk)
            foreach (var @event in Answer(state, command))
            {
                state = Payment.Evolve(state, @event);
                past.Add(@event);
                seen.Add(state.Status);
            }

        return (state, past, seen);
    }

    /// <summary>Answers late enough for a stored payment to expire whenever the command is about that.</summary>
    private static IReadOnlyList<PaymentEvent> Answer(Payment state, PaymentCommand command) =>
        PaymentDecider.Decide(state, command, new(command is Expire ? Now.AddHours(30) : Now)) is Decision<PaymentEvent>.Accepted accepted ? accepted.Events : [];

    private static PaymentTrigger TriggerOf(PaymentEvent @event) => @event switch
    {
        PaymentEvent.Initiated => PaymentTrigger.Initiate,
        PaymentEvent.Authorising => PaymentTrigger.StartAuthorising,
        PaymentEvent.Authorised => PaymentTrigger.Authorise,
        PaymentEvent.Captured => PaymentTrigger.Capture,
        PaymentEvent.Declined => PaymentTrigger.Decline,
        PaymentEvent.Cancelled => PaymentTrigger.Cancel,
        PaymentEvent.OutcomeUnknown => PaymentTrigger.LoseAnswer,
        PaymentEvent.Reversed => PaymentTrigger.Reverse,
        PaymentEvent.Refunded => PaymentTrigger.Refund,
        PaymentEvent.StoredOffline => PaymentTrigger.StoreOffline,
        PaymentEvent.Forwarding => PaymentTrigger.StartForwarding,
        PaymentEvent.Forwarded => PaymentTrigger.Forward,
        PaymentEvent.ForwardDeclined => PaymentTrigger.DeclineForward,
        _ => PaymentTrigger.Expire,
    };
}
