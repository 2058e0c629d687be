using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Payments;

/// <summary>What can be wrong with layby terms.</summary>
public static class LaybyFaults
{
    /// <summary>An amount is in another currency.</summary>
    public static Refusal CurrencyDiffers { get; } = new("layby.currency-differs", "The amounts are in different currencies.");

    /// <summary>The amounts make no sense: a total that is not above zero, or a negative part.</summary>
    public static Refusal AmountsMakeNoSense { get; } = new("layby.amounts", "The total must be above zero and no payment may be below it.");

    /// <summary>Deposit and instalments do not add up to the total.</summary>
    public static Refusal DoesNotAddUp { get; } = new("layby.does-not-add-up", "The deposit and the instalments do not add up to the total.");

    /// <summary>A due date lies before the agreement or before the one it follows.</summary>
    public static Refusal DatesOutOfOrder { get; } = new("layby.dates", "The instalments must be due one after the other, after the day of the agreement.");

    /// <summary>The law asks for more payments.</summary>
    public static Refusal TooFewPayments { get; } = new("layby.too-few-payments",
        "A layby is paid in more parts than this.", "Add an instalment.");

    /// <summary>The fee is more than may be kept.</summary>
    public static Refusal FeeTooHigh { get; } = new("layby.fee-too-high", "The cancellation fee is more than may be kept.", "Lower the fee.");

    /// <summary>The deposit is less than the shop asks for.</summary>
    public static Refusal DepositTooLow { get; } = new("layby.deposit-too-low", "The deposit is less than this shop asks for.", "Ask for a higher deposit.");

    /// <summary>The last payment is too far away.</summary>
    public static Refusal TooLong { get; } = new("layby.too-long", "The last instalment is due too late.", "Choose an earlier date.");

    internal static IEnumerable<Refusal> Of(LaybyTerms terms, LaybyRules rules)
    {
        // Because amounts of two currencies cannot be added, nothing else can be judged then.
        if (!IsOneCurrency(terms)) return [CurrencyDiffers];
        (bool IsFault, Refusal Fault)[] checks =
        [
            (!terms.Total.IsPositive || terms.Deposit.IsNegative || terms.Instalments.Any(part => !part.Amount.IsPositive), AmountsMakeNoSense),
            (terms.DueBy(DateOnly.MaxValue) != terms.Total, DoesNotAddUp),
            (!AreDatesInOrder(terms), DatesOutOfOrder),
            (terms.Payments < (terms.IsNamedLayby ? rules.PaymentsWhenNamed : rules.PaymentsWhenNotNamed), TooFewPayments),
            (terms.CancellationFee.IsNegative || terms.CancellationFee > Share(terms, rules.HighestFee) || terms.CancellationFee > terms.Total, FeeTooHigh),
            (terms.Deposit < Share(terms, rules.LowestDeposit), DepositTooLow),
            (Days(terms) > rules.LongestDays, TooLong),
        ];
        return checks.Where(check => check.IsFault).Select(check => check.Fault);
    }

    private static bool IsOneCurrency(LaybyTerms terms) =>
        terms.Deposit.Currency == terms.Currency
        && terms.CancellationFee.Currency == terms.Currency && terms.Instalments.All(part => part.Amount.Currency == terms.Currency);

    private static bool AreDatesInOrder(LaybyTerms terms)
    {
        var last = terms.AgreedOn;
        foreach (var instalment in terms.Instalments)
        {
            if (instalment.Due <= last) return false;
            last = instalment.Due;
        }

        return true;
    }

    private static int Days(LaybyTerms terms) =>
        terms.Instalments.Count == 0 ? 0 : terms.Instalments[^1].Due.DayNumber - terms.AgreedOn.DayNumber;

    private static Money.Amount? Share(LaybyTerms terms, Money.Percentage? percentage) =>
        percentage?.Of(terms.Total, Money.Rounding.HalfAwayFromZero);
}
