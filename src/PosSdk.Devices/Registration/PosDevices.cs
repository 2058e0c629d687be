namespace PosSdk.Devices.Registration;

/// <summary>The devices of a till, made as they were set up. Connects none of them.</summary>
public sealed class PosDevices : IDeviceRegistry, IAsyncDisposable
{
    private readonly Dictionary<string, (object Device, VirtualCable Cable)> _virtuals;
    private int _isDisposed;

    /// <summary>Makes devices without a container.</summary>
    /// <param name="configure">Sets them up.</param>
    /// <param name="time">The clock of drivers and virtual devices; null for the system's.</param>
    /// <exception cref="PosConfigurationException">Something is wrong; the message names every fault of all devices.</exception>
    public PosDevices(Action<PosDevicesBuilder> configure, TimeProvider? time = null)
        : this(Configured(configure), new ClockOnly(time ?? TimeProvider.System))
    {
    }

    internal PosDevices(PosDevicesBuilder builder, IServiceProvider services)
    {
        var assembly = new DeviceAssembly(builder, services);
        assembly.Run();
        (All, _virtuals) = (assembly.All, assembly.Virtuals);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IDevice> All { get; }

    /// <inheritdoc/>
    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => MergedEvents.WatchAsync(All, cancellationToken);

    /// <summary>The other side of a simulated device, to take its paper out or to see what it printed.</summary>
    /// <typeparam name="T">What it is, such as <see cref="Simulation.VirtualEscPosPrinter"/>.</typeparam>
    /// <param name="id">The device's id.</param>
    /// <exception cref="KeyNotFoundException">The device is not simulated, or by something else.</exception>
    public T Virtual<T>(string id) where T : class => _virtuals.GetValueOrDefault(id).Device as T
        ?? throw new KeyNotFoundException($"The device '{id}' is not simulated by a {typeof(T).Name}. Simulated are: {string.Join(", ", _virtuals.Select(pair => $"{pair.Key} ({pair.Value.Device.GetType().Name})"))}.");

    /// <summary>True for a device that a virtual one stands in for.</summary>
    public bool IsSimulated(string id) => _virtuals.ContainsKey(id);

    /// <summary>Switches a simulated device off, or pulls its cable: whoever talks to it hears no more, and connecting fails until it is plugged in again.</summary>
    /// <exception cref="KeyNotFoundException">The device is not simulated.</exception>
    public ValueTask UnplugAsync(string id, CancellationToken cancellationToken = default) => CableOf(id).PullAsync(cancellationToken);

    /// <summary>Switches it on again. Somebody still has to connect it, as with a real one.</summary>
    /// <exception cref="KeyNotFoundException">The device is not simulated.</exception>
    public void PlugIn(string id) => CableOf(id).PlugIn();

    /// <summary>Lets all devices go; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        // Because a drawer listens to its printer, the devices that others hang on go last.
        foreach (var device in All.OrderBy(device => device.Descriptor.Behind is null)) await device.DisposeAsync().ConfigureAwait(false);
        foreach (var simulated in _virtuals.Values.Select(simulated => simulated.Device).OfType<IAsyncDisposable>()) await simulated.DisposeAsync().ConfigureAwait(false);
    }

    private VirtualCable CableOf(string id) => _virtuals.GetValueOrDefault(id).Cable
        ?? throw new KeyNotFoundException($"The device '{id}' is not simulated. Simulated are: {string.Join(", ", _virtuals.Keys)}.");

    private static PosDevicesBuilder Configured(Action<PosDevicesBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = new PosDevicesBuilder();
        configure(builder);
        return builder;
    }

    private sealed class ClockOnly(TimeProvider time) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? time : null;
    }
}
