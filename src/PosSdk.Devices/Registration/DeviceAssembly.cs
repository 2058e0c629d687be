namespace PosSdk.Devices.Registration;

/// <summary>Makes devices of their configurations, those first that others hang on, and names every fault of all of them at once.</summary>
internal sealed class DeviceAssembly : IDeviceRegistry, IServiceProvider
{
    private readonly IReadOnlyList<DeviceConfiguration> _configurations;
    private readonly IReadOnlyList<(string Id, Type As)> _uses;
    private readonly List<IDeviceDriver> _drivers;
    private readonly IServiceProvider _services;
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IDevice> _made = new(StringComparer.Ordinal);

    public DeviceAssembly(PosDevicesBuilder builder, IServiceProvider services)
    {
        (_configurations, _uses, _services) = (builder.Devices, builder.Uses, services);
        IDeviceDriver[] own = [.. builder.Drivers, .. services.GetService(typeof(IEnumerable<IDeviceDriver>)) as IEnumerable<IDeviceDriver> ?? []];
        _drivers = [.. own, .. PosDevicesBuilder.BuiltIn.ExceptBy(own.Select(driver => (driver.Kind, driver.Name)), driver => (driver.Kind, driver.Name))];
    }

    /// <summary>The devices made so far.</summary>
    public IReadOnlyList<IDevice> All => [.. _configurations.Select(configuration => _made.GetValueOrDefault(configuration.Id)).OfType<IDevice>()];

    /// <summary>The virtual devices and their cables, by the id of the device that they stand in for.</summary>
    public Dictionary<string, (object Device, VirtualCable Cable)> Virtuals { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes them all.</summary>
    /// <exception cref="PosConfigurationException">Something is wrong; whatever was made lies with <see cref="All"/>.</exception>
    public void Run()
    {
        foreach (var driver in _drivers.GroupBy(driver => (driver.Kind, driver.Name)).Where(same => same.Count() > 1))
            _faults.Add($"There are two drivers '{driver.Key.Name}' for a {driver.Key.Kind}: give one another name.");
        foreach (var id in _configurations.GroupBy(configuration => configuration.Id).Where(same => same.Count() > 1)) _faults.Add($"There are two devices '{id.Key}': give each an id of its own.");
        foreach (var configuration in _configurations) Make(configuration);
        if (_faults.Count > 0) throw new PosConfigurationException($"The devices are not set up right.{Environment.NewLine}{string.Join(Environment.NewLine, _faults)}");
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => serviceType == typeof(IDeviceRegistry) ? this : _services.GetService(serviceType) ?? (serviceType == typeof(TimeProvider) ? TimeProvider.System : null);

    /// <inheritdoc/>
    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => MergedEvents.WatchAsync(All, cancellationToken);

    private void Make(DeviceConfiguration configuration)
    {
        if (!_begun.Add(configuration.Id)) return;
        if (Obstacle(configuration) is { } fault)
        {
            _faults.Add(fault);
            return;
        }
        // Because what it hangs on has told its own fault, nothing is added to that.
        if (configuration.Behind is { } behind && !_made.ContainsKey(behind)) return;
        var driver = DriverOf(configuration)!;
        try
        {
            var device = driver.Create(Wired(configuration, driver), this);
            _made.Add(configuration.Id, device);
            foreach (var (_, use) in _uses.Where(use => use.Id == configuration.Id && !use.As.IsInstanceOfType(device)))
                _faults.Add($"{configuration.Id}: what the driver {driver.Name} makes is no {use.Name}.");
        }
        catch (Exception e) when (e is PosConfigurationException or ArgumentException or FormatException)
        {
            _faults.Add(e.Words());
        }
    }

    private string? Obstacle(DeviceConfiguration configuration)
    {
        var (id, kind) = (configuration.Id, configuration.Kind);
        if (string.IsNullOrWhiteSpace(id)) return $"A {kind} has no id.";
        if (DriverOf(configuration) is not { } driver)
            return $"{id}: there is no driver '{configuration.Driver}' for a {kind}; there are: {string.Join(", ", _drivers.Where(known => known.Kind == kind).Select(known => known.Name))}.";
        if (configuration is { Transport: null, Endpoint: "" }) return $"{id}: it has no endpoint. Say where it is, or that it is simulated.";
        if (configuration.Endpoint == DeviceConfiguration.Simulated && driver is not IDeviceSimulator) return $"{id}: the driver {driver.Name} has no virtual device, so it cannot be simulated.";
        return configuration.Behind is { } behind ? ObstacleBehind(id, behind) : null;
    }

    private string? ObstacleBehind(string id, string behind)
    {
        if (_configurations.FirstOrDefault(other => other.Id == behind) is not { } other) return $"{id}: it hangs on '{behind}', and there is no such device.";
        if (_begun.Contains(behind) && !_made.ContainsKey(behind) && IsOnTheWayTo(other, id)) return $"{id}: it hangs on '{behind}', which hangs on it.";
        Make(other);
        return null;
    }

    private bool IsOnTheWayTo(DeviceConfiguration from, string id)
    {
        for (var (next, steps) = (from, 0); next is not null && steps < _configurations.Count; steps++)
        {
            if (next.Id == id) return true;
            next = _configurations.FirstOrDefault(other => other.Id == next.Behind);
        }
        return false;
    }

    private IDeviceDriver? DriverOf(DeviceConfiguration configuration) => _drivers.Find(driver => driver.Kind == configuration.Kind && driver.Name == configuration.Driver);

    private DeviceConfiguration Wired(DeviceConfiguration configuration, IDeviceDriver driver)
    {
        if (configuration.Endpoint != DeviceConfiguration.Simulated || driver is not IDeviceSimulator simulator) return configuration;
        var simulated = simulator.Simulate(configuration, this.Clock());
        var cable = new VirtualCable(simulated.Connect);
        Virtuals.Add(configuration.Id, (simulated.Device, cable));
        return configuration with { Transport = cable.Connect };
    }
}
