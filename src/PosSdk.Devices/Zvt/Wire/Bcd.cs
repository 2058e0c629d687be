namespace PosSdk.Devices.Zvt.Wire;

/// <summary>Numbers as two decimal digits a byte, the highest first.</summary>
public static class Bcd
{
    /// <summary>Writes a number, with zeros before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or does not fit.</exception>
    public static byte[] From(long value, int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var written = new byte[bytes];
        var rest = value;
        for (var at = bytes - 1; at >= 0; at--, rest /= 100) written[at] = (byte)((rest / 10 % 10 << 4) | (rest % 10));
        return rest == 0 ? written : throw new ArgumentOutOfRangeException(nameof(value), value, $"{bytes} bytes hold {bytes * 2} digits.");
    }

    /// <summary>Reads a number; null when some half of a byte is no digit, or when it is too long for 18 digits.</summary>
    public static long? ToNumber(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 9) return null;
        long value = 0;
        foreach (var both in bytes)
        {
            if (both >> 4 > 9 || (both & 0xF) > 9) return null;
            value = (value * 100) + (10 * (both >> 4)) + (both & 0xF);
        }

        return value;
    }

    /// <summary>Reads a number that fits 32 bits; null when it is none.</summary>
    public static int? ToInt(ReadOnlySpan<byte> bytes) => ToNumber(bytes) is { } number and <= int.MaxValue ? (int)number : null;

    /// <summary>The digits as text, zeros before them kept; null when some half is no digit.</summary>
    public static string? ToDigits(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(AllDigits) < 0 ? Convert.ToHexString(bytes) : null;

    private static readonly System.Buffers.SearchValues<byte> AllDigits =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 100).Select(number => (byte)(((number / 10) << 4) | (number % 10)))]);
}
