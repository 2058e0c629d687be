using PosSdk.Domain.Connections;

namespace PosSdk.Connectivity;

/// <summary>Looks whether one layer of the network answers: the shop's router, the internet, or the back office.</summary>
public interface IReachabilityProbe
{
    /// <summary>Looks once. Throwing, or taking longer than the profile's probe timeout, counts as unreachable.</summary>
    ValueTask<Reach> ProbeAsync(CancellationToken cancellationToken);
}
