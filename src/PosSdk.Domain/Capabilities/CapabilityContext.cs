using PosSdk.Domain.Connections;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Capabilities;

/// <summary>What a capability is judged by, besides the profile. What is left out is taken as no obstacle.</summary>
public sealed record CapabilityContext
{
    /// <summary>Whether the till works online, and how far it reaches.</summary>
    public required Connection Connection { get; init; }

    /// <summary>Whether it was made ready to work offline; null when nobody looked.</summary>
    public OfflineReadiness? Readiness { get; init; }

    /// <summary>True when names of products and customers are kept on the till, as they are unless set.</summary>
    public bool HasLocalIndex { get; init; } = true;

    /// <summary>The devices that are known; one that is missing here is taken as working.</summary>
    public ValueList<DeviceFact> Devices { get; init; }

    /// <summary>What the merchant's plan contains.</summary>
    public Entitlements Entitlements { get; init; } = Entitlements.Everything;

    /// <summary>What the person at the till may do; null for everything.</summary>
    public ValueList<string>? Permissions { get; init; }

    /// <summary>What was sold since the till went offline; null when nobody counts.</summary>
    public OfflineUsage? Usage { get; init; }

    /// <summary>What is known of a device; null for nothing.</summary>
    public DeviceFact? FactOf(Capability device) => Devices.FirstOrDefault(fact => fact.Device.Code == device.Code);
}
