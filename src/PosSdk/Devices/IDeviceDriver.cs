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
    /// <exception cref="ArgumentException">The configuration is wrong; the message names every fault.</exception>
    IDevice Create(DeviceConfiguration configuration, IServiceProvider services);
}

/// <summary>One device as it was asked for.</summary>
public sealed record DeviceConfiguration
{
    /// <summary>The app's own name of it.</summary>
    public required string Id { get; init; }

    /// <summary>The driver's name.</summary>
    public required string Driver { get; init; }

    /// <summary>Where it is reached: <c>tcp://HOST:PORT</c>, <c>zvt://HOST:PORT</c>, a device file, <c>simulated</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The wire; null to make one from the endpoint.</summary>
    public Func<IByteTransport>? Transport { get; init; }

    /// <summary>The driver's own settings, by name; each driver documents its own.</summary>
    public ImmutableDictionary<string, string> Settings { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);
}
