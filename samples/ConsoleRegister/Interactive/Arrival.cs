using PosSdk.Devices.Scanning;

namespace ConsoleRegister.Interactive;

/// <summary>What comes to the till.</summary>
internal abstract record Arrival
{
    private Arrival() { }

    /// <summary>A line that was typed.</summary>
    public sealed record Typed(string Line) : Arrival;

    /// <summary>A barcode that was read.</summary>
    public sealed record Scanned(Scan Scan) : Arrival;

    /// <summary>A device stands differently, which may be worth a word.</summary>
    public sealed record DeviceChanged : Arrival;

    /// <summary>Nothing will be typed any more.</summary>
    public sealed record EndOfInput : Arrival;
}
