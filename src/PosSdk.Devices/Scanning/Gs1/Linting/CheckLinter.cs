using PosSdk.Domain.Catalogs;

namespace PosSdk.Devices.Scanning.Gs1.Linting;

/// <summary>Rules with check characters.</summary>
internal static class CheckLinter
{
    private const string Set32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int PairModulus = 1021;
    private const int LongestIban = 34;

    // Because countries do not agree on a shortest one: beyond this many there is a bank in it.
    private const int TooShortIban = 10;

    private static readonly int[] Primes = [.. FirstPrimes(97)];
    private static readonly Func<string, string?> Country = CodeListLinter.Of("iso3166alpha2", "illegal-iban-country-code");

    /// <summary>The last digit is the check digit of those before it.</summary>
    public static string? Digit(string value)
    {
        if (value.Length == 0) return "too-short-for-check-digit";
        if (TextLinter.Digits(value) is { } broken) return broken;
        return Gtin.CheckDigit(value.AsSpan(..^1)) == value[^1] ? null : "incorrect-check-digit";
    }

    /// <summary>The last two characters are the check pair of those before: values times primes from the right, modulo 1021, five bits a character.</summary>
    public static string? Pair(string value)
    {
        if (value.Length < 2) return "too-short-for-check-pair";
        var data = value.AsSpan(..^2);
        if (data.Length > Primes.Length) return "too-long-for-check-pair-implementation";
        if (TextLinter.CharacterSet82(data.ToString()) is { } broken) return broken;
        var sum = 0;
        for (var i = 0; i < data.Length; i++)
            sum += TextLinter.Set82.IndexOf(data[i], StringComparison.Ordinal) * Primes[data.Length - 1 - i];
        sum %= PairModulus;
        return value[^2] == Set32[sum >> 5] && value[^1] == Set32[sum & 31] ? null : "incorrect-check-pair";
    }

    /// <summary>ISO 13616: with its first four characters moved to the end and letters as numbers from ten on, it leaves one when divided by 97.</summary>
    public static string? Iban(string value)
    {
        if (value.Length < 4) return "iban-too-short";
        if (Country(value[..2]) is { } broken) return broken;
        if (value.Length > LongestIban) return "iban-too-long";
        if (value.Length <= TooShortIban) return "iban-too-short";
        var rest = 0;
        foreach (var character in value[4..] + value[..4])
        {
            if (!char.IsAsciiDigit(character) && !char.IsAsciiLetterUpper(character)) return "invalid-iban-character";
            rest = char.IsAsciiDigit(character) ? ((rest * 10) + character - '0') % 97 : ((rest * 100) + character - 'A' + 10) % 97;
        }
        return rest == 1 ? null : "incorrect-iban-checksum";
    }

    private static IEnumerable<int> FirstPrimes(int count) => Enumerable.Range(2, int.MaxValue - 2).Where(IsPrime).Take(count);

    private static bool IsPrime(int number) =>
        Enumerable.Range(2, number - 2).TakeWhile(divisor => divisor * divisor <= number).All(divisor => number % divisor != 0);
}
