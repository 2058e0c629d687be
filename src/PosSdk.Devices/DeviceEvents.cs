using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PosSdk.Devices;

/// <summary>Tells any number of watchers what happens to a device; a slow one misses the oldest.</summary>
internal sealed class DeviceEvents
{
    private const int Kept = 64;

    private ImmutableList<Channel<DeviceEvent>> _watchers = [];

    public void Tell(DeviceEvent happened)
    {
        foreach (var watcher in _watchers) watcher.Writer.TryWrite(happened);
    }

    public async IAsyncEnumerable<DeviceEvent> WatchAsync(Func<DeviceEvent> asItStands, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watcher = Channel.CreateBounded<DeviceEvent>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest });
        ImmutableInterlocked.Update(ref _watchers, watchers => watchers.Add(watcher));
        try
        {
            yield return asItStands();
            await foreach (var happened in watcher.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return happened;
        }
        finally
        {
            ImmutableInterlocked.Update(ref _watchers, watchers => watchers.Remove(watcher));
        }
    }
}
