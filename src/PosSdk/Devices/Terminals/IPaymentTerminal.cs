using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Devices.Terminals;

/// <summary>Takes cards. The till never sees a card number: what comes back is a token, four digits and a receipt text.</summary>
/// <remarks>
/// The caller makes an attempt durable before it asks, and its answer durable before it lets the terminal commit: <see cref="PaymentRequest.Commit"/> is called at the protocol's own
/// commit point, and only when it returns does the terminal hear that the till has it.
/// </remarks>
public interface IPaymentTerminal : IExclusiveDevice
{
    /// <summary>What it can do.</summary>
    TerminalCapabilities Capabilities { get; }

    /// <summary>Asks it how it is.</summary>
    ValueTask<TerminalStatus> QueryStatusAsync(CancellationToken cancellationToken);

    /// <summary>What its last record is called: journaled with an attempt, it tells the attempt from an earlier payment, without trusting any clock. Never charges.</summary>
    /// <returns>Null when it has none, or does not tell.</returns>
    /// <exception cref="DeviceException">It did not answer.</exception>
    ValueTask<string?> LastRecordAsync(CancellationToken cancellationToken);

    /// <summary>Takes a payment. Cancelling asks the terminal to abort and then waits for what became of it.</summary>
    /// <exception cref="DeviceException">Nothing reached the terminal; its outcome is <see cref="DeviceOutcome.NotSent"/>. Anything later is an answer, if need be an unknown one.
    /// Whatever else a driver throws counts as unknown.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before anything reached the terminal. A driver whose own time is over answers that the outcome is unknown.</exception>
    ValueTask<PaymentAnswer> AuthorizeAsync(PaymentRequest request, IProgress<string>? progress, CancellationToken cancellationToken);

    /// <summary>Undoes a whole payment.</summary>
    ValueTask<PaymentAnswer> ReverseAsync(ReversalRequest request, IProgress<string>? progress, CancellationToken cancellationToken);

    /// <summary>Pays out.</summary>
    ValueTask<PaymentAnswer> RefundAsync(PaymentRequest request, IProgress<string>? progress, CancellationToken cancellationToken);

    /// <summary>Asks what became of an attempt. Never charges.</summary>
    ValueTask<PaymentAnswer> RecoverAsync(PaymentRequest request, CancellationToken cancellationToken);

    /// <summary>Ends the terminal's day.</summary>
    ValueTask<SettlementAnswer> SettleAsync(CancellationToken cancellationToken);

    /// <summary>Asks it to stop what it is doing; what became of it is the answer of the call that is waiting.</summary>
    ValueTask AbortAsync(CancellationToken cancellationToken);
}

/// <summary>What a terminal can do.</summary>
/// <param name="Refund">Pays out without the original.</param>
/// <param name="Reversal">Undoes a whole payment.</param>
/// <param name="Recovery">Can be asked what became of an attempt.</param>
/// <param name="Abort">Can be told to stop.</param>
/// <param name="ReceiptText">Sends its slip to be printed by the till.</param>
public sealed record TerminalCapabilities(bool Refund, bool Reversal, bool Recovery, bool Abort, bool ReceiptText);

/// <summary>How a terminal is.</summary>
/// <param name="Ready">True when it can take a payment; null when it did not say.</param>
/// <param name="Code">Its own status code; null when it gave none.</param>
/// <param name="Text">In words.</param>
public sealed record TerminalStatus(bool? Ready, string? Code, string Text);

/// <summary>A payment to take or pay out.</summary>
public sealed record PaymentRequest
{
    /// <summary>The payment's id: the key of the attempt.</summary>
    public required PaymentId Attempt { get; init; }

    /// <summary>Above zero.</summary>
    public required Amount Amount { get; init; }

    /// <summary>When the attempt was begun: lets recovery after a restart tell it from an earlier payment. Null when the same driver object made the attempt.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>What <see cref="IPaymentTerminal.LastRecordAsync"/> said before the attempt: whatever the terminal has under another name is later. Null when it was not asked or did not say.</summary>
    public string? LastRecord { get; init; }

    /// <summary>
    /// Makes an approval durable; called once, at the protocol's commit point. Throwing has the terminal undo the payment. The answer of the call itself outranks this one: a terminal that
    /// did not hear the till in the end takes the payment back, and then the call answers <see cref="PaymentOutcome.Failed"/>.
    /// </summary>
    public Func<PaymentAnswer, CancellationToken, ValueTask>? Commit { get; init; }
}

/// <summary>A payment to undo.</summary>
/// <param name="Payment">The payment's id.</param>
/// <param name="Amount">What was taken.</param>
/// <param name="Reference">What the terminal called it.</param>
public sealed record ReversalRequest(PaymentId Payment, Amount Amount, string Reference);

/// <summary>What became of a payment, as far as the terminal and the wire could tell.</summary>
public sealed record PaymentAnswer
{
    /// <summary>What became of it.</summary>
    public required PaymentOutcome Outcome { get; init; }

    /// <summary>What was taken; null when nothing was or nobody knows.</summary>
    public Amount? Amount { get; init; }

    /// <summary>What the terminal calls it: needed to undo it.</summary>
    public string? Reference { get; init; }

    /// <summary>The terminal's trace number; null when it gave none.</summary>
    public string? Trace { get; init; }

    /// <summary>What is known of the card.</summary>
    public CardFacts? Card { get; init; }

    /// <summary>The terminal's result code; null when it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>In words, for the cashier.</summary>
    public required string Message { get; init; }

    /// <summary>The slip's lines, to be printed; empty when there is none.</summary>
    public Domain.Decisions.ValueList<string> Receipt { get; init; }
}

/// <summary>What became of a payment.</summary>
public enum PaymentOutcome
{
    /// <summary>The money is taken, and the terminal knows that the till knows.</summary>
    Approved,

    /// <summary>The bank or the terminal said no.</summary>
    Declined,

    /// <summary>Somebody pressed stop.</summary>
    Cancelled,

    /// <summary>The terminal knows nothing of such an attempt: nothing was taken.</summary>
    NotFound,

    /// <summary>Nothing was taken, for a technical reason.</summary>
    Failed,

    /// <summary>Nobody knows: ask the terminal, never charge again.</summary>
    Unknown,
}

/// <summary>What ending the terminal's day came to.</summary>
/// <param name="Done">True when it was settled.</param>
/// <param name="Total">What the terminal counted; null when it did not say.</param>
/// <param name="Receipt">Its slip.</param>
/// <param name="Message">In words.</param>
public sealed record SettlementAnswer(bool Done, Amount? Total, Domain.Decisions.ValueList<string> Receipt, string Message);
