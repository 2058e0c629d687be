using PosSdk.Journaling;

namespace PosSdk.Tests.Shared;

/// <summary>A journal that fails when it is told to, and otherwise does what the one inside does.</summary>
internal sealed class FailingJournal(IJournal inner) : IJournal
{
    public Exception? Next { get; set; }

    /// <summary>Runs just before an append.</summary>
    public Action? Before { get; set; }

    /// <summary>How many commits were made.</summary>
    public int Commits { get; private set; }

    /// <summary>How many times a stream was read.</summary>
    public int StreamsRead { get; private set; }

    public JournalIdentity Identity => inner.Identity;

    public JournalHead Head => inner.Head;

    public bool IsReadOnly { get; set; }

    public ValueTask<AppendResult> AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken)
    {
        Before?.Invoke();
        if (Next is not { } failure)
        {
            Commits++;
            return inner.AppendAsync(appends, cancellationToken);
        }
        Next = null;
        throw failure;
    }

    public IAsyncEnumerable<StoredEvent> ReadStreamAsync(string stream, CancellationToken cancellationToken)
    {
        StreamsRead++;
        return inner.ReadStreamAsync(stream, cancellationToken);
    }

    public IAsyncEnumerable<StoredEvent> ReadAllAsync(JournalPosition after, CancellationToken cancellationToken) => inner.ReadAllAsync(after, cancellationToken);

    public ValueTask<JournalSnapshot?> ReadSnapshotAsync(CancellationToken cancellationToken) => inner.ReadSnapshotAsync(cancellationToken);

    public ValueTask SaveSnapshotAsync(JournalSnapshot snapshot, CancellationToken cancellationToken) => inner.SaveSnapshotAsync(snapshot, cancellationToken);

    public ValueTask<JournalVerification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellationToken) => inner.VerifyAsync(progress, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
