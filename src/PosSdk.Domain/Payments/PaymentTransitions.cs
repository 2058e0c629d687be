using System.Collections.Immutable;
using static PosSdk.Domain.Payments.PaymentConditions;
using static PosSdk.Domain.Payments.PaymentStatus;
using static PosSdk.Domain.Payments.PaymentTrigger;

namespace PosSdk.Domain.Payments;

/// <summary>Every arrow of the payment state machine, written once. What is not here cannot happen.</summary>
internal static class PaymentTransitions
{
    public static ImmutableArray<PaymentTransition> All { get; } =
    [
        new(PaymentStatus.None, Initiate, Initiated),

        new(Initiated, StartAuthorising, Authorising, AsksTerminal),
        new(Initiated, Capture, Captured, TakenByHand),
        new(Initiated, Cancel, Cancelled),

        new(Authorising, Authorise, Authorised),
        new(Authorising, Capture, Captured),
        new(Authorising, Decline, Declined),
        new(Authorising, Cancel, Cancelled),
        new(Authorising, LoseAnswer, Unknown),
        new(Authorising, StoreOffline, StoredOffline, MoneyIn),

        new(Authorised, Capture, Captured),
        new(Authorised, Decline, Declined),
        new(Authorised, LoseAnswer, Unknown),
        new(Authorised, Reverse, Reversed),
        new(Authorised, Expire, Expired),

        // Because the truth is found by asking, an unknown payment can turn out to be anything that a terminal can answer.
        new(Unknown, Authorise, Authorised),
        new(Unknown, Capture, Captured),
        new(Unknown, Decline, Declined),
        new(Unknown, Cancel, Cancelled),
        new(Unknown, Reverse, Reversed),
        new(Unknown, StoreOffline, StoredOffline, MoneyIn),

        new(Captured, Reverse, Reversed),
        // Because a terminal that is asked to undo a payment may do so and never be heard.
        new(Captured, LoseAnswer, Unknown, AsksTerminal),
        new(Captured, Refund, PartlyRefunded, MoneyIn | SomeIsLeft),
        new(Captured, Refund, Refunded, MoneyIn | NothingIsLeft),
        new(PartlyRefunded, Refund, PartlyRefunded, MoneyIn | SomeIsLeft),
        new(PartlyRefunded, Refund, Refunded, MoneyIn | NothingIsLeft),

        new(StoredOffline, StartForwarding, Forwarding),
        new(StoredOffline, Reverse, Reversed),
        new(StoredOffline, Expire, Expired),
        new(Forwarding, Forward, Forwarded),
        new(Forwarding, DeclineForward, DeclinedAfterForwarding),
        new(Forwarding, Expire, Expired),
        new(Forwarded, Reverse, Reversed),
        new(Forwarded, Refund, PartlyRefunded, MoneyIn | SomeIsLeft),
        new(Forwarded, Refund, Refunded, MoneyIn | NothingIsLeft),
    ];
}
