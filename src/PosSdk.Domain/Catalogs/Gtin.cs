namespace PosSdk.Domain.Catalogs;

/// <summary>Arithmetic of the numbers on retail barcodes: EAN-8, UPC-A, UPC-E, EAN-13, GTIN-14.</summary>
public static class Gtin
{
    private const int UpcELength = 8;

    /// <summary>
    /// The check digit of the digits before it: from the right they count three times and once in turn, the sum is filled up to a multiple of ten.
    /// </summary>
    /// <exception cref="ArgumentException">Something in it is not a digit.</exception>
    public static char CheckDigit(ReadOnlySpan<char> digits)
    {
        if (!IsDigits(digits)) throw new ArgumentException("Only digits have a check digit.", nameof(digits));
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 3 : 1);
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>True for 8, 12, 13 or 14 digits of which the last checks the others.</summary>
    public static bool IsValid(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length is 8 or 12 or 13 or 14 && IsDigits(digits) && CheckDigit(digits.AsSpan(..^1)) == digits[^1];
    }

    /// <summary>True for as many digits as a number has, of which the last does not check the others: misread or mistyped.</summary>
    public static bool HasWrongCheckDigit(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length is 8 or 12 or 13 or 14 && IsDigits(digits) && !IsValid(digits);
    }

    /// <summary>The fourteen digits by which systems compare numbers of all lengths; null when it is not valid.</summary>
    public static string? Normalise(string digits) => IsValid(digits) ? digits.PadLeft(14, '0') : null;

    /// <summary>The UPC-A that a UPC-E stands for; null when it is none.</summary>
    /// <param name="digits">Eight: number system 0 or 1, six digits, check digit; or the six alone, of number system 0.</param>
    public static string? ExpandUpcE(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Length == UpcELength - 2) digits = "0" + digits + "?";
        if (digits.Length != UpcELength || digits[0] is not ('0' or '1') || !IsDigits(digits.AsSpan(0, UpcELength - 1))) return null;
        var d = digits.AsSpan(1, 6);
        var body = digits[0] + d[5] switch
        {
            '0' or '1' or '2' => $"{d[..2]}{d[5]}0000{d[2..5]}",
            '3' => $"{d[..3]}00000{d[3..5]}",
            '4' => $"{d[..4]}00000{d[4]}",
            _ => $"{d[..5]}0000{d[5]}",
        };
        var check = CheckDigit(body);
        return digits[^1] == '?' || digits[^1] == check ? body + check : null;
    }

    /// <summary>The UPC-E, eight digits, that stands for a UPC-A; null when its zeros do not allow one.</summary>
    public static string? CompressUpcA(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Length != 12 || !IsValid(digits) || digits[0] is not ('0' or '1')) return null;
        var (maker, item) = (digits[1..6], digits[6..11]);
        var six = (maker, item) switch
        {
            ([_, _, '0' or '1' or '2', '0', '0'], ['0', '0', ..]) => maker[..2] + item[2..] + maker[2],
            ([.., '0', '0'], ['0', '0', '0', ..]) => maker[..3] + item[3..] + '3',
            ([.., '0'], ['0', '0', '0', '0', _]) => maker[..4] + item[4] + '4',
            (_, ['0', '0', '0', '0', >= '5']) => maker + item[4],
            _ => null,
        };
        return six is null ? null : digits[0] + six + digits[^1];
    }

    /// <summary>
    /// How else a catalog may write the same number: with more leading zeros or fewer, as the short UPC-E or as what that stands for, the longest first. Without the spelling given; nothing for
    /// what is no valid number.
    /// </summary>
    public static IEnumerable<string> OtherSpellings(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        if (digits.Length is not (8 or 12 or 13 or 14)) return [];
        string?[] numbers = digits.Length == UpcELength && digits[0] == '0' ? [ExpandUpcE(digits), digits] : [digits, ExpandUpcE(digits)];
        return numbers.OfType<string>().SelectMany(Spellings).Where(spelling => spelling != digits).Distinct();
    }

    private static IEnumerable<string> Spellings(string digits)
    {
        if (Normalise(digits) is not { } gtin) yield break;
        foreach (var length in (int[])[14, 13, 12, 8])
            if (!gtin.AsSpan(..^length).ContainsAnyExcept('0')) yield return gtin[^length..];
        if (gtin.StartsWith("00", StringComparison.Ordinal) && CompressUpcA(gtin[2..]) is { } shorter) yield return shorter;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
