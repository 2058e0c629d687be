namespace PosSdk.Journaling;

/// <summary>A journal that lasts as long as the object: for tests, demonstrations and training tills. The reference for every other store.</summary>
/// <remarks>Reading while appending is safe, also from another thread. Two appends at the same time wait for each other.</remarks>
public sealed class InMemoryJournal : IJournal
{
    private const int SnapshotsKept = 2;
    private const int ProgressEvery = 4096;

    private readonly Lock _gate = new();
    private readonly List<Entry> _events = [];
    private readonly Dictionary<string, List<int>> _streams = new(StringComparer.Ordinal);
    private readonly List<JournalSnapshot> _snapshots = [];
    private readonly byte[] _first;

    /// <summary>Starts an empty journal.</summary>
    /// <param name="identity">Who writes; the first link of the chain is made from it.</param>
    public InMemoryJournal(JournalIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        Identity = identity;
        _first = JournalHash.First(identity);
        Head = new JournalHead(new JournalPosition(identity.Epoch, 0), _first, 0);
    }

    /// <inheritdoc/>
    public JournalIdentity Identity { get; }

    /// <inheritdoc/>
    public JournalHead Head { get; private set; }

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken)
    {
        JournalLimits.Check(appends);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            foreach (var append in appends)
            {
                var actual = _streams.TryGetValue(append.Stream, out var versions) ? versions.Count : 0;
                if (actual != append.ExpectedVersion) return new(new AppendResult.Conflict(append.Stream, actual));
            }

            foreach (var append in appends) Store(append);
            return new(new AppendResult.Appended(Head.Position));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredEvent> ReadStreamAsync(string stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Walk(at => StreamIndex(stream, at), 0, cancellationToken).ToAsyncEnumerable();
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredEvent> ReadAllAsync(JournalPosition after, CancellationToken cancellationToken) =>
        Walk(at => at < _events.Count ? at : null, FirstAfter(after), cancellationToken).ToAsyncEnumerable();

    /// <inheritdoc/>
    public ValueTask<JournalSnapshot?> ReadSnapshotAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) return new(_snapshots.LastOrDefault());
    }

    /// <inheritdoc/>
    public ValueTask SaveSnapshotAsync(JournalSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!IsOnChain(snapshot)) throw new ArgumentException($"No event {snapshot.At.Seq} of epoch {snapshot.At.Epoch} has that hash.", nameof(snapshot));
            _snapshots.RemoveAll(kept => kept.At == snapshot.At);
            _snapshots.Add(snapshot with { Hash = snapshot.Hash.ToArray(), Body = snapshot.Body.ToArray() });
            _snapshots.Sort((left, right) => left.At.CompareTo(right.At));
            if (_snapshots.Count > SnapshotsKept) _snapshots.RemoveAt(0);
            return default;
        }
    }

    /// <inheritdoc/>
    public ValueTask<JournalVerification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var hash = _first.ToArray();
        var sound = 0;
        foreach (var entry in Walk(at => at < _events.Count ? at : null, 0, cancellationToken))
        {
            JournalHash.Next(hash, entry.Position.Seq, entry.Stream, entry.Type, entry.At, entry.Payload.Span, hash);
            if (!hash.AsSpan().SequenceEqual(_events[sound].Hash))
            {
                var before = sound == 0 ? _first : _events[sound - 1].Hash;
                return new(new JournalVerification(sound, before, new BrokenLink(entry.Position, "Its hash does not match its content.")));
            }

            if (++sound % ProgressEvery == 0) progress?.Report(sound);
        }

        progress?.Report(sound);
        return new(new JournalVerification(sound, hash, null));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => default;

    private void Store(StreamAppend append)
    {
        if (!_streams.TryGetValue(append.Stream, out var versions)) _streams.Add(append.Stream, versions = []);
        var at = Math.Max(append.At, Head.At);
        foreach (var data in append.Events)
        {
            var position = Head.Position with { Seq = Head.Position.Seq + 1 };
            var hash = new byte[JournalHash.Size];
            JournalHash.Next(Head.Hash.Span, position.Seq, append.Stream, data.Type, at, data.Payload.Span, hash);
            versions.Add(_events.Count);
            _events.Add(new Entry(new StoredEvent(position, append.Stream, versions.Count, data.Type, at, data.Payload.ToArray()), hash));
            Head = new JournalHead(position, hash, at);
        }
    }

    private IEnumerable<StoredEvent> Walk(Func<int, int?> indexOf, int from, CancellationToken cancellationToken)
    {
        for (var i = from; ; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            StoredEvent stored;
            lock (_gate)
            {
                if (indexOf(i) is not { } index) yield break;
                stored = _events[index].Event;
            }

            yield return stored;
        }
    }

    private int? StreamIndex(string stream, int at) => _streams.TryGetValue(stream, out var versions) && at < versions.Count ? versions[at] : null;

    private int FirstAfter(JournalPosition after) => after.Epoch != Identity.Epoch
        ? after.Epoch < Identity.Epoch ? 0 : int.MaxValue
        : (int)Math.Clamp(after.Seq, 0, int.MaxValue);

    private bool IsOnChain(JournalSnapshot snapshot)
    {
        var (epoch, seq) = snapshot.At;
        if (epoch != Identity.Epoch || seq < 0 || seq > _events.Count) return false;
        return snapshot.Hash.Span.SequenceEqual(seq == 0 ? _first : _events[(int)seq - 1].Hash);
    }

    private sealed record Entry(StoredEvent Event, byte[] Hash);
}
