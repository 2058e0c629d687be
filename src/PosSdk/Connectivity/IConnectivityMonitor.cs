using PosSdk.Domain.Connections;

namespace PosSdk.Connectivity;

/// <summary>Knows whether the till works online, and tells when that changes. Thread-safe.</summary>
public interface IConnectivityMonitor
{
    /// <summary>How things stand.</summary>
    Connection Current { get; }

    /// <summary>How things stand, and then every change of it, until the caller stops listening or the monitor is closed. A slow listener skips to the latest.</summary>
    IAsyncEnumerable<Connection> WatchAsync(CancellationToken cancellationToken);

    /// <summary>Looks at all layers now instead of at the next time.</summary>
    /// <returns>How things stand after it.</returns>
    ValueTask<Connection> CheckAsync(CancellationToken cancellationToken);

    /// <summary>Looks at all layers, and says from near to far where the connection ends and what to do (R91).</summary>
    ValueTask<Diagnosis> DiagnoseAsync(CancellationToken cancellationToken);

    /// <summary>Takes what somebody else saw: the operating system, or a request that was answered or was not. A look at the shop's network alone is followed by a look at the rest.</summary>
    void Observe(NetworkReach network);

    /// <summary>Works offline at once (R3). Planned, it stays so until <see cref="GoOnline"/>; otherwise until the connection is found again.</summary>
    void EnterOffline(OfflineReason reason = OfflineReason.Planned);

    /// <summary>Works online again as soon as one look finds the connection; at once when there is nothing to look with.</summary>
    void GoOnline();
}
