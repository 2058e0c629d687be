using Microsoft.Extensions.Logging;
using PosSdk.Domain.Decisions;
using PosSdk.Journaling;

namespace PosSdk.Engine;

/// <summary>
/// Runs commands one after the other: decide on the live state, one commit, then evolve. Queries read the state without waiting, because it is immutable and
/// swapped whole.
/// </summary>
internal sealed class CommandRunner : IAsyncDisposable
{
    // Because reading this many events takes a few milliseconds, and writing a snapshot of a large catalog about as long.
    private const int EventsBetweenSnapshots = 4096;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly UnitOfWork _work;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private volatile RegisterState _state;
    private JournalPosition _last;
    private long _sinceSnapshot;
    private volatile bool _disposed;

    private CommandRunner(IJournal journal, RegisterState state, long sinceSnapshot, Settings settings, TimeProvider time, ILogger logger)
    {
        (Journal, _state, _last, _sinceSnapshot, _time, _logger) = (journal, state, journal.Head.Position, sinceSnapshot, time, logger);
        _work = new UnitOfWork(journal, settings);
    }

    /// <summary>Decides a command: stages what it records, or says why not.</summary>
    public delegate ValueTask<Refusal?> Rule<in TArgs>(UnitOfWork work, TArgs args, CancellationToken cancellationToken);

    public IJournal Journal { get; }

    public RegisterState State => _state;

    /// <summary>The staff member whose code goes into every event while nobody is signed in; null for nobody.</summary>
    public string? Cashier { get; set; }

    public static async ValueTask<CommandRunner> OpenAsync(
        IJournal journal, Settings settings, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var (state, after) = await Snapshots.LoadAsync(journal, logger, cancellationToken).ConfigureAwait(false) ?? (new RegisterState(), default);
        var tail = 0L;
        await foreach (var stored in journal.ReadAllAsync(after, cancellationToken).ConfigureAwait(false))
        {
            state = state.After(stored.Position, stored.Stream, stored.Version, StreamLoader.Read(stored, state.Currency));
            tail++;
        }
        if (state.Epoch != journal.Identity.Epoch) state = state with { Epoch = journal.Identity.Epoch, LastReceipt = 0, LastShift = 0 };
        Log.Opened(logger, journal.Identity.Register, journal.Head.Position.Epoch, journal.Head.Position.Seq, tail);
        return new CommandRunner(journal, state, tail, settings, time, logger);
    }

    /// <summary>Runs one command.</summary>
    /// <param name="name">For logs and meters.</param>
    /// <param name="args">What the rule and the answer need, so that neither captures anything.</param>
    /// <param name="rule">Decides.</param>
    /// <param name="answer">Reads the answer off the state after the commit.</param>
    /// <param name="cancellationToken">Heeded until the commit begins, never after.</param>
    /// <exception cref="JournalException">The outside world failed; nothing of the command was recorded.</exception>
    /// <exception cref="ObjectDisposedException">The register was closed, perhaps while the command was waiting for its turn.</exception>
    public async ValueTask<Outcome<T>> RunAsync<TArgs, T>(
        string name, TArgs args, Rule<TArgs> rule, Func<RegisterState, TArgs, T> answer, CancellationToken cancellationToken)
    {
        if (Journal.IsReadOnly) throw new JournalReadOnlyException("This register was opened for reading only. Nothing was recorded.");
        using var activity = PosDiagnostics.Activities.StartActivity(name);
        var (began, cashier) = (_time.GetTimestamp(), _state.Staff.Current?.Code ?? Cashier);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _work.Begin(_state, new CommandContext(Now(), cashier));
            // Because a rule's own no comes first: nobody is fetched to approve what cannot be done.
            if ((await rule(_work, args, cancellationToken).ConfigureAwait(false) ?? _work.Access?.Judge(_work)) is { } refusal)
            {
                Log.Refused(_logger, name, refusal.Code);
                PosDiagnostics.Answered(name, "refused", _time.GetElapsedTime(began));
                return new Outcome<T>.Refused(refusal);
            }
            var recorded = await CommitAsync(cancellationToken).ConfigureAwait(false);
            _work.Access?.Recorded();
            var value = answer(_state, args);
            PosDiagnostics.Answered(name, recorded is null ? "already-so" : "done", _time.GetElapsedTime(began));
            return new Outcome<T>.Done(value, recorded);
        }
        catch (JournalException e)
        {
            Log.Failed(_logger, name, e);
            PosDiagnostics.Answered(name, "failed", _time.GetElapsedTime(began));
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Folds one stream from the journal, for a query.</summary>
    public ValueTask<Loaded<TState>> LoadAsync<TState, TEvent>(string stream, TState initial, Func<TState, TEvent, TState> evolve, CancellationToken cancellationToken)
        where TEvent : class =>
        StreamLoader.LoadAsync(Journal, stream, initial, evolve, _state.Currency, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_disposed) return;
            _disposed = true;
            if (_sinceSnapshot > 0 && !Journal.IsReadOnly) await SaveSnapshotAsync().ConfigureAwait(false);
            await Journal.DisposeAsync().ConfigureAwait(false);
            _work.Dispose();
        }
        finally
        {
            // Because commands that wait for their turn must learn that there is none, the gate itself stays.
            _gate.Release();
        }
    }

    private async ValueTask<JournalPosition?> CommitAsync(CancellationToken cancellationToken)
    {
        if (_work.Appends.Count == 0) return null;
        // Because what cannot be folded must never become durable: it would stop the register at every start.
        var next = Evolved(_state, Journal.Head.Position);
        _work.ForgetAppended();
        var result = await Journal.AppendAsync(_work.Appends, cancellationToken).ConfigureAwait(false);
        if (result is not AppendResult.Appended appended)
        {
            var conflict = (AppendResult.Conflict)result;
            throw new JournalException(
                $"Stream {conflict.Stream} has {conflict.ActualVersion} events, which this register did not record. Nothing of the command was recorded. " +
                "Close the register and open it again; if this comes back, run a verification.");
        }
        (_state, _last) = (next, appended.Last);
        _sinceSnapshot += _work.Events.Count;
        PosDiagnostics.Events.Add(_work.Events.Count);
        if (_sinceSnapshot >= EventsBetweenSnapshots) await SaveSnapshotAsync().ConfigureAwait(false);
        return appended.Last;
    }

    private RegisterState Evolved(RegisterState state, JournalPosition position)
    {
        var index = 0;
        foreach (var append in _work.Appends)
        {
            for (var i = 1; i <= append.Events.Count; i++)
            {
                position = position with { Seq = position.Seq + 1 };
                state = state.After(position, append.Stream, append.ExpectedVersion + i, _work.Events[index++]);
            }
        }
        return state;
    }

    private async ValueTask SaveSnapshotAsync()
    {
        // Because a snapshot says what is known after an event, and somebody else's events are not.
        if (Journal.Head.Position != _last) return;
        try
        {
            await Journal.SaveSnapshotAsync(Snapshots.Take(_state, Journal.Head), CancellationToken.None).ConfigureAwait(false);
            _sinceSnapshot = 0;
        }
        catch (JournalException e)
        {
            // Because the command before it is durable and answered; only the next start pays.
            Log.SnapshotNotSaved(_logger, e);
        }
    }

    private DateTimeOffset Now() =>
        DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(_time.GetUtcNow().ToUnixTimeMilliseconds(), Journal.Head.At));
}
