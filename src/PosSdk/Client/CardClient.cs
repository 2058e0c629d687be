using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Cards through a terminal that the till talks to. The terminal itself is the app's: begin, ask it, record what it said. What it was asked is durable before it hears of it.</summary>
public sealed class CardClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly CapabilityClient _capabilities;

    internal CardClient(CommandRunner runner, Settings settings, CapabilityClient capabilities) => (_runner, _settings, _capabilities) = (runner, settings, capabilities);

    /// <summary>Payments whose end nobody knows: a terminal was asked and has not answered, perhaps because the till stopped. Ask it, then <see cref="ResolveAsync"/>.</summary>
    public ValueList<PaymentSighting> Unresolved => Live(static payment => payment.Status.IsOpen());

    /// <summary>Payments that a reader approved without the bank, to be forwarded.</summary>
    public ValueList<PaymentSighting> StoredOffline => Live(static payment => payment.ExpiresAt is not null);

    /// <summary>Begins to ask a terminal: durable before it hears of it. Until its answer is recorded the cart stands still, and no second terminal is asked for it.</summary>
    /// <param name="cart">What is paid.</param>
    /// <param name="amount">At most what is due, below zero when the customer gets it; null for all that is due.</param>
    /// <param name="refundOf">The earlier card payment that money goes back of; null for none.</param>
    /// <param name="terminal">Which terminal; null where there is one only.</param>
    /// <param name="acceptsPart">True when the terminal may take less and the rest is paid otherwise.</param>
    /// <param name="payment">The payment's id; give one to ask again after a crash.</param>
    /// <param name="lastRecord">What the terminal calls its last record: kept with the attempt, it tells it from an earlier payment after a crash. Null when it was not asked.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<CardAttempt>> BeginAsync(
        CartId cart, Amount? amount = null, RefundPart? refundOf = null, string? terminal = null, bool acceptsPart = false, PaymentId? payment = null, string? lastRecord = null,
        CancellationToken cancellationToken = default) => _runner.RunAsync(
            "payment.begin-card",
            new CardBeginning(_capabilities, cart, IdOf(payment), amount ?? (refundOf is null ? null : -refundOf.Amount), refundOf, terminal, acceptsPart) { LastRecord = lastRecord },
            static (work, args, ct) => args.DecideAsync(work, ct),
            static (_, args) => args.Result!,
            cancellationToken);

    /// <summary>Records what the terminal said, however late. Money that moved counts toward the cart in the same commit; a no lets the cart go on.</summary>
    public ValueTask<Outcome<CardResult>> RecordAnswerAsync(PaymentId payment, TerminalAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return StepAsync("payment.answer", payment, _ => new PaymentCommand.RecordAnswer(answer), cancellationToken);
    }

    /// <summary>Says that nobody knows whether money moved. Nothing may be charged again until somebody asked: <see cref="ResolveAsync"/>.</summary>
    public ValueTask<Outcome<CardResult>> LoseAnswerAsync(PaymentId payment, PaymentDoubt why, string? detail = null, CancellationToken cancellationToken = default) =>
        StepAsync("payment.lose-answer", payment, _ => new PaymentCommand.LoseAnswer(why, detail), cancellationToken);

    /// <summary>Records what asking brought to light.</summary>
    /// <param name="payment">One of <see cref="Unresolved"/>.</param>
    /// <param name="answer">What happened in truth.</param>
    /// <param name="evidence">How it is known: the terminal was asked, or what a person saw on its slip.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<CardResult>> ResolveAsync(PaymentId payment, TerminalAnswer answer, string evidence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return StepAsync("payment.resolve", payment, _ => new PaymentCommand.ResolveUnknown(answer, evidence), cancellationToken);
    }

    /// <summary>
    /// Begins to have a terminal undo what it took for an open cart: durable before it hears of it. The payment no longer counts and its outcome is unknown until
    /// <see cref="ReverseAsync"/> says that it is undone, or <see cref="ResolveAsync"/> that it stands after all; until then the cart stands still.
    /// </summary>
    public ValueTask<Outcome<Payment>> BeginReversalAsync(CartId cart, PaymentId payment, CancellationToken cancellationToken = default) =>
        _runner.RunAsync("payment.begin-reversal", new CardReversal(cart, payment), static (work, args, ct) => args.DecideAsync(work, ct), static (_, args) => args.Result!, cancellationToken);

    /// <summary>Takes what a terminal only held.</summary>
    public ValueTask<Outcome<CardResult>> CaptureAsync(PaymentId payment, Amount amount, CancellationToken cancellationToken = default) =>
        StepAsync("payment.capture", payment, _ => new PaymentCommand.Capture(amount), cancellationToken);

    /// <summary>Records that a payment of unknown or held outcome was undone at the terminal; one that counts toward the cart is taken back with <see cref="PaymentClient.TakeBackAsync"/>.</summary>
    public ValueTask<Outcome<CardResult>> ReverseAsync(PaymentId payment, string reason, string? reference = null, CancellationToken cancellationToken = default) =>
        StepAsync("payment.reverse", payment, _ => new PaymentCommand.Reverse(reason, reference), cancellationToken);

    /// <summary>What would be risked by taking a card without the bank; ask before the reader approves on its own.</summary>
    public OfflineRiskDecision JudgeOffline(Amount amount, DateTimeOffset at) => _settings.OfflineCards.Judge(amount, Exposure(_runner.State), at);

    /// <summary>Records that the reader approved without the bank, within <see cref="PosOptions.OfflineCards"/>.</summary>
    /// <param name="payment">Begun before.</param>
    /// <param name="amount">What it approved.</param>
    /// <param name="reference">The reader's key of what it stored; null for none.</param>
    /// <param name="card">What was told of the card; null for nothing.</param>
    /// <param name="approvedBy">Who gave leave where the policy asks for it; null for nobody.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<CardResult>> StoreOfflineAsync(
        PaymentId payment, Amount amount, string? reference = null, CardFacts? card = null, string? approvedBy = null, CancellationToken cancellationToken = default) =>
        StepAsync(
            "payment.store-offline",
            payment,
            work => new PaymentCommand.StoreOffline(amount, work.Settings.OfflineCards.Judge(amount, Exposure(work.State), work.Context.At))
            {
                Reference = reference, Card = card, ApprovedBy = approvedBy,
            },
            cancellationToken);

    /// <summary>Goes on with a payment of <see cref="StoredOffline"/>: being sent, taken or refused by the bank, or too late.</summary>
    /// <param name="payment">Which.</param>
    /// <param name="step">One of <see cref="PaymentCommand.StartForwarding"/> (durable before the first byte leaves), <see cref="PaymentCommand.Forward"/>,
    /// <see cref="PaymentCommand.DeclineForward"/> and <see cref="PaymentCommand.Expire"/>.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<CardResult>> ForwardAsync(PaymentId payment, PaymentCommand step, CancellationToken cancellationToken = default) =>
        Argument.NotNull(step) is PaymentCommand.StartForwarding or PaymentCommand.Forward or PaymentCommand.DeclineForward or PaymentCommand.Expire
            ? StepAsync("payment.forward", payment, _ => step, cancellationToken)
            : throw new ArgumentException($"{step.GetType().Name} does not forward a stored payment.", nameof(step));

    private PaymentId IdOf(PaymentId? given) => given ?? new PaymentId(_settings.Ids.Next());

    private ValueList<PaymentSighting> Live(Func<Payment, bool> which) =>
    [
        .. _runner.State.Payments.Where(live => which(live.Value)).OrderBy(live => live.Key, StringComparer.Ordinal)
            .Select(live => new PaymentSighting(new PaymentId(live.Key[PaymentStream.Prefix.Length..]), live.Value)),
    ];

    private OfflineExposure Exposure(RegisterState state)
    {
        var stored = state.Payments.Values.Where(payment => payment.ExpiresAt is not null).ToArray();
        var sum = stored.Aggregate(Amount.Zero(_settings.Rules.Currency), (total, payment) => total + payment.AtRisk);
        return new OfflineExposure(sum, stored.Length, _capabilities.OfflineSince);
    }

    private ValueTask<Outcome<CardResult>> StepAsync(string name, PaymentId payment, Func<UnitOfWork, PaymentCommand> command, CancellationToken cancellationToken) =>
        _runner.RunAsync(name, new TerminalStep(payment, command), static (work, args, ct) => args.DecideAsync(work, ct), static (_, args) => args.Result!, cancellationToken);
}
