using System.Diagnostics.CodeAnalysis;
using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Scanning;

/// <summary>A scanner that is a keyboard for Linux, read from its own input device (<c>/dev/input/by-id/...-event-kbd</c>), so that the till's layout and the focused window do not matter.</summary>
/// <remarks>
/// Keys are read as on a US keyboard, with shift, caps lock and the keypad; Ctrl+] is the separator GS. The events are those of a 64-bit Linux. A recording of a device file is the same as the device:
/// give a <see cref="StreamTransport"/> of it. Otherwise it works as <see cref="LineScanner"/> does.
/// </remarks>
public sealed class EvdevScanner : IBarcodeScanner
{
    private readonly ScanReading _reading;

    /// <summary>A scanner at a device file, kept from every other program while it is connected; connects nothing yet.</summary>
    /// <param name="id">The app's own name of it.</param>
    /// <param name="path">The device file.</param>
    /// <param name="options">How to listen; null for what fits scanners as they come.</param>
    /// <param name="time">The clock and the timers; null for the system's.</param>
    /// <exception cref="PlatformNotSupportedException">Windows has no device files.</exception>
    public EvdevScanner(string id, string path, ScannerOptions? options = null, TimeProvider? time = null)
        : this(id, new CharacterDeviceTransport(path) { GrabsInput = true }, options, time)
    {
    }

    /// <summary>A scanner whose events come over another wire, such as a recording; connects nothing yet.</summary>
    /// <param name="id">The app's own name of it.</param>
    /// <param name="transport">The wire; the driver's from now on.</param>
    /// <param name="options">How to listen; null for what fits scanners as they come.</param>
    /// <param name="time">The clock and the timers; null for the system's.</param>
    public EvdevScanner(string id, IByteTransport transport, ScannerOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(transport);
        options ??= new ScannerOptions();
        var scans = new KeyStrokeScans(options.Framing ?? ScanFraming.OfKeyboard);
        _reading = new ScanReading(id, EvdevScannerDriver.DriverName, transport, scans, options, time ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    public DeviceDescriptor Descriptor => _reading.Descriptor;

    /// <inheritdoc/>
    public DeviceConnection Connection => _reading.Connection;

    /// <inheritdoc/>
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => _reading.ConnectAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisconnectAsync(CancellationToken cancellationToken) => _reading.DisconnectAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => _reading.WatchAsync(cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A scanner cannot be asked, so every level tells what is known.</remarks>
    public ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken) => new(_reading.Health);

    /// <inheritdoc/>
    public bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    /// <inheritdoc/>
    public IAsyncEnumerable<Scan> ReadScansAsync(CancellationToken cancellationToken) => _reading.ListenAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask EnableAsync(bool on, CancellationToken cancellationToken) => _reading.EnableAsync(on, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _reading.DisposeAsync();
}
