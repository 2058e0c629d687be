using PosSdk.Client;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Devices.Terminals;

/// <summary>Records what a terminal said in the journal's words.</summary>
internal sealed class CardRecords(CardClient cards)
{
    private const string Asked = "terminal asked";

    /// <summary>Makes an approval durable before the terminal may let it stand.</summary>
    /// <exception cref="InvalidOperationException">It was not recorded as held, so the terminal must undo it.</exception>
    public async ValueTask HoldAsync(CardAttempt attempt, PaymentAnswer answer, CancellationToken cancellationToken)
    {
        var money = answer.Amount ?? throw new InvalidOperationException("The terminal did not say how much.");
        var held = new TerminalAnswer.Held(Signed(money, attempt.Amount), answer.Reference, answer.Card);
        var outcome = await cards.RecordAnswerAsync(attempt.Payment, held, cancellationToken).ConfigureAwait(false);
        if (!outcome.TryGet(out var result, out var refusal)) throw new InvalidOperationException($"{refusal}");
        if (result.Payment.Status != PaymentStatus.Authorised) throw new InvalidOperationException($"The payment is {result.Payment.Status}.");
    }

    /// <summary>Records how the call ended: that outranks what was held.</summary>
    public async ValueTask<CardEnding> ConcludeAsync(CardAttempt attempt, PaymentAnswer answer, CancellationToken cancellationToken)
    {
        var payment = cards.Unresolved.FirstOrDefault(open => open.Id == attempt.Payment)?.Payment;
        var outcome = await RecordAsync(attempt.Payment, payment, attempt.Amount, answer, null, cancellationToken).ConfigureAwait(false);
        return CardEndings.Of(attempt.Payment, attempt.Amount, answer, outcome);
    }

    /// <summary>Records what asking brought to light.</summary>
    public async ValueTask<CardEnding> RecoveredAsync(PaymentSighting doubt, PaymentAnswer answer, CancellationToken cancellationToken)
    {
        var payment = doubt.Payment;
        if (payment.Status != PaymentStatus.Unknown)
        {
            var lost = await cards.LoseAnswerAsync(doubt.Id, PaymentDoubt.TillStopped, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (!lost.TryGet(out var result, out _)) return CardEndings.Of(doubt.Id, payment.Asked, answer, lost);
            payment = result.Payment;
        }

        var outcome = await RecordAsync(doubt.Id, payment, payment.Asked, answer, $"{Asked}: {answer.Message}", cancellationToken).ConfigureAwait(false);
        return CardEndings.Of(doubt.Id, payment.Asked, answer, outcome);
    }

    /// <summary>Records what became of a payment that the terminal was asked to undo. Where it did not, the payment stands and counts again.</summary>
    public async ValueTask<CardEnding> UndoneAsync(PaymentSighting taken, PaymentAnswer answer, CancellationToken cancellationToken)
    {
        var (id, payment) = taken;
        var outcome = answer.Outcome switch
        {
            PaymentOutcome.Approved => await cards.ReverseAsync(id, "Undone at the terminal.", answer.Reference, cancellationToken).ConfigureAwait(false),
            PaymentOutcome.Unknown => await cards.LoseAnswerAsync(id, PaymentDoubt.NoAnswer, answer.Message, cancellationToken).ConfigureAwait(false),
            _ => await cards.ResolveAsync(
                id, new TerminalAnswer.Approved(payment.Applied, payment.Reference, payment.Card), $"{Asked} to undo it: {answer.Message}", cancellationToken).ConfigureAwait(false),
        };
        return CardEndings.OfReversal(taken, answer, outcome);
    }

    private ValueTask<Outcome<CardResult>> RecordAsync(PaymentId id, Payment? payment, Amount asked, PaymentAnswer answer, string? evidence, CancellationToken cancellationToken) => answer switch
    {
        { Outcome: PaymentOutcome.Approved, Amount: { } money } => AnswerAsync(
            id, payment, new TerminalAnswer.Approved(Signed(money, asked), answer.Reference, answer.Card) { Slip = answer.Receipt }, evidence, cancellationToken),
        { Outcome: PaymentOutcome.Approved or PaymentOutcome.Unknown } => cards.LoseAnswerAsync(id, PaymentDoubt.NoAnswer, answer.Message, cancellationToken),
        // Because it had been approved, it did not fail: it was taken back.
        _ when payment is { Applied.IsZero: false } => cards.ReverseAsync(id, answer.Message, cancellationToken: cancellationToken),
        _ => AnswerAsync(id, payment, No(answer), evidence, cancellationToken),
    };

    private ValueTask<Outcome<CardResult>> AnswerAsync(PaymentId id, Payment? payment, TerminalAnswer answer, string? evidence, CancellationToken cancellationToken) =>
        payment is { Status: PaymentStatus.Unknown } ? cards.ResolveAsync(id, answer, evidence ?? Asked, cancellationToken) : cards.RecordAnswerAsync(id, answer, cancellationToken);

    private static TerminalAnswer No(PaymentAnswer answer) => answer.Outcome switch
    {
        PaymentOutcome.Cancelled => new TerminalAnswer.Stopped(answer.Message),
        PaymentOutcome.NotFound => new TerminalAnswer.NotFound(),
        PaymentOutcome.Declined => new TerminalAnswer.Declined(answer.Code ?? "declined", answer.Message),
        _ => new TerminalAnswer.Declined(answer.Code ?? "failed", answer.Message),
    };

    // Because terminals count in amounts above zero, also when they pay out.
    private static Amount Signed(Amount money, Amount asked) => asked.IsNegative ? -money : money;
}
