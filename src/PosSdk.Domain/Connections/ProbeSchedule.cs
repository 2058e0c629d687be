namespace PosSdk.Domain.Connections;

/// <summary>When the connection is looked at next.</summary>
public static class ProbeSchedule
{
    // Because a loss must have lasted longer than the limit: a look at the limit itself proves nothing.
    private static readonly TimeSpan JustPast = TimeSpan.FromMilliseconds(1);

    /// <summary>When to look next: every interval (R86), sooner while a loss or a return waits to be confirmed.</summary>
    /// <param name="connection">How things stand.</param>
    /// <param name="policy">The times.</param>
    /// <param name="last">When the last look ended.</param>
    public static DateTimeOffset Next(Connection connection, ConnectionPolicy policy, DateTimeOffset last) => connection switch
    {
        Connection.Suspect suspect => Earlier(last + policy.ConfirmAfter, Deadline(suspect, policy, last)),
        Connection.Offline { GoodProbes: > 0 } => last + policy.ConfirmAfter,
        _ => last + policy.ProbeInterval,
    };

    private static DateTimeOffset Deadline(Connection.Suspect suspect, ConnectionPolicy policy, DateTimeOffset last)
    {
        var deadline = suspect.Since + policy.EnterOfflineAfter + JustPast;
        return deadline > last ? deadline : last + policy.ConfirmAfter;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
