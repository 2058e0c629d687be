using PosSdk.Devices.Terminals;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Zvt;

/// <summary>What is known of an attempt apart from the terminal: it tells its payment from an earlier one of the same amount.</summary>
/// <param name="AskedAt">When it was begun; null when nobody remembers.</param>
/// <param name="TraceBefore">The terminal's last trace number before it; null when not known.</param>
internal sealed record ZvtAttempt(DateTimeOffset? AskedAt, int? TraceBefore)
{
    /// <summary>The trace number the terminal gave it; null while none was heard.</summary>
    public int? Trace { get; init; }

    /// <summary>True when another attempt was in doubt before it, and the terminal could not be asked: then only its own number tells it.</summary>
    public bool IsBlurred { get; init; }
}

/// <summary>Reads in the terminal's last payment what became of an attempt.</summary>
/// <remarks>
/// Numbers decide before clocks: a trace number other than the last one before the attempt is the attempt's, or that of its reversal, which names the payment in field 37. Where no number
/// is known the terminal's clock decides, and then only for yes: a clock may be wrong, and a wrong no would charge twice.
/// </remarks>
internal static class ZvtRecovery
{
    public static PaymentAnswer Judge(PaymentRequest request, ZvtAttempt attempt, StatusInformation last, ZvtOptions options, TimeProvider time)
    {
        var currency = request.Amount.Currency;
        var same = Matches(request.Amount, last);
        return (IsLater(attempt, last, options, time), last) switch
        {
            (true, { OriginalTrace: { } original }) => OfReversal(attempt, original, same, last, currency),
            (true, { Result: not (null or ResultCode.Good) }) => ZvtAnswers.Nothing(Told(last), currency),
            (true, { Result: ResultCode.Good }) when same => ZvtAnswers.Approved(last, currency),
            (true, _) => Unknown(last, currency, "The terminal took another amount. Look at its records, and undo it there."),
            (false, _) when attempt.TraceBefore is not null && last.Trace == attempt.TraceBefore => NotFound(last, currency),
            (false, _) when !same => NotFound(last, currency),
            (false, _) => Unknown(last, currency, "The terminal's last payment has this amount and seems to be an earlier one. Look at its records."),
            (null, _) => Unknown(last, currency, "Nobody knows whether the terminal's last payment is this one. Look at its records."),
        };
    }

    /// <summary>True when the terminal took just what was asked for. A terminal that names no currency counts in the one it was asked in.</summary>
    public static bool Matches(Amount asked, StatusInformation status) =>
        status.Amount == asked.MinorUnits && (status.Currency is null || status.Currency == CurrencyNumber.Of(asked.Currency));

    /// <summary>The answer for a payment that the terminal was told stands, and that did not say that it heard.</summary>
    /// <param name="stands">The answer if it stands.</param>
    /// <param name="taken">What the terminal had said.</param>
    /// <param name="last">Its last payment; null when it did not tell: then the payment stands, as the specification has it.</param>
    public static PaymentAnswer Confirm(PaymentAnswer stands, StatusInformation taken, StatusInformation? last) => (last, taken.Trace) switch
    {
        (null, _) => stands with { Message = "Approved. The terminal was not heard of since: compare at the end of its day." },
        (_, null) => stands,
        ({ OriginalTrace: { } original }, { } trace) when original == trace =>
            stands with { Outcome = PaymentOutcome.Failed, Amount = null, Code = null, Message = "The terminal took the payment back, because it did not hear the till. Nothing was charged." },
        ({ Trace: { } other }, { } trace) when other != trace =>
            stands with { Outcome = PaymentOutcome.Unknown, Message = "The terminal does not have the payment as its last one. Look at its records." },
        _ => stands,
    };

    private static PaymentAnswer OfReversal(ZvtAttempt attempt, int original, bool same, StatusInformation last, Currency currency)
    {
        var ours = attempt.Trace is { } trace ? original == trace : same && original != attempt.TraceBefore;
        return ours
            ? ZvtAnswers.Of(PaymentOutcome.Failed, last, currency, "The terminal took the payment back. Nothing was charged.", null) with { Amount = null, Code = null }
            : Unknown(last, currency, "The terminal undid another payment since. Look at its records.");
    }

    private static bool? IsLater(ZvtAttempt attempt, StatusInformation last, ZvtOptions options, TimeProvider time)
    {
        if (attempt.Trace is { } trace) return ByItsOwn(trace, attempt, last);
        if (attempt.IsBlurred) return null;
        if (attempt.TraceBefore is { } before && last.Trace is { } now) return now != before;
        return attempt.AskedAt is { } asked && WhenOf(last, time) is { } when ? when >= asked - options.ClockDrift : null;
    }

    private static bool? ByItsOwn(int trace, ZvtAttempt attempt, StatusInformation last)
    {
        if (last.Trace == trace || last.OriginalTrace == trace) return true;
        return last.Trace is { } other && other == attempt.TraceBefore ? false : null;
    }

    // Because the terminal tells no year, the one that makes it nearest to now is meant.
    private static DateTimeOffset? WhenOf(StatusInformation last, TimeProvider time)
    {
        if (last is not { Month: { } month and >= 1 and <= 12, Day: { } day and >= 1, Time: { } clock }) return null;
        var now = time.GetLocalNow();
        return Enumerable.Range(now.Year - 1, 3)
            .Where(year => day <= DateTime.DaysInMonth(year, month))
            .Select(year => new DateTime(new DateOnly(year, month, day), clock))
            .Select(local => new DateTimeOffset(local, time.LocalTimeZone.GetUtcOffset(local)))
            .OrderBy(when => (when - now).Duration())
            .Cast<DateTimeOffset?>()
            .FirstOrDefault();
    }

    private static ZvtEnding Told(StatusInformation status) => new(ZvtEnd.Completed, null, status, default, [], null);

    private static PaymentAnswer NotFound(StatusInformation last, Currency currency) =>
        ZvtAnswers.Of(PaymentOutcome.NotFound, null, currency, $"The terminal has no such payment; its last one is {last.Trace}. Nothing was charged.", null);

    private static PaymentAnswer Unknown(StatusInformation last, Currency currency, string message) => ZvtAnswers.Of(PaymentOutcome.Unknown, last, currency, message, null);
}
