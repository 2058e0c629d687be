using System.Collections.Frozen;
using PosSdk.Devices.Scanning.Gs1;

namespace PosSdk.Devices.Scanning;

/// <summary>ISO 4217 numbers, which barcodes use, as the letters that people use.</summary>
internal static class CurrencyNumbers
{
    private const string List = "currencies ";
    private const int Digits = 3;

    private static readonly FrozenDictionary<string, string> Letters = Gs1Data.Lines("code-lists.txt")
        .Single(line => line.StartsWith(List, StringComparison.Ordinal))[List.Length..].Split(' ')
        .ToFrozenDictionary(pair => pair[..Digits], pair => pair[Digits..]);

    /// <summary>The letters of a number such as 978; null when there is no such currency.</summary>
    public static string? LettersOf(string number) => Letters.GetValueOrDefault(number);
}
