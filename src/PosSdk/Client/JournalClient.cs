using PosSdk.Engine;
using PosSdk.Journaling;

namespace PosSdk.Client;

/// <summary>The log that everything is folded from.</summary>
public sealed class JournalClient
{
    private readonly CommandRunner _runner;

    internal JournalClient(CommandRunner runner) => _runner = runner;

    /// <summary>Who writes it.</summary>
    public JournalIdentity Identity => _runner.Journal.Identity;

    /// <summary>Its end.</summary>
    public JournalHead Head => _runner.Journal.Head;

    /// <summary>Walks the whole chain and names the first broken link.</summary>
    public ValueTask<JournalVerification> VerifyAsync(IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        _runner.Journal.VerifyAsync(progress, cancellationToken);

    /// <summary>Reads the log in order, as it was stored.</summary>
    public IAsyncEnumerable<StoredEvent> ReadAsync(JournalPosition after = default, CancellationToken cancellationToken = default) =>
        _runner.Journal.ReadAllAsync(after, cancellationToken);
}
