using System.Globalization;

namespace PosSdk.Devices.Scanning.Gs1.Linting;

/// <summary>Rules of numbers.</summary>
internal static class NumberLinter
{
    private const int CoordinateLength = 10;
    private const long Degree = 10_000_000;

    /// <summary>Ten digits: degrees from the pole or the meridian with seven decimals.</summary>
    public static string? Coordinate(string value, string name, int degrees)
    {
        if (value.Length != CoordinateLength) return name + "-invalid-length";
        if (TextLinter.Digits(value) is { } broken) return broken;
        return long.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture) > degrees * Degree ? "invalid-" + name : null;
    }

    public static string? NonZero(string value) => TextLinter.Digits(value) ?? (IsZero(value) ? "illegal-zero-value" : null);

    public static string? NoZeroPrefix(string value) => TextLinter.Digits(value) ?? (value.StartsWith('0') ? "illegal-zero-prefix" : null);

    public static string? Zero(string value) => IsZero(value) ? null : "not-zero";

    /// <summary>Two numbers of equal length: the piece, from one to the total.</summary>
    public static string? PieceOfTotal(string value)
    {
        if (value.Length == 0 || value.Length % 2 != 0) return "invalid-length-for-piece-of-total";
        if (TextLinter.Digits(value) is { } broken) return broken;
        var (piece, total) = (value[..(value.Length / 2)], value[(value.Length / 2)..]);
        if (IsZero(piece)) return "zero-piece-number";
        if (IsZero(total)) return "zero-total-pieces";
        return string.CompareOrdinal(piece, total) > 0 ? "piece-number-exceeds-total" : null;
    }

    /// <summary>A position and the last one around a slash: <c>2/3</c>.</summary>
    public static string? PositionInSequence(string value)
    {
        var numbers = value.Split('/');
        if (numbers.Length != 2 || numbers.Any(number => number.Length == 0 || !TextLinter.IsDigits(number)))
            return "position-in-sequence-malformed";
        if (numbers.Any(number => number[0] == '0')) return "illegal-zero-prefix";
        var order = numbers[0].Length.CompareTo(numbers[1].Length);
        return (order != 0 ? order : string.CompareOrdinal(numbers[0], numbers[1])) > 0 ? "position-exceeds-end" : null;
    }

    private static bool IsZero(string value) => !value.AsSpan().ContainsAnyExcept('0');
}
