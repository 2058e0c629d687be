using PosSdk.Journaling;

namespace PosSdk.Tests.Drawers;

/// <summary>A journal that fails to append some times, as a full disk does, and then appends.</summary>
internal sealed class StubbornJournal(IJournal journal) : IJournal
{
    public int Refusals { get; set; }

    public JournalIdentity Identity => journal.Identity;

    public JournalHead Head => journal.Head;

    public bool IsReadOnly => journal.IsReadOnly;

    public ValueTask<AppendResult> AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken) =>
        Refusals-- > 0 ? throw new JournalException("The disk is full.") : journal.AppendAsync(appends, cancellationToken);

    public IAsyncEnumerable<StoredEvent> ReadStreamAsync(string stream, CancellationToken cancellationToken) => journal.ReadStreamAsync(stream, cancellationToken);

    public IAsyncEnumerable<StoredEvent> ReadAllAsync(JournalPosition after, CancellationToken cancellationToken) => journal.ReadAllAsync(after, cancellationToken);

    public ValueTask<JournalSnapshot?> ReadSnapshotAsync(CancellationToken cancellationToken) => journal.ReadSnapshotAsync(cancellationToken);

    public ValueTask SaveSnapshotAsync(JournalSnapshot snapshot, CancellationToken cancellationToken) => journal.SaveSnapshotAsync(snapshot, cancellationToken);

    public ValueTask<JournalVerification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellationToken) => journal.VerifyAsync(progress, cancellationToken);

    public ValueTask DisposeAsync() => journal.DisposeAsync();
}
