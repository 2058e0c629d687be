using System.Net.Sockets;
using PosSdk.Domain.Connections;

namespace PosSdk.Connectivity;

/// <summary>Looks whether something accepts a TCP connection, and hangs up at once: a router's web page, or a printer's port.</summary>
/// <param name="host">Name or address.</param>
/// <param name="port">1 to 65535.</param>
public sealed class TcpReachabilityProbe(string host, int port) : IReachabilityProbe
{
    /// <inheritdoc/>
    public async ValueTask<Reach> ProbeAsync(CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            return Reach.Reachable;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.ConnectionRefused)
        {
            // Because whoever refuses is there.
            return Reach.Reachable;
        }
        catch (SocketException)
        {
            return Reach.Unreachable;
        }
    }
}
