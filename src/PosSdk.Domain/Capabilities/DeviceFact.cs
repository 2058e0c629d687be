namespace PosSdk.Domain.Capabilities;

/// <summary>What a till knows of one of its devices.</summary>
/// <param name="Device">Which: <see cref="Capability.ReceiptPrinter"/> and its like.</param>
/// <param name="IsReady">False when it does not answer, or says that it cannot work.</param>
public sealed record DeviceFact(Capability Device, bool IsReady = true)
{
    /// <summary>
    /// False when it does not answer at all, as one that is not ready unless said: what hangs on it does not work then either. A printer without paper answers, so its drawer opens (R16).
    /// </summary>
    public bool Answers { get; init; } = IsReady;

    /// <summary>Why it is not ready, in words and with what to do; null for that it does not answer.</summary>
    public string? Problem { get; init; }

    /// <summary>How it is connected.</summary>
    public DeviceTransport Transport { get; init; }

    /// <summary>Whether its driver needs the internet; null when the driver does not say.</summary>
    public OnlineRequirement? Online { get; init; }

    /// <summary>Which way it prints; null for devices that do not print labels, or when nobody knows.</summary>
    public PrintRoute? Route { get; init; }

    internal string Trouble => Problem ?? "it does not answer.";

    // Because what hangs on a device needs it to answer, and not to do its own work.
    internal bool WorksFor(Capability asked) => asked.Code == Device.Code ? IsReady : Answers;
}
