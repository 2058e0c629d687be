using System.Collections.Frozen;
using System.Text;

namespace PosSdk.Devices.Printing;

/// <summary>Letters with a mark as base letter and mark, and back. Because an app that runs without culture data has no String.Normalize.</summary>
internal static class Diacritics
{
    public const char Grave = '\u0300', Acute = '\u0301', Circumflex = '\u0302', Tilde = '\u0303', Macron = '\u0304', Breve = '\u0306', DotAbove = '\u0307',
        Diaeresis = '\u0308', HookAbove = '\u0309', Ring = '\u030A', DoubleAcute = '\u030B', Caron = '\u030C', Horn = '\u031B', DotBelow = '\u0323',
        Cedilla = '\u0327', Ogonek = '\u0328';

    // A mark, the letters that carry it, and the letters below it.
    private static readonly (char Mark, string Marked, string Plain)[] Rows =
    [
        (Grave, "àèìòùÀÈÌÒÙằầềồờừỳẰẦỀỒỜỪỲ", "aeiouAEIOUăâêôơưyĂÂÊÔƠƯY"),
        (Acute, "áéíóúýćńśźÁÉÍÓÚÝĆŃŚŹắấếốớứẮẤẾỐỚỨĺŕĹŔ", "aeiouycnszAEIOUYCNSZăâêôơưĂÂÊÔƠƯlrLR"),
        (Circumflex, "âêîôûÂÊÎÔÛĉĝĥĵŝĈĜĤĴŜŵŷŴŶ", "aeiouAEIOUcghjsCGHJSwyWY"),
        (Tilde, "ãñõÃÑÕĩũẽỹĨŨẼỸẵẫễỗỡữẴẪỄỖỠỮ", "anoANOiueyIUEYăâêôơưĂÂÊÔƠƯ"),
        (Macron, "āēīōūĀĒĪŌŪ", "aeiouAEIOU"),
        (Breve, "ăĕğŏŭĂĔĞŎŬ", "aegouAEGOU"),
        (DotAbove, "ċėġżĊĖĠŻİ", "cegzCEGZI"),
        (Diaeresis, "äëïöüÿÄËÏÖÜŸ", "aeiouyAEIOUY"),
        (HookAbove, "ảẻỉỏủỷẢẺỈỎỦỶẳẩểổởửẲẨỂỔỞỬ", "aeiouyAEIOUYăâêôơưĂÂÊÔƠƯ"),
        (Ring, "åůÅŮ", "auAU"),
        (DoubleAcute, "őűŐŰ", "ouOU"),
        (Caron, "čďěľňřšťžČĎĚĽŇŘŠŤŽ", "cdelnrstzCDELNRSTZ"),
        (Horn, "ơưƠƯ", "ouOU"),
        (DotBelow, "ạẹịọụỵẠẸỊỌỤỴặậệộợựẶẬỆỘỢỰ", "aeiouyAEIOUYăâêôơưĂÂÊÔƠƯ"),
        (Cedilla, "çşţģķļņŗÇŞŢĢĶĻŅŖ", "cstgklnrCSTGKLNR"),
        (Ogonek, "ąęįųĄĘĮŲ", "aeiuAEIU"),
    ];

    private static readonly FrozenDictionary<char, (char Plain, char Mark)> Split =
        Rows.SelectMany(row => row.Marked.Select((marked, i) => KeyValuePair.Create(marked, (row.Plain[i], row.Mark)))).ToFrozenDictionary();

    private static readonly FrozenDictionary<(char Plain, char Mark), char> Joined = Split.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The letter without its outermost mark, and that mark; false when it has none.</summary>
    public static bool TrySplit(char letter, out char plain, out char mark)
    {
        var found = Split.TryGetValue(letter, out var parts);
        (plain, mark) = parts;
        return found;
    }

    /// <summary>The letter with a mark; false when there is no such letter.</summary>
    public static bool TryJoin(char plain, char mark, out char letter) => Joined.TryGetValue((plain, mark), out letter);

    /// <summary>A text with its letters whole. Because some databases keep the marks apart, and printers want whole letters.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F')) return text;
        var whole = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (whole.Length > 0 && TryJoin(whole[^1], character, out var letter)) whole[^1] = letter;
            else whole.Append(character);
        }
        return whole.ToString();
    }

    /// <summary>True for the five tone marks of Vietnamese, which code page 1258 writes behind the vowel.</summary>
    public static bool IsVietnameseTone(char mark) => mark is Grave or Acute or Tilde or HookAbove or DotBelow;
}
