namespace PosSdk.Devices.Transports;

/// <summary>Any stream as a wire: a pipe, an accepted connection, a file that keeps what would be printed.</summary>
/// <param name="open">Opens it, again at each connecting.</param>
/// <param name="endpoint">What to call it.</param>
/// <param name="isBidirectional">False when nothing comes back.</param>
/// <remarks>Not for character devices: a read of one is not cancelled when it should be.</remarks>
public sealed class StreamTransport(Func<Stream> open, string endpoint, bool isBidirectional = true) : IByteTransport
{
    private Stream? _stream;

    /// <inheritdoc/>
    public string Endpoint => endpoint;

    /// <inheritdoc/>
    public bool IsBidirectional => isBidirectional;

    /// <inheritdoc/>
    public bool IsConnected => _stream is not null;

    /// <inheritdoc/>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        await CloseAsync(cancellationToken).ConfigureAwait(false);
        _stream = open();
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        try
        {
            await Connected().WriteAsync(data, cancellationToken).ConfigureAwait(false);
            await Connected().FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException e)
        {
            throw new IOException($"{endpoint} is closed.", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await Connected().ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException e)
        {
            throw new IOException($"{endpoint} is closed.", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _stream, null) is { } stream) await stream.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync(CancellationToken.None);

    private Stream Connected() => _stream ?? throw new IOException($"{endpoint} is not connected.");
}
