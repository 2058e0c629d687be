namespace PosSdk.Devices.Scanning;

/// <summary>Reads barcodes, whatever wire they come over.</summary>
public interface IBarcodeScanner : IDevice
{
    /// <summary>The scans from now on, in their order; none is dropped. Several may listen at once.</summary>
    IAsyncEnumerable<Scan> ReadScansAsync(CancellationToken cancellationToken);

    /// <summary>Turns reading on or off; scans made while it is off are thrown away.</summary>
    ValueTask EnableAsync(bool on, CancellationToken cancellationToken);
}

/// <summary>One read barcode.</summary>
/// <param name="Text">What it says, without prefix, suffix and symbology identifier.</param>
/// <param name="AimId">The symbology identifier such as <c>]E0</c> (ISO/IEC 15424); null when the scanner sends none.</param>
/// <param name="Raw">The bytes as they came.</param>
/// <param name="At">When.</param>
/// <param name="Device">The scanner's id.</param>
public sealed record Scan(string Text, string? AimId, ReadOnlyMemory<byte> Raw, DateTimeOffset At, string Device);
