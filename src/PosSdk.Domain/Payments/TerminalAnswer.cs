using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>What a terminal said, in the words of the domain; drivers translate into it.</summary>
public abstract record TerminalAnswer
{
    private TerminalAnswer() { }

    /// <summary>What it does to a payment when it agrees with what was asked.</summary>
    public abstract PaymentTrigger Trigger { get; }

    /// <summary>The money moved. Commit point of the attempt.</summary>
    /// <param name="Amount">As the terminal states it: negative for money paid out. It is compared with what was asked.</param>
    /// <param name="Reference">The acquirer's or terminal's reference, printed on the receipt; null when there is none.</param>
    /// <param name="Card">What was told of the card; null for nothing.</param>
    public sealed record Approved(Amount Amount, string? Reference = null, CardFacts? Card = null) : TerminalAnswer
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Capture;

        /// <summary>Its slip, line by line, kept for copies; empty when it sent none. What could be a card number is masked.</summary>
        public ValueList<string> Slip { get; init; }
    }

    /// <summary>The amount is held, to be captured later.</summary>
    /// <param name="Amount">As the terminal states it.</param>
    /// <param name="Reference">What the capture must name; null when there is none.</param>
    /// <param name="Card">What was told of the card; null for nothing.</param>
    public sealed record Held(Amount Amount, string? Reference = null, CardFacts? Card = null) : TerminalAnswer
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Authorise;
    }

    /// <summary>No.</summary>
    /// <param name="Code">The terminal's result code as text.</param>
    /// <param name="Reason">What it means, for the cashier.</param>
    public sealed record Declined(string Code, string Reason) : TerminalAnswer
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Decline;
    }

    /// <summary>The customer or the clerk stopped it at the terminal.</summary>
    /// <param name="Reason">Who or why, in words.</param>
    public sealed record Stopped(string Reason) : TerminalAnswer
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Cancel;
    }

    /// <summary>The terminal was asked about the attempt and knows nothing of it: nobody was charged.</summary>
    public sealed record NotFound : TerminalAnswer
    {
        /// <inheritdoc/>
        public override PaymentTrigger Trigger => PaymentTrigger.Decline;
    }
}
