using System.Diagnostics.CodeAnalysis;

namespace PosSdk.Devices.Zvt.Wire;

/// <summary>Cuts a stream of bytes into messages, however the network split or merged them.</summary>
/// <remarks>Nothing on this wire marks where a message starts, so after bytes that start none the rest cannot be trusted: <see cref="IsBroken"/> stays true until <see cref="Clear"/>.</remarks>
public sealed class ApduReader
{
    private byte[] _buffer = new byte[512];
    private int _start;
    private int _end;

    /// <summary>True when bytes came that start no message; nothing is read from then on.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Bytes that came and are not read yet.</summary>
    public int Waiting => _end - _start;

    /// <summary>Takes bytes as they come.</summary>
    public void Push(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>The next whole message; false while it has not all come, and when the stream is broken.</summary>
    public bool TryRead([NotNullWhen(true)] out Apdu? apdu)
    {
        apdu = null;
        var bytes = _buffer.AsSpan(_start, Waiting);
        IsBroken = IsBroken || (bytes.Length > 0 && !StartsAMessage(bytes[0]));
        if (IsBroken || !TryMeasure(bytes, out var header, out var length) || bytes.Length < header + length) return false;
        apdu = new Apdu((ushort)((bytes[0] << 8) | bytes[1]), bytes.Slice(header, length).ToArray());
        _start += header + length;
        return true;
    }

    /// <summary>Forgets everything: for a new connection.</summary>
    public void Clear() => (_start, _end, IsBroken) = (0, 0, false);

    /// <summary>Reads the header of a message.</summary>
    /// <param name="bytes">A message from its first byte.</param>
    /// <param name="header">How many bytes stand before the data.</param>
    /// <param name="length">How many bytes of data it announces.</param>
    /// <returns>False while the header has not all come.</returns>
    public static bool TryMeasure(ReadOnlySpan<byte> bytes, out int header, out int length)
    {
        (header, length) = bytes switch
        {
            [_, _, 0xFF, var low, var high, ..] => (5, low | (high << 8)),
            [_, _, < 0xFF and var one, ..] => (3, one),
            _ => (0, 0),
        };
        return header > 0;
    }

    private static bool StartsAMessage(byte first) => first is 0x04 or 0x05 or 0x06 or 0x08 or 0x0F or 0x80 or 0x84;

    private void MakeRoom(int more)
    {
        if (_end + more <= _buffer.Length) return;
        var bigger = Waiting + more <= _buffer.Length ? _buffer : new byte[Math.Max(_buffer.Length * 2, Waiting + more)];
        _buffer.AsSpan(_start, Waiting).CopyTo(bigger);
        (_buffer, _start, _end) = (bigger, 0, Waiting);
    }
}
