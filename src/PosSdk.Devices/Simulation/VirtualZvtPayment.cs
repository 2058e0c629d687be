using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Simulation;

/// <summary>One payment or refund at a virtual terminal, with what goes wrong with it.</summary>
internal sealed class VirtualZvtPayment(VirtualZvtLink link, VirtualLedger ledger, VirtualZvtOptions options, TimeProvider time, bool printsAtTill)
{
    public required ZvtFault Fault { get; init; }

    public required VirtualTransactionKind Kind { get; init; }

    public required Amount Amount { get; init; }

    /// <summary>True when the till wants to hear what the terminal is doing.</summary>
    public required bool TellsSteps { get; init; }

    /// <summary>Runs it; false when the connection is of no more use.</summary>
    public async ValueTask<bool> RunAsync(CancellationToken cancellationToken)
    {
        link.Splits = Fault == ZvtFault.Split;
        if (!await TakeCommandAsync(cancellationToken).ConfigureAwait(false)) return false;
        if (await WaitForCardAsync(cancellationToken).ConfigureAwait(false) is { } code) return await RefuseAsync(code, cancellationToken).ConfigureAwait(false);
        if (Fault is ZvtFault.Silence or ZvtFault.Garbage) return await BreakOffAsync(cancellationToken).ConfigureAwait(false);
        var record = ledger.Add(Kind, Amount, 0, time.GetUtcNow());
        return Fault switch
        {
            ZvtFault.DropBeforeStatus => TakeBack(record),
            ZvtFault.StatusLost => false,
            ZvtFault.NoStatus => await CompleteAsync(cancellationToken).ConfigureAwait(false),
            ZvtFault.Merge => await SendAllAtOnceAsync(record, cancellationToken).ConfigureAwait(false),
            _ => await TellAsync(record, cancellationToken).ConfigureAwait(false),
        };
    }

    private async ValueTask<bool> TakeCommandAsync(CancellationToken cancellationToken)
    {
        if (Fault == ZvtFault.DropAtOnce) return false;
        if (Fault == ZvtFault.SilenceAtOnce)
        {
            await link.IgnoreAsync(cancellationToken).ConfigureAwait(false);
            return false;
        }

        for (var busy = Fault == ZvtFault.Busy ? 2 : 0; busy > 0; busy--)
        {
            await link.SendAsync(cancellationToken, VirtualZvtMessages.Refuse(ResultCode.PleaseWait)).ConfigureAwait(false);
            if (await link.ReceiveAsync(cancellationToken).ConfigureAwait(false) is null) return false;
        }

        Apdu[] answer = Fault == ZvtFault.DuplicateAnswer ? [VirtualZvtMessages.Acknowledge, VirtualZvtMessages.Acknowledge] : [VirtualZvtMessages.Acknowledge];
        await link.SendAsync(cancellationToken, answer).ConfigureAwait(false);
        return true;
    }

    /// <summary>The reason to stop; null when the card was read.</summary>
    private async ValueTask<byte?> WaitForCardAsync(CancellationToken cancellationToken)
    {
        if (TellsSteps)
        {
            await link.SendAsync(cancellationToken, VirtualZvtMessages.Step(0x0A)).ConfigureAwait(false);
            await HearAsync(cancellationToken).ConfigureAwait(false);
        }

        if (Fault == ZvtFault.Delay) await Task.Delay(options.DelayTakes, time, cancellationToken).ConfigureAwait(false);
        if (await link.ReceiveAsync(options.CustomerTakes, cancellationToken).ConfigureAwait(false) is { Command: ZvtCommand.AbortRequest })
        {
            await link.SendAsync(cancellationToken, VirtualZvtMessages.Acknowledge).ConfigureAwait(false);
            return ResultCode.Stopped;
        }

        return Fault switch
        {
            ZvtFault.Decline => options.DeclineCode,
            ZvtFault.CustomerStops => ResultCode.Stopped,
            _ => null,
        };
    }

