using System.Text;

namespace PosSdk.Devices.Printing;

/// <summary>What may stand in a barcode.</summary>
internal static class BarcodeText
{
    // The application identifiers whose values have a length of their own, so that nothing needs to end them (GS1 General Specifications 7.8.5).
    private static readonly string[] FixedLength = ["00", "01", "02", "03", "04", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "31", "32", "33", "34", "35", "36", "41"];

    private const string Letters39 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./";

    /// <summary>True when a printer would draw it; a printer that gets anything else prints it as text or swallows what follows.</summary>
    public static bool Fits(string data, BarcodeKind kind) => kind switch
    {
        BarcodeKind.UpcA => IsDigits(data, 11, 12),
        BarcodeKind.UpcE => IsDigits(data, 6, 8) || IsDigits(data, 11, 12),
        BarcodeKind.Ean13 => IsDigits(data, 12, 13),
        BarcodeKind.Ean8 => IsDigits(data, 7, 8),
        BarcodeKind.Itf => IsDigits(data, 2, 198) && data.Length % 2 == 0,
        BarcodeKind.Code39 => IsOf(data, Letters39, 1, 198),
        BarcodeKind.Codabar => data.Length is > 2 and < 200 && IsOf(data[1..^1], "0123456789$+-./:", 1, 198),
        _ => data.Length is > 0 and < 120 && data.All(c => c is >= ' ' and <= '~'),
    };

    /// <summary>(01)…(10)… as one string with a separator where a value of open length ends.</summary>
    public static string Gs1WithSeparators(string bracketed, string separator)
    {
        var text = new StringBuilder();
        var elements = bracketed.Split('(', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < elements.Length; i++)
        {
            text.Append(elements[i].Replace(")", "", StringComparison.Ordinal));
            if (i < elements.Length - 1 && !FixedLength.Contains(elements[i][..Math.Min(2, elements[i].Length)])) text.Append(separator);
        }
        return text.ToString();
    }

    private static bool IsDigits(string data, int atLeast, int atMost) => IsOf(data, "0123456789", atLeast, atMost);

    private static bool IsOf(string data, string alphabet, int atLeast, int atMost) =>
        data.Length >= atLeast && data.Length <= atMost && data.All(c => alphabet.Contains(c, StringComparison.Ordinal));
}
