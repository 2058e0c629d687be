using System.Diagnostics.CodeAnalysis;

namespace PosSdk.Devices;

/// <summary>Something that hangs on the till: found, connected, watched, let go.</summary>
/// <remarks>A driver turns bytes into facts and keeps no policy: it never retries and never reconnects by itself; the supervisor does. Thread-safe.</remarks>
public interface IDevice : IAsyncDisposable
{
    /// <summary>What it is and what it needs.</summary>
    DeviceDescriptor Descriptor { get; }

    /// <summary>How the connection stands now.</summary>
    DeviceConnection Connection { get; }

    /// <summary>Connects, finds out who answers, and reads the first status. Does nothing when connected already.</summary>
    /// <exception cref="DeviceException">It cannot be reached, or somebody else holds it.</exception>
    ValueTask ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Lets the connection go. Does nothing when there is none.</summary>
    ValueTask DisconnectAsync(CancellationToken cancellationToken);

    /// <summary>What happens to it. The first item is how it stands; a slow reader misses the oldest, never the newest.</summary>
    IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken);

    /// <summary>Asks it how it is.</summary>
    /// <param name="level">How closely to look.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken);

    /// <summary>An optional ability, such as printing raw bytes; false when this device has it not.</summary>
    bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class;
}

/// <summary>A device that one caller at a time may use.</summary>
public interface IExclusiveDevice : IDevice
{
    /// <summary>Takes the device for oneself until the lease is disposed.</summary>
    /// <param name="wait">How long to wait for whoever has it; zero for not at all, <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="DeviceBusyException">Somebody else still has it.</exception>
    ValueTask<DeviceLease> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken);
}

/// <summary>That a device is one's own until this is disposed.</summary>
public sealed class DeviceLease(Action release) : IDisposable
{
    private Action? _release = release;

    /// <summary>Gives the device back; a second time does nothing.</summary>
    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}
