using System.Threading.Channels;

namespace PosSdk.Devices.Transports;

/// <summary>A wire inside the program: to simulators, without a network. Each connection is a new wire.</summary>
public sealed class LoopbackTransport : IByteTransport
{
    private readonly Action<IByteTransport>? _accept;
    private Channel<byte[]>? _incoming;
    private Channel<byte[]>? _outgoing;
    private ReadOnlyMemory<byte> _rest;

    /// <summary>Makes the calling end.</summary>
    /// <param name="accept">Gets the other end of each connection; throws an <see cref="IOException"/> to refuse it.</param>
    public LoopbackTransport(Action<IByteTransport> accept) => _accept = accept;

    private LoopbackTransport(Channel<byte[]> incoming, Channel<byte[]> outgoing) => (_incoming, _outgoing) = (incoming, outgoing);

    /// <inheritdoc/>
    public string Endpoint => "loopback://";

    /// <inheritdoc/>
    public bool IsBidirectional => true;

    /// <inheritdoc/>
    public bool IsConnected => _incoming is { Reader.Completion.IsCompleted: false };

    /// <summary>Two ends that are connected already.</summary>
    public static (LoopbackTransport One, LoopbackTransport Other) Pair()
    {
        var (forth, back) = (Channel.CreateUnbounded<byte[]>(), Channel.CreateUnbounded<byte[]>());
        return (new(back, forth), new(forth, back));
    }

    /// <inheritdoc/>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_accept is null) return;
        await CloseAsync(cancellationToken).ConfigureAwait(false);
        var (mine, others) = Pair();
        _accept(others);
        (_incoming, _outgoing, _rest) = (mine._incoming, mine._outgoing, default);
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _outgoing?.Writer.TryWrite(data.ToArray()) == true ? ValueTask.CompletedTask : throw new IOException("The other end is closed.");
    }

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var incoming = _incoming ?? throw new IOException("Not connected.");
        while (_rest.IsEmpty)
        {
            if (!await incoming.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false)) return 0;
            if (incoming.Reader.TryRead(out var bytes)) _rest = bytes;
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    /// <inheritdoc/>
    public ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        _incoming?.Writer.TryComplete();
        _outgoing?.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync(CancellationToken.None);
}
