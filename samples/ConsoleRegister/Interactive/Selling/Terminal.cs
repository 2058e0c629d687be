using System.Globalization;
using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>A card terminal that is not there: it says what the cashier tells it to, so that a lost answer can be tried without losing money.</summary>
internal sealed class Terminal(Counter counter, Checkout checkout)
{
    public async ValueTask<Answer> PayAsync(TillCommand.AskTerminal command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } cart, Cart.Lines.Count: > 0 }) return CartRefusal.Empty;
        if (counter.Closed() is { } closed) return closed;
        if (!(await counter.Client.Cards.BeginAsync(cart, command.Amount, cancellationToken: cancellationToken)).TryGet(out var attempt, out var refusal)) return refusal;
        if (command.Behaviour != "lost") return await AnswerAsync(attempt, command.Behaviour, cancellationToken);
        _ = await counter.Client.Cards.LoseAnswerAsync(attempt.Payment, PaymentDoubt.NoAnswer, cancellationToken: cancellationToken);
        return new Answer.Confused(
            $"The terminal did not answer: nobody knows whether {attempt.Amount} {counter.Currency} were taken.",
            "Do not ask for the card again. Look at the terminal's slip, then 'unresolved' shows how to say what it says.");
    }

    /// <summary>Gives money back to a card.</summary>
    public async ValueTask<Outcome<CardResult>> RefundAsync(CartId cart, RefundPart part, CancellationToken cancellationToken) =>
        (await counter.Client.Cards.BeginAsync(cart, refundOf: part, cancellationToken: cancellationToken)).TryGet(out var attempt, out var refusal)
            ? await counter.Client.Cards.RecordAnswerAsync(attempt.Payment, Approval(attempt.Amount), cancellationToken)
            : new Outcome<CardResult>.Refused(refusal);

    public Answer Unresolved()
    {
        var open = counter.Client.Cards.Unresolved;
        return new Answer.Listing(
            ["No.", "Asked for ", "State", "Why"],
            [.. open.Select((payment, index) => (string[])[(index + 1).ToString(CultureInfo.InvariantCulture), $"{payment.Payment.Asked}", $"{payment.Payment.Status}", payment.Payment.Reason ?? ""])],
            open.Count == 0 ? "It is known how every card payment ended." : "'resolve NO. paid slip says approved' or 'resolve NO. not slip says declined' settles one.");
    }

    public async ValueTask<Answer> ResolveAsync(TillCommand.Resolve command, CancellationToken cancellationToken)
    {
        var open = counter.Client.Cards.Unresolved;
        if (command.Number > open.Count) return new Answer.Confused($"There is no unresolved payment number {command.Number}.", "'unresolved' lists them.");
        var (id, payment) = open[command.Number - 1];
        TerminalAnswer answer = command.Paid ? Approval(payment.Asked) : new TerminalAnswer.NotFound();
        // Because a till that stopped while it asked has not even noted that the answer is lost.
        if (payment.Status == PaymentStatus.Authorising) _ = await counter.Client.Cards.LoseAnswerAsync(id, PaymentDoubt.TillStopped, cancellationToken: cancellationToken);
        if (!(await counter.Client.Cards.ResolveAsync(id, answer, command.Evidence, cancellationToken)).TryGet(out _, out var refusal)) return refusal;
        counter.Serving = CartId.Of(payment.Cart);
        return await checkout.GoOnAsync(command.Paid ? "Noted as paid." : "Noted: nobody was charged.", cancellationToken);
    }

    private async ValueTask<Answer> AnswerAsync(CardAttempt attempt, string? behaviour, CancellationToken cancellationToken)
    {
        TerminalAnswer said = behaviour == "no" ? new TerminalAnswer.Declined("05", "The bank says no.") : Approval(attempt.Amount);
        if (!(await counter.Client.Cards.RecordAnswerAsync(attempt.Payment, said, cancellationToken)).TryGet(out var result, out var refusal)) return refusal;
        return result.Tender is null
            ? new Answer.Confused("The card was declined: the bank says no.", "Ask for another card, or take something else; 'tenders' lists what.")
            : await checkout.GoOnAsync($"Taken: {attempt.Amount} card.", cancellationToken);
    }

    private static TerminalAnswer.Approved Approval(Amount amount) => new(amount, "demo");
}
