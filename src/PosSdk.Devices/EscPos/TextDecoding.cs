using System.Text;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.EscPos;

/// <summary>Turns the bytes of text into characters as the printer would: code table, international set, UTF-8, kanji.</summary>
internal sealed class TextDecoding(PrinterProfile profile)
{
    private const string Replaced = "#$@[\\]^`{|}~";

    // What stands for the twelve characters above in each national set of ESC R.
    private static readonly string[] National =
    [
        "#$@[\\]^`{|}~", "#$à°ç§^`éùè¨", "#$§ÄÖÜ^`äöüß", "£$@[\\]^`{|}~", "#$@ÆØÅ^`æøå~", "#¤ÉÄÖÅÜéäöåü", "#$@°\\é^ùàòèì", "₧$@¡Ñ¿^`¨ñ}~", "#$@[¥]^`{|}~",
        "#¤ÉÆØÅÜéæøåü", "#$ÉÆØÅÜéæøåü", "#$á¡Ñ¿é`íñóú", "#$á¡Ñ¿éüíñóú", "#$@[₩]^`{|}~", "#$ŽŠĐĆČžšđćč", "#¥@[\\]^`{|}~", "#₫@[\\]^`{|}~", "#$@[\\]^`{|}~",
    ];

    private readonly byte[] _unfinished = new byte[4];
    private int _waiting;
    private CodePage? _page = CodePages.Find(profile.CodeTables[0].Name);
    private int _national;
    private bool _utf8;
    private bool _kanji;
    private bool _shiftJis;

    /// <summary>True where characters of East Asia come in several bytes and take two columns; in a code table each is one byte and one column.</summary>
    public bool HasWideCharacters => _utf8 || DoubleBytePage is not null;

    // Because Shift JIS tells its double bytes by themselves, and other systems are switched on and off.
    private int? DoubleBytePage => _shiftJis ? 932 : _kanji ? profile.DoubleBytePage : null;

    public void Initialise() =>
        (_page, _national, _utf8, _kanji, _shiftJis, _waiting) = (CodePages.Find(profile.CodeTables[0].Name), 0, false, false, false, 0);

    public void SelectTable(byte number) => _page = profile.CodeTables.FirstOrDefault(table => table.Number == number) is { } table ? CodePages.Find(table.Name) : null;

    public void SelectNational(byte number) => _national = number < National.Length ? number : 0;

    public void SelectUtf8(bool on) => (_utf8, _waiting) = (on, 0);

    public void SelectKanji(bool on) => (_kanji, _waiting) = (on, 0);

    public void SelectShiftJis(bool on) => (_shiftJis, _waiting) = (on, 0);

    /// <summary>The characters of a run of bytes; the beginning of one that is not there in full is kept for the next run.</summary>
    public string Decode(ReadOnlySpan<byte> bytes)
    {
        if (_utf8) return DecodeUtf8(bytes);
        if (DoubleBytePage is { } number && CodePages.Encoding(number) is { } encoding) return DecodeWide(bytes, encoding, number == 932);
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes) Add(text, Single(value));
        return text.ToString();
    }

    private string DecodeWide(ReadOnlySpan<byte> bytes, Encoding encoding, bool isShiftJis)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            if (_waiting > 0)
            {
                text.Append(encoding.GetString([_unfinished[0], value]));
                _waiting = 0;
            }
            else if (isShiftJis ? value is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC) : value > 0x80) (_unfinished[0], _waiting) = (value, 1);
            else Add(text, Single(value));
        }
        return text.ToString();
    }

    private char Single(byte value) => value < 0x80 ? Ascii((char)value) : _page?.Decode(value) ?? CodePage.Nothing;

    private char Ascii(char character) => _national > 0 && Replaced.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at ? National[_national][at] : character;

    // Because CP1258 sends a vowel and then its tone, and the reader wants one letter.
    private static void Add(StringBuilder text, char character)
    {
        if (text.Length > 0 && character is >= '\u0300' and <= '\u0323' && Diacritics.TryJoin(text[^1], character, out var joined)) text[^1] = joined;
        else text.Append(character);
    }

    private string DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        byte[] all = [.. _unfinished.AsSpan(0, _waiting), .. bytes];
        var complete = all.Length;
        for (var back = 1; back <= Math.Min(3, all.Length); back++)
        {
            var lead = all[^back];
            if (lead >= 0xC0 && back < (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2)) complete = all.Length - back;
            if (lead is < 0x80 or >= 0xC0) break;
        }
        _waiting = all.Length - complete;
        all.AsSpan(complete).CopyTo(_unfinished);
        return Encoding.UTF8.GetString(all, 0, complete);
    }
}
