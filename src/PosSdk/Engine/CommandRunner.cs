using System.Text.Json;
using Microsoft.Extensions.Logging;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Registers;
using PosSdk.Journaling;
using PosSdk.Serialization;

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
    private long _sinceSnapshot;
    private bool _disposed;

    private CommandRunner(IJournal journal, RegisterState state, long sinceSnapshot, Settings settings, TimeProvider time, ILogger logger)
    {
        (Journal, _state, _sinceSnapshot, _time, _logger) = (journal, state, sinceSnapshot, time, logger);
        _work = new UnitOfWork(journal, settings);
    }

    /// <summary>Decides a command: stages what it records, or says why not.</summary>
    public delegate ValueTask<Refusal?> Rule<in TArgs>(UnitOfWork work, TArgs args, CancellationToken cancellationToken);

    public IJournal Journal { get; }

    public RegisterState State => _state;

    /// <summary>The staff member whose code goes into every event; null for nobody.</summary>
    public string? Cashier { get; set; }

    public static async ValueTask<CommandRunner> OpenAsync(
        IJournal journal, Settings settings, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var (state, after) = await Snapshots.LoadAsync(journal, logger, cancellationToken).ConfigureAwait(false) ?? (new RegisterState(), default);
        var tail = 0L;
        await foreach (var stored in journal.ReadAllAsync(after, cancellationToken).ConfigureAwait(false))
        {
            state = state.After(stored.Position, stored.Stream, stored.Version, Read(state, stored));
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
    public async ValueTask<Outcome<T>> RunAsync<TArgs, T>(
        string name, TArgs args, Rule<TArgs> rule, Func<RegisterState, TArgs, T> answer, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        using var activity = PosDiagnostics.Activities.StartActivity(name);
        var began = _time.GetTimestamp();
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _work.Begin(_state, new CommandContext(Now(), Cashier));
            if (await rule(_work, args, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                Log.Refused(_logger, name, refusal.Code);
                PosDiagnostics.Answered(name, "refused", _time.GetElapsedTime(began));
                return new Outcome<T>.Refused(refusal);
            }
            var recorded = await CommitAsync(cancellationToken).ConfigureAwait(false);
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
        StreamLoader.LoadAsync(Journal, stream, initial, evolve, (_state.Register as Register.Created)?.Currency ?? default, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        await _gate.WaitAsync().ConfigureAwait(false);
        _disposed = true;
        if (_sinceSnapshot > 0 && !Journal.IsReadOnly) await SaveSnapshotAsync().ConfigureAwait(false);
        await Journal.DisposeAsync().ConfigureAwait(false);
        _work.Dispose();
        _gate.Dispose();
    }

    private async ValueTask<JournalPosition?> CommitAsync(CancellationToken cancellationToken)
    {
        if (_work.Appends.Count == 0) return null;
        var result = await Journal.AppendAsync(_work.Appends, cancellationToken).ConfigureAwait(false);
        if (result is not AppendResult.Appended appended)
        {
            var conflict = (AppendResult.Conflict)result;
            throw new JournalException(
                $"Stream {conflict.Stream} has {conflict.ActualVersion} events, which this register did not record. Nothing of the command was recorded. " +
                "Close the register and open it again; if this comes back, run a verification.");
        }
        Evolve(appended.Last);
        if (_sinceSnapshot >= EventsBetweenSnapshots) await SaveSnapshotAsync().ConfigureAwait(false);
        return appended.Last;
    }

    private void Evolve(JournalPosition last)
    {
        var state = _state;
        var seq = last.Seq - _work.Events.Count;
        var index = 0;
        foreach (var append in _work.Appends)
        {
            for (var i = 0; i < append.Events.Count; i++)
            {
                state = state.After(new JournalPosition(last.Epoch, ++seq), append.Stream, append.ExpectedVersion + i + 1, _work.Events[index++]);
            }
        }
        _state = state;
        _sinceSnapshot += index;
        PosDiagnostics.Events.Add(index);
    }

    private async ValueTask SaveSnapshotAsync()
    {
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

    private static object? Read(RegisterState state, StoredEvent stored)
    {
        try
        {
            var currency = state.Register is Register.Created register ? register.Currency : default(Currency);
            return EventCodec.Read(stored.Type, stored.Payload.Span, currency);
        }
        catch (JsonException e)
        {
            throw new JournalCorruptException(
                $"Event {stored.Position.Epoch}/{stored.Position.Seq} ({stored.Type}) is not what its name says: {e.Message} Nothing was changed. Run a verification.",
                new BrokenLink(stored.Position, e.Message), e);
        }
    }
}
