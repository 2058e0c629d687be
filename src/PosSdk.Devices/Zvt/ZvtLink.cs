using PosSdk.Devices.Zvt.Wire;

namespace PosSdk.Devices.Zvt;

/// <summary>Messages out and in over one connection. Every failure is a <see cref="DeviceException"/> that says nothing of what was on the wire.</summary>
internal sealed class ZvtLink(string device, IByteTransport transport, TimeProvider time, Action<string>? log) : IAsyncDisposable
{
    private readonly ApduReader _reader = new();
    private readonly byte[] _buffer = new byte[4096];

    public TimeProvider Time => time;

    /// <summary>When something was sent last; the beginning of time before that.</summary>
    public DateTimeOffset LastSent { get; private set; }

    public string Endpoint => transport.Endpoint;

    public bool IsConnected => transport.IsConnected;

    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        _reader.Clear();
        try
        {
            await transport.ConnectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or System.Net.Sockets.SocketException)
        {
            throw new DeviceDisconnectedException(device, $"The card terminal cannot be reached at {Endpoint}.", DeviceOutcome.NotSent, error);
        }
    }

    /// <summary>Sends a message; never half of one because somebody changed their mind.</summary>
    public async ValueTask SendAsync(Apdu apdu, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Note('>', apdu);
        try
        {
            await transport.WriteAsync(apdu.ToBytes(), CancellationToken.None).ConfigureAwait(false);
            LastSent = time.GetUtcNow();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            throw Lost("The connection to the card terminal broke.", error);
        }
    }

    /// <summary>The next message.</summary>
    /// <exception cref="DeviceTimeoutException">None came in time.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; what came is kept.</exception>
    public async ValueTask<Apdu> ReceiveAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (TryRead(out var waiting)) return waiting;
        if (timeout <= TimeSpan.Zero) throw TimedOut();
        using var timer = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            while (true)
            {
                var count = await transport.ReadAsync(_buffer, either.Token).ConfigureAwait(false);
                if (count == 0) throw Lost("The card terminal hung up.", null);
                _reader.Push(_buffer.AsSpan(0, count));
                if (TryRead(out var apdu)) return apdu;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw TimedOut();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or System.Net.Sockets.SocketException)
        {
            throw Lost("The connection to the card terminal broke.", error);
        }
    }

    public ValueTask CloseAsync(CancellationToken cancellationToken) => transport.CloseAsync(cancellationToken);

    public ValueTask DisposeAsync() => transport.DisposeAsync();

    private bool TryRead(out Apdu apdu)
    {
        var read = _reader.TryRead(out var next);
        apdu = next!;
        // Because the bytes may be a card's, the error carries none of them.
        if (_reader.IsBroken) throw new DeviceProtocolException(device, "The card terminal sent what is no ZVT.", DeviceOutcome.Unknown);
        if (read) Note('<', apdu);
        return read;
    }

    private void Note(char way, Apdu apdu)
    {
        try
        {
            log?.Invoke($"{way} {WireLog.Line(apdu)}");
        }
        catch (Exception)
        {
            // Because a payment goes on whoever takes notes: a full disk must not leave the terminal without its answer.
        }
    }

    private DeviceTimeoutException TimedOut() => new(device, "The card terminal did not answer in time.", DeviceOutcome.Unknown);

    private DeviceDisconnectedException Lost(string message, Exception? error) => new(device, message, DeviceOutcome.Unknown, error);
}
