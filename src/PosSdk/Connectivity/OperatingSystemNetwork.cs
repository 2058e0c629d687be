using System.Net.NetworkInformation;
using PosSdk.Domain.Connections;

namespace PosSdk.Connectivity;

/// <summary>Tells a monitor what the operating system notices by itself: a cable pulled, a radio that comes back. Faster than any probe.</summary>
public sealed class OperatingSystemNetwork : IDisposable
{
    private readonly IConnectivityMonitor _monitor;

    /// <summary>Listens until it is disposed.</summary>
    public OperatingSystemNetwork(IConnectivityMonitor monitor)
    {
        ArgumentNullException.ThrowIfNull(monitor);
        _monitor = monitor;
        NetworkChange.NetworkAvailabilityChanged += Tell;
        NetworkChange.NetworkAddressChanged += Tell;
    }

    /// <summary>What the operating system knows right now. That there is some network proves nothing about what lies behind it, so only its absence is an answer.</summary>
    public static NetworkReach Look() => NetworkInterface.GetIsNetworkAvailable()
        ? new NetworkReach { Transport = Transport() }
        : new NetworkReach { Lan = Reach.Unreachable, Transport = NetworkTransport.None };

    /// <summary>What carries the connection: a cable before Wi-Fi before mobile data, when several are up.</summary>
    public static NetworkTransport Transport()
    {
        var up = NetworkInterface.GetAllNetworkInterfaces().Where(one => one.OperationalStatus is OperationalStatus.Up).Select(one => KindOf(one.NetworkInterfaceType)).ToHashSet();
        NetworkTransport[] best = [NetworkTransport.Ethernet, NetworkTransport.WiFi, NetworkTransport.Cellular];
        return best.FirstOrDefault(up.Contains, up.Contains(NetworkTransport.Unknown) ? NetworkTransport.Unknown : NetworkTransport.None);
    }

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        NetworkChange.NetworkAvailabilityChanged -= Tell;
        NetworkChange.NetworkAddressChanged -= Tell;
    }

    private static NetworkTransport KindOf(NetworkInterfaceType type) => type switch
    {
        NetworkInterfaceType.Ethernet or NetworkInterfaceType.GigabitEthernet or NetworkInterfaceType.FastEthernetT => NetworkTransport.Ethernet,
        NetworkInterfaceType.Wireless80211 => NetworkTransport.WiFi,
        NetworkInterfaceType.Wwanpp or NetworkInterfaceType.Wwanpp2 => NetworkTransport.Cellular,
        NetworkInterfaceType.Loopback => NetworkTransport.None,
        _ => NetworkTransport.Unknown,
    };

    private void Tell(object? sender, EventArgs e) => _monitor.Observe(Look());
}
