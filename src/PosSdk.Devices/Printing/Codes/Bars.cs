using System.Text;
using PosSdk.Domain.Catalogs;

namespace PosSdk.Devices.Printing.Codes;

/// <summary>Draws one-dimensional barcodes.</summary>
internal static class Bars
{
    private const int Quiet = 10;

    private const string Code39Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*";

    private static readonly int[] Code39Wide =
    [
        0x034, 0x121, 0x061, 0x160, 0x031, 0x130, 0x070, 0x025, 0x124, 0x064, 0x109, 0x049, 0x148, 0x019, 0x118, 0x058, 0x00D, 0x10C, 0x04C, 0x01C, 0x103, 0x043,
        0x142, 0x013, 0x112, 0x052, 0x007, 0x106, 0x046, 0x016, 0x181, 0x0C1, 0x1C0, 0x091, 0x190, 0x0D0, 0x085, 0x184, 0x0C4, 0x0A8, 0x0A2, 0x08A, 0x02A, 0x094,
    ];

    private const string CodabarLetters = "0123456789-$:/.+ABCD";

    private static readonly int[] CodabarWide =
        [0x003, 0x006, 0x009, 0x060, 0x012, 0x042, 0x021, 0x024, 0x030, 0x048, 0x00C, 0x018, 0x045, 0x051, 0x054, 0x015, 0x01A, 0x029, 0x00B, 0x00E];

    private static readonly string[] EanLeft = ["0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"];

    private static readonly string[] EanParity = ["LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG", "LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL"];

    private static readonly string[] UpcEParity = ["GGGLLL", "GGLGLL", "GGLLGL", "GGLLLG", "GLGGLL", "GLLGGL", "GLLLGG", "GLGLGL", "GLGLLG", "GLLGLG"];

    private static readonly string[] ItfWide = ["00110", "10001", "01001", "11000", "00101", "10100", "01100", "00011", "10010", "01010"];

    /// <summary>The bars with their quiet zones; null for data that does not fit the kind, or paper that is too narrow.</summary>
    public static MonochromeImage? Draw(string data, BarcodeKind kind, int module, int height, int atMost, int quiet = Quiet) =>
        Draw(BarcodeText.Fits(data, kind) ? Modules(data, kind) : null, module, height, atMost, quiet);

    /// <summary>How many modules wide a barcode is, without quiet zones; null for data that does not fit the kind.</summary>
    public static int? Width(string data, BarcodeKind kind) => BarcodeText.Fits(data, kind) ? Modules(data, kind)?.Length : null;

    /// <summary>Ones as bars; null for null, and for paper that is too narrow even for one dot a module.</summary>
    public static MonochromeImage? Draw(string? modules, int module, int height, int atMost, int quiet)
    {
        if (modules is null) return null;
        var width = modules.Length + 2 * quiet;
        if (width > atMost / module) module = 1;
        return width * module > atMost ? null : Dots.Draw(width * module, Math.Clamp(height, 1, 255), (x, _) =>
            x / module - quiet is var at && at >= 0 && at < modules.Length && modules[at] == '1');
    }

    /// <summary>The eight digits of a UPC-E from six, seven or eight of its own, or from the eleven or twelve of its UPC-A; null when there is none.</summary>
    public static string? UpcEDigits(string digits) => digits.Length switch
    {
        6 => UpcEDigits("0" + digits),
        7 => Gtin.ExpandUpcE(digits[1..]) is { } upcA && digits[0] == '0' ? digits + upcA[^1] : null,
        8 => Gtin.ExpandUpcE(digits) is null ? null : digits,
        11 => Gtin.CompressUpcA(digits + Gtin.CheckDigit(digits)),
        _ => Gtin.CompressUpcA(digits),
    };

    private static string? Modules(string data, BarcodeKind kind) => kind switch
    {
        BarcodeKind.Ean13 => Ean13(WithCheckDigit(data, 13)),
        BarcodeKind.UpcA => Ean13("0" + WithCheckDigit(data, 12)),
        BarcodeKind.Ean8 => Ean8(WithCheckDigit(data, 8)),
        BarcodeKind.UpcE => UpcEDigits(data) is { } digits ? UpcE(digits) : null,
        BarcodeKind.Code39 => string.Concat(("*" + data.Trim('*') + "*").Select(c => Wide(Code39Wide[Code39Letters.IndexOf(c, StringComparison.Ordinal)], 9) + "0")),
        BarcodeKind.Codabar when data.All(c => CodabarLetters.Contains(char.ToUpperInvariant(c), StringComparison.Ordinal)) =>
            string.Concat(data.Select(c => Wide(CodabarWide[CodabarLetters.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal)], 7) + "0")),
        BarcodeKind.Itf => Itf(data),
        BarcodeKind.Code93 => Code93.Modules(data),
        BarcodeKind.Code128 => Code128.Modules(Code128.Encode(data)),
        BarcodeKind.Gs1128 => Code128.Modules(Code128.Encode(BarcodeText.Gs1WithSeparators(data, "\x1D"), '\x1D')),
        _ => null,
    };

    private static string WithCheckDigit(string digits, int length) => digits.Length >= length ? digits : digits + Gtin.CheckDigit(digits);

    private static string Ean13(string digits)
    {
        var parity = EanParity[digits[0] - '0'];
        return "101" + string.Concat(Enumerable.Range(1, 6).Select(i => Digit(digits[i], parity[i - 1]))) + "01010"
            + string.Concat(digits[7..].Select(digit => Digit(digit, 'R'))) + "101";
    }

    private static string Ean8(string digits) =>
        "101" + string.Concat(digits[..4].Select(digit => Digit(digit, 'L'))) + "01010" + string.Concat(digits[4..].Select(digit => Digit(digit, 'R'))) + "101";

    private static string UpcE(string digits)
    {
        var parity = UpcEParity[digits[7] - '0'];
        if (digits[0] == '1') parity = string.Concat(parity.Select(c => c == 'G' ? 'L' : 'G'));
        return "101" + string.Concat(Enumerable.Range(1, 6).Select(i => Digit(digits[i], parity[i - 1]))) + "010101";
    }

    private static string Digit(char digit, char set) => set switch
    {
        'L' => EanLeft[digit - '0'],
        'R' => Inverted(EanLeft[digit - '0']),
        _ => string.Concat(Inverted(EanLeft[digit - '0']).Reverse()),
    };

    private static string Inverted(string modules) => string.Concat(modules.Select(module => module == '0' ? '1' : '0'));

    private static string Wide(int wide, int elements) =>
        string.Concat(Enumerable.Range(0, elements).Select(i => new string(i % 2 == 0 ? '1' : '0', (wide >> elements - 1 - i & 1) != 0 ? 3 : 1)));

    private static string Itf(string digits)
    {
        var modules = new StringBuilder("1010");
        for (var i = 0; i + 1 < digits.Length; i += 2)
            for (var element = 0; element < 5; element++)
                modules.Append('1', ItfWide[digits[i] - '0'][element] == '1' ? 3 : 1).Append('0', ItfWide[digits[i + 1] - '0'][element] == '1' ? 3 : 1);
        return modules.Append("11101").ToString();
    }
}
