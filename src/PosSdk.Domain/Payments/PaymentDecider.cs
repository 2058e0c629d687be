using System.Diagnostics;
using PosSdk.Domain.Decisions;
using static PosSdk.Domain.Payments.PaymentText;

namespace PosSdk.Domain.Payments;

/// <summary>The rules of a payment. Which command is possible when is the table of <see cref="PaymentMachine"/>; here is what else must hold.</summary>
public static class PaymentDecider
{
    /// <summary>Answers a command.</summary>
    public static Decision<PaymentEvent> Decide(Payment payment, PaymentCommand command, CommandContext context) => (payment.Status, command) switch
    {
        _ when command.FreeText.Any(CardNumberScan.Finds) => PaymentRefusal.TextHoldsCard,
        (PaymentStatus.None, PaymentCommand.Initiate c) => PaymentsByHand.Initiate(c, context),
        (PaymentStatus.None, PaymentCommand.Take c) => PaymentsByHand.Take(c, context),
        (PaymentStatus.None, _) => PaymentRefusal.NotInitiated,
        _ when PaymentRepeats.IsRepeat(payment, command) => Decision<PaymentEvent>.AlreadySo,
        (_, PaymentCommand.Initiate or PaymentCommand.Take) => PaymentRefusal.AlreadyInitiated,
        (not PaymentStatus.Unknown, PaymentCommand.ResolveUnknown) => PaymentRefusal.NotUnknown,
        // Because the reader may be taking the money at this moment: only its own answer ends an attempt.
        (not PaymentStatus.Initiated, PaymentCommand.Cancel) => PaymentRefusal.NotNow(payment.Status),
        (not (PaymentStatus.Initiated or PaymentStatus.Authorised), PaymentCommand.Capture) => PaymentRefusal.NotNow(payment.Status),
        (PaymentStatus.Initiated, PaymentCommand.RecordAnswer) => PaymentRefusal.NotNow(payment.Status),
        (PaymentStatus.Captured, PaymentCommand.LoseAnswer { Why: not PaymentDoubt.Reversing }) => PaymentRefusal.NotNow(payment.Status),
        (not PaymentStatus.Captured, PaymentCommand.LoseAnswer { Why: PaymentDoubt.Reversing }) => PaymentRefusal.NotNow(payment.Status),
        var (status, c) when !PaymentMachine.Permits(status, c.Trigger) => PaymentRefusal.NotNow(status),
        (_, PaymentCommand.Refund c) => PaymentsByHand.Refund(payment, c, context),
        var (_, c) when !Holds(payment, c.Trigger) => GuardRefuses(c.Trigger),
        (_, PaymentCommand.StartAuthorising c) => PaymentsByTerminal.StartAuthorising(c, context),
        (_, PaymentCommand.RecordAnswer c) => PaymentsByTerminal.RecordAnswer(payment, c.Answer, null, context),
        (_, PaymentCommand.ResolveUnknown c) => PaymentsByTerminal.ResolveUnknown(payment, c, context),
        (_, PaymentCommand.Capture c) => PaymentsByHand.Capture(payment, c, context),
        (_, PaymentCommand.Cancel c) => new PaymentEvent.Cancelled { Reason = Text(c.Reason), By = context.By },
        (_, PaymentCommand.LoseAnswer c) => new PaymentEvent.OutcomeUnknown { Why = c.Why, Detail = Clean(c.Detail), By = context.By },
        (_, PaymentCommand.Reverse c) => new PaymentEvent.Reversed { Reference = Clean(c.Reference), Reason = c.Reason, By = context.By },
        (_, PaymentCommand.StoreOffline c) => PaymentsByTerminal.StoreOffline(payment, c, context),
        (_, PaymentCommand.StartForwarding c) => PaymentsByTerminal.StartForwarding(payment, c, context),
        (_, PaymentCommand.Forward c) => new PaymentEvent.Forwarded { Reference = Clean(c.Reference), AuthCode = Clean(c.AuthCode) },
        (_, PaymentCommand.DeclineForward c) => new PaymentEvent.ForwardDeclined { Code = CardNumberScan.Mask(c.Code), Reason = CardNumberScan.Mask(c.Reason) },
        (_, PaymentCommand.Expire) => PaymentsByTerminal.Expire(payment, context),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {payment.Status}."),
    };

    private static bool Holds(Payment payment, PaymentTrigger trigger) =>
        PaymentMachine.TryNext(payment.Status, trigger, payment.Conditions, out _);

    private static Refusal GuardRefuses(PaymentTrigger trigger) => trigger switch
    {
        PaymentTrigger.StartAuthorising or PaymentTrigger.LoseAnswer => PaymentRefusal.NotByTerminal,
        PaymentTrigger.StoreOffline => OfflineRisk.MoneyBack,
        _ => PaymentRefusal.NotByHand,
    };
}
