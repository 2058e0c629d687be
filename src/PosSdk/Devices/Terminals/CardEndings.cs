using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Devices.Terminals;

/// <summary>What a cashier is told: what happened, what was kept, what to do.</summary>
internal static class CardEndings
{
    private const string AnotherWay = "Try another card, or take the payment otherwise.";

    public static CardEnding Of(PaymentId id, Amount asked, PaymentAnswer answer, Outcome<CardResult> recorded)
    {
        if (!recorded.TryGet(out var result, out var refusal)) return LeftOpen(id, asked, answer, refusal);
        var outcome = result.Payment.Status switch
        {
            PaymentStatus.Captured => PaymentOutcome.Approved,
            PaymentStatus.Unknown => PaymentOutcome.Unknown,
            _ => answer.Outcome,
        };
        return Told(id, asked, answer, outcome, outcome switch
        {
            PaymentOutcome.Approved => (asked.IsNegative ? $"{Words(asked)} given back to the card." : $"{Words(asked)} taken by card.", null),
            PaymentOutcome.Unknown => InDoubt(asked, result.Payment.Reason ?? answer.Message),
            PaymentOutcome.Failed => (NothingMoved(asked, answer), "Try again, or take the payment otherwise."),
            PaymentOutcome.NotFound => (NothingMoved(asked, answer), "Ask for the card again, or take the payment otherwise."),
            _ => (NothingMoved(asked, answer), AnotherWay),
        }) with
        {
            Tender = result.Tender,
            Duplicate = result.Duplicate,
        };
    }

    public static CardEnding OfReversal(PaymentSighting taken, PaymentAnswer answer, Outcome<CardResult> recorded)
    {
        var money = taken.Payment.Applied;
        if (!recorded.TryGet(out var result, out var refusal)) return LeftOpen(taken.Id, money, answer, refusal);
        return result.Payment.Status switch
        {
            PaymentStatus.Reversed => Told(taken.Id, money, answer, PaymentOutcome.Approved, ($"The card payment of {Words(money)} is undone, and the cart can change again.", null)),
            PaymentStatus.Captured => Told(taken.Id, money, answer, PaymentOutcome.Failed,
                ($"{answer.Message} The card payment of {Words(money)} was not undone and counts as before.", "Complete the sale and give the goods back with a refund, or try again.")) with
            {
                Tender = result.Tender,
            },
            _ => Told(taken.Id, money, answer, PaymentOutcome.Unknown,
                ($"{answer.Message} Nobody knows whether the card payment of {Words(money)} is undone. It is kept, and the cart waits.", "Ask the terminal again; asking twice is harmless.")),
        };
    }

    /// <summary>What the terminal said could not be recorded, so the payment stays in doubt.</summary>
    private static CardEnding LeftOpen(PaymentId id, Amount asked, PaymentAnswer answer, Refusal refusal) =>
        Told(id, asked, answer, PaymentOutcome.Unknown, ($"{answer.Message} It could not be recorded: {refusal.Text} The payment is kept as open, and the cart waits.", refusal.Remedy ?? "Do not charge again. Ask the terminal again."));

    private static (string, string?) InDoubt(Amount asked, string why) =>
        ($"{why} Nobody knows whether {Words(asked)} were {Moved(asked)}. The payment is kept, and the cart waits.",
            "Do not charge again. Ask the terminal again, or look at its records and say what they show.");

    // Because a driver that knows it says itself that nothing was charged.
    private static string NothingMoved(Amount asked, PaymentAnswer answer) => answer.Message.EndsWith("Nothing was charged.", StringComparison.Ordinal)
        ? $"{answer.Message} The cart is as it was."
        : $"{answer.Message} Nothing was {Moved(asked)}, and the cart is as it was.";

    private static CardEnding Told(PaymentId id, Amount asked, PaymentAnswer answer, PaymentOutcome outcome, (string Message, string? Remedy) words) => new()
    {
        Payment = id,
        Outcome = outcome,
        Amount = asked,
        Message = words.Message,
        Remedy = words.Remedy,
        Code = answer.Code,
        Slip = answer.Receipt,
    };

    private static string Moved(Amount asked) => asked.IsNegative ? "paid out" : "charged";

    private static string Words(Amount amount) => $"{amount.Abs()} {amount.Currency}";
}
