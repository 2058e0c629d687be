namespace PosSdk.Devices.Zvt.Wire;

/// <summary>One field of a message. The specification calls it a bitmap.</summary>
/// <param name="Id">Its first byte.</param>
/// <param name="Value">What it holds, without id and length.</param>
public readonly record struct Bmp(byte Id, ReadOnlyMemory<byte> Value)
{
    /// <summary>A container of tagged values follows.</summary>
    public const byte Container = 0x06;

    private const int Tagged = 0;
    private const int TwoDigits = -2;
    private const int ThreeDigits = -3;

    /// <summary>Id and length alone: the value may be a card's number.</summary>
    public override string ToString() => $"{Id:X2}, {Value.Length} bytes";

    /// <summary>Where the value of a field lies.</summary>
    /// <param name="id">The field.</param>
    /// <param name="rest">What follows its id.</param>
    /// <param name="header">How many bytes of length stand before it.</param>
    /// <param name="length">How long it says to be.</param>
    /// <returns>False for an id that the specification does not list, and when the length itself is cut off.</returns>
    internal static bool TryMeasure(byte id, ReadOnlySpan<byte> rest, out int header, out int length)
    {
        (header, length) = (0, 0);
        if (FormOf(id) is not { } form) return false;
        if (form == Tagged) return Tlv.TryReadLength(rest, out header, out length);
        if (form > 0)
        {
            length = form;
            return true;
        }

        header = -form;
        return TryReadDigits(rest, header, out length);
    }

    /// <summary>True for an id that the specification lists.</summary>
    public static bool IsKnown(byte id) => FormOf(id) is not null;

    // Lengths written as F1 F4: each byte's low half is a decimal digit. Terminals fill the high half with F, and some with 0.
    private static bool TryReadDigits(ReadOnlySpan<byte> rest, int digits, out int length)
    {
        length = 0;
        if (rest.Length < digits) return false;
        foreach (var one in rest[..digits])
        {
            if ((one & 0xF) > 9) return false;
            length = (length * 10) + (one & 0xF);
        }

        return true;
    }

    // The table of PA00P015: a fixed number of bytes, or how the length is written.
    private static int? FormOf(byte id) => id switch
    {
        Container => Tagged,
        0x01 or 0x02 or 0x03 or 0x05 or 0x19 or 0x27 or 0x8A or 0x8C => 1,
        0x72 or 0x73 or 0x74 or 0x75 or 0xA0 or 0xD0 or 0xD2 or 0xD3 => 1,
        0xE0 or 0xE9 or 0xEA or 0xF0 or 0xF9 or 0xFA or 0xFB or 0xFC or 0xFD => 1,
        0x0D or 0x0E or 0x17 or 0x3A or 0x49 or 0x87 => 2,
        0x0B or 0x0C or 0x37 or 0x3D or 0x88 or 0xAA => 3,
        0x29 or 0x70 or 0x71 => 4,
        0xBA => 5,
        0x04 => 6,
        0x3B or 0xEB => 8,
        0x2A => 15,
        0x22 or 0x23 or 0x2D or 0x8B or 0xA7 or 0xD1 or (>= 0xE1 and <= 0xE8) or (>= 0xF1 and <= 0xF8) => TwoDigits,
        0x24 or 0x2E or 0x3C or 0x60 or 0x92 or 0x9A or 0xAF => ThreeDigits,
        _ => null,
    };
}
