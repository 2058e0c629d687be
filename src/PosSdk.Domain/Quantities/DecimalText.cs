using System.Globalization;

namespace PosSdk.Domain.Quantities;

/// <summary>Decimal text to and from scaled whole numbers, without a floating point on the way.</summary>
internal static class DecimalText
{
    public static string Of(long units, int decimals, int? atLeast = null)
    {
        if (decimals == 0) return units.ToString(CultureInfo.InvariantCulture);
        var digits = Int128.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = digits[..^decimals];
        var fraction = digits[^decimals..];
        if (atLeast is { } least) fraction = fraction[..Math.Max(least, fraction.TrimEnd('0').Length)];
        return (units < 0 ? "-" : "") + whole + (fraction.Length > 0 ? "." + fraction : "");
    }

    /// <summary>Reads an optional minus, digits and at most one dot. Digits beyond <paramref name="decimals"/> must be zeros: nothing is rounded here.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int decimals, out long units)
    {
        var negative = text is ['-', ..];
        var read = TryReadDigits(negative ? text[1..] : text, decimals, out var value);
        if (negative) value = -value;
        read = read && value <= long.MaxValue && value >= long.MinValue;
        units = read ? (long)value : 0;
        return read;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, int decimals, out Int128 value)
    {
        value = 0;
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var fraction = dot < 0 ? [] : text[(dot + 1)..].TrimEnd('0');
        if (whole.IsEmpty || dot == text.Length - 1 || fraction.Length > decimals) return false;
        if (!TryAppend(whole, ref value) || !TryAppend(fraction, ref value)) return false;
        for (var i = fraction.Length; i < decimals; i++) value *= 10;
        return true;
    }

    private static bool TryAppend(ReadOnlySpan<char> digits, ref Int128 value)
    {
        foreach (var digit in digits)
        {
            // Because a longer number could outgrow even 128 bits once the decimals are appended.
            if (!char.IsAsciiDigit(digit) || value > ulong.MaxValue) return false;
            value = (value * 10) + (digit - '0');
        }
        return true;
    }
}
