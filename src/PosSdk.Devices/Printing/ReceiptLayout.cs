using System.Text;

namespace PosSdk.Devices.Printing;

/// <summary>Breaks text and rows of columns into lines of a number of characters.</summary>
internal static class ReceiptLayout
{
    /// <summary>The lines of a text: broken where it breaks itself, between words, and within a word only when it is longer than a line.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        columns = Math.Max(1, columns);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var rest = paragraph;
            while (rest.Length > columns)
            {
                var space = rest.LastIndexOf(' ', columns);
                var taken = space > 0 ? space : columns;
                yield return rest[..taken].TrimEnd();
                rest = rest[taken..].TrimStart(' ');
            }
            yield return rest;
        }
    }

    /// <summary>The lines of a row: each cell wrapped within its width.</summary>
    public static IEnumerable<string> Row(IReadOnlyList<ReceiptColumn> cells, int columns)
    {
        var fixedWidth = cells.Sum(cell => Math.Max(0, cell.Width));
        var flexible = Math.Max(1, cells.Count(cell => cell.Width <= 0));
        var share = Math.Max(1, (columns - fixedWidth) / flexible);
        var wrapped = new string[cells.Count][];
        for (var i = 0; i < cells.Count; i++) wrapped[i] = [.. Wrap(cells[i].Text, TextWidth(cells, i, share))];
        var height = wrapped.Length == 0 ? 0 : wrapped.Max(lines => lines.Length);
        for (var line = 0; line < height; line++)
        {
            var text = new StringBuilder(columns);
            for (var i = 0; i < cells.Count; i++) Append(text, line < wrapped[i].Length ? wrapped[i][line] : "", cells[i], TextWidth(cells, i, share), Width(cells[i], share));
            yield return text.ToString().TrimEnd();
        }
    }

    /// <summary>A text at its place in a line.</summary>
    public static string Place(string text, TextAlignment alignment, int columns) => alignment switch
    {
        TextAlignment.Centre => new string(' ', Math.Max(0, (columns - text.Length) / 2)) + text,
        TextAlignment.Right => text.PadLeft(columns),
        _ => text,
    };

    private static int Width(ReceiptColumn cell, int share) => cell.Width > 0 ? cell.Width : share;

    // Because a name that fills its column must not run into the price behind it.
    private static int TextWidth(IReadOnlyList<ReceiptColumn> cells, int i, int share) => cells[i].Width > 0 || i == cells.Count - 1 ? Width(cells[i], share) : Math.Max(1, share - 1);

    private static void Append(StringBuilder text, string content, ReceiptColumn cell, int textWidth, int width) =>
        text.Append(Place(content, cell.Alignment, textWidth).PadRight(width));
}
