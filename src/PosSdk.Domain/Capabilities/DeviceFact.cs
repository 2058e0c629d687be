namespace PosSdk.Domain.Capabilities;

/// <summary>What a till knows of one of its devices.</summary>
/// <param name="Device">Which: <see cref="Capability.ReceiptPrinter"/> and its like.</param>
/// <param name="IsReady">False when it does not answer, or says that it cannot work.</param>
public sealed record DeviceFact(Capability Device, bool IsReady = true)
{
    /// <summary>How it is connected.</summary>
    public DeviceTransport Transport { get; init; }

    /// <summary>Whether its driver needs the internet; null when the driver does not say.</summary>
    public OnlineRequirement? Online { get; init; }

    /// <summary>Which way it prints; null for devices that do not print labels, or when nobody knows.</summary>
    public PrintRoute? Route { get; init; }
}
