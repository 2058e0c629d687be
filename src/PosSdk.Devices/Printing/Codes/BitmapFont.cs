namespace PosSdk.Devices.Printing.Codes;

/// <summary>A small font of our own for pictures of receipts: five by seven dots for ASCII, marks above and below for Latin letters, lines for boxes. Everything else is a frame.</summary>
internal static class BitmapFont
{
    /// <summary>Cells of a character: six wide, twelve high. Letters stand on row nine.</summary>
    public const int Width = 6, Height = 12;

    private const int Top = 3;

    // Five columns a character from the space on, two hexadecimal digits each; the lowest bit is the top row.
    private const string Columns =
        "000000000000005F00000007000700147F147F14242A7F2A12231308646236495522500005030000001C2241000041221C00082A1C2A0808083E0808005030000008080808080060600000" +
        "2010080402" + "3E5149453E" + "00427F4000" + "4261514946" + "2141454B31" + "1814127F10" + "2745454539" + "3C4A494930" + "0171090503" + "3649494936" + "064949291E" +
        "0036360000" + "0056360000" + "0814224100" + "1414141414" + "0041221408" + "0201510906" + "324979413E" + "7E1111117E" + "7F49494936" + "3E41414122" + "7F4141221C" +
        "7F49494941" + "7F09090901" + "3E4149497A" + "7F0808087F" + "00417F4100" + "2040413F01" + "7F08142241" + "7F40404040" + "7F020C027F" + "7F0408107F" + "3E4141413E" +
        "7F09090906" + "3E4151215E" + "7F09192946" + "4649494931" + "01017F0101" + "3F4040403F" + "1F2040201F" + "3F4038403F" + "6314081463" + "0708700807" + "6151494543" +
        "007F414100" + "0204081020" + "0041417F00" + "0402010204" + "4040404040" + "0001020400" + "2054545478" + "7F48444438" + "3844444420" + "384444487F" + "3854545418" +
        "087E090102" + "0C5252523E" + "7F08040478" + "00447D4000" + "2040443D00" + "7F10284400" + "00417F4000" + "7C04180478" + "7C08040478" + "3844444438" + "7C14141408" +
        "081414187C" + "7C08040408" + "4854545420" + "043F444020" + "3C4040207C" + "1C2040201C" + "3C4030403C" + "4428102844" + "0C5050503C" + "4464544C44" + "0008364100" +
        "00007F0000" + "0041360800" + "1008081008";

    // Letters that no mark makes: drawn as another with a stroke.
    private static readonly Dictionary<char, (char Letter, char Over)> Struck = new()
    {
        ['ł'] = ('l', '/'), ['Ł'] = ('L', '/'), ['đ'] = ('d', '-'), ['Đ'] = ('D', '-'), ['ø'] = ('o', '/'), ['Ø'] = ('O', '/'), ['€'] = ('C', '='), ['₫'] = ('d', '_'), ['¢'] = ('c', '/'),
        ['£'] = ('L', '-'), ['¥'] = ('Y', '='), ['ß'] = ('B', ' '), ['ı'] = ('i', ' '), ['¡'] = ('i', ' '), ['·'] = ('.', ' '), ['–'] = ('-', ' '), ['—'] = ('-', ' '), ['\u00A0'] = (' ', ' '),
    };

    /// <summary>True when a dot of a character's cell is black.</summary>
    public static bool IsBlack(char character, int x, int y) => character switch
    {
        >= '─' and <= '╿' => BoxLine(character, x, y),
        >= '▀' and <= '▟' => character switch { '▀' => y < Height / 2, '▄' => y >= Height / 2, _ => true },
        >= ' ' and <= '~' => Letter(character, x, y - Top),
        _ when Struck.TryGetValue(character, out var struck) => Letter(struck.Letter, x, y - Top) || Letter(struck.Over, x, y - Top),
        // Because small letters are lower, their mark comes down to them.
        _ when Diacritics.TrySplit(character, out var plain, out var mark) => IsBlack(plain, x, y) || Below(mark, x, y) || Mark(mark, x, y - (char.IsUpper(plain) ? 0 : 2)),
        _ => Frame(x, y - Top),
    };

    private static bool Frame(int x, int row) => x < 5 && row is >= 0 and <= 6 && (x is 0 or 4 || row is 0 or 6);

    private static bool Letter(char letter, int x, int row)
    {
        if (x >= 5 || row is < 0 or > 6) return false;
        var at = ((letter - ' ') * 5 + x) * 2;
        return at + 2 <= Columns.Length && (Convert.ToInt32(Columns.Substring(at, 2), 16) >> row & 1) != 0;
    }

    private static bool Below(char mark, int x, int y) => mark switch
    {
        Diacritics.DotBelow => x == 2 && y == 11,
        Diacritics.Cedilla => x is 1 or 2 && y == 11 || x == 2 && y == 10,
        Diacritics.Ogonek => x is 3 or 4 && y == 11 || x == 3 && y == 10,
        _ => false,
    };

    private static bool Mark(char mark, int x, int y) => mark switch
    {
        Diacritics.Grave => (x, y) is (1, 0) or (2, 1),
        Diacritics.Acute => (x, y) is (3, 0) or (2, 1),
        Diacritics.Circumflex => (x, y) is (2, 0) or (1, 1) or (3, 1),
        Diacritics.Caron => (x, y) is (1, 0) or (3, 0) or (2, 1),
        Diacritics.Tilde => (x, y) is (0, 1) or (1, 0) or (2, 0) or (3, 1) or (4, 0),
        Diacritics.Macron => y == 1 && x is >= 1 and <= 3,
        Diacritics.Breve => (x, y) is (1, 0) or (3, 0) or (2, 1),
        Diacritics.DotAbove => (x, y) is (2, 0),
        Diacritics.Diaeresis => (x, y) is (1, 0) or (3, 0),
        Diacritics.Ring => (x, y) is (2, 0) or (1, 1) or (3, 1) or (2, 2),
        Diacritics.HookAbove => (x, y) is (2, 0) or (3, 0) or (3, 1),
        Diacritics.DoubleAcute => (x, y) is (2, 0) or (1, 1) or (4, 0) or (3, 1),
        Diacritics.Horn => (x, y) is (5, 1) or (5, 2) or (4, 2),
        _ => false,
    };

    // Every box character has arms; which ones is told by its name in Unicode's chart.
    private static bool BoxLine(char character, int x, int y)
    {
        var arms = character switch
        {
            '─' or '═' or '━' => "lr",
            '│' or '║' or '┃' => "ud",
            '┌' or '╔' or '╭' or '╒' or '╓' => "rd",
            '┐' or '╗' or '╮' or '╕' or '╖' => "ld",
            '└' or '╚' or '╰' or '╘' or '╙' => "ru",
            '┘' or '╝' or '╯' or '╛' or '╜' => "lu",
            '├' or '╠' or '╞' or '╟' => "udr",
            '┤' or '╣' or '╡' or '╢' => "udl",
            '┬' or '╦' or '╤' or '╥' => "lrd",
            '┴' or '╩' or '╧' or '╨' => "lru",
            _ => "lrud",
        };
        var isDouble = character is (>= '═' and <= '╬') and not (>= '╭' and <= '╰');
        var (level, upright) = isDouble ? (y is 5 or 7, x is 1 or 3) : (y == 6, x == 2);
        return level && arms.Contains(x < 2 ? 'l' : x > 2 ? 'r' : arms[0], StringComparison.Ordinal)
            || upright && arms.Contains(y < 6 ? 'u' : y > 6 ? 'd' : arms[0], StringComparison.Ordinal);
    }
}
