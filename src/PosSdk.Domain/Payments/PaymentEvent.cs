using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>What can have happened to a payment. Names and shapes are the storage format: they are added to, never changed.</summary>
public abstract record PaymentEvent
{
    private PaymentEvent() { }

    /// <summary>An amount was asked for.</summary>
    [EventName("payment.initiated.v1")]
    public sealed record Initiated : PaymentEvent
    {
        /// <summary>Of the amount.</summary>
        public required Currency Currency { get; init; }

        /// <summary>What is to be applied to the sale; negative when money goes back to the customer.</summary>
        public required Amount Amount { get; init; }

        /// <summary>Which rules apply.</summary>
        public required TenderKind TenderKind { get; init; }

        /// <summary>Code of the tender.</summary>
        public required string Tender { get; init; }

        /// <summary>Id of the cart or sale that is paid.</summary>
        public required string Cart { get; init; }

        /// <summary>Name of the tender as it was then.</summary>
        public string? TenderName { get; init; }

        /// <summary>True when the terminal may take less than asked.</summary>
        public bool AcceptsPart { get; init; }

        /// <summary>Who asked.</summary>
        public string? By { get; init; }
    }

    /// <summary>A terminal was about to be asked: written before it heard of it.</summary>
    [EventName("payment.authorising.v1")]
    public sealed record Authorising : PaymentEvent
    {
        /// <summary>The key under which the terminal was asked and can be asked again.</summary>
        public required string Attempt { get; init; }

        /// <summary>Name of the terminal; null when the till has one only.</summary>
        public string? Terminal { get; init; }

        /// <summary>When, in UTC; null in journals of the first version.</summary>
        public DateTimeOffset? At { get; init; }

        /// <summary>What the terminal called its last record then; null when it was not asked or did not say.</summary>
        public string? LastRecord { get; init; }

        /// <summary>Who started it.</summary>
        public string? By { get; init; }
    }

    /// <summary>The amount was held on a card.</summary>
    [EventName("payment.authorised.v1")]
    public sealed record Authorised : PaymentEvent
    {
        /// <summary>Of the amount.</summary>
        public required Currency Currency { get; init; }

        /// <summary>What is held.</summary>
        public required Amount Amount { get; init; }

        /// <summary>What the capture must name.</summary>
        public string? Reference { get; init; }

        /// <summary>Last four digits.</summary>
        public string? Last4 { get; init; }

        /// <summary>The scheme.</summary>
        public string? Brand { get; init; }

        /// <summary>How the card was read.</summary>
        public CardEntry? Entry { get; init; }

        /// <summary>The bank's approval code.</summary>
        public string? AuthCode { get; init; }

        /// <summary>How it was found out, when it had been unknown.</summary>
        public string? Evidence { get; init; }

        /// <summary>Who recorded it.</summary>
        public string? By { get; init; }
    }

    /// <summary>The money was taken, or paid out.</summary>
    [EventName("payment.captured.v1")]
    public sealed record Captured : PaymentEvent
    {
        /// <summary>Of the amounts.</summary>
        public required Currency Currency { get; init; }

        /// <summary>What counts towards the sale; less than asked after a partial approval, negative when paid out.</summary>
        public required Amount Applied { get; init; }

        /// <summary>What the customer handed over; the same as applied unless change was given.</summary>
        public required Amount Tendered { get; init; }

        /// <summary>What the customer got back in cash: tendered less applied.</summary>
        public required Amount Change { get; init; }

        /// <summary>When the money moved, in UTC; a later entry carries the time it is booked for.</summary>
        public required DateTimeOffset At { get; init; }

        /// <summary>Reference of the slip, voucher, account or acquirer.</summary>
        public string? Reference { get; init; }

        /// <summary>Last four digits.</summary>
        public string? Last4 { get; init; }

        /// <summary>The scheme.</summary>
        public string? Brand { get; init; }

        /// <summary>How the card was read.</summary>
        public CardEntry? Entry { get; init; }

        /// <summary>The bank's approval code.</summary>
        public string? AuthCode { get; init; }

        /// <summary>The terminal's slip, line by line; null when it sent none.</summary>
        public ValueList<string>? Slip { get; init; }

        /// <summary>How it was found out, when it had been unknown.</summary>
        public string? Evidence { get; init; }

        /// <summary>Who allowed what needed leave, such as a credit limit exceeded.</summary>
        public string? ApprovedBy { get; init; }

        /// <summary>Who took it.</summary>
        public string? By { get; init; }
    }

