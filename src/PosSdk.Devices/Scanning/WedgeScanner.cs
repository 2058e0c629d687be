using System.Diagnostics.CodeAnalysis;

namespace PosSdk.Devices.Scanning;

/// <summary>A scanner that types as a keyboard would, and whose characters come over a wire: a terminal, a pipe, or the app's own window.</summary>
/// <remarks>
/// <para>An app whose window gets the keys keeps one end of <see cref="Transports.LoopbackTransport.Pair"/> and writes each character there as it comes.</para>
/// <para>Characters are a scan when they are three or more and come, on average, within 100 ms of each other (<see cref="ScannerOptions.SlowestScan"/>); others were typed by hand and
/// go to <see cref="ScannerOptions.Typed"/>. Who types faster than that, or sends a finished line at once as a terminal in line mode does, looks like a scanner. A prefix
/// (<see cref="ScanFraming.Prefix"/>) that no key has makes it certain: with one, time does not count.</para>
/// <para>The keyboard's layout on the till changes letters and signs: where it matters, use a line or <see cref="EvdevScanner"/>. Otherwise it works as <see cref="LineScanner"/> does.</para>
/// </remarks>
public sealed class WedgeScanner : IBarcodeScanner
{
    private readonly ScanReading _reading;

    /// <summary>A scanner on a wire of characters; connects nothing yet.</summary>
    /// <param name="id">The app's own name of it.</param>
    /// <param name="transport">The wire; the driver's from now on.</param>
    /// <param name="options">How to listen; null for what fits scanners as they come.</param>
    /// <param name="time">The clock that times the characters, and the timers; null for the system's.</param>
    public WedgeScanner(string id, IByteTransport transport, ScannerOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(transport);
        options ??= new ScannerOptions();
        var scans = new LineScans(options, options.Framing ?? ScanFraming.OfKeyboard, isKeyboard: true);
        _reading = new ScanReading(id, WedgeScannerDriver.DriverName, transport, scans, options, time ?? TimeProvider.System);
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
