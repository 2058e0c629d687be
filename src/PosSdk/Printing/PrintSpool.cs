using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PosSdk.Devices;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Prints;
using PosSdk.Engine;
using PosSdk.Journaling;

namespace PosSdk.Printing;

/// <summary>Prints what <see cref="PosClient.Prints"/> holds, one after the other, on one printer. Nothing at the till waits for it (R17).</summary>
/// <remarks>
/// At most once: that a document was begun is durable before its first byte goes out, and what became of it is recorded after. A till or a connection that dies in between leaves the
/// document doubtful, and the spool never sends it again. While the printer cannot begin (no paper, cover open, not there) nothing is recorded but a new reason, and documents wait
/// until they expire. Several spools, each with a printer of its own, may share a register.
/// </remarks>
public sealed class PrintSpool
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly PosClient _pos;
    private readonly IReceiptPrinter _printer;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private TaskCompletionSource _woken = NewSignal();
    private DateTimeOffset _notBefore;
    private int _failures;
    private Task _round = Task.CompletedTask;

    /// <summary>Makes a spool; it does nothing until it is asked to.</summary>
    /// <param name="pos">The register.</param>
    /// <param name="printer">The printer; it stays its owner's.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="loggerFactory">Where it logs; null for nowhere.</param>
    public PrintSpool(PosClient pos, IReceiptPrinter printer, TimeProvider? time = null, ILoggerFactory? loggerFactory = null)
    {
        (_pos, _printer, _time) = (pos, printer, time ?? TimeProvider.System);
        _logger = (ILogger?)loggerFactory?.CreateLogger(PosDiagnostics.Name) ?? NullLogger.Instance;
    }

    /// <summary>How often <see cref="RunAsync"/> looks while nothing wakes it: a new document does, and a printer that can print again.</summary>
    /// <value>Five seconds unless set.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>True, the default, connects the printer whenever it is not. False where somebody else keeps it connected.</summary>
    public bool Connects { get; init; } = true;

    /// <summary>Why nothing can be printed right now, with what to do; null when nothing was in the way the last time.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Prints every document that waits, until one cannot be printed. While another round is going on, it waits for that and then looks again.</summary>
    /// <returns>How many came out in this round.</returns>
    /// <exception cref="JournalException">What became of a document could not be recorded; then it is doubtful, and not printed again.</exception>
    public async ValueTask<int> PrintDueAsync(CancellationToken cancellationToken = default)
    {
        var mine = NewSignal();
        var before = Interlocked.Exchange(ref _round, mine.Task);
        try
        {
            await before.WaitAsync(cancellationToken).ConfigureAwait(false);
            await _pos.Prints.SettleAsync(cancellationToken).ConfigureAwait(false);
            var printed = 0;
            foreach (var job in _pos.Prints.Jobs.Where(job => job.Standing == PrintStanding.Waiting))
            {
                if (!_pos.Prints.TryTake(job.Id)) continue;
                try
                {
                    if (await PrintAsync(job.Id, cancellationToken).ConfigureAwait(false)) printed++;
                    if (Obstacle is not null) break;
                }
                finally
                {
                    _pos.Prints.Release(job.Id);
                }
            }
            return printed;
        }
        finally
        {
            _ = EndAsync(before, mine);
        }
    }

    /// <summary>Prints what comes, until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled: the only way it ends, once the document that the printer has is out.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _pos.Prints.Queued += Wake;
        var watching = WatchAsync(stop.Token);
        try
        {
            while (true)
            {
                var signal = NewSignal();
                Volatile.Write(ref _woken, signal);
                await RoundAsync(cancellationToken).ConfigureAwait(false);
                await WaitAsync(signal.Task, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _pos.Prints.Queued -= Wake;
            await stop.CancelAsync().ConfigureAwait(false);
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Because whoever comes next waits for this round only, it counts as going on until the one before has ended, too.
    private static async Task EndAsync(Task before, TaskCompletionSource mine)
    {
        await before.ConfigureAwait(false);
        mine.SetResult();
    }

    private async ValueTask RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PrintDueAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (JournalException e)
        {
            Log.Failed(_logger, "print", e);
        }
    }

    private async ValueTask WaitAsync(Task signal, CancellationToken cancellationToken)
    {
        try
        {
            await signal.WaitAsync(Interval, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Because a printer that cannot speak must be looked at.
        }
    }

    private async ValueTask<bool> PrintAsync(PrintId id, CancellationToken cancellationToken)
    {
        if (_time.GetUtcNow() < _notBefore) return false;
        var access = new PrinterAccess(_printer, Connects);
        var (lease, taken) = await access.AcquireAsync(cancellationToken).ConfigureAwait(false);
        using var held = lease;
        Obstacle = taken ?? await access.ObstacleAsync(cancellationToken).ConfigureAwait(false);
        if (Obstacle is { } obstacle)
        {
            await RecordAsync(id, new PrintCommand.RecordNotPrinted(obstacle), cancellationToken).ConfigureAwait(false);
            return false;
        }
        if (await _pos.Prints.LoadAsync(id, cancellationToken).ConfigureAwait(false) is not Print.Waiting waiting) return false;
        var document = await PrintedDocuments.RenderAsync(_pos, id, waiting.Request, _printer.Capabilities, cancellationToken).ConfigureAwait(false);
        if (!await RecordAsync(id, new PrintCommand.Start(_printer.Descriptor.Id), cancellationToken).ConfigureAwait(false)) return false;
        // Because what has begun is finished and recorded, whoever has lost patience: half a receipt would be doubtful.
        var answer = await access.PrintAsync(document, CancellationToken.None).ConfigureAwait(false);
        Learn(answer);
        await RecordAsync(id, answer, CancellationToken.None).ConfigureAwait(false);
        return answer is PrintCommand.RecordPrinted;
    }

    private async ValueTask<bool> RecordAsync(PrintId id, PrintCommand command, CancellationToken cancellationToken) =>
        (await _pos.Prints.RecordAsync("print.record", id, command, cancellationToken).ConfigureAwait(false)).IsDone;

    // Because each beginning is two entries in the journal, a printer that says it is well and then takes nothing is tried less and less often.
    private void Learn(PrintCommand answer)
    {
        Obstacle = answer switch { PrintCommand.RecordNotPrinted failed => failed.Problem, PrintCommand.RecordLost lost => lost.Problem, _ => null };
        (_failures, _notBefore) = answer is PrintCommand.RecordNotPrinted ? (_failures + 1, _time.GetUtcNow() + Pause(_failures)) : (0, default);
    }

    private TimeSpan Pause(int failuresBefore) => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, Interval.Ticks << Math.Min(failuresBefore, 8)));

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        await foreach (var happened in _printer.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Obstacle is null || !Helps(happened)) continue;
            _notBefore = default;
            Wake();
        }
    }

    private static bool Helps(DeviceEvent happened) => happened switch
    {
        DeviceEvent.PrinterChanged e => e.Status.Online == true && e.Status.Obstacle() is null,
        DeviceEvent.ConnectionChanged e => e.Connection.State == ConnectionState.Ready,
        _ => false,
    };

    private void Wake() => Volatile.Read(ref _woken).TrySetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
