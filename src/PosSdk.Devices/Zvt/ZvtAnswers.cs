using System.Globalization;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Devices.Zvt;

/// <summary>What a terminal said, as an answer that holds nothing of a card but four digits.</summary>
internal static class ZvtAnswers
{
    /// <summary>The code by which a terminal says that it undid this before.</summary>
    public const string AlreadyReversed = "B4";

    public static PaymentAnswer Approved(StatusInformation status, Currency currency, ZvtEnding? ending = null) =>
        Of(PaymentOutcome.Approved, status, currency, "Approved.", ending);

    public static PaymentAnswer Of(PaymentOutcome outcome, StatusInformation? status, Currency currency, string message, ZvtEnding? ending) => new()
    {
        Outcome = outcome,
        Amount = status is { Result: ResultCode.Good, Amount: { } taken } ? new Amount(taken, CurrencyNumber.Find(status.Currency) ?? currency) : null,
        Reference = Text(status?.Receipt),
        Trace = Text(status?.Trace),
        Card = CardOf(status),
        Code = (ending?.Reason ?? status?.Result) is { } code ? ResultCode.Digits(code) : null,
        Message = message,
        Receipt = SlipOf(ending),
    };

    /// <summary>The answer to an exchange that told of no money taken.</summary>
    public static PaymentAnswer Nothing(ZvtEnding ending, Currency currency) => ending switch
    {
        { Status.Result: not (null or ResultCode.Good) } => No(ending, currency, ending.Status.Result.Value),
        { End: ZvtEnd.Refused or ZvtEnd.Aborted } => No(ending, currency, ending.Code ?? ResultCode.SystemError),
        { End: ZvtEnd.Completed } => Of(PaymentOutcome.Unknown, null, currency, "The terminal was done without telling what became of the payment. Ask it again.", ending),
        _ => Of(PaymentOutcome.Unknown, null, currency, $"{ending.Fault?.Message} Ask it again, and do not charge again.", ending),
    };

    /// <summary>The answer to a question about the last payment that was not answered with one.</summary>
    public static PaymentAnswer CannotTell(ZvtEnding ending, Currency currency) =>
        Of(PaymentOutcome.Unknown, null, currency, $"{ending.Fault?.Message ?? ResultCode.Words(ending.Code ?? ResultCode.SystemError)} What became of the payment is not known.", ending);

    public static ValueList<string> SlipOf(ZvtEnding? ending) => ending is null ? [] : [.. ending.Slip];

    private static PaymentAnswer No(ZvtEnding ending, Currency currency, byte code)
    {
        var outcome = code switch
        {
            ResultCode.Stopped => PaymentOutcome.Cancelled,
            <= 0x63 or 0x71 or (>= 0x78 and <= 0x7A) or 0x6E => PaymentOutcome.Declined,
            _ => PaymentOutcome.Failed,
        };
        var words = ResultCode.Words(code);
        var answer = Of(outcome, ending.Status, currency, ending.Status?.Text is { } text ? $"{words} ({text})" : words, ending);
        return answer with { Code = ResultCode.Digits(code) };
    }

    private static CardFacts? CardOf(StatusInformation? status)
    {
        if (status is null) return null;
        var card = new CardFacts
        {
            Last4 = MaskedNumber.Last4(status.MaskedCardNumber),
            Brand = status.CardName ?? CardTypes.Name(status.CardType),
            Entry = status.Technology,
            AuthCode = status.Approval,
        };
        return card == new CardFacts() ? null : card;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
