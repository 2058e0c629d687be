namespace PosSdk.Devices.Scanning;

/// <summary>A scan before its identifier is cut off.</summary>
/// <param name="Text">Without prefix and suffix.</param>
/// <param name="Raw">The bytes as they came, without what ended them.</param>
internal readonly record struct DecodedScan(string Text, ReadOnlyMemory<byte> Raw);

/// <summary>Makes scans of bytes. It reads no clock and is used by one reader at a time.</summary>
internal interface IScanDecoder
{
    /// <summary>How long silence must be to end what waits; null when nothing does.</summary>
    TimeSpan? Patience { get; }

    /// <summary>Takes bytes that came at a time, by a clock that does not go back, and answers the scans they complete.</summary>
    IReadOnlyList<DecodedScan> Push(ReadOnlySpan<byte> bytes, TimeSpan at);

    /// <summary>The scans that silence ends: what waits, or none.</summary>
    IReadOnlyList<DecodedScan> Silence();

    /// <summary>Forgets what waits: half a code is a wrong one.</summary>
    void Clear();
}
