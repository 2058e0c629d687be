using System.Diagnostics.CodeAnalysis;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Capabilities;

namespace PosSdk.Devices.EscPos;

/// <summary>A receipt printer that speaks ESC/POS, on any wire.</summary>
/// <remarks>
/// A job is rendered whole and sent in one pass. A connection that breaks within it leaves the job unknown: nothing is ever sent twice. Before the next job what is left of the broken
/// one is flushed out of the printer. What the printer does not answer stays unknown. It neither retries nor reconnects. Jobs come out one after the other; a lease keeps others who ask
/// for one away, not those who print without. Disposed of while a job runs, the job is unknown.
/// </remarks>
public sealed class EscPosPrinter : IReceiptPrinter, IRawPrinter, IDrawerPort
{
    private static readonly ReceiptDocument Test = new([new ReceiptElement.Text("Test"), new ReceiptElement.Feed(3)]);

    private readonly PrinterDevice _device;
    private readonly ReceiptRenderer _renderer;

    /// <summary>A printer on a wire; connects nothing yet.</summary>
    public EscPosPrinter(string id, IByteTransport transport, PrinterProfile profile, TimeProvider time, PrinterOptions? options = null)
    {
        options ??= new();
        _renderer = ReceiptRenderer.EscPos(profile);
        var descriptor = new DeviceDescriptor
        {
            Id = id, Kind = DeviceKind.ReceiptPrinter, Driver = EscPosDriver.DriverName, Model = profile.Name, Endpoint = transport.Endpoint,
            Dependencies = options.Need is { } need ? [new DeviceDependency(need)] : [], Online = OnlineRequirement.Never, KeepsConnection = options.KeepsConnection,
        };
        var jobs = 0;
        _device = new(descriptor, transport, profile, options, time, basis => new EscPosTalk(basis, () => time.GetUtcNow().ToUnixTimeMilliseconds() + Interlocked.Increment(ref jobs)));
    }

    /// <inheritdoc/>
    public event Action<PrinterStatus>? StatusChanged
    {
        add => _device.Known.Changed += value;
        remove => _device.Known.Changed -= value;
    }

    /// <inheritdoc/>
    public DeviceDescriptor Descriptor => _device.Descriptor;

    /// <inheritdoc/>
    public DeviceConnection Connection => _device.Connection;

    /// <inheritdoc/>
    public PrinterCapabilities Capabilities => _device.Capabilities;

    /// <inheritdoc/>
    public PrinterStatus Status => _device.Status;

    /// <inheritdoc/>
    public TimeProvider Time => _device.Time;

    /// <inheritdoc/>
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => _device.ConnectAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisconnectAsync(CancellationToken cancellationToken) => _device.DisconnectAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => _device.WatchAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken) =>
        _device.CheckHealthAsync(level, _renderer.Render(Test), cancellationToken);

    /// <inheritdoc/>
    public bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    /// <inheritdoc/>
    public ValueTask<DeviceLease> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken) => _device.AcquireAsync(wait, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PrinterStatus> QueryStatusAsync(CancellationToken cancellationToken) => _device.QueryStatusAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PrintResult> PrintAsync(ReceiptDocument document, CancellationToken cancellationToken) =>
        _device.PrintAsync(_renderer.Render(document), document.Elements.Count(element => element is ReceiptElement.Cut), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PrintResult> PrintRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _device.PrintAsync(new(bytes, []), cuts: 0, cancellationToken);

    /// <summary>Sends a pulse, beside whatever job runs: by ESC p while all is well, in real time while the printer cannot print.</summary>
    /// <inheritdoc/>
    public ValueTask PulseAsync(int pin, TimeSpan pulse, CancellationToken cancellationToken)
    {
        var (connector, milliseconds) = (pin == 5 ? (byte)1 : (byte)0, (int)Math.Clamp(pulse.TotalMilliseconds, 20, 200));
        // Because ESC p waits behind what cannot be printed; the real-time pulse does not, but some models ignore it while all is well.
        byte[] bytes = Status.Obstacle() is null
            ? [0x1B, 0x70, connector, (byte)(milliseconds / 2), (byte)Math.Min(255, milliseconds)]
            : [0x10, 0x14, 0x01, connector, (byte)Math.Clamp((milliseconds + 50) / 100, 1, 2)];
        return _device.SendBesideAsync(bytes, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _device.DisposeAsync();
}
