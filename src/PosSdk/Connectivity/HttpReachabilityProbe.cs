using PosSdk.Domain.Connections;

namespace PosSdk.Connectivity;

/// <summary>Looks whether a web address answers. An answer from another host is none: that is the sign-in page of a public Wi-Fi.</summary>
/// <param name="client">Asks; not disposed.</param>
/// <param name="address">What is asked for; choose something small.</param>
public sealed class HttpReachabilityProbe(HttpClient client, Uri address) : IReachabilityProbe
{
    private const int FirstServerError = 500;

    /// <inheritdoc/>
    public async ValueTask<Reach> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return response.RequestMessage?.RequestUri?.Host == address.Host && (int)response.StatusCode < FirstServerError ? Reach.Reachable : Reach.Unreachable;
        }
        catch (HttpRequestException)
        {
            return Reach.Unreachable;
        }
    }
}
