namespace PosSdk.Domain.Decisions;

/// <summary>Epochs as they stand in receipt numbers and shift names: base 36, lower case, no idle zeros.</summary>
internal static class Base36
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string Of(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value < Digits.Length ? Digits[(int)value].ToString() : Of(value / Digits.Length) + Digits[(int)(value % Digits.Length)];
    }

    /// <summary>Reads what <see cref="Of"/> wrote; false for anything else.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        foreach (var letter in text)
        {
            var digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0 || value > (long.MaxValue - digit) / Digits.Length) return false;
            value = (value * Digits.Length) + digit;
        }
        return Of(value).AsSpan().SequenceEqual(text);
    }
}
