using System.Globalization;

namespace PosSdk.Domain.Quantities;

/// <summary>Decimal text to and from scaled whole numbers, without a floating point on the way.</summary>
internal static class DecimalText
{
    public static string Of(long units, int decimals, int? atLeast = null)
    {
        if (decimals == 0) return units.ToString(CultureInfo.InvariantCulture);
        var digits = UInt128.CreateChecked(Int128.Abs(units)).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var whole = digits[..^decimals];
        var fraction = digits[^decimals..];
        if (atLeast is { } least) fraction = fraction[..Math.Max(least, fraction.TrimEnd('0').Length)];
        return (units < 0 ? "-" : "") + whole + (fraction.Length > 0 ? "." + fraction : "");
    }

    public static bool TryRead(string? text, int decimals, out long units)
    {
        units = 0;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return false;
        for (var i = 0; i < decimals; i++)
        {
            if (decimal.Abs(value) > long.MaxValue) return false;
            value *= 10;
        }
        if (value != decimal.Truncate(value) || value is > long.MaxValue or < long.MinValue) return false;
        units = (long)value;
        return true;
    }
}
