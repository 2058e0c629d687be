using System.Buffers.Binary;

namespace PosSdk.Devices.EscPos;

/// <summary>Says how long a command is from as much of it as came so far.</summary>
/// <param name="bytes">The command from its first byte, and perhaps what follows it.</param>
/// <returns>Its length; <see cref="CommandLength.NotYetKnown"/> when more must come before it can be told.</returns>
internal delegate long MeasureCommand(ReadOnlySpan<byte> bytes);

/// <summary>The ways in which ESC/POS commands say how long they are. Each takes the offset of what it looks at, counted from the command's first byte.</summary>
internal static class CommandLength
{
    public const long NotYetKnown = -1;

    /// <summary>Always so many bytes.</summary>
    public static MeasureCommand Fixed(int length) => _ => length;

    /// <summary>A 16-bit count of the bytes that follow it.</summary>
    public static MeasureCommand Counted16(int at) => bytes => bytes.Length < at + 2 ? NotYetKnown : at + 2L + Word(bytes, at);

    /// <summary>A 32-bit count of the bytes that follow it.</summary>
    public static MeasureCommand Counted32(int at) =>
        bytes => bytes.Length < at + 4 ? NotYetKnown : at + 4L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    /// <summary>Bytes up to a NUL, at most so many.</summary>
    public static MeasureCommand NulTerminated(int from, int atMost) => bytes =>
    {
        if (bytes.Length <= from) return NotYetKnown;
        var length = bytes[from..].IndexOf((byte)0);
        return length >= 0 && length <= atMost ? from + length + 1L : bytes.Length > from + atMost ? from + atMost + 1L : NotYetKnown;
    };

    /// <summary>ESC D: at most 32 columns that grow, and a NUL. A column that does not grow ends them and is text.</summary>
    public static long TabStops(ReadOnlySpan<byte> bytes)
    {
        const int From = 2, AtMost = 32;
        for (var at = From; at < bytes.Length; at++)
        {
            if (bytes[at] == 0) return at + 1;
            if (at > From && bytes[at] <= bytes[at - 1] || at == From + AtMost) return at;
        }
        return NotYetKnown;
    }

    /// <summary>Another measure for each value of one byte.</summary>
    public static MeasureCommand ByFunction(int at, Func<byte, MeasureCommand> choose) =>
        bytes => bytes.Length <= at ? NotYetKnown : choose(bytes[at])(bytes);

    /// <summary>Two 16-bit sizes, and as many bytes as their product says.</summary>
    public static MeasureCommand Area16(int at) =>
        bytes => bytes.Length < at + 4 ? NotYetKnown : at + 4L + (long)Word(bytes, at) * Word(bytes, at + 2);

    /// <summary>GS *: two sizes in bytes of eight dots.</summary>
    public static long DownloadedImage(ReadOnlySpan<byte> bytes) => bytes.Length < 4 ? NotYetKnown : 4L + bytes[2] * bytes[3] * 8;

    /// <summary>ESC *: a mode that says how many bytes a column takes, and a count of columns.</summary>
    public static long ColumnImage(ReadOnlySpan<byte> bytes) => bytes.Length < 5 ? NotYetKnown : 5L + (long)Word(bytes, 3) * BytesPerColumn(bytes[2]);

    /// <summary>How many bytes a column of ESC * takes in a mode: 8, 24 or 48 dots.</summary>
    public static int BytesPerColumn(byte mode) => mode switch { < 32 => 1, < 64 => 3, _ => 6 };

    /// <summary>ESC &amp;: bytes a column, first and last code, then a width and its columns for each character.</summary>
    public static long UserCharacters(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 5) return NotYetKnown;
        long at = 5;
        for (var code = bytes[3]; code <= bytes[4]; code++)
        {
            if (at >= bytes.Length) return NotYetKnown;
            at += 1 + bytes[2] * bytes[(int)at];
            if (code == byte.MaxValue) break;
        }
        return at;
    }

    /// <summary>FS q: a count of images, each with its two sizes in bytes of eight dots.</summary>
    public static long StoredImages(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 3) return NotYetKnown;
        long at = 3;
        for (var image = 0; image < bytes[2]; image++)
        {
            if (at + 4 > bytes.Length) return NotYetKnown;
            at += 4 + (long)Word(bytes, (int)at) * Word(bytes, (int)at + 2) * 8;
        }
        return at;
    }

    /// <summary>GS C ;: five numbers in digits, a semicolon after each.</summary>
    public static long FiveNumbers(ReadOnlySpan<byte> bytes)
    {
        var seen = 0;
        for (var at = 3; at < bytes.Length; at++)
            if (bytes[at] == ';' && ++seen == 5) return at + 1;
        return NotYetKnown;
    }

    /// <summary>GS D: seven parameters and a Windows bitmap, which holds its own length.</summary>
    public static long WindowsBitmap(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        < 11 => NotYetKnown,
        _ when bytes[9] != 'B' || bytes[10] != 'M' => 9,
        < 15 => NotYetKnown,
        _ => 9L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[11..]),
    };

    public static int Word(ReadOnlySpan<byte> bytes, int at) => bytes[at] | bytes[at + 1] << 8;
}
