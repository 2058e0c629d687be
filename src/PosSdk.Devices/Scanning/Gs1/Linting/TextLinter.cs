using System.Buffers;

namespace PosSdk.Devices.Scanning.Gs1.Linting;

/// <summary>Rules of which characters may stand where.</summary>
internal static class TextLinter
{
    /// <summary>The characters of GS1's set 82 in the order of their values in check pairs.</summary>
    public const string Set82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private const string Digit = "0123456789";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> In82 = SearchValues.Create(Set82);
    private static readonly SearchValues<char> In39 = SearchValues.Create("#-/" + Digit + Upper);
    private static readonly SearchValues<char> In64 = SearchValues.Create("-_" + Digit + Upper + Lower);

    public static string? Digits(string value) => IsDigits(value) ? null : "non-digit-character";

    public static string? CharacterSet82(string value) => value.AsSpan().ContainsAnyExcept(In82) ? "invalid-cset82-character" : null;

    public static string? CharacterSet39(string value) => value.AsSpan().ContainsAnyExcept(In39) ? "invalid-cset39-character" : null;

    /// <summary>Base64 for file names: at most two characters of padding, which fill the text to a multiple of three.</summary>
    public static string? CharacterSet64(string value)
    {
        var data = value.AsSpan().TrimEnd('=');
        if (data.ContainsAnyExcept(In64)) return "invalid-cset64-character";
        var padding = value.Length - data.Length;
        return padding > 0 && (padding > 2 || value.Length % 3 != 0) ? "invalid-cset64-padding" : null;
    }

    public static string? HasNonDigit(string value) => IsDigits(value) ? "requires-non-digit-character" : null;

    public static string? Hyphens(string value) => value.AsSpan().ContainsAnyExcept('-') ? "not-hyphen" : null;

    public static string? ImporterIndex(string value) =>
        value.Length != 1 ? "importer-idx-must-be-one-character"
        : value.AsSpan().ContainsAnyExcept(In64) ? "invalid-import-idx-character"
        : null;

    /// <summary>Each per cent sign is followed by two hexadecimal digits.</summary>
    public static string? PercentEncoding(string value)
    {
        for (var at = value.IndexOf('%'); at >= 0; at = value.IndexOf('%', at + 1))
            if (at + 2 >= value.Length || !char.IsAsciiHexDigit(value[at + 1]) || !char.IsAsciiHexDigit(value[at + 2]))
                return "invalid-percent-sequence";
        return null;
    }

    public static bool IsDigits(ReadOnlySpan<char> value) => !value.ContainsAnyExceptInRange('0', '9');
}
