using System.Globalization;
using System.Text;

namespace PosSdk.Receipts;

/// <summary>How many columns text takes where every character has one, wide ones two and combining marks none.</summary>
internal static class TextWidth
{
    // The blocks that Unicode calls wide or full width (UAX 11), joined where nothing narrow lies between.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    public static int Of(string text)
    {
        if (IsPlain(text)) return text.Length;
        var columns = 0;
        for (var elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
        {
            // Because what follows the first of a cluster only changes how that one looks.
            Rune.DecodeFromUtf16(elements.GetTextElement(), out var first, out _);
            columns += Of(first);
        }
        return columns;
    }

    private static bool IsPlain(string text) => text.All(static c => c is >= ' ' and <= '~');

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => Wide.Any(block => rune.Value >= block.First && rune.Value <= block.Last) ? 2 : 1,
    };
}
