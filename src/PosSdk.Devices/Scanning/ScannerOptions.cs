namespace PosSdk.Devices.Scanning;

/// <summary>How a scanner is listened to.</summary>
public sealed record ScannerOptions
{
    /// <summary>Where its scans begin and end; null for what fits its kind: <see cref="ScanFraming.OfLine"/> or <see cref="ScanFraming.OfKeyboard"/>.</summary>
    public ScanFraming? Framing { get; init; }

    /// <summary>The same code again within this time of the last one that counted is the same scan, for scanners that read what lies before them without being asked.</summary>
    /// <value>Zero unless set: two bottles are two scans, however fast.</value>
    public TimeSpan Debounce { get; init; }

    /// <summary>Keyboard scanners only: characters that came farther apart than this on average were typed by hand.</summary>
    /// <value>100 ms unless set, which slow scanners keep to and hardly anybody's fingers do.</value>
    public TimeSpan SlowestScan { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Keyboard scanners only: gets what somebody typed and ended with a terminator, on the reader's thread; null to throw it away.</summary>
    public Action<string>? Typed { get; init; }

    /// <summary>What the scanner depends on; a cable unless set, null for nothing (R18).</summary>
    public DeviceNeed? Need { get; init; } = DeviceNeed.Cable;
}
