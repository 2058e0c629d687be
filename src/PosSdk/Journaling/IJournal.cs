namespace PosSdk.Journaling;

/// <summary>
/// The register's one append-only log. Everything the register knows is folded from it. Events are numbered 1, 2, 3... without gaps within an epoch
/// (settled 2), chained by SHA-256 (settled 1) and stored byte for byte.
/// </summary>
/// <remarks>
/// One writer at a time; the implementation need not be thread-safe, the command runner serialises. What went wrong outside (disk full, corrupt file, ...)
/// is a <see cref="JournalException"/>; a conflict is an answer, not an exception.
/// </remarks>
public interface IJournal : IAsyncDisposable
{
    /// <summary>Who writes this journal. Part of the first link of the chain.</summary>
    JournalIdentity Identity { get; }

    /// <summary>The last event: where the next one is chained to.</summary>
    JournalHead Head { get; }

    /// <summary>True when opened for reading beside a writer: appending and saving snapshots throw <see cref="JournalReadOnlyException"/>.</summary>
    bool IsReadOnly { get; }

    /// <summary>Appends to one or more streams in one commit. When this returns <see cref="AppendResult.Appended"/>, a power cut cannot take it back.</summary>
    /// <param name="appends">At least one, each with at least one event; no stream twice. Events are numbered in this order.</param>
    /// <param name="cancellationToken">Heeded before the first byte is written, never after.</param>
    ValueTask<AppendResult> AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken);

    /// <summary>Reads one stream from its first event on; empty when there is no such stream.</summary>
    IAsyncEnumerable<StoredEvent> ReadStreamAsync(string stream, CancellationToken cancellationToken);

    /// <summary>Reads the whole log in order, from just after a position.</summary>
    IAsyncEnumerable<StoredEvent> ReadAllAsync(JournalPosition after, CancellationToken cancellationToken);

    /// <summary>The newest snapshot that is whole and lies on the chain; null when there is none.</summary>
    ValueTask<JournalSnapshot?> ReadSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>Saves a snapshot atomically; the one before it is kept, older ones go.</summary>
    ValueTask SaveSnapshotAsync(JournalSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>Walks the whole chain and names the first broken link.</summary>
    /// <param name="progress">Told the number of events checked, now and then; null for nobody.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    ValueTask<JournalVerification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellationToken);
}
