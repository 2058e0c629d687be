using PosSdk.Domain.Connections;

namespace PosSdk.Connectivity;

/// <summary>How a till looks at its network, layer by layer. What is left out stays unknown.</summary>
public sealed record ReachabilityProbes
{
    /// <summary>The shop's own network: its router, for instance.</summary>
    public IReachabilityProbe? Lan { get; init; }

    /// <summary>Any other site out there.</summary>
    public IReachabilityProbe? Internet { get; init; }

    /// <summary>The back office.</summary>
    public IReachabilityProbe? Service { get; init; }

    /// <summary>What carries the connection right now; null when nobody can tell. <see cref="OperatingSystemNetwork.Transport"/> asks the operating system.</summary>
    public Func<NetworkTransport>? Transport { get; init; }

    /// <summary>Where the vendor says whether its servers run, for a diagnosis.</summary>
    public string StatusPage { get; init; } = "the vendor's status page";
}
