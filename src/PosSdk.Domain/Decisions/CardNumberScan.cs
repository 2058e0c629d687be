using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PosSdk.Domain.Decisions;

/// <summary>Finds card numbers in free text, so that none is stored: 13 to 19 digits in any script, at most two other signs between them, whose Luhn check holds.</summary>
/// <remarks>Groups of digits are taken whole, because a window inside a long reference would match by chance. One in ten other numbers of that length is
/// found as well; a number that starts with 0 never is, because no card's does.</remarks>
public static class CardNumberScan
{
    private const int Shortest = 13;
    private const int Longest = 19;
    private const int WidestGap = 2;

    /// <summary>True when the text holds what looks like a card number; false for null.</summary>
    public static bool Finds(string? text) => text is { Length: >= Shortest } && TryFind(text, 0, out _);

    /// <summary>The text with every digit but the last four of each card number replaced by an asterisk; the same text when there is none.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Mask(string? text)
    {
        if (!Finds(text)) return text;
        var masked = text!.ToCharArray();
        for (var from = 0; TryFind(text, from, out var found); from = found.End.Value)
        {
            var left = CountDigits(text.AsSpan(found)) - 4;
            for (var at = found.Start.Value; left > 0; at++)
            {
                if (!char.IsDigit(text[at])) continue;
                masked[at] = '*';
                left--;
            }
        }

        // Because the four digits that stay can make another number together with the digits after them.
        return Mask(new string(masked));
    }

    private static bool TryFind(string text, int from, out Range found)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (!IsGroupStart(text, start) || !TryEnd(text, start, out var end)) continue;
            found = start..end;
            return true;
        }

        found = default;
        return false;
    }

    private static bool IsGroupStart(string text, int at) => char.IsDigit(text[at]) && (at == 0 || !char.IsDigit(text[at - 1]));

    /// <summary>Grows from one group of digits to the next until the number is long enough and passes, or too long.</summary>
    private static bool TryEnd(string text, int start, out int end)
    {
        Span<byte> digits = stackalloc byte[Longest];
        var count = 0;
        for (end = start; TryGroup(text, ref end, digits, ref count); end = SkipGap(text, end))
        {
            if (count >= Shortest && digits[0] != 0 && PassesLuhn(digits[..count])) return true;
        }

        return false;
    }

    /// <summary>Reads the digits at <paramref name="at"/>; false when there are none, or more than a card can have.</summary>
    private static bool TryGroup(string text, ref int at, Span<byte> digits, ref int count)
    {
        var start = at;
        for (; at < text.Length && char.IsDigit(text[at]); at++)
        {
            if (count == Longest) return false;
            digits[count++] = (byte)CharUnicodeInfo.GetDecimalDigitValue(text[at]);
        }

        return at > start;
    }

    private static int SkipGap(string text, int at)
    {
        var gap = 0;
        while (gap < WidestGap && at + gap < text.Length && !char.IsLetterOrDigit(text[at + gap])) gap++;
        return at + gap;
    }

    private static bool PassesLuhn(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var doubled = (digits.Length - at) % 2 == 0;
            sum += !doubled ? digits[at] : digits[at] > 4 ? (digits[at] * 2) - 9 : digits[at] * 2;
        }

        return sum % 10 == 0;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var sign in text) count += char.IsDigit(sign) ? 1 : 0;
        return count;
    }
}
