using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PosSdk.Devices.Scanning;

/// <summary>Gives every scan to every listener, in order; one that is behind holds the scanner back instead of missing any.</summary>
internal sealed class ScanFeed
{
    /// <summary>How many scans may wait for a listener.</summary>
    public const int Capacity = 64;

    private readonly Lock _lock = new();
    private ImmutableList<Channel<Scan>> _listeners = [];
    private volatile bool _hasEnded;

    /// <summary>The scans from the first asking on, until the feed ends.</summary>
    public async IAsyncEnumerable<Scan> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listener = Channel.CreateBounded<Scan>(Capacity);
        lock (_lock) _listeners = _listeners.Add(listener);
        if (_hasEnded) listener.Writer.TryComplete();
        try
        {
            await foreach (var scan in listener.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return scan;
        }
        finally
        {
            lock (_lock) _listeners = _listeners.Remove(listener);
            listener.Writer.TryComplete();
        }
    }

    /// <summary>Hands a scan to everybody; waits for who is behind.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="heldBack">Told how many scans wait for a listener that is behind.</param>
    /// <param name="cancellationToken">Gives up on those who are behind.</param>
    public async ValueTask TellAsync(Scan scan, Action<int> heldBack, CancellationToken cancellationToken)
    {
        var behind = _listeners.FindAll(listener => !listener.Writer.TryWrite(scan));
        if (behind.IsEmpty) return;
        heldBack(behind.Max(listener => listener.Reader.Count));
        foreach (var listener in behind)
        {
            try
            {
                await listener.Writer.WriteAsync(scan, cancellationToken).ConfigureAwait(false);
            }
            catch (ChannelClosedException)
            {
                // Because who stopped listening misses nothing.
            }
        }
    }

    /// <summary>Ends every listening once what waits is read.</summary>
    public void End()
    {
        _hasEnded = true;
        foreach (var listener in _listeners) listener.Writer.TryComplete();
    }
}