    /// <summary>The terminal or the bank said no.</summary>
    [EventName("payment.declined.v1")]
    public sealed record Declined : PaymentEvent
    {
        /// <summary>The terminal's result code; <c>not-found</c> when it knew nothing of the attempt.</summary>
        public required string Code { get; init; }

        /// <summary>What it means, for the cashier.</summary>
        public required string Reason { get; init; }

        /// <summary>How it was found out, when it had been unknown.</summary>
        public string? Evidence { get; init; }

        /// <summary>Who recorded it.</summary>
        public string? By { get; init; }
    }

    /// <summary>Somebody gave up before money moved.</summary>
    [EventName("payment.cancelled.v1")]
    public sealed record Cancelled : PaymentEvent
    {
        /// <summary>Who or why, in words; null when nothing was said.</summary>
        public string? Reason { get; init; }

        /// <summary>How it was found out, when it had been unknown.</summary>
        public string? Evidence { get; init; }

        /// <summary>Who recorded it.</summary>
        public string? By { get; init; }
    }

    /// <summary>Whether the money moved could not be said any more.</summary>
    [EventName("payment.outcome-unknown.v1")]
    public sealed record OutcomeUnknown : PaymentEvent
    {
        /// <summary>What kind of doubt.</summary>
        public required PaymentDoubt Why { get; init; }

        /// <summary>What was seen, in words: for an answer that differs, what was asked and what was answered.</summary>
        public string? Detail { get; init; }

        /// <summary>Who recorded it.</summary>
        public string? By { get; init; }
    }

    /// <summary>The whole payment was undone at the terminal.</summary>
    [EventName("payment.reversed.v1")]
    public sealed record Reversed : PaymentEvent
    {
        /// <summary>Why.</summary>
        public required string Reason { get; init; }

        /// <summary>The terminal's reference of the reversal.</summary>
        public string? Reference { get; init; }

        /// <summary>Who did it.</summary>
        public string? By { get; init; }
    }

    /// <summary>Money of this payment went back by another one.</summary>
    [EventName("payment.refunded.v1")]
    public sealed record Refunded : PaymentEvent
    {
        /// <summary>Of the amount.</summary>
        public required Currency Currency { get; init; }

        /// <summary>What went back, above zero.</summary>
        public required Amount Amount { get; init; }

        /// <summary>The payment that paid it out.</summary>
        public required PaymentId Payout { get; init; }

        /// <summary>Who did it.</summary>
        public string? By { get; init; }
    }

    /// <summary>The reader approved it without the bank.</summary>
    [EventName("payment.stored-offline.v1")]
    public sealed record StoredOffline : PaymentEvent
    {
        /// <summary>Of the amount.</summary>
        public required Currency Currency { get; init; }

        /// <summary>What counts towards the sale and is at risk.</summary>
        public required Amount Applied { get; init; }

        /// <summary>When it can no longer be forwarded, in UTC.</summary>
        public required DateTimeOffset ExpiresAt { get; init; }

        /// <summary>The reader's key of what it stored.</summary>
        public string? Reference { get; init; }

        /// <summary>Last four digits.</summary>
        public string? Last4 { get; init; }

        /// <summary>The scheme.</summary>
        public string? Brand { get; init; }

        /// <summary>How the card was read.</summary>
        public CardEntry? Entry { get; init; }

        /// <summary>Codes of the limits that leave was given for; empty when within all of them.</summary>
        public ValueList<string> Risks { get; init; }

        /// <summary>Who gave leave.</summary>
        public string? ApprovedBy { get; init; }

        /// <summary>Who took it.</summary>
        public string? By { get; init; }
    }

    /// <summary>A stored payment was about to be sent: written before the first byte left.</summary>
    [EventName("payment.forwarding.v1")]
    public sealed record Forwarding : PaymentEvent
    {
        /// <summary>The key under which it was sent and can be asked about.</summary>
        public required string Attempt { get; init; }
    }

    /// <summary>The bank took a stored payment.</summary>
    [EventName("payment.forwarded.v1")]
    public sealed record Forwarded : PaymentEvent
    {
        /// <summary>The acquirer's reference.</summary>
        public string? Reference { get; init; }

        /// <summary>The bank's approval code.</summary>
        public string? AuthCode { get; init; }
    }

    /// <summary>The bank refused a stored payment.</summary>
    [EventName("payment.forward-declined.v1")]
    public sealed record ForwardDeclined : PaymentEvent
    {
        /// <summary>The bank's result code.</summary>
        public required string Code { get; init; }

        /// <summary>What it means.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>The time of a hold or of a stored payment was over.</summary>
    [EventName("payment.expired.v1")]
    public sealed record Expired : PaymentEvent;
}
