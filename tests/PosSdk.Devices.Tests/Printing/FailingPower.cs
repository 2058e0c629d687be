using PosSdk.Journaling;

namespace PosSdk.Devices.Tests.Printing;

/// <summary>A journal on a till whose power fails at a planned commit: just before it, or just after. What was durable then stays in the journal behind it.</summary>
/// <param name="journal">What outlives the till.</param>
/// <param name="commits">How many commits there is power for.</param>
/// <param name="isLastDurable">True when the power fails after the last of them is durable and before anybody hears of it.</param>
internal sealed class FailingPower(IJournal journal, int commits, bool isLastDurable) : IJournal
{
    private int _left = commits;

    public JournalIdentity Identity => journal.Identity;

    public JournalHead Head => journal.Head;

    public bool IsReadOnly => false;

    public async ValueTask<AppendResult> AppendAsync(IReadOnlyList<StreamAppend> appends, CancellationToken cancellationToken)
    {
        if (--_left < 0) throw Failed();
        var result = _left > 0 || isLastDurable ? await journal.AppendAsync(appends, cancellationToken) : throw Failed();
        return _left > 0 ? result : throw Failed();
    }

    public IAsyncEnumerable<StoredEvent> ReadStreamAsync(string stream, CancellationToken cancellationToken) => journal.ReadStreamAsync(stream, cancellationToken);

    public IAsyncEnumerable<StoredEvent> ReadAllAsync(JournalPosition after, CancellationToken cancellationToken) => journal.ReadAllAsync(after, cancellationToken);

    public ValueTask<JournalSnapshot?> ReadSnapshotAsync(CancellationToken cancellationToken) => journal.ReadSnapshotAsync(cancellationToken);

    public ValueTask SaveSnapshotAsync(JournalSnapshot snapshot, CancellationToken cancellationToken) => throw Failed();

    public ValueTask<JournalVerification> VerifyAsync(IProgress<long>? progress, CancellationToken cancellationToken) => journal.VerifyAsync(progress, cancellationToken);

    public ValueTask DisposeAsync() => default;

    private static JournalException Failed() => new("The power failed.");
}
