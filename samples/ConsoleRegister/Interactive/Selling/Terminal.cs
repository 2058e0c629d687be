using System.Globalization;
using ConsoleRegister.Interactive.Devices;
using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Devices.Terminals;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Payments;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Cards. What the terminal took is in the journal before the terminal may let it stand; what nobody knows is asked, and only what the terminal cannot tell is a person's to say.</summary>
internal sealed class Terminal(Counter counter, Checkout checkout, DeviceDesk devices)
{
    public async ValueTask<Answer> PayAsync(TillCommand.AskTerminal command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } cart, Cart.Lines.Count: > 0 }) return CartRefusal.Empty;
        if (counter.Closed() is { } closed) return closed;
        if (counter.Devices.Cards is not { } cards) return NoTerminal;
        if (command.Trouble is { } trouble && devices.Simulation.Plan(trouble) is { } real) return real;
        var paid = await cards.PayAsync(cart, command.Amount, progress: devices.Simulation, cancellationToken: cancellationToken);
        if (paid.TryGet(out var ending, out var refusal)) return await EndedAsync(ending, cancellationToken);
        // Because what was asked for this payment must not befall the next one.
        if (command.Trouble is not null) devices.Simulation.Forget();
        return refusal;
    }

    /// <summary>Gives money back to a card; null when it is there, or what to say.</summary>
    public async ValueTask<Answer?> RefundAsync(CartId cart, RefundPart part, CancellationToken cancellationToken)
    {
        if (counter.Devices.Cards is not { } cards) return NoTerminal;
        if (!(await cards.RefundAsync(cart, part, progress: devices.Simulation, cancellationToken: cancellationToken)).TryGet(out var ending, out var refusal)) return refusal;
        await devices.Printouts.SlipAsync(ending, isUndone: false, cancellationToken);
        return ending.Outcome == PaymentOutcome.Approved ? null : Told(ending);
    }

    /// <summary>Has the terminal undo what it took for an unfinished cart; null when it did, or what to say.</summary>
    public async ValueTask<Answer?> TakeBackAsync(CartId cart, PaymentId payment, CancellationToken cancellationToken)
    {
        if (counter.Devices.Cards is not { } cards) return NoTerminal;
        if (!(await cards.TakeBackAsync(cart, payment, progress: devices.Simulation, cancellationToken: cancellationToken)).TryGet(out var ending, out var refusal)) return refusal;
        await devices.Printouts.SlipAsync(ending, isUndone: true, cancellationToken);
        return ending.Outcome == PaymentOutcome.Approved ? null : Told(ending);
    }

    public Answer Unresolved()
    {
        var open = counter.Client.Cards.Unresolved;
        return new Answer.Listing(
            ["No.", "Asked for ", "State", "Why"],
            [.. open.Select((payment, index) => (string[])[(index + 1).ToString(CultureInfo.InvariantCulture), $"{payment.Payment.Asked}", $"{payment.Payment.Status}", payment.Payment.Reason ?? ""])],
            open.Count == 0 ? "It is known how every card payment ended." : "'ask' asks the terminal. What it cannot tell: 'resolve NO. paid slip says approved' or 'resolve NO. not slip says declined'.");
    }

    /// <summary>Asks the terminal about every payment in doubt, and goes on with the carts that are settled by it.</summary>
    public async ValueTask<Answer> AskAgainAsync(CancellationToken cancellationToken)
    {
        if (counter.Client.Cards.Unresolved.Count == 0) return new Answer.Said("It is known how every card payment ended.");
        if (counter.Devices.Cards is not { } cards) return NoTerminal;
        Answer answer = new Answer.Confused("The terminal is being used.", "Wait until it is done, then type 'ask' again.");
        foreach (var ending in await cards.RecoverAllAsync(cancellationToken)) answer = await RecoveredAsync(ending, cancellationToken);
        return answer;
    }

    public async ValueTask<Answer> ResolveAsync(TillCommand.Resolve command, CancellationToken cancellationToken)
    {
        var open = counter.Client.Cards.Unresolved;
        if (command.Number > open.Count) return new Answer.Confused($"There is no unresolved payment number {command.Number}.", "'unresolved' lists them.");
        var (id, payment) = open[command.Number - 1];
        // Because a terminal knows better than a slip that somebody looks for, it is asked first.
        if (counter.Devices.Cards is { } cards && (await cards.RecoverAllAsync(cancellationToken)).FirstOrDefault(ending => ending.Payment == id && ending.Outcome != PaymentOutcome.Unknown) is { } known)
            return await RecoveredAsync(known, cancellationToken);
        TerminalAnswer answer = command.Paid ? new TerminalAnswer.Approved(payment.Asked, command.Evidence) : new TerminalAnswer.NotFound();
        // Because a till that stopped while it asked has not even noted that the answer is lost.
        if (payment.Status == PaymentStatus.Authorising) _ = await counter.Client.Cards.LoseAnswerAsync(id, PaymentDoubt.TillStopped, cancellationToken: cancellationToken);
        if (!(await counter.Client.Cards.ResolveAsync(id, answer, command.Evidence, cancellationToken)).TryGet(out _, out var refusal)) return refusal;
        counter.Serving = CartId.Of(payment.Cart);
        return await checkout.GoOnAsync(command.Paid ? "Noted as paid." : "Noted: nobody was charged.", cancellationToken);
    }

    private async ValueTask<Answer> RecoveredAsync(CardEnding ending, CancellationToken cancellationToken)
    {
        if (ending.Outcome == PaymentOutcome.Unknown) return Told(ending);
        counter.Serving = CartId.Of((await counter.Client.Payments.LoadAsync(ending.Payment, cancellationToken)).Cart);
        return await EndedAsync(ending, cancellationToken);
    }

    private async ValueTask<Answer> EndedAsync(CardEnding ending, CancellationToken cancellationToken)
    {
        await devices.Printouts.SlipAsync(ending, isUndone: false, cancellationToken);
        return ending.Outcome == PaymentOutcome.Approved ? await checkout.GoOnAsync(ending.Message, cancellationToken) : Told(ending);
    }

    private static Answer.Confused Told(CardEnding ending) => new(ending.Message, ending.Outcome == PaymentOutcome.Unknown
        ? "Ask for no card again for this cart. 'ask' asks the terminal, which charges nothing; 'unresolved' shows how to say what its own records show."
        : ending.Remedy ?? "'tenders' lists the ways to pay.");

    private static Answer.Confused NoTerminal => new(
        "No card terminal hangs on this till.", "Type 'card 10.00 slip4711' for a terminal beside the till. For one that the till asks, start with --terminal zvt://HOST:20007, or --devices simulated.");
}
