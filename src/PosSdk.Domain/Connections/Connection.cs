using System.Diagnostics;

namespace PosSdk.Domain.Connections;

/// <summary>Whether a till works online. A pure state machine: times come with the signals.</summary>
/// <remarks>
/// A loss makes it suspect and changes nothing else; only a loss that lasted longer than <see cref="ConnectionPolicy.EnterOfflineAfter"/> takes it offline,
/// and only <see cref="ConnectionPolicy.GoodProbesToReturn"/> good looks in a row bring it back. So it cannot flap.
/// </remarks>
public abstract record Connection
{
    private Connection(DateTimeOffset since) => Since = since;

    /// <summary>Since when it is so. Offline counts from the moment the connection was lost, not from the moment the till noticed.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>What is known of each layer.</summary>
    public NetworkReach Network { get; init; } = NetworkReach.Nothing;

    /// <summary>False when the offline rules hold.</summary>
    public bool IsOnline => this is not Offline;

    /// <summary>Connected, as far as anybody knows.</summary>
    public sealed record Online(DateTimeOffset Since) : Connection(Since);

    /// <summary>Connection lost, but not for long enough: everything still works as if online.</summary>
    /// <param name="Since">Since when nothing answers.</param>
    /// <param name="OnlineSince">Since when the till was online before.</param>
    public sealed record Suspect(DateTimeOffset Since, DateTimeOffset OnlineSince) : Connection(Since);

    /// <summary>The offline rules hold.</summary>
    /// <param name="Since">Since when there is no connection.</param>
    /// <param name="EnteredAt">When the till went offline for it.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Offline(DateTimeOffset Since, DateTimeOffset EnteredAt, OfflineReason Reason) : Connection(Since)
    {
        /// <summary>Good looks in a row so far.</summary>
        public int GoodProbes { get; init; }
    }

    /// <summary>A till that just started: online until something says otherwise.</summary>
    public static Connection Starting(DateTimeOffset at) => new Online(at);

    /// <summary>How things stand after a signal.</summary>
    public Connection After(ConnectionSignal signal, ConnectionPolicy policy) =>
        signal is ConnectionSignal.Observed observed ? (this with { Network = Network.Updated(observed.Network) }).Judged(observed, policy)
        : Judged(signal, policy);

    private Connection Judged(ConnectionSignal signal, ConnectionPolicy policy) => (this, signal) switch
    {
        (Online s, ConnectionSignal.Observed { Network.Verdict: Reach.Unreachable } e) => new Suspect(e.At, s.Since) { Network = Network },
        (Online, not ConnectionSignal.OfflineWished) => this,

        (Suspect s, ConnectionSignal.Observed { Network.Verdict: Reach.Reachable }) => new Online(s.OnlineSince) { Network = Network },
        (Suspect s, ConnectionSignal.Observed or ConnectionSignal.TimePassed) => Lasting(s, signal.At, policy),
        (Suspect, ConnectionSignal.OnlineWished) => this,

        (Offline { Reason: OfflineReason.Planned }, ConnectionSignal.Observed) => this,
        (Offline s, ConnectionSignal.Observed { Network.Verdict: Reach.Reachable } e) => Confirmed(s, e.At, policy),
        (Offline s, ConnectionSignal.Observed { Network.Verdict: Reach.Unreachable }) => s with { GoodProbes = 0 },
        (Offline s, ConnectionSignal.OfflineWished e) => s with { Reason = e.Reason, GoodProbes = 0 },
        // Because somebody who wishes to be online vouches for all looks but one.
        (Offline s, ConnectionSignal.OnlineWished) => s with { Reason = OfflineReason.ConnectionLost, GoodProbes = policy.GoodProbesToReturn - 1 },
        (Offline, ConnectionSignal.Observed or ConnectionSignal.TimePassed) => this,

        (_, ConnectionSignal.OfflineWished e) => new Offline(e.At, e.At, e.Reason) { Network = Network },
        _ => throw new UnreachableException($"No rule for {signal.GetType().Name} on {GetType().Name}."),
    };

    private Connection Lasting(Suspect suspect, DateTimeOffset at, ConnectionPolicy policy) => at - suspect.Since > policy.EnterOfflineAfter
        ? new Offline(suspect.Since, at, OfflineReason.ConnectionLost) { Network = Network }
        : suspect;

    private Connection Confirmed(Offline offline, DateTimeOffset at, ConnectionPolicy policy) => offline.GoodProbes + 1 >= policy.GoodProbesToReturn
        ? new Online(at) { Network = Network }
        : offline with { GoodProbes = offline.GoodProbes + 1 };
}
