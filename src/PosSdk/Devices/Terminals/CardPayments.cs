using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Devices.Terminals;

/// <summary>Card payments from the cart to the journal: what <see cref="PosClient.Cards"/> records and what a terminal is asked, in the only order that loses no money.</summary>
/// <remarks>
/// <para>An attempt is durable before the terminal hears of it. Its approval is durable, as held, before the terminal may let it stand, and counts toward the cart once the call has ended:
/// the call's answer outranks the approval. So whenever the till stops, the journal shows what must be asked, and <see cref="RecoverAllAsync"/> asks. Nothing is ever charged again.</para>
/// <para>A doubt that asking did not settle keeps the terminal from other payments, because after another one it could not be asked any more. A person settles it with
/// <see cref="Client.CardClient.ResolveAsync"/> or <see cref="Client.CardClient.ReverseAsync"/>. One object a terminal; thread-safe.</para>
/// </remarks>
public sealed class CardPayments
{
    private readonly PosClient _pos;
    private readonly IPaymentTerminal _terminal;
    private readonly CardPaymentOptions _options;
    private readonly CardRecords _records;

    /// <summary>Puts a register and a terminal together. The terminal's id is journaled with each attempt, so keep it.</summary>
    public CardPayments(PosClient pos, IPaymentTerminal terminal, CardPaymentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pos);
        ArgumentNullException.ThrowIfNull(terminal);
        (_pos, _terminal, _options) = (pos, terminal, options ?? new CardPaymentOptions());
        _records = new CardRecords(pos.Cards);
    }

    /// <summary>Takes a card for a cart.</summary>
    /// <param name="cart">What is paid.</param>
    /// <param name="amount">Above zero, at most what is due; null for all that is due.</param>
    /// <param name="payment">The payment's id; null for a new one.</param>
    /// <param name="progress">Hears what the terminal shows the customer; null for nobody.</param>
    /// <param name="cancellationToken">Asks the terminal to stop; what became of it is waited for all the same.</param>
    /// <returns>What it came to; refused when the terminal was not asked.</returns>
    /// <exception cref="Journaling.JournalException">Nothing could be recorded. If the terminal was asked, <see cref="RecoverAllAsync"/> finds out what it did.</exception>
    public ValueTask<Outcome<CardEnding>> PayAsync(
        CartId cart, Amount? amount = null, PaymentId? payment = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default) =>
        AskAsync(cart, amount, null, payment, isPayout: false, progress, cancellationToken);

    /// <summary>Gives money back to the card of an earlier payment: a part of <see cref="Client.SaleClient.PlanRefundAsync"/>.</summary>
    /// <param name="cart">A cart with less than zero due.</param>
    /// <param name="part">Which payment, and how much of it.</param>
    /// <param name="payment">The payout's id; null for a new one.</param>
    /// <param name="progress">Hears what the terminal shows the customer; null for nobody.</param>
    /// <param name="cancellationToken">Asks the terminal to stop; what became of it is waited for all the same.</param>
    public ValueTask<Outcome<CardEnding>> RefundAsync(
        CartId cart, RefundPart part, PaymentId? payment = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(part);
        return AskAsync(cart, -part.Amount, part, payment, isPayout: true, progress, cancellationToken);
    }

    /// <summary>Gives money to a card, of whatever sale it is.</summary>
    /// <param name="cart">A cart with less than zero due.</param>
    /// <param name="amount">Above zero; null for all that the customer gets.</param>
    /// <param name="payment">The payout's id; null for a new one.</param>
    /// <param name="progress">Hears what the terminal shows the customer; null for nobody.</param>
    /// <param name="cancellationToken">Asks the terminal to stop; what became of it is waited for all the same.</param>
    public ValueTask<Outcome<CardEnding>> RefundAsync(
        CartId cart, Amount? amount = null, PaymentId? payment = null, IProgress<string>? progress = null, CancellationToken cancellationToken = default) =>
        AskAsync(cart, -amount, null, payment, isPayout: true, progress, cancellationToken);

    /// <summary>Has the terminal undo what it took for a cart that is still open; the cart can change again then.</summary>
    /// <param name="cart">The cart.</param>
    /// <param name="payment">A payment that the terminal took for it.</param>
    /// <param name="progress">Hears what the terminal shows; null for nobody.</param>
    /// <param name="cancellationToken">Asks the terminal to stop; what became of it is waited for all the same.</param>
    public async ValueTask<Outcome<CardEnding>> TakeBackAsync(
        CartId cart, PaymentId payment, IProgress<string>? progress = null, CancellationToken cancellationToken = default)
    {
        var lease = await LeaseAsync(cancellationToken).ConfigureAwait(false);
        if (lease is null) return new Outcome<CardEnding>.Refused(PaymentRefusal.TerminalBusy);
        using (lease)
        {
            // Because a reversal that is in doubt already is asked for again, only the doubts of others stand in its way.
            if (await FirstDoubtAsync(payment, cancellationToken).ConfigureAwait(false) is { } doubt) return new Outcome<CardEnding>.Refused(doubt);
            var begun = await _pos.Cards.BeginReversalAsync(cart, payment, cancellationToken).ConfigureAwait(false);
            if (!begun.TryGet(out var taken, out var refusal)) return new Outcome<CardEnding>.Refused(refusal);
            return Ended(await UndoAsync(new PaymentSighting(payment, taken), progress, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Asks the terminal what became of every payment that is in doubt, such as after the till stopped. Call it at the start. Never charges.</summary>
    /// <returns>What became known, payment by payment; empty when nothing was in doubt, and when somebody else is using the terminal.</returns>
    public async ValueTask<ValueList<CardEnding>> RecoverAllAsync(CancellationToken cancellationToken = default)
    {
        var lease = await LeaseAsync(cancellationToken).ConfigureAwait(false);
        if (lease is null) return [];
        using (lease) return await RecoverAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the terminal's day, once nothing is in doubt any more: afterwards the terminal may have forgotten it.</summary>
    public async ValueTask<Outcome<SettlementAnswer>> SettleAsync(CancellationToken cancellationToken = default)
    {
        var lease = await LeaseAsync(cancellationToken).ConfigureAwait(false);
        if (lease is null) return new Outcome<SettlementAnswer>.Refused(PaymentRefusal.TerminalBusy);
        using (lease)
        {
            if (await FirstDoubtAsync(null, cancellationToken).ConfigureAwait(false) is { } doubt) return new Outcome<SettlementAnswer>.Refused(doubt);
            try
            {
                return new Outcome<SettlementAnswer>.Done(await _terminal.SettleAsync(cancellationToken).ConfigureAwait(false), null);
            }
            catch (DeviceException error)
            {
                return new Outcome<SettlementAnswer>.Refused(PaymentRefusal.TerminalAway(error.Message));
            }
        }
    }

    /// <summary>Asks the terminal to stop what it is doing; what became of it is the answer of the call that is waiting.</summary>
    /// <exception cref="DeviceException">It could not be told.</exception>
    public ValueTask AbortAsync(CancellationToken cancellationToken = default) => _terminal.AbortAsync(cancellationToken);

    private async ValueTask<Outcome<CardEnding>> AskAsync(
        CartId cart, Amount? amount, RefundPart? refundOf, PaymentId? payment, bool isPayout, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if ((amount ?? _pos.Carts.Find(cart)?.Due) is { IsZero: false } money && money.IsNegative != isPayout) return new Outcome<CardEnding>.Refused(CartRefusal.WrongDirection(money));
        // Because a till that may take no cards now has no business with the terminal (R65).
        if (_pos.Capabilities.Ask(Capability.TakeCard).Refusal is { } offline) return new Outcome<CardEnding>.Refused(offline);
        var lease = await LeaseAsync(cancellationToken).ConfigureAwait(false);
        if (lease is null) return new Outcome<CardEnding>.Refused(PaymentRefusal.TerminalBusy);
        using (lease)
        {
            var (last, fault) = await LookAsync(cancellationToken).ConfigureAwait(false);
            if (fault is not null) return new Outcome<CardEnding>.Refused(fault);
            var begun = await _pos.Cards.BeginAsync(
                cart, amount, refundOf, _terminal.Descriptor.Id, payment: payment, lastRecord: last, cancellationToken: cancellationToken).ConfigureAwait(false);
            return begun.TryGet(out var attempt, out var refusal)
                ? await ChargeAsync(attempt, last, progress, cancellationToken).ConfigureAwait(false)
                : new Outcome<CardEnding>.Refused(refusal);
        }
    }

    private async ValueTask<Outcome<CardEnding>> ChargeAsync(CardAttempt attempt, string? last, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var request = new PaymentRequest { Attempt = attempt.Payment, Amount = attempt.Amount.Abs(), LastRecord = last };
        var asked = request with { Commit = (answer, stop) => _records.HoldAsync(attempt, answer, stop) };
        var answer = await TerminalCall.RunAsync(
            stop => attempt.Amount.IsNegative ? _terminal.RefundAsync(asked, progress, stop) : _terminal.AuthorizeAsync(asked, progress, stop), cancellationToken).ConfigureAwait(false);
        // Because the terminal was asked, what it said is recorded even if somebody has changed their mind.
        if (answer.Outcome == PaymentOutcome.Unknown) answer = await AskAgainAsync(request, answer).ConfigureAwait(false);
        return Ended(await _records.ConcludeAsync(attempt, answer, CancellationToken.None).ConfigureAwait(false));
    }

    // Because most doubts are settled by asking at once, the cashier hears of those only that are left.
    private async ValueTask<PaymentAnswer> AskAgainAsync(PaymentRequest request, PaymentAnswer before)
    {
        var answer = await TerminalCall.AskAsync(stop => _terminal.RecoverAsync(request, stop), CancellationToken.None).ConfigureAwait(false);
        return answer.Outcome == PaymentOutcome.Unknown ? before : answer with { Receipt = answer.Receipt.Count > 0 ? answer.Receipt : before.Receipt };
    }

    private async ValueTask<CardEnding> UndoAsync(PaymentSighting taken, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var payment = taken.Payment;
        var request = new ReversalRequest(taken.Id, payment.Applied.Abs(), payment.Reference ?? "");
        var answer = await TerminalCall.RunAsync(stop => _terminal.ReverseAsync(request, progress, stop), cancellationToken).ConfigureAwait(false);
        return await _records.UndoneAsync(taken, answer, CancellationToken.None).ConfigureAwait(false);
    }

    private async ValueTask<ValueList<CardEnding>> RecoverAsync(CancellationToken cancellationToken)
    {
        List<CardEnding> endings = [];
        foreach (var doubt in Doubts())
        {
            endings.Add(doubt.Payment.Doubt == PaymentDoubt.Reversing
                ? await UndoAsync(doubt, null, cancellationToken).ConfigureAwait(false)
                : await SettleDoubtAsync(doubt, isLast: endings.Count == 0, cancellationToken).ConfigureAwait(false));
        }

        return [.. endings];
    }

    // Because a terminal tells of its last record only, an earlier one of several doubts is a person's business.
    private async ValueTask<CardEnding> SettleDoubtAsync(PaymentSighting doubt, bool isLast, CancellationToken cancellationToken)
    {
        var payment = doubt.Payment;
        var request = new PaymentRequest { Attempt = doubt.Id, Amount = payment.Asked.Abs(), AskedAt = payment.AskedAt, LastRecord = payment.LastRecord };
        var answer = isLast
            ? await TerminalCall.AskAsync(stop => _terminal.RecoverAsync(request, stop), cancellationToken).ConfigureAwait(false)
            : new PaymentAnswer { Outcome = PaymentOutcome.Unknown, Message = "Another payment was begun after this one, so the terminal cannot be asked. Look at its records." };
        return await _records.RecoveredAsync(doubt, answer, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>What must be so before the terminal is asked for money: nothing in doubt, a printer for its slips, and the terminal there.</summary>
    private async ValueTask<(string? LastRecord, Refusal? Fault)> LookAsync(CancellationToken cancellationToken)
    {
        if (await FirstDoubtAsync(null, cancellationToken).ConfigureAwait(false) is { } doubt) return (null, doubt);
        if (_terminal.Capabilities.ReceiptText && _options.SlipPrinterFault is { } look && await look(cancellationToken).ConfigureAwait(false) is { } why) return (null, PaymentRefusal.NoSlipPrinter(why));
        try
        {
            return (await _terminal.LastRecordAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (DeviceException error)
        {
            return (null, PaymentRefusal.TerminalAway(error.Message));
        }
    }

    private async ValueTask<Refusal?> FirstDoubtAsync(PaymentId? apartFrom, CancellationToken cancellationToken)
    {
        if (Doubts().All(doubt => doubt.Id == apartFrom)) return null;
        await RecoverAsync(cancellationToken).ConfigureAwait(false);
        return Doubts().Where(doubt => doubt.Id != apartFrom).Select(doubt => PaymentRefusal.EarlierInDoubt(doubt.Payment.Asked, doubt.Payment.Cart)).FirstOrDefault();
    }

    /// <summary>What is in doubt at this terminal, the latest first.</summary>
    private IEnumerable<PaymentSighting> Doubts() => [.. _pos.Cards.Unresolved
        .Where(doubt => doubt.Payment.Terminal is null || doubt.Payment.Terminal == _terminal.Descriptor.Id)
        .OrderByDescending(doubt => doubt.Payment.AskedAt)];

    private static Outcome<CardEnding>.Done Ended(CardEnding ending) => new(ending, null);

    private async ValueTask<DeviceLease?> LeaseAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _terminal.AcquireAsync(_options.Wait, cancellationToken).ConfigureAwait(false);
        }
        catch (DeviceBusyException)
        {
            return null;
        }
    }
}
