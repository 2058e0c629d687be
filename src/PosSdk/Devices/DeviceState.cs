using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PosSdk.Devices;

/// <summary>How a device stands, and who watches it: the part of a driver that is the same in each, so that a driver has one instead of writing it. Thread-safe.</summary>
/// <param name="device">The device's id.</param>
/// <param name="time">The clock.</param>
public sealed class DeviceState(string device, TimeProvider time)
{
    private const int Kept = 64;

    private readonly Lock _lock = new();
    private ImmutableList<Channel<DeviceEvent>> _watchers = [];
    private DeviceConnection _connection = DeviceConnection.NotYet;

    /// <summary>How the connection stands now.</summary>
    public DeviceConnection Connection => Volatile.Read(ref _connection);

    /// <summary>A connection is being tried.</summary>
    public void Connecting() => Become(was => was with
    {
        State = was.State is ConnectionState.Closed or ConnectionState.Opening ? ConnectionState.Opening : ConnectionState.Reconnecting,
        Attempt = was.Attempt + 1,
    });

    /// <summary>It works.</summary>
    /// <param name="obstacle">What a person must do before it does its work, such as putting in paper; null when it is ready.</param>
    public void Connected(string? obstacle = null) =>
        Become(was => was with { State = obstacle is null ? ConnectionState.Ready : ConnectionState.Degraded, LastError = obstacle, Attempt = 0 });

    /// <summary>What a person must do has changed while it is connected; says nothing of a device that is not.</summary>
    /// <param name="obstacle">What that is; null for nothing.</param>
    public void Obstructed(string? obstacle) =>
        Become(was => was.State is ConnectionState.Ready or ConnectionState.Degraded ? was with { State = obstacle is null ? ConnectionState.Ready : ConnectionState.Degraded, LastError = obstacle } : was);

    /// <summary>The other side ended it while it worked; says nothing of a device that was not connected.</summary>
    /// <param name="error">In words, for the cashier.</param>
    public void Lost(string error) =>
        Become(was => was.State is ConnectionState.Ready or ConnectionState.Degraded ? was with { State = ConnectionState.Reconnecting, LastError = error } : was);

    /// <summary>It broke, or could not be made.</summary>
    /// <param name="error">In words, for the cashier.</param>
    /// <param name="needsPerson">True when trying again helps nothing before a person looked.</param>
    public void Failed(string error, bool needsPerson = false) =>
        Become(was => was with { State = needsPerson ? ConnectionState.Faulted : ConnectionState.Reconnecting, LastError = error });

    /// <summary>It was let go.</summary>
    public void Closed() => Become(was => was with { State = ConnectionState.Closed, LastError = null, Attempt = 0 });

    /// <summary>Tells everybody who watches; a slow one misses the oldest.</summary>
    public void Tell(DeviceEvent happened)
    {
        foreach (var watcher in _watchers) watcher.Writer.TryWrite(happened);
    }

    /// <summary>How the connection stands, and then what happens.</summary>
    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => WatchAsync(Told, cancellationToken);

    /// <summary>How the device stands, and then what happens.</summary>
    /// <param name="asItStands">Makes the first item, at the moment when somebody begins to watch.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<DeviceEvent> WatchAsync(Func<DeviceEvent> asItStands, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watcher = Channel.CreateBounded<DeviceEvent>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest });
        DeviceEvent first;
        lock (_lock) (_watchers, first) = (_watchers.Add(watcher), asItStands());
        try
        {
            yield return first;
            await foreach (var happened in watcher.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return happened;
        }
        finally
        {
            lock (_lock) _watchers = _watchers.Remove(watcher);
        }
    }

    // Because whoever begins to watch must see each change once, a change and the telling of it are one step.
    private void Become(Func<DeviceConnection, DeviceConnection> change)
    {
        lock (_lock)
        {
            var (was, now) = (_connection, change(_connection));
            if (now == was) return;
            _connection = now.State == was.State ? now : now with { Since = time.GetUtcNow() };
            Tell(Told());
        }
    }

    private DeviceEvent.ConnectionChanged Told() => new(device, time.GetUtcNow(), _connection);
}
