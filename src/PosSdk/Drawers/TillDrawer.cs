using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PosSdk.Devices;
using PosSdk.Devices.Drawers;
using PosSdk.Domain.Shifts;
using PosSdk.Engine;
using PosSdk.Journaling;

namespace PosSdk.Drawers;

/// <summary>What became of opening the drawer.</summary>
/// <param name="Answer">What is known.</param>
/// <param name="Message">In words, with what to do: when the till cannot open it, its key does.</param>
public sealed record DrawerResult(DrawerAnswer Answer, string Message);

/// <summary>The drawer of a register: no opening without a record of why, and an opening with the key is seen and recorded (R16).</summary>
/// <remarks>
/// The reason is durable before the pulse goes out, and what is known of the drawer after it is recorded too; a drawer that does not open changes nothing of what was recorded. It works
/// while the printer it hangs on has no paper. Without an open shift nobody answers for the drawer's money, so the till does not open it; the key does, and that is recorded with the register.
/// </remarks>
public sealed class TillDrawer
{
    private const string UseTheKey = "Open it with its key.";

    private readonly PosClient _pos;
    private readonly ICashDrawer _drawer;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Makes it; it does nothing until it is asked to.</summary>
    /// <param name="pos">The register.</param>
    /// <param name="drawer">The drawer; it stays its owner's.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="loggerFactory">Where it logs; null for nowhere.</param>
    public TillDrawer(PosClient pos, ICashDrawer drawer, TimeProvider? time = null, ILoggerFactory? loggerFactory = null)
    {
        (_pos, _drawer, _time) = (pos, drawer, time ?? TimeProvider.System);
        _logger = (ILogger?)loggerFactory?.CreateLogger(PosDiagnostics.Name) ?? NullLogger.Instance;
    }

    /// <summary>Told that an opening with the key was recorded, and when it was seen, so that whoever stands at the till hears of it. On the thread that watches.</summary>
    public event Action<DateTimeOffset>? KeyOpeningRecorded;

    /// <summary>True waits, after it opened, until the drawer is shut again, where the drawer can tell. False, the default, does not.</summary>
    public bool WaitsUntilClosed { get; init; }

    /// <summary>How long <see cref="RunAsync"/> waits before it records an opening again that could not be recorded.</summary>
    /// <value>Five seconds unless set.</value>
    public TimeSpan RecordsAgainAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Opens the drawer for what was recorded last: after a sale, a refund or a movement of cash, once each, or to count it.</summary>
    /// <param name="cause">What for; anything but <see cref="DrawerCause.NoSale"/>.</param>
    /// <param name="cancellationToken">Heeded until the reason is recorded, and while it waits for the drawer to be shut.</param>
    /// <exception cref="JournalException">The reason, or what became of it, could not be recorded.</exception>
    public async ValueTask<Outcome<DrawerResult>> OpenAsync(DrawerCause cause, CancellationToken cancellationToken = default)
    {
        var id = _pos.Shifts.NextId();
        var recorded = await _pos.Shifts.KickAsync(id, cause, cancellationToken).ConfigureAwait(false);
        return await OpenAsync(id, $"{cause}", recorded, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens the drawer although no money is meant to move; it is counted as such on X and Z.</summary>
    /// <param name="reason">Why; null where the shop asks for none.</param>
    /// <param name="cancellationToken">Heeded until the reason is recorded, and while it waits for the drawer to be shut.</param>
    /// <exception cref="JournalException">The reason, or what became of it, could not be recorded.</exception>
    public async ValueTask<Outcome<DrawerResult>> OpenWithoutSaleAsync(string? reason, CancellationToken cancellationToken = default)
    {
        var id = _pos.Shifts.NextId();
        var recorded = await _pos.Shifts.NoSaleAsync(reason, id, cancellationToken).ConfigureAwait(false);
        return await OpenAsync(id, $"{DrawerCause.NoSale}", recorded, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records each opening with the key, until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var happened in _drawer.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            if (happened is not DeviceEvent.DrawerChanged { State: DrawerState.Open, ByKey: true } opened) continue;
            while (!await TryRecordAsync(opened.At).ConfigureAwait(false)) await Task.Delay(RecordsAgainAfter, _time, cancellationToken).ConfigureAwait(false);
        }
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async ValueTask<Outcome<DrawerResult>> OpenAsync(string id, string reason, Outcome<Shift.Open> recorded, CancellationToken cancellationToken)
    {
        if (recorded is not Outcome<Shift.Open>.Done) return recorded.Select(static _ => new DrawerResult(DrawerAnswer.NotReached, UseTheKey));
        var (result, problem) = await KickAsync(reason).ConfigureAwait(false);
        // Because it has happened, it is recorded whoever has lost patience.
        await _pos.Shifts.AnswerAsync(id, result.Answer, problem, CancellationToken.None).ConfigureAwait(false);
        if (WaitsUntilClosed && result.Answer is DrawerAnswer.Opened or DrawerAnswer.AlreadyOpen) await _drawer.WaitUntilClosedAsync(cancellationToken).ConfigureAwait(false);
        return recorded.Select(_ => result);
    }

    private async ValueTask<(DrawerResult Result, string? Problem)> KickAsync(string reason)
    {
        try
        {
            return (Known(await _drawer.OpenAsync(reason, CancellationToken.None).ConfigureAwait(false)), null);
        }
        catch (DeviceException e)
        {
            return (new DrawerResult(DrawerAnswer.NotReached, e.Message), e.Message);
        }
        catch (Exception e)
        {
            // Because a driver is the outside world: whatever it throws, what was recorded stays, and the key opens the drawer.
            return (new DrawerResult(DrawerAnswer.NotReached, $"The drawer could not be opened ({e.Message}). {UseTheKey}"), e.Message);
        }
    }

    private static DrawerResult Known(DrawerOpening opening) => opening switch
    {
        DrawerOpening.Opened => new(DrawerAnswer.Opened, "The drawer is open."),
        DrawerOpening.AlreadyOpen => new(DrawerAnswer.AlreadyOpen, "The drawer was open already."),
        DrawerOpening.PulseSent => new(DrawerAnswer.PulseSent, $"The drawer was told to open and cannot say whether it did. If it is shut: {UseTheKey}"),
        _ => new(DrawerAnswer.NotOpened, $"The drawer stayed shut. {UseTheKey}"),
    };

    private async ValueTask<bool> TryRecordAsync(DateTimeOffset at)
    {
        try
        {
            await _pos.Shifts.RecordKeyOpeningAsync(at, CancellationToken.None).ConfigureAwait(false);
            KeyOpeningRecorded?.Invoke(at);
            return true;
        }
        catch (JournalException e)
        {
            Log.Failed(_logger, "drawer.unlock", e);
            return false;
        }
    }
}
