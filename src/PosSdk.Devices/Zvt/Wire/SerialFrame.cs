namespace PosSdk.Devices.Zvt.Wire;

/// <summary>How far a serial frame came.</summary>
public enum SerialFrameState
{
    /// <summary>More bytes must come.</summary>
    Incomplete,

    /// <summary>It is whole, and its checksum is right: answer with <see cref="SerialFrame.Positive"/>.</summary>
    Whole,

    /// <summary>It is damaged: answer with <see cref="SerialFrame.Negative"/>, and it comes again.</summary>
    Damaged,
}

/// <summary>ZVT on a serial cable: DLE STX message DLE ETX checksum, every DLE in the message doubled (PA00P016).</summary>
public static class SerialFrame
{
    /// <summary>Says that a frame came whole.</summary>
    public const byte Positive = 0x06;

    /// <summary>Says that a frame came damaged.</summary>
    public const byte Negative = 0x15;

    private const byte Dle = 0x10;
    private const byte Stx = 0x02;
    private const byte Etx = 0x03;

    /// <summary>Puts a message into a frame.</summary>
    public static byte[] Write(Apdu apdu)
    {
        var bytes = apdu.ToBytes();
        var framed = new List<byte>(bytes.Length + 8) { Dle, Stx };
        foreach (var one in bytes)
        {
            framed.Add(one);
            if (one == Dle) framed.Add(Dle);
        }

        var checksum = Checksum(bytes);
        framed.AddRange([Dle, Etx, (byte)(checksum & 0xFF), (byte)(checksum >> 8)]);
        return [.. framed];
    }

    /// <summary>Takes the first message out of its frame; bytes before the frame are skipped.</summary>
    /// <param name="bytes">What came.</param>
    /// <param name="apdu">The bytes of the message; empty unless the frame is whole.</param>
    /// <param name="consumed">How many bytes to drop before asking again.</param>
    public static SerialFrameState TryRead(ReadOnlySpan<byte> bytes, out byte[] apdu, out int consumed)
    {
        (apdu, consumed) = ([], 0);
        var start = bytes.IndexOf([Dle, Stx]);
        if (start < 0) return SerialFrameState.Incomplete;
        if (!TryUnstuff(bytes[(start + 2)..], out var message, out var length)) return SerialFrameState.Incomplete;
        var end = start + 2 + length;
        if (bytes.Length < end + 2) return SerialFrameState.Incomplete;
        consumed = end + 2;
        if (Checksum(message) != (bytes[end] | (bytes[end + 1] << 8))) return SerialFrameState.Damaged;
        apdu = message;
        return SerialFrameState.Whole;
    }

    // CRC-CCITT, lowest bit first, started at zero, over the message as it was before doubling and the ETX after it.
    internal static ushort Checksum(ReadOnlySpan<byte> message)
    {
        var crc = 0;
        foreach (var one in message) crc = Step(crc, one);
        return (ushort)Step(crc, Etx);
    }

    private static int Step(int crc, byte one)
    {
        crc ^= one;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x8408 : crc >> 1;
        return crc;
    }

    private static bool TryUnstuff(ReadOnlySpan<byte> framed, out byte[] message, out int length)
    {
        var plain = new List<byte>(framed.Length);
        (message, length) = ([], 0);
        for (var at = 0; at < framed.Length; at++)
        {
            if (framed[at] != Dle)
            {
                plain.Add(framed[at]);
                continue;
            }

            if (++at == framed.Length) return false;
            if (framed[at] == Etx)
            {
                (message, length) = ([.. plain], at + 1);
                return true;
            }

            plain.Add(framed[at]);
        }

        return false;
    }
}
