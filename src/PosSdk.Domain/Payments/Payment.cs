using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>A payment, folded from its events.</summary>
public sealed record Payment
{
    private Payment() { }

    /// <summary>Where every payment starts.</summary>
    public static Payment Initial { get; } = new();

    /// <summary>Where it stands.</summary>
    public PaymentStatus Status { get; private init; }

    /// <summary>What was asked for; negative for money back to the customer.</summary>
    public Amount Asked { get; private init; }

    /// <summary>By what; null before anything was asked.</summary>
    public Tender? Tender { get; private init; }

    /// <summary>Id of the cart or sale; empty before anything was asked.</summary>
    public string Cart { get; private init; } = "";

    /// <summary>True when the terminal may take less than asked.</summary>
    public bool AcceptsPart { get; private init; }

    /// <summary>The key under which the terminal was asked last; null when none was.</summary>
    public string? Attempt { get; private init; }

    /// <summary>Name of the terminal that was asked; null when none was, or where there is one only.</summary>
    public string? Terminal { get; private init; }

    /// <summary>When a terminal was asked, in UTC; null when none was, and in journals of the first version.</summary>
    public DateTimeOffset? AskedAt { get; private init; }

    /// <summary>What the terminal called its last record before it was asked: tells this payment from an earlier one. Null when it is not known.</summary>
    public string? LastRecord { get; private init; }

    /// <summary>Why nobody can say whether the money moved; null unless its status is unknown.</summary>
    public PaymentDoubt? Doubt => Status == PaymentStatus.Unknown ? Why : null;

    /// <summary>What is held, taken or stored; zero until then.</summary>
    public Amount Applied { get; private init; }

    /// <summary>What the customer handed over.</summary>
    public Amount Tendered { get; private init; }

    /// <summary>What the customer got back in cash.</summary>
    public Amount Change { get; private init; }

    /// <summary>What was refunded, payout by payout.</summary>
    public ValueList<PaymentRefund> Refunds { get; private init; }

    /// <summary>The sum of the refunds.</summary>
    public Amount Refunded { get; private init; }

    /// <summary>Reference of the slip, voucher, account or acquirer.</summary>
    public string? Reference { get; private init; }

    /// <summary>What is known of the card; null for nothing.</summary>
    public CardFacts? Card { get; private init; }

    /// <summary>The terminal's slip, line by line; empty when it sent none.</summary>
    public ValueList<string> Slip { get; private init; }

    /// <summary>When the money moved, in UTC; null until then, and while that is in doubt.</summary>
    public DateTimeOffset? CapturedAt { get; private init; }

    /// <summary>When a stored payment can no longer be forwarded; null when it is not stored.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>Why it was declined, cancelled, reversed or is unknown, in words; null when there is nothing to say.</summary>
    public string? Reason { get; private init; }

    /// <summary>What the shop holds of the customer's money: taken less refunded; negative when paid out; zero for a promise such as on account.</summary>
    public Amount Money => Status.HoldsMoney() && Tender is { Rules.IsPromise: false } ? Applied - Refunded : Amount.Zero(Asked.Currency);

    /// <summary>What counts towards the sale, refunds not deducted: a refund belongs to the return that made it.</summary>
    public Amount Counted => Status.Counts() ? Applied : Owed;

    /// <summary>What was given away for a card that no bank has seen yet.</summary>
    public Amount AtRisk => Status is PaymentStatus.StoredOffline or PaymentStatus.Forwarding ? Applied : Amount.Zero(Asked.Currency);

    /// <summary>What the customer owes because a stored payment was refused or came too late.</summary>
    public Amount Owed => ExpiresAt is not null && Status is PaymentStatus.DeclinedAfterForwarding or PaymentStatus.Expired
        ? Applied
        : Amount.Zero(Asked.Currency);

    /// <summary>What holds for the guards of <see cref="PaymentMachine"/>, refunds apart.</summary>
    public PaymentConditions Conditions => Tender is null ? PaymentConditions.None
        : (Tender.Rules.Completion == TenderCompletion.AsksTerminal ? PaymentConditions.AsksTerminal : PaymentConditions.TakenByHand)
        | (Asked.IsPositive ? PaymentConditions.MoneyIn : PaymentConditions.None);

