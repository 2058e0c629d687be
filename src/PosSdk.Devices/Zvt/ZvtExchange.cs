using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Decisions;

namespace PosSdk.Devices.Zvt;

/// <summary>One command and all that the terminal says until it is done with it.</summary>
internal sealed class ZvtExchange(ZvtLink link, ZvtOptions options)
{
    // Because a terminal that stays busy for a minute will not be free by asking on.
    private const int MostTries = 30;

    private static readonly Apdu Acknowledgement = new(ZvtCommand.Acknowledge);

    private readonly List<string> _slip = [];
    private StatusInformation? _status;
    private byte _verdict;
    private DateTimeOffset _deadline;
    private int _tries;
    private bool _begun;
    private bool _isStopping;
    private bool _isStopHeard;

    /// <summary>What is asked of the terminal.</summary>
    public required Apdu Command { get; init; }

    /// <summary>Judges a status information before it is acknowledged: zero lets the payment stand, anything else has the terminal undo it.</summary>
    public Func<StatusInformation, CancellationToken, ValueTask<byte>> Judge { get; init; } = static (status, _) => ValueTask.FromResult(status.Unknown is null ? ResultCode.Good : ResultCode.NotSupported);

    /// <summary>True when the terminal's acknowledgement of the command is its last word, as of a request to stop when nothing runs.</summary>
    public bool EndsAcknowledged { get; init; }

    /// <summary>Hears what the terminal is doing.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Runs it to its end; never throws for what happens on the wire.</summary>
    /// <param name="stop">Asks the terminal to stop; its answer is waited for all the same.</param>
    public async ValueTask<ZvtEnding> RunAsync(CancellationToken stop)
    {
        try
        {
            await BeginAsync().ConfigureAwait(false);
            while (true)
            {
                var apdu = await NextAsync(stop).ConfigureAwait(false);
                if (apdu is null) stop = CancellationToken.None;
                else if (await HandleAsync(apdu).ConfigureAwait(false) is { } ending) return ending;
            }
        }
        catch (DeviceException fault)
        {
            return Ending(ZvtEnd.Lost) with { Fault = fault };
        }
    }

