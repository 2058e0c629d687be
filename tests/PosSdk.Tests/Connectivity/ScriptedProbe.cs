using PosSdk.Connectivity;
using PosSdk.Domain.Connections;

namespace PosSdk.Tests.Connectivity;

/// <summary>A probe that finds what a test says, and counts how often it looked.</summary>
internal sealed class ScriptedProbe(Reach reach = Reach.Reachable) : IReachabilityProbe
{
    public Reach Reach { get; set; } = reach;

    public Exception? Fault { get; set; }

    public bool Hangs { get; set; }

    public int Looks { get; private set; }

    public async ValueTask<Reach> ProbeAsync(CancellationToken cancellationToken)
    {
        Looks++;
        if (Fault is { } fault) throw fault;
        if (Hangs) await Task.Delay(Timeout.Infinite, cancellationToken);
        return Reach;
    }
}
