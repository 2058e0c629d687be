using System.Threading.Channels;

namespace PosSdk.Devices.Printing;

/// <summary>Gets what came from a printer, in pieces of any length.</summary>
internal delegate void TakeBytes(ReadOnlySpan<byte> bytes);

/// <summary>One connection to a printer: whole writes one after the other, and a reader that runs as long as it lasts.</summary>
internal sealed class PrinterLink : IAsyncDisposable
{
    private readonly IByteTransport _transport;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _reading;
    private volatile bool _isBroken;

    /// <summary>Begins to read.</summary>
    /// <param name="transport">A wire that is connected.</param>
    /// <param name="take">Gets what comes.</param>
    /// <param name="ended">Told once when nothing more will come.</param>
    /// <param name="broken">Told once when the other side ends it; not when it is disposed of.</param>
    /// <param name="time">The clock.</param>
    public PrinterLink(IByteTransport transport, TakeBytes take, Action ended, Action broken, TimeProvider time)
    {
        (_transport, _time) = (transport, time);
        _reading = transport.IsBidirectional ? Task.Run(() => ReadAsync(take, ended, broken, _end.Token)) : Task.CompletedTask;
    }

    /// <summary>True once the other side closed or the connection broke.</summary>
    public bool IsBroken => _isBroken;

    /// <summary>Sends all bytes in one piece.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await SendAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Sends all bytes in one piece within the time of a job: a printer whose buffer is full takes no more until somebody puts in paper.</summary>
    /// <returns>False when it did not take all of them in time: the connection counts as broken.</returns>
    /// <exception cref="IOException">The connection broke.</exception>
    public async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> bytes, PrinterOptions options, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.TimeFor(bytes.Length), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await WriteAsync(bytes, either.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The next of what came; false when nothing came in time, or nothing more will.</summary>
    public async ValueTask<(bool Came, T? Item)> NextAsync<T>(ChannelReader<T> reader, TimeSpan wait, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(wait, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return (true, await reader.ReadAsync(either.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return default;
        }
        catch (ChannelClosedException)
        {
            return default;
        }
    }

    /// <summary>Waits for one that is wanted and passes over others; false when it did not come in time.</summary>
    public async ValueTask<bool> UntilAsync<T>(ChannelReader<T> reader, Func<T, bool> isWanted, TimeSpan wait, CancellationToken cancellationToken)
    {
        var since = _time.GetTimestamp();
        while (wait - _time.GetElapsedTime(since) is var left && left > TimeSpan.Zero)
        {
            var (came, item) = await NextAsync(reader, left, cancellationToken).ConfigureAwait(false);
            if (!came || isWanted(item!)) return came;
        }
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        _isBroken = true;
        await _end.CancelAsync().ConfigureAwait(false);
        await _transport.CloseAsync(CancellationToken.None).ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _end.Dispose();
    }

    private async ValueTask SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await _transport.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Because nobody knows how much of it arrived, and what came next would be taken for the rest of it.
            _isBroken = true;
            if (e is ObjectDisposedException) throw new IOException("The connection was closed.", e);
            throw;
        }
    }

    private async Task ReadAsync(TakeBytes take, Action ended, Action broken, CancellationToken cancellationToken)
    {
        var buffer = new byte[256];
        try
        {
            while (await _transport.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count) take(buffer.AsSpan(0, count));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Because whoever waits for an answer learns it below.
        }
        _isBroken = true;
        ended();
        if (!cancellationToken.IsCancellationRequested) broken();
    }
}