    private PaymentDoubt? Why { get; init; }

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static Payment Evolve(Payment payment, PaymentEvent @event) => @event switch
    {
        PaymentEvent.Initiated e => Started(e),
        PaymentEvent.Authorising e => payment with
        {
            Status = PaymentStatus.Authorising,
            Attempt = e.Attempt,
            Terminal = e.Terminal,
            AskedAt = e.At,
            LastRecord = e.LastRecord,
        },
        PaymentEvent.Authorised e => payment with
        {
            Status = PaymentStatus.Authorised,
            Applied = e.Amount,
            Reference = e.Reference,
            Card = Facts(e.Last4, e.Brand, e.Entry, e.AuthCode),
            Reason = null,
        },
        PaymentEvent.Captured e => payment with
        {
            Status = PaymentStatus.Captured,
            Applied = e.Applied,
            Tendered = e.Tendered,
            Change = e.Change,
            Reference = e.Reference ?? payment.Reference,
            Card = Facts(e.Last4, e.Brand, e.Entry, e.AuthCode) ?? payment.Card,
            Slip = e.Slip ?? payment.Slip,
            CapturedAt = e.At,
            Reason = null,
        },
        PaymentEvent.Declined e => payment with { Status = PaymentStatus.Declined, Reason = e.Reason },
        PaymentEvent.Cancelled e => payment with { Status = PaymentStatus.Cancelled, Reason = e.Reason },
        PaymentEvent.OutcomeUnknown e => payment with { Status = PaymentStatus.Unknown, Why = e.Why, CapturedAt = null, Reason = e.Detail },
        PaymentEvent.Reversed e => payment with { Status = PaymentStatus.Reversed, Reason = e.Reason },
        PaymentEvent.Refunded e => Returned(payment, e),
        PaymentEvent.StoredOffline e => payment with
        {
            Status = PaymentStatus.StoredOffline,
            Applied = e.Applied,
            Tendered = e.Applied,
            Reference = e.Reference,
            Card = Facts(e.Last4, e.Brand, e.Entry, null),
            ExpiresAt = e.ExpiresAt,
            Reason = null,
        },
        PaymentEvent.Forwarding e => payment with { Status = PaymentStatus.Forwarding, Attempt = e.Attempt },
        PaymentEvent.Forwarded e => payment with
        {
            Status = PaymentStatus.Forwarded,
            Reference = e.Reference ?? payment.Reference,
            Card = e.AuthCode is null ? payment.Card : (payment.Card ?? new CardFacts()) with { AuthCode = e.AuthCode },
        },
        PaymentEvent.ForwardDeclined e => payment with { Status = PaymentStatus.DeclinedAfterForwarding, Reason = e.Reason },
        PaymentEvent.Expired => payment with { Status = PaymentStatus.Expired },
        _ => throw new UnreachableException($"No rule for {@event.GetType().Name}."),
    };

    private static Payment Started(PaymentEvent.Initiated e) => new()
    {
        Status = PaymentStatus.Initiated,
        Asked = e.Amount,
        Tender = new Tender(e.Tender, e.TenderKind, e.TenderName ?? e.Tender),
        Cart = e.Cart,
        AcceptsPart = e.AcceptsPart,
        Applied = Amount.Zero(e.Currency),
        Tendered = Amount.Zero(e.Currency),
        Change = Amount.Zero(e.Currency),
        Refunded = Amount.Zero(e.Currency),
    };

    private static Payment Returned(Payment payment, PaymentEvent.Refunded e) => payment with
    {
        Status = payment.Refunded + e.Amount < payment.Applied ? PaymentStatus.PartlyRefunded : PaymentStatus.Refunded,
        Refunds = [.. payment.Refunds, new PaymentRefund(e.Payout, e.Amount)],
        Refunded = payment.Refunded + e.Amount,
    };

    private static CardFacts? Facts(string? last4, string? brand, CardEntry? entry, string? authCode) =>
        (last4, brand, entry, authCode) is (null, null, null, null)
            ? null
            : new CardFacts { Last4 = last4, Brand = brand, Entry = entry, AuthCode = authCode };
}
