using System.Diagnostics.CodeAnalysis;

namespace PosSdk.Devices.Scanning;

/// <summary>A scanner that sends its codes as text over a wire: a serial port, Bluetooth (SPP), the network.</summary>
/// <remarks>
/// <para>Every listener gets every scan in its order. Sixty-four may wait for each; then the scanner itself is held back (<see cref="DeviceEvent.ScansHeldBack"/>), and the slowest
/// listener sets the pace. Nothing is dropped but what is scanned while nobody listens, while it is turned off, or half when the wire breaks.</para>
/// <para>It never reconnects by itself: a lost wire ends the reading and shows in <see cref="Connection"/>. Listening goes on: after the next <see cref="ConnectAsync"/> the same
/// listeners get the next scans. It ends when the scanner is disposed of.</para>
/// <para>Text is UTF-8 where it is valid, Latin-1 where it is not.</para>
/// </remarks>
public sealed class LineScanner : IBarcodeScanner
{
    private readonly ScanReading _reading;

    /// <summary>A scanner on a wire; connects nothing yet.</summary>
    /// <param name="id">The app's own name of it.</param>
    /// <param name="transport">The wire; the driver's from now on.</param>
    /// <param name="options">How to listen; null for what fits scanners as they come.</param>
    /// <param name="time">The clock and the timers; null for the system's.</param>
    public LineScanner(string id, IByteTransport transport, ScannerOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(transport);
        options ??= new ScannerOptions();
        var scans = new LineScans(options, options.Framing ?? ScanFraming.OfLine, isKeyboard: false);
        _reading = new ScanReading(id, LineScannerDriver.DriverName, transport, scans, options, time ?? TimeProvider.System);
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
