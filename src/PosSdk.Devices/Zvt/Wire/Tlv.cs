namespace PosSdk.Devices.Zvt.Wire;

/// <summary>A tagged value inside a field 06, after BER: a tag of one byte or more, a length of one to three, the value.</summary>
/// <param name="Tag">The bytes of the tag as one number: <c>0x24</c>, <c>0x1F07</c>.</param>
/// <param name="Value">What it holds.</param>
public readonly record struct Tlv(int Tag, ReadOnlyMemory<byte> Value)
{
    private const int LongestTag = 3;

    /// <summary>True when its value is tagged values again.</summary>
    public bool IsContainer => (FirstByte & 0x20) != 0;

    /// <summary>The class of the tag: 0 universal, 1 application, 2 context-specific, 3 private.</summary>
    public int Class => FirstByte >> 6;

    /// <summary>The number in the tag without class and form.</summary>
    public int Number => Tag <= 0xFF ? Tag & 0x1F : Tag <= 0xFFFF ? Tag & 0x7F : ((Tag >> 8 & 0x7F) << 7) | (Tag & 0x7F);

    private int FirstByte => Tag <= 0xFF ? Tag : Tag <= 0xFFFF ? Tag >> 8 : Tag >> 16;

    /// <summary>Tag and length alone: the value may be a card's number.</summary>
    public override string ToString() => $"{Tag:X2}, {Value.Length} bytes";

    /// <summary>Reads tagged values as far as they go; what is cut off is left away.</summary>
    public static IReadOnlyList<Tlv> Read(ReadOnlyMemory<byte> data)
    {
        var values = new List<Tlv>();
        while (TryReadTag(data.Span, out var tag, out var size) && TryReadLength(data.Span[size..], out var header, out var length))
        {
            var start = size + header;
            if (data.Length < start + length) break;
            values.Add(new Tlv(tag, data.Slice(start, length)));
            data = data[(start + length)..];
        }

        return values;
    }

    /// <summary>Reads a tag; a second and third byte follow while the lower bits say so.</summary>
    public static bool TryReadTag(ReadOnlySpan<byte> bytes, out int tag, out int size)
    {
        (tag, size) = (0, 0);
        if (bytes.IsEmpty) return false;
        (tag, size) = (bytes[0], 1);
        if ((tag & 0x1F) != 0x1F) return true;
        while (size < LongestTag && bytes.Length > size)
        {
            var next = bytes[size++];
            tag = (tag << 8) | next;
            if ((next & 0x80) == 0) return true;
        }

        return false;
    }

    /// <summary>Reads a length: below 80 itself, else 81 and one byte, or 82 and two, the high one first.</summary>
    public static bool TryReadLength(ReadOnlySpan<byte> bytes, out int size, out int length)
    {
        (size, length) = bytes switch
        {
            [< 0x80 and var itself, ..] => (1, itself),
            [0x81, var one, ..] => (2, one),
            [0x82, var high, var low, ..] => (3, (high << 8) | low),
            _ => (0, 0),
        };
        return size > 0;
    }

    /// <summary>The bytes of a tagged value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is longer than 65,535 bytes.</exception>
    public static byte[] Write(int tag, ReadOnlySpan<byte> value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, ushort.MaxValue, nameof(value));
        byte[] name = tag <= 0xFF ? [(byte)tag] : tag <= 0xFFFF ? [(byte)(tag >> 8), (byte)(tag & 0xFF)] : [(byte)(tag >> 16), (byte)(tag >> 8 & 0xFF), (byte)(tag & 0xFF)];
        return [.. name, .. WriteLength(value.Length), .. value];
    }

    /// <summary>The bytes of a length.</summary>
    internal static byte[] WriteLength(int length) => length switch
    {
        < 0x80 => [(byte)length],
        <= 0xFF => [0x81, (byte)length],
        _ => [0x82, (byte)(length >> 8), (byte)(length & 0xFF)],
    };
}
