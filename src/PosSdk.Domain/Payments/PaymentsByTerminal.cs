using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using static PosSdk.Domain.Payments.PaymentText;

namespace PosSdk.Domain.Payments;

/// <summary>What a terminal is asked and answers, with the bank and without.</summary>
internal static class PaymentsByTerminal
{
    public static Decision<PaymentEvent> StartAuthorising(PaymentCommand.StartAuthorising command, CommandContext context) => Text(command.Attempt) is null
        ? PaymentRefusal.Incomplete
        : new PaymentEvent.Authorising { Attempt = command.Attempt, Terminal = Text(command.Terminal), At = context.At, LastRecord = Text(command.LastRecord), By = context.By };

    public static Decision<PaymentEvent> ResolveUnknown(Payment payment, PaymentCommand.ResolveUnknown command, CommandContext context) =>
        Text(command.Evidence) is { } evidence ? RecordAnswer(payment, command.Answer, evidence, context) : PaymentRefusal.EvidenceNeeded;

    public static Decision<PaymentEvent> RecordAnswer(Payment payment, TerminalAnswer answer, string? evidence, CommandContext context) => answer switch
    {
        TerminalAnswer.Approved a when !IsAnswerTo(payment, a.Amount) => AnswerDiffers(payment, a.Amount, context),
        TerminalAnswer.Held a when !IsAnswerTo(payment, a.Amount) => AnswerDiffers(payment, a.Amount, context),
        TerminalAnswer.Approved a => Approved(a, context) with { Evidence = evidence },
        TerminalAnswer.Held a => Held(a, context) with { Evidence = evidence },
        TerminalAnswer.Declined a => Declined(CardNumberScan.Mask(a.Code), CardNumberScan.Mask(a.Reason), evidence, context),
        TerminalAnswer.Stopped a => new PaymentEvent.Cancelled { Reason = Clean(a.Reason), Evidence = evidence, By = context.By },
        TerminalAnswer.NotFound => Declined("not-found", "The terminal knows nothing of it.", evidence, context),
        _ => throw new UnreachableException($"No rule for {answer.GetType().Name}."),
    };

    public static Decision<PaymentEvent> StoreOffline(Payment payment, PaymentCommand.StoreOffline command, CommandContext context) => command.Risk switch
    {
        OfflineRiskDecision.Refuse risk => risk.Reasons[0],
        OfflineRiskDecision.AskApproval when Text(command.ApprovedBy) is null => PaymentRefusal.ApprovalNeeded,
        _ when !IsAnswerTo(payment, command.Amount) => AnswerDiffers(payment, command.Amount, context),
        OfflineRiskDecision.AskApproval risk => Stored(command, risk.ExpiresAt, context) with
        {
            Risks = ValueList.Of<string>([.. risk.Reasons.Select(reason => reason.Code)]),
            ApprovedBy = Text(command.ApprovedBy),
        },
        OfflineRiskDecision.Accept risk => Stored(command, risk.ExpiresAt, context),
        _ => throw new UnreachableException($"No rule for {command.Risk.GetType().Name}."),
    };

    public static Decision<PaymentEvent> StartForwarding(Payment payment, PaymentCommand.StartForwarding command, CommandContext context) =>
        Text(command.Attempt) is null ? PaymentRefusal.Incomplete
        : context.At > payment.ExpiresAt ? PaymentRefusal.TooLate
        : new PaymentEvent.Forwarding { Attempt = command.Attempt };

    public static Decision<PaymentEvent> Expire(Payment payment, CommandContext context) =>
        context.At <= payment.ExpiresAt ? PaymentRefusal.NotExpired : new PaymentEvent.Expired();

    private static bool IsAnswerTo(Payment payment, Amount answered) =>
        answered == PaymentsByHand.Limit(payment) || (payment.AcceptsPart && PaymentsByHand.IsWithin(answered, PaymentsByHand.Limit(payment)));

    // Because a capture of another amount is neither done nor undone: it stays in doubt until somebody has asked, and is never silently taken.
    private static Decision<PaymentEvent> AnswerDiffers(Payment payment, Amount answered, CommandContext context) =>
        payment.Status == PaymentStatus.Unknown
            ? PaymentRefusal.AnswerDiffers(PaymentsByHand.Limit(payment), answered)
            : new PaymentEvent.OutcomeUnknown
            {
                Why = PaymentDoubt.AnswerDiffers,
                Detail = PaymentRefusal.Differs(PaymentsByHand.Limit(payment), answered),
                By = context.By,
            };

    private static PaymentEvent.Captured Approved(TerminalAnswer.Approved answer, CommandContext context) =>
        PaymentsByHand.Taken(answer.Amount, answer.Reference, answer.Card, context.At, context) with
        {
            Slip = answer.Slip.Count == 0 ? null : [.. answer.Slip.Select(line => CardNumberScan.Mask(line))],
        };

    private static PaymentEvent.Authorised Held(TerminalAnswer.Held answer, CommandContext context)
    {
        var card = answer.Card?.Cleaned();
        return new PaymentEvent.Authorised
        {
            Currency = answer.Amount.Currency,
            Amount = answer.Amount,
            Reference = Clean(answer.Reference),
            Last4 = card?.Last4,
            Brand = card?.Brand,
            Entry = card?.Entry,
            AuthCode = card?.AuthCode,
            By = context.By,
        };
    }

    private static PaymentEvent.Declined Declined(string code, string reason, string? evidence, CommandContext context) =>
        new() { Code = code, Reason = reason, Evidence = evidence, By = context.By };

    private static PaymentEvent.StoredOffline Stored(PaymentCommand.StoreOffline command, DateTimeOffset expiresAt, CommandContext context)
    {
        var card = command.Card?.Cleaned();
        return new PaymentEvent.StoredOffline
        {
            Currency = command.Amount.Currency,
            Applied = command.Amount,
            ExpiresAt = expiresAt,
            Reference = Clean(command.Reference),
            Last4 = card?.Last4,
            Brand = card?.Brand,
            Entry = card?.Entry,
            By = context.By,
        };
    }
}