    private async ValueTask BeginAsync()
    {
        _tries++;
        if (link.LastSent + options.Pause - link.Time.GetUtcNow() is var rest && rest > TimeSpan.Zero) await Task.Delay(rest, link.Time, CancellationToken.None).ConfigureAwait(false);
        Wait(options.AnswerTimeout);
        await link.SendAsync(Command, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>The next message; null after the terminal was asked to stop.</summary>
    private async ValueTask<Apdu?> NextAsync(CancellationToken stop)
    {
        try
        {
            return await link.ReceiveAsync(_deadline - link.Time.GetUtcNow(), stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _isStopping = true;
            await link.SendAsync(new Apdu(ZvtCommand.AbortRequest), CancellationToken.None).ConfigureAwait(false);
            return null;
        }
    }

    private ValueTask<ZvtEnding?> HandleAsync(Apdu apdu) => apdu.Command switch
    {
        var command when ZvtCommand.IsAcknowledgement(command) => Begun(),
        var command when ZvtCommand.IsRefusal(command) => RefusedAsync((byte)(command & 0xFF)),
        // Because only an answer to the command tells its messages from late ones of an earlier payment.
        _ when !_begun => Continue,
        ZvtCommand.IntermediateStatus => StepAsync(IntermediateStatus.Read(apdu.Data, options.Characters)),
        ZvtCommand.StatusInformation => StatusAsync(StatusInformation.Read(apdu.Data, options.Characters)),
        ZvtCommand.PrintLine => PrintAsync([PrintLine.Read(apdu.Data.Span, options.Characters).Text]),
        ZvtCommand.PrintTextBlock => PrintAsync(TextBlock.Read(apdu.Data, options.Characters).Lines),
        // Because some terminals complete the request to stop like a command of its own, and the payment ends by itself after that.
        ZvtCommand.Completion when _isStopHeard && _status is null => StopDoneAsync(),
        ZvtCommand.Completion => EndAsync(Ending(ZvtEnd.Completed) with { Completion = apdu.Data }),
        ZvtCommand.Abort => EndAsync(Ending(ZvtEnd.Aborted) with { Code = apdu.Data.IsEmpty ? null : apdu.Data.Span[0] }),
        _ => AnswerAsync(new Apdu(0x8400 | ResultCode.NotSupported)),
    };

    private static ValueTask<ZvtEnding?> Continue => ValueTask.FromResult<ZvtEnding?>(null);

    private ValueTask<ZvtEnding?> Begun()
    {
        // Because an acknowledgement of the request to stop gives the terminal no more time.
        if (!_begun) Wait(options.CompletionTimeout);
        _isStopHeard = _begun && _isStopping;
        _begun = true;
        return EndsAcknowledged ? ValueTask.FromResult<ZvtEnding?>(Ending(ZvtEnd.Completed)) : Continue;
    }

    private ValueTask<ZvtEnding?> StopDoneAsync()
    {
        (_isStopping, _isStopHeard) = (false, false);
        Wait(options.AnswerTimeout);
        return AnswerAsync(Acknowledgement);
    }

    private async ValueTask<ZvtEnding?> RefusedAsync(byte code)
    {
        // Because after the beginning only the request to stop can be refused, and then the payment goes on.
        if (_begun) return null;
        if (code != ResultCode.PleaseWait || _tries >= MostTries) return Ending(ZvtEnd.Refused) with { Code = code };
        await Task.Delay(options.BusyPause, link.Time, CancellationToken.None).ConfigureAwait(false);
        await BeginAsync().ConfigureAwait(false);
        return null;
    }

    private ValueTask<ZvtEnding?> StepAsync(IntermediateStatus step)
    {
        Wait(step.Timeout ?? options.CompletionTimeout);
        Tell(CardNumberScan.Mask(step.Text));
        return AnswerAsync(Acknowledgement);
    }

    private void Tell(string step)
    {
        try
        {
            Progress?.Report(step);
        }
        catch (Exception)
        {
            // Because a payment goes on whoever looks on: a window that fails must not leave the terminal without its answer.
        }
    }

    private async ValueTask<ZvtEnding?> StatusAsync(StatusInformation status)
    {
        // Because a terminal that missed the answer says it again, and must hear the same.
        if (status != _status) _verdict = await Judge(status, CancellationToken.None).ConfigureAwait(false);
        _status = status;
        Wait(options.CompletionTimeout);
        return await AnswerAsync(_verdict == ResultCode.Good ? Acknowledgement : new Apdu((ushort)(0x8400 | _verdict))).ConfigureAwait(false);
    }

    private ValueTask<ZvtEnding?> PrintAsync(IEnumerable<string> lines)
    {
        Wait(options.CompletionTimeout);
        // Because a slip is printed, mailed and kept: no number may stand on it.
        _slip.AddRange(lines.Select(line => CardNumberScan.Mask(line)));
        return AnswerAsync(Acknowledgement);
    }

    private async ValueTask<ZvtEnding?> EndAsync(ZvtEnding ending)
    {
        try
        {
            await link.SendAsync(Acknowledgement, CancellationToken.None).ConfigureAwait(false);
        }
        catch (DeviceDisconnectedException)
        {
            // Because the terminal has said its last word, its hanging up changes nothing.
        }

        return ending;
    }

    private async ValueTask<ZvtEnding?> AnswerAsync(Apdu answer)
    {
        await link.SendAsync(answer, CancellationToken.None).ConfigureAwait(false);
        return null;
    }

    private ZvtEnding Ending(ZvtEnd end) => new(end, null, _status, default, _slip, null);

    private void Wait(TimeSpan timeout) => _deadline = link.Time.GetUtcNow() + timeout;
}
