using System.Collections.Immutable;

namespace PosSdk.Devices;

/// <summary>The plug-in point: a team adds a driver of its own by registering one of these.</summary>
public interface IDeviceDriver
{
    /// <summary>The name that a configuration asks for, lower case, such as <c>escpos</c>.</summary>
    string Name { get; }

    /// <summary>What it drives.</summary>
    DeviceKind Kind { get; }

    /// <summary>Makes a device; does not connect it.</summary>
    /// <param name="configuration">The device as it was asked for.</param>
    /// <param name="services">The app's services. A <see cref="TimeProvider"/> is always among them, and an <see cref="IDeviceRegistry"/> of the devices made so far.</param>
    /// <exception cref="PosConfigurationException">The configuration is wrong; the message names every fault. <see cref="DeviceSettings"/> gathers them.</exception>
    IDevice Create(DeviceConfiguration configuration, IServiceProvider services);
}

/// <summary>One device as it was asked for: data, so that it may stand in an app's own settings.</summary>
public sealed record DeviceConfiguration
{
    /// <summary>The endpoint of a device that is not there: a virtual one takes its place.</summary>
    public const string Simulated = "simulated";

    /// <summary>What an endpoint begins with that is another device: a drawer on a printer's cable is at <c>device://front</c>.</summary>
    public const string DevicePrefix = "device://";

    /// <summary>What it is; together with <see cref="Driver"/> it says which driver.</summary>
    public required DeviceKind Kind { get; init; }

    /// <summary>The app's own name of it.</summary>
    public required string Id { get; init; }

    /// <summary>The driver's name.</summary>
    public required string Driver { get; init; }

    /// <summary>Where it is reached: <c>tcp://HOST:PORT</c>, <c>zvt://HOST:PORT</c>, a device file, <c>device://ID</c> behind another device, <c>simulated</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The id of the device that it hangs on; null when it hangs on the till.</summary>
    public string? Behind => Endpoint.StartsWith(DevicePrefix, StringComparison.Ordinal) ? Endpoint[DevicePrefix.Length..] : null;

    /// <summary>The wire; null to make one from the endpoint.</summary>
    public Func<IByteTransport>? Transport { get; init; }

    /// <summary>The driver's own settings, by name; each driver documents its own.</summary>
    public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);
}
