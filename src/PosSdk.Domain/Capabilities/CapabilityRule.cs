using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Capabilities;

/// <summary>What a profile says about one capability: one row of the documents' tables.</summary>
public sealed record CapabilityRule
{
    /// <summary>About what.</summary>
    public required Capability Capability { get; init; }

    /// <summary>Whether it needs the internet.</summary>
    public required OnlineRequirement Online { get; init; }

    /// <summary>What remains of it offline.</summary>
    public required OfflineUse Offline { get; init; }

    /// <summary>The row's explanation, in words a cashier understands; never empty.</summary>
    public required string Reason { get; init; }

    /// <summary>What to do instead while it cannot be had; null for waiting until the connection is back.</summary>
    public string? Remedy { get; init; }

    /// <summary>Where the documents say so, such as <c>S3 l.34</c>; null where they are silent.</summary>
    public string? Source { get; init; }

    /// <summary>False when this profile does not have it at all, online or offline.</summary>
    public bool IsOffered { get; init; } = true;

    /// <summary>The feature that the merchant's plan must contain; null for every plan.</summary>
    public string? Entitlement { get; init; }

    /// <summary>The permission that the person at the till needs; null for none.</summary>
    public string? Permission { get; init; }

    /// <summary>The device that this one hangs on; null for the till itself.</summary>
    public Capability? HangsOn { get; init; }

    /// <summary>How this device may be connected; empty for features.</summary>
    public ValueList<DeviceTransport> Transports { get; init; }

    /// <summary>It works the same online and offline.</summary>
    public static CapabilityRule Works(Capability capability, string reason, string? source = null) =>
        new() { Capability = capability, Online = OnlineRequirement.Never, Offline = OfflineUse.Allowed, Reason = reason, Source = source };

    /// <summary>It cannot be had offline.</summary>
    public static CapabilityRule NeedsInternet(Capability capability, string reason, string? remedy = null, string? source = null) =>
        new() { Capability = capability, Online = OnlineRequirement.Always, Offline = OfflineUse.Denied, Reason = reason, Remedy = remedy, Source = source };

    /// <summary>It is accepted offline, and done when the connection is back.</summary>
    public static CapabilityRule Queues(Capability capability, string reason, string? source = null) =>
        new() { Capability = capability, Online = OnlineRequirement.Always, Offline = OfflineUse.Queued, Reason = reason, Source = source };
}
