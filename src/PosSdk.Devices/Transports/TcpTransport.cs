using System.Net.Sockets;

namespace PosSdk.Devices.Transports;

/// <summary>A device on the network, such as a printer at port 9100.</summary>
/// <param name="host">Name or address.</param>
/// <param name="port">Its port.</param>
public sealed class TcpTransport(string host, int port) : IByteTransport
{
    private Socket? _socket;

    /// <inheritdoc/>
    public string Endpoint { get; } = $"tcp://{host}:{port}";

    /// <inheritdoc/>
    public bool IsBidirectional => true;

    /// <inheritdoc/>
    public bool IsConnected { get; private set; }

    /// <summary>How long a connection may take to be made; five seconds unless set.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        await CloseAsync(cancellationToken).ConfigureAwait(false);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConnectTimeout);
        try
        {
            await socket.ConnectAsync(host, port, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            socket.Dispose();
            throw new IOException($"Nobody answers at {Endpoint}: {e.Message}", e);
        }
        (_socket, IsConnected) = (socket, true);
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var socket = Connected();
        try
        {
            while (data.Length > 0) data = data[await socket.SendAsync(data, cancellationToken).ConfigureAwait(false)..];
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Broken(e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var socket = Connected();
        try
        {
            var count = await socket.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0) IsConnected = false;
            return count;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            throw Broken(e);
        }
    }

    /// <inheritdoc/>
    public ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        IsConnected = false;
        Interlocked.Exchange(ref _socket, null)?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync(CancellationToken.None);

    private Socket Connected() => _socket ?? throw new IOException($"{Endpoint} is not connected.");

    private IOException Broken(Exception cause)
    {
        IsConnected = false;
        return new IOException($"The connection to {Endpoint} broke: {cause.Message}", cause);
    }
}
