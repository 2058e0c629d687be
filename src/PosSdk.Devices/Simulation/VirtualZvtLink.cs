using PosSdk.Devices.Zvt.Wire;

namespace PosSdk.Devices.Simulation;

/// <summary>The terminal's end of a connection, with what a network does to it.</summary>
internal sealed class VirtualZvtLink(IByteTransport transport, TimeProvider time)
{
    private readonly ApduReader _reader = new();
    private readonly byte[] _buffer = new byte[1024];
    private readonly List<byte> _counted = [];
    private bool? _isCounted;

    /// <summary>True to send each byte by itself.</summary>
    public bool Splits { get; set; }

    /// <summary>Sends messages in one segment.</summary>
    public async ValueTask SendAsync(CancellationToken cancellationToken, params Apdu[] apdus)
    {
        var bytes = apdus.SelectMany(apdu => Framed(apdu.ToBytes())).ToArray();
        if (!Splits)
        {
            await transport.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        for (var at = 0; at < bytes.Length; at++) await transport.WriteAsync(bytes.AsMemory(at, 1), cancellationToken).ConfigureAwait(false);
    }

    public ValueTask SendRawAsync(byte[] bytes, CancellationToken cancellationToken) => transport.WriteAsync(bytes, cancellationToken);

    /// <summary>The next message; null when the till hung up or sent what is none.</summary>
    public async ValueTask<Apdu?> ReceiveAsync(CancellationToken cancellationToken)
    {
        Apdu? apdu;
        while (!_reader.TryRead(out apdu))
        {
            if (_reader.IsBroken) return null;
            var count = await transport.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0) return null;
            Take(_buffer.AsSpan(0, count));
        }

        return apdu;
    }

    /// <summary>The next message within a time; null as above, and when none came.</summary>
    public async ValueTask<Apdu?> ReceiveAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (timeout <= TimeSpan.Zero) return null;
        using var timer = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            return await ReceiveAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Hears and says nothing until the till hangs up.</summary>
    public async ValueTask IgnoreAsync(CancellationToken cancellationToken)
    {
        while (await transport.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false) > 0) { }
    }

    public ValueTask CloseAsync(CancellationToken cancellationToken) => transport.CloseAsync(cancellationToken);

    // Because some tills write two bytes of length before each message, which no message begins with, such a till is answered in kind.
    private void Take(ReadOnlySpan<byte> bytes)
    {
        _isCounted ??= bytes[0] == 0;
        if (_isCounted == false)
        {
            _reader.Push(bytes);
            return;
        }

        _counted.AddRange(bytes);
        while (_counted.Count >= 2 && ((_counted[0] << 8) | _counted[1]) is var length && _counted.Count >= length + 2)
        {
            _reader.Push([.. _counted[2..(length + 2)]]);
            _counted.RemoveRange(0, length + 2);
        }
    }

    private byte[] Framed(byte[] message) => _isCounted == true ? [(byte)(message.Length >> 8), (byte)message.Length, .. message] : message;
}
