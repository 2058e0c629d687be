using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PosSdk.Devices.Zvt;

/// <summary>How the connection stands, for whoever watches. A slow reader misses the oldest, never the newest.</summary>
internal sealed class TerminalState(string device, TimeProvider time)
{
    private const int Kept = 16;

    private readonly Lock _lock = new();
    private readonly List<Channel<DeviceEvent>> _watchers = [];
    private DeviceConnection _connection = DeviceConnection.NotYet;

    public DeviceConnection Connection
    {
        get
        {
            lock (_lock) return _connection;
        }
    }

    public void Set(ConnectionState state, string? error = null)
    {
        lock (_lock)
        {
            if (_connection.State == state && _connection.LastError == error) return;
            var attempt = state is ConnectionState.Ready or ConnectionState.Degraded or ConnectionState.Closed ? 0 : _connection.Attempt + 1;
            _connection = new DeviceConnection(state, time.GetUtcNow(), error, attempt);
            foreach (var watcher in _watchers) watcher.Writer.TryWrite(Told());
        }
    }

    public async IAsyncEnumerable<DeviceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watcher = Channel.CreateBounded<DeviceEvent>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            watcher.Writer.TryWrite(Told());
            _watchers.Add(watcher);
        }

        try
        {
            await foreach (var one in watcher.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return one;
        }
        finally
        {
            lock (_lock) _watchers.Remove(watcher);
        }
    }

    private DeviceEvent.ConnectionChanged Told() => new(device, time.GetUtcNow(), _connection);
}
