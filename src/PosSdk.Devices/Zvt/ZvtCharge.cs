using PosSdk.Devices.Terminals;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Zvt;

/// <summary>Judges what a terminal says became of an amount, at the moment when the answer lets it stand, and puts the end of the exchange together with it.</summary>
internal sealed class ZvtCharge(Amount asked, Func<PaymentAnswer, CancellationToken, ValueTask>? commit)
{
    private Verdict _verdict = Verdict.NotTold;
    private StatusInformation? _taken;

    private enum Verdict
    {
        NotTold,
        Stands,
        AnotherAmount,
        NotRecorded,
        Unreadable,
    }

    /// <summary>True when the terminal was told that the payment stands.</summary>
    public bool Stands => _verdict == Verdict.Stands;

    /// <summary>The status information that told of money; null when none did.</summary>
    public StatusInformation? Taken => _taken;

    /// <summary>The commit point: 04 0F has come, and its acknowledgement goes out when this says zero.</summary>
    /// <remarks>
    /// An amount or currency that nobody asked for is answered with B7, wrong amount, so that the terminal undoes it. The outcome is unknown even so until the terminal says it did.
    /// </remarks>
    public async ValueTask<byte> JudgeAsync(StatusInformation status, CancellationToken cancellationToken)
    {
        if (status.Result is not (null or ResultCode.Good)) return ResultCode.Good;
        _taken = status;
        if (status.Unknown is not null)
        {
            _verdict = Verdict.Unreadable;
            return ResultCode.NotSupported;
        }

        // Because an answer without a result code says neither yes nor no, it is not let stand.
        if (status.Result is null || !ZvtRecovery.Matches(asked, status))
        {
            _verdict = Verdict.AnotherAmount;
            return 0xB7;
        }

        if (Stands) return ResultCode.Good;
        _verdict = await TryCommitAsync(ZvtAnswers.Approved(status, asked.Currency), cancellationToken).ConfigureAwait(false) ? Verdict.Stands : Verdict.NotRecorded;
        return Stands ? ResultCode.Good : ResultCode.SystemError;
    }

    /// <summary>The answer; null when only the terminal can tell: it was told that the payment stands, and did not say that it heard so.</summary>
    public PaymentAnswer? Conclude(ZvtEnding ending) => (_verdict, ending.End) switch
    {
        (Verdict.Stands, ZvtEnd.Completed) => ZvtAnswers.Approved(_taken!, asked.Currency, ending) with { Code = ResultCode.Digits(ResultCode.Good) },
        (Verdict.Stands, ZvtEnd.Aborted) => TakenBack(ending, "The terminal took the payment back, because it did not hear the till. Nothing was charged."),
        (Verdict.Stands, _) => null,
        (Verdict.AnotherAmount, _) => ZvtAnswers.Of(PaymentOutcome.Unknown, _taken, asked.Currency, "The terminal told of another amount than was asked for. Look at its records.", ending),
        (Verdict.NotRecorded, ZvtEnd.Aborted) => TakenBack(ending, "The till could not record the payment, and the terminal took it back. Nothing was charged."),
        (Verdict.NotRecorded, _) => ZvtAnswers.Of(PaymentOutcome.Unknown, _taken, asked.Currency, "The till could not record the payment. Ask the terminal again.", ending),
        // Because a field that nobody knows is refused with 84 83, the terminal undoes what it told.
        (Verdict.Unreadable, ZvtEnd.Aborted) => TakenBack(ending, "The terminal's answer could not be read, and it took the payment back. Nothing was charged."),
        (Verdict.Unreadable, _) => ZvtAnswers.Of(PaymentOutcome.Unknown, null, asked.Currency, "The terminal's answer could not be read. Ask it again.", ending),
        _ => ZvtAnswers.Nothing(ending, asked.Currency),
    };

    private PaymentAnswer TakenBack(ZvtEnding ending, string message) =>
        ZvtAnswers.Of(PaymentOutcome.Failed, _taken ?? ending.Status, asked.Currency, message, ending) with { Amount = null };

    // Because whatever keeps the till from recording the payment, the terminal must undo it: no kind of error may pass by here.
    private async ValueTask<bool> TryCommitAsync(PaymentAnswer answer, CancellationToken cancellationToken)
    {
        if (commit is null) return true;
        try
        {
            await commit(answer, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
