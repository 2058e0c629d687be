using PosSdk.Journaling;

namespace PosSdk.Devices.Tests.Cards;

/// <summary>A till's process: whatever it does to the outside world is a step, and at one of them it may stop for good.</summary>
internal sealed class TillProcess
{
    private readonly Lock _lock = new();
    private int _steps;
    private int? _last;

    public bool IsDead { get; private set; }

    /// <summary>Where it stopped; null while it lives.</summary>
    public string? DiedAt { get; private set; }

    /// <summary>Stops it at the given step from now on; one is the next.</summary>
    public void DieAt(int step)
    {
        lock (_lock) _last = _steps + step;
    }

    /// <summary>Lives on, whatever was planned.</summary>
    public void Live()
    {
        lock (_lock) _last = null;
    }

    public void Step(string what)
    {
        lock (_lock)
        {
            if (!IsDead && ++_steps == _last) (IsDead, DiedAt) = (true, what);
            if (IsDead) throw new IOException("The process is dead.");
        }
    }

    public IJournal Journal(IJournal durable) => new MortalJournal(this, durable);

    public IByteTransport Wire(IByteTransport wire) => new MortalWire(this, wire);

    private sealed class MortalJournal(TillProcess process, IJournal durable) : IJournal
    {
        public JournalIdentity Identity => durable.Identity;

        public JournalHead Head => durable.Head;

        public bool IsReadOnly => durable.IsReadOnly;

        public async ValueTask<AppendResult> AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken)
        {
            process.Step("before a commit");
            var result = await durable.AppendAsync(appends, cancellationToken);
            process.Step("after a commit");
            return result;
        }

        public IAsyncEnumerable<StoredEvent> ReadStreamAsync(string stream, CancellationToken cancellationToken) => durable.ReadStreamAsync(stream, cancellationToken);

        public IAsyncEnumerable<StoredEvent> ReadAllAsync(JournalPosition after, CancellationToken cancellationToken) => durable.ReadAllAsync(after, cancellationToken);

        public ValueTask<JournalSnapshot?> ReadSnapshotAsync(CancellationToken cancellationToken) => durable.ReadSnapshotAsync(cancellationToken);

        public ValueTask SaveSnapshotAsync(JournalSnapshot snapshot, CancellationToken cancellationToken) => process.IsDead ? ValueTask.CompletedTask : durable.SaveSnapshotAsync(snapshot, cancellationToken);

        public ValueTask<JournalVerification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellationToken) => durable.VerifyAsync(progress, cancellationToken);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class MortalWire(TillProcess process, IByteTransport wire) : IByteTransport
    {
        public string Endpoint => wire.Endpoint;

        public bool IsBidirectional => wire.IsBidirectional;

        public bool IsConnected => !process.IsDead && wire.IsConnected;

        public async ValueTask ConnectAsync(CancellationToken cancellationToken)
        {
            process.Step("before connecting");
            await wire.ConnectAsync(cancellationToken);
        }

        public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
        {
            await StepAsync("before a message");
            await wire.WriteAsync(data, cancellationToken);
            await StepAsync("after a message");
        }

        public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => process.IsDead ? throw new IOException("The process is dead.") : wire.ReadAsync(buffer, cancellationToken);

        public ValueTask CloseAsync(CancellationToken cancellationToken) => wire.CloseAsync(cancellationToken);

        public ValueTask DisposeAsync() => wire.DisposeAsync();

        // Because the system closes a dead process's connections.
        private async ValueTask StepAsync(string what)
        {
            try
            {
                process.Step(what);
            }
            catch (IOException)
            {
                await wire.CloseAsync(CancellationToken.None);
                throw;
            }
        }
    }
}
