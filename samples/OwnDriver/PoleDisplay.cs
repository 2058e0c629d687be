using System.Diagnostics.CodeAnalysis;
using System.Text;
using PosSdk.Devices;
using PosSdk.Devices.Transports;

namespace OwnDriver;

/// <summary>A port of one's own: two lines that the customer reads.</summary>
public interface ICustomerDisplay : IDevice
{
    /// <summary>Shows two lines; what is too long is cut off.</summary>
    ValueTask ShowAsync(string top, string bottom, CancellationToken cancellationToken);
}

/// <summary>Makes pole displays: driver <c>pole</c>. Setting: <c>columns</c>, 20 unless set.</summary>
public sealed class PoleDisplayDriver : IDeviceDriver
{
    public string Name => "pole";
    public DeviceKind Kind => DeviceKind.CustomerDisplay;

    public IDevice Create(DeviceConfiguration configuration, IServiceProvider services)
    {
        var settings = new DeviceSettings(configuration);
        var columns = settings.Number("columns", usual: 20, min: 8, max: 40);
        settings.Check();
        var wire = configuration.Transport?.Invoke() ?? Wires.Of(configuration.Endpoint);
        return new PoleDisplay(configuration, columns, wire, (TimeProvider)services.GetService(typeof(TimeProvider))!);
    }
}

/// <summary>Any display that clears at 0C and breaks lines at CR LF: bytes out, facts in, and no policy.</summary>
public sealed class PoleDisplay(DeviceConfiguration asked, int columns, IByteTransport wire, TimeProvider time) : ICustomerDisplay
{
    private readonly DeviceState _state = new(asked.Id, time);
    public DeviceDescriptor Descriptor { get; } = new() { Id = asked.Id, Kind = asked.Kind, Driver = asked.Driver, Endpoint = wire.Endpoint };

    public DeviceConnection Connection => _state.Connection;

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => wire.IsConnected ? default : TryAsync(ConnectAndClearAsync, cancellationToken);

    public ValueTask ShowAsync(string top, string bottom, CancellationToken cancellationToken) =>
        TryAsync(token => wire.WriteAsync(Encoding.ASCII.GetBytes($"\f{Line(top)}\r\n{Line(bottom)}"), token), cancellationToken);

    public async ValueTask DisconnectAsync(CancellationToken cancellationToken)
    {
        await wire.CloseAsync(cancellationToken);
        _state.Closed();
    }

    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => _state.WatchAsync(cancellationToken);

    public ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken) =>
        new(new HealthReport(Connection.State == ConnectionState.Ready, Connection.LastError ?? "The display is connected."));

    public bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    public ValueTask DisposeAsync() => wire.DisposeAsync();

    private async ValueTask ConnectAndClearAsync(CancellationToken cancellationToken)
    {
        _state.Connecting();
        await wire.ConnectAsync(cancellationToken);
        await wire.WriteAsync("\f"u8.ToArray(), cancellationToken);
        _state.Connected();
    }

    private async ValueTask TryAsync(Func<CancellationToken, ValueTask> act, CancellationToken cancellationToken)
    {
        try { await act(cancellationToken); }
        catch (IOException e)
        {
            _state.Failed(e.Message);
            throw new DeviceDisconnectedException(asked.Id, e.Message, DeviceOutcome.Unknown, e);
        }
    }

    private string Line(string text) => (text.Length > columns ? text[..columns] : text).PadRight(columns);
}
