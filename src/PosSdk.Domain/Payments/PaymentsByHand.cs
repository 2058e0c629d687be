using System.Collections.Immutable;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using static PosSdk.Domain.Payments.PaymentText;

namespace PosSdk.Domain.Payments;

/// <summary>What the cashier asks for and completes.</summary>
internal static class PaymentsByHand
{
    public static Decision<PaymentEvent> Initiate(PaymentCommand.Initiate command, CommandContext context) =>
        CannotAsk(command.Tender, command.Amount, command.Cart) is { } refusal
            ? refusal
            : Asked(command.Tender, command.Amount, command.Cart, command.AcceptsPart, context);

    public static Decision<PaymentEvent> Take(PaymentCommand.Take command, CommandContext context)
    {
        if (CannotTake(command, context) is { } refusal) return refusal;
        var tendered = command.Tendered ?? command.Amount;
        return ImmutableArray.Create<PaymentEvent>(
            Asked(command.Tender, command.Amount, command.Cart, false, context),
            Taken(command.Amount, command.Reference, command.Card, command.At ?? context.At, context) with
            {
                Tendered = tendered,
                Change = tendered - command.Amount,
                ApprovedBy = Text(command.ApprovedBy),
            });
    }

    public static Decision<PaymentEvent> Capture(Payment payment, PaymentCommand.Capture command, CommandContext context)
    {
        var at = command.At ?? context.At;
        var byHand = payment.Status == PaymentStatus.Initiated;
        var refusal = (!IsWithin(command.Amount, Limit(payment)) ? PaymentRefusal.MoreThanAsked : null)
            ?? CannotBook(byHand ? payment.Tender!.Rules : null, command.Reference, at, command.Register, context);
        return refusal is not null
            ? refusal
            : Taken(command.Amount, command.Reference, payment.Card, at, context);
    }

    public static Decision<PaymentEvent> Refund(Payment payment, PaymentCommand.Refund command, CommandContext context)
    {
        if (payment.Refunds.Any(refund => refund.Payout == command.Payout)) return PaymentRefusal.PayoutDiffers;
        if (command.Amount.Currency != payment.Asked.Currency) return PaymentRefusal.CurrencyDiffers;
        if (!command.Amount.IsPositive || command.Payout == default) return PaymentRefusal.NothingToRefund;

        var left = payment.Applied - payment.Refunded;
        if (command.Amount > left) return PaymentRefusal.MoreThanLeft;

        var holding = payment.Conditions | (command.Amount == left ? PaymentConditions.NothingIsLeft : PaymentConditions.SomeIsLeft);
        return PaymentMachine.TryNext(payment.Status, PaymentTrigger.Refund, holding, out _)
            ? new PaymentEvent.Refunded { Currency = command.Amount.Currency, Amount = command.Amount, Payout = command.Payout, By = context.By }
            : PaymentRefusal.NotNow(payment.Status);
    }

    private static Refusal? CannotTake(PaymentCommand.Take command, CommandContext context) =>
        CannotAsk(command.Tender, command.Amount, command.Cart)
        ?? (command.Tender.Rules.Completion != TenderCompletion.AtOnce ? PaymentRefusal.NotByHand : null)
        ?? CannotTender(command.Tender.Rules, command.Amount, command.Tendered ?? command.Amount)
        ?? CannotBook(command.Tender.Rules, command.Reference, command.At ?? context.At, command.Register, context)
        ?? CannotOwe(command)
        ?? (command.Card is { IsSound: false } ? PaymentRefusal.LastFourOnly : null);

    private static Refusal? CannotAsk(Tender tender, Amount amount, string cart) =>
        amount.Currency == default || Text(tender.Code) is null || Text(cart) is null ? PaymentRefusal.Incomplete
        : amount.IsZero ? PaymentRefusal.NothingToTake
        : amount.IsNegative && !tender.Rules.PaysOut ? PaymentRefusal.NoPayout
        : null;

    private static Refusal? CannotTender(TenderRules rules, Amount amount, Amount tendered) =>
        tendered.Currency != amount.Currency ? PaymentRefusal.CurrencyDiffers
        : tendered < amount ? PaymentRefusal.TenderedTooLittle
        // Because money paid out is counted out exactly: handing over more and taking some back would be two payments.
        : tendered > amount && (!rules.GivesChange || amount.IsNegative) ? PaymentRefusal.NoChange
        : null;

    private static Refusal? CannotOwe(PaymentCommand.Take command) =>
        command.Account is not { } account || Text(command.ApprovedBy) is not null ? null
        : account.Owes.Currency != command.Amount.Currency ? PaymentRefusal.CurrencyDiffers
        : account.OverBy(command.Amount) is { IsPositive: true } by ? PaymentRefusal.OverCreditLimit(by)
        : null;

    private static Refusal? CannotBook(TenderRules? rules, string? reference, DateTimeOffset at, RegisterHours? register, CommandContext context) =>
        rules is { NeedsReference: true } && Text(reference) is null ? PaymentRefusal.ReferenceNeeded
        : at > context.At ? PaymentRefusal.OutsideRegisterHours
        : register?.Check(at, context.At);

    private static PaymentEvent.Initiated Asked(Tender tender, Amount amount, string cart, bool acceptsPart, CommandContext context) => new()
    {
        Currency = amount.Currency,
        Amount = amount,
        TenderKind = tender.Kind,
        Tender = tender.Code,
        TenderName = tender.Name,
        Cart = cart,
        AcceptsPart = acceptsPart,
        By = context.By,
    };

    /// <summary>What was held, or else asked for: the most that can be captured.</summary>
    public static Amount Limit(Payment payment) => payment.Applied.IsZero ? payment.Asked : payment.Applied;

    public static bool IsWithin(Amount amount, Amount limit) =>
        amount.Currency == limit.Currency && !amount.IsZero && amount.IsNegative == limit.IsNegative && amount.Abs() <= limit.Abs();

    public static PaymentEvent.Captured Taken(Amount amount, string? reference, CardFacts? card, DateTimeOffset at, CommandContext context) => new()
    {
        Currency = amount.Currency,
        Applied = amount,
        Tendered = amount,
        Change = Amount.Zero(amount.Currency),
        At = at,
        Reference = Clean(reference),
        Last4 = card?.Cleaned().Last4,
        Brand = card?.Cleaned().Brand,
        Entry = card?.Entry,
        AuthCode = card?.Cleaned().AuthCode,
        By = context.By,
    };
}
