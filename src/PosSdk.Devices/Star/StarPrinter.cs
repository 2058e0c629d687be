using System.Diagnostics.CodeAnalysis;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Capabilities;

namespace PosSdk.Devices.Star;

/// <summary>A receipt printer that speaks Star's own language (Line Mode or StarPRNT), on any wire.</summary>
/// <remarks>
/// The rules of jobs are those of <see cref="EscPos.EscPosPrinter"/>. That a job is on paper the printer says by its end counter, so one that others print to at the same moment
/// (Star's multi-session setting) cannot confirm. A Star printer that is set to emulate ESC/POS is driven as one that speaks ESC/POS.
/// </remarks>
public sealed class StarPrinter : IReceiptPrinter, IRawPrinter, IDrawerPort
{
    private static readonly ReceiptDocument Test = new([new ReceiptElement.Text("Test"), new ReceiptElement.Feed(3)]);

    private readonly PrinterDevice _device;
    private readonly ReceiptRenderer _renderer;

    /// <summary>A printer on a wire; connects nothing yet.</summary>
    public StarPrinter(string id, IByteTransport transport, TimeProvider time, PrinterProfile? profile = null, PrinterOptions? options = null)
    {
        (profile, options) = (profile ?? PrinterProfiles.StarLine, options ?? new());
        _renderer = ReceiptRenderer.Star(profile);
        var descriptor = new DeviceDescriptor
        {
            Id = id, Kind = DeviceKind.ReceiptPrinter, Driver = StarDriver.DriverName, Model = profile.Name, Endpoint = transport.Endpoint,
            Dependencies = options.Need is { } need ? [new DeviceDependency(need)] : [], Online = OnlineRequirement.Never, KeepsConnection = options.KeepsConnection,
        };
        var counter = new StarEndCounter();
        _device = new(descriptor, transport, profile, options, time, basis => new StarTalk(basis, counter));
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
    /// <remarks>Bytes that count ends themselves (ETB, ESC RS E, CAN behind their beginning) are printed and only <see cref="PrintConfirmation.TransportAccepted"/>.</remarks>
    public ValueTask<PrintResult> PrintRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _device.PrintAsync(new(bytes, []), cuts: 0, cancellationToken);

    /// <summary>Sends a pulse, beside whatever job runs. Drawer 2 has a pulse of its own, 200 ms. Never the buzzer's command, which harms a model that has a drawer there.</summary>
    /// <inheritdoc/>
    public ValueTask PulseAsync(int pin, TimeSpan pulse, CancellationToken cancellationToken)
    {
        var tens = (byte)Math.Clamp(pulse.TotalMilliseconds / 10, 2, 20);
        // Because BEL waits behind what cannot be printed and FS does not; the width stays as it was then.
        byte[] bytes = pin == 5 ? [0x1A] : Status.Obstacle() is null ? [0x1B, 0x07, tens, (byte)(tens * 2), 0x07] : [0x1C];
        return _device.SendBesideAsync(bytes, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _device.DisposeAsync();
}
