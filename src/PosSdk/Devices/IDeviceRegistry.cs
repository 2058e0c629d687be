namespace PosSdk.Devices;

/// <summary>The devices of a till, as they were set up. Which there are does not change while the till runs; how they stand does.</summary>
public interface IDeviceRegistry
{
    /// <summary>All of them, in the order in which they were set up.</summary>
    IReadOnlyList<IDevice> All { get; }

    /// <summary>What happens to any of them, until the caller stops listening. The first item of each device is how it stands; a slow reader misses the oldest, never the newest.</summary>
    /// <remarks>A device behind another, such as a drawer behind its printer, is told about too when the other's connection changes.</remarks>
    IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken);
}

/// <summary>Ways to find a device.</summary>
public static class DeviceRegistryExtensions
{
    /// <summary>The device of an id; null when there is none.</summary>
    public static IDevice? Find(this IDeviceRegistry registry, string id) => registry.All.FirstOrDefault(device => device.Descriptor.Id == id);

    /// <summary>The device of an id, as what it is used for.</summary>
    /// <exception cref="KeyNotFoundException">There is no such device, or it is something else.</exception>
    public static TDevice Get<TDevice>(this IDeviceRegistry registry, string id) where TDevice : class, IDevice => registry.Find(id) switch
    {
        TDevice device => device,
        null => throw new KeyNotFoundException($"There is no device '{id}'. There are: {string.Join(", ", registry.All.Select(device => device.Descriptor.Id))}."),
        var other => throw new KeyNotFoundException($"The device '{id}' is a {other.Descriptor.Kind} and no {typeof(TDevice).Name}."),
    };

    /// <summary>All devices of a kind.</summary>
    public static IEnumerable<IDevice> OfKind(this IDeviceRegistry registry, DeviceKind kind) => registry.All.Where(device => device.Descriptor.Kind == kind);
}
