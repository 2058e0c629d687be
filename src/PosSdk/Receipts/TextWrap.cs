using System.Globalization;
using System.Text;

namespace PosSdk.Receipts;

/// <summary>Breaks text into lines between words, and a word that is longer than a line wherever it must.</summary>
internal static class TextWrap
{
    /// <summary>At least one line; each at most <paramref name="room"/> columns, but for a single wide character in less room than it needs.</summary>
    public static List<string> Lines(string text, int room)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        var used = 0;
        // Because what was broken off a word did not fit beside the piece before, the two can never meet again on one line with a space between.
        foreach (var piece in Printable(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, room)))
        {
            var width = TextWidth.Of(piece);
            if (used > 0 && used + 1 + width > room)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }
            if (used > 0) line.Append(' ');
            used += (used > 0 ? 1 : 0) + width;
            line.Append(piece);
        }
        lines.Add(line.ToString());
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, int room)
    {
        var start = 0;
        var used = 0;
        var elements = TextWidth.Of(word) <= room ? null : StringInfo.GetTextElementEnumerator(word);
        while (elements?.MoveNext() == true)
        {
            var width = TextWidth.Of(elements.GetTextElement());
            if (used > 0 && used + width > room)
            {
                yield return word[start..elements.ElementIndex];
                (start, used) = (elements.ElementIndex, 0);
            }
            used += width;
        }
        yield return word[start..];
    }

    // Because a name may come from anywhere, and an escape character in it would command the terminal it is shown on.
    private static string Printable(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
        : text;
}
