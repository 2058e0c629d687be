namespace PosSdk.Domain.Connections;

/// <summary>What carries the connection (R1).</summary>
public enum NetworkTransport
{
    /// <summary>The device does not say.</summary>
    Unknown,

    /// <summary>Nothing: no cable, no radio.</summary>
    None,

    /// <summary>A wireless network of the shop.</summary>
    WiFi,

    /// <summary>Mobile data.</summary>
    Cellular,

    /// <summary>A cable.</summary>
    Ethernet,
}
