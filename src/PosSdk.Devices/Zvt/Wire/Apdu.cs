namespace PosSdk.Devices.Zvt.Wire;

/// <summary>One message of ZVT: two bytes that say what it is, and its data (PA00P015: CLASS INSTR LEN data).</summary>
public sealed class Apdu
{
    /// <summary>The most data one message holds: two bytes of length.</summary>
    public const int MaximumLength = ushort.MaxValue;

    // Because a length byte of FF says that two more bytes of length follow, it cannot be a length itself.
    private const int LongestShortForm = 0xFE;

    /// <summary>Makes a message.</summary>
    /// <param name="command">Class and instruction, such as <c>0x060F</c>; names are in <see cref="ZvtCommand"/>.</param>
    /// <param name="data">What follows the length; not copied.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is more data than a message holds.</exception>
    public Apdu(ushort command, ReadOnlyMemory<byte> data = default)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(data.Length, MaximumLength, nameof(data));
        (Command, Data) = (command, data);
    }

    /// <summary>Class and instruction.</summary>
    public ushort Command { get; }

    /// <summary>What follows the length.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The bytes on the wire; the long form of the length only where it is needed.</summary>
    public byte[] ToBytes()
    {
        var length = Data.Length;
        byte[] header = length <= LongestShortForm
            ? [(byte)(Command >> 8), (byte)(Command & 0xFF), (byte)length]
            : [(byte)(Command >> 8), (byte)(Command & 0xFF), 0xFF, (byte)(length & 0xFF), (byte)(length >> 8)];
        return [.. header, .. Data.Span];
    }

    /// <summary>What it is and how long; never what it holds, because that may be a card's number.</summary>
    public override string ToString() => $"{Command >> 8:X2} {Command & 0xFF:X2}, {Data.Length} bytes";
}