    private async ValueTask<bool> RefuseAsync(byte code, CancellationToken cancellationToken)
    {
        var record = ledger.Add(Kind, Amount, code, time.GetUtcNow());
        await link.SendAsync(cancellationToken, VirtualZvtMessages.Declined(record, time)).ConfigureAwait(false);
        await HearAsync(cancellationToken).ConfigureAwait(false);
        return await AbortAsync(code, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> BreakOffAsync(CancellationToken cancellationToken)
    {
        if (Fault == ZvtFault.Garbage) await link.SendRawAsync([0x01, 0x02, 0x03, 0xFF], cancellationToken).ConfigureAwait(false);
        await link.IgnoreAsync(cancellationToken).ConfigureAwait(false);
        return false;
    }

    private async ValueTask<bool> SendAllAtOnceAsync(VirtualTransaction record, CancellationToken cancellationToken)
    {
        Apdu[] all = [StatusOf(record), .. Slip(record), VirtualZvtMessages.Completion];
        await link.SendAsync(cancellationToken, all).ConfigureAwait(false);
        foreach (var _ in all) await HearAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async ValueTask<bool> TellAsync(VirtualTransaction record, CancellationToken cancellationToken)
    {
        var status = StatusOf(record);
        Apdu[] told = Fault == ZvtFault.DuplicateStatus ? [status, status] : [status];
        await link.SendAsync(cancellationToken, told).ConfigureAwait(false);
        if (Fault == ZvtFault.DropAfterStatus) return TakeBack(record);
        var heard = true;
        foreach (var _ in told) heard &= await HearAsync(cancellationToken, again: status).ConfigureAwait(false);
        if (heard && Fault is not (ZvtFault.AcknowledgementLost or ZvtFault.AcknowledgementLostAndDrop)) return await LetStandAsync(record, cancellationToken).ConfigureAwait(false);
        TakeBack(record);
        return Fault != ZvtFault.AcknowledgementLostAndDrop && await AbortAsync(ResultCode.ProtocolError, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> LetStandAsync(VirtualTransaction record, CancellationToken cancellationToken)
    {
        if (Fault == ZvtFault.CompletionLost) return false;
        if (Fault == ZvtFault.CompletionSilent)
        {
            await link.IgnoreAsync(cancellationToken).ConfigureAwait(false);
            return false;
        }

        foreach (var line in Slip(record))
        {
            await link.SendAsync(cancellationToken, line).ConfigureAwait(false);
            await HearAsync(cancellationToken).ConfigureAwait(false);
        }

        return await CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> CompleteAsync(CancellationToken cancellationToken)
    {
        Apdu[] last = Fault == ZvtFault.DuplicateCompletion ? [VirtualZvtMessages.Completion, VirtualZvtMessages.Completion] : [VirtualZvtMessages.Completion];
        await link.SendAsync(cancellationToken, last).ConfigureAwait(false);
        return await HearAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<bool> AbortAsync(byte code, CancellationToken cancellationToken)
    {
        await link.SendAsync(cancellationToken, VirtualZvtMessages.Abort(code)).ConfigureAwait(false);
        return await HearAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>True when the till acknowledged in time. A request to stop that comes this late is refused; a till that asks for more time hears the message again.</summary>
    private async ValueTask<bool> HearAsync(CancellationToken cancellationToken, Apdu? again = null)
    {
        while (await link.ReceiveAsync(options.AcknowledgementTimeout, cancellationToken).ConfigureAwait(false) is { } apdu)
        {
            if (apdu.Command == ZvtCommand.AbortRequest)
            {
                await link.SendAsync(cancellationToken, VirtualZvtMessages.Refuse(ResultCode.NotSupported)).ConfigureAwait(false);
                continue;
            }

            if (again is null || apdu.Command != (0x8400 | ResultCode.PleaseWait)) return ZvtCommand.IsAcknowledgement(apdu.Command);
            await Task.Delay(options.RepeatAfter, time, cancellationToken).ConfigureAwait(false);
            await link.SendAsync(cancellationToken, again).ConfigureAwait(false);
        }

        return false;
    }

    private bool TakeBack(VirtualTransaction record)
    {
        ledger.Undo(other => other.Trace == record.Trace, time.GetUtcNow());
        return false;
    }

    private Apdu StatusOf(VirtualTransaction record) => VirtualZvtMessages.Status(record, time, Fault switch
    {
        ZvtFault.WrongAmount => new Amount(Amount.MinorUnits + 1, Amount.Currency),
        ZvtFault.WrongCurrency => new Amount(Amount.MinorUnits, Currency.Of(Amount.Currency.Code == "CHF" ? "EUR" : "CHF")),
        _ => Amount,
    }, Fault == ZvtFault.UnknownField ? [0xB0, 0x01] : []);

    private Apdu[] Slip(VirtualTransaction record) => printsAtTill ? VirtualZvtMessages.Slip(record) : [];
}
