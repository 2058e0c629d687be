using System.Diagnostics;
using System.Text;

namespace PosSdk.Receipts;

/// <summary>Lays rows out in columns of a fixed width.</summary>
internal static class TextLayout
{
    // Because a label squeezed into fewer columns is harder to read than its figure on a line of its own.
    private const int LeastLabel = 10;

    public static string Render(IEnumerable<ReceiptRow> rows, int width)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            foreach (var line in Lines(row, width)) text.Append(line.TrimEnd()).Append('\n');
        }
        return text.ToString();
    }

    private static IEnumerable<string> Lines(ReceiptRow row, int width) => row switch
    {
        ReceiptRow.Centred r => TextWrap.Lines(r.Text, width).Select(line => Blanks((width - TextWidth.Of(line)) / 2) + line),
        ReceiptRow.Wrapped r => TextWrap.Lines(r.Text, width - r.Indent).Select(line => Blanks(r.Indent) + line),
        ReceiptRow.Pair r => Pair(r, width),
        ReceiptRow.Rule => [new string('-', width)],
        ReceiptRow.Blank => [""],
        _ => throw new UnreachableException($"No layout for {row.GetType().Name}."),
    };

    private static IEnumerable<string> Pair(ReceiptRow.Pair row, int width)
    {
        var room = width - row.Indent - TextWidth.Of(row.Right) - 1;
        if (room < Math.Min(LeastLabel, TextWidth.Of(row.Left))) return Below(row, width);
        var lines = TextWrap.Lines(row.Left, room).ConvertAll(line => Blanks(row.Indent) + line);
        lines[^1] += Blanks(width - TextWidth.Of(lines[^1]) - TextWidth.Of(row.Right)) + row.Right;
        return lines;
    }

    private static IEnumerable<string> Below(ReceiptRow.Pair row, int width) =>
    [
        .. TextWrap.Lines(row.Left, width - row.Indent).Select(line => Blanks(row.Indent) + line),
        .. TextWrap.Lines(row.Right, width).Select(line => Blanks(width - TextWidth.Of(line)) + line),
    ];

    private static string Blanks(int columns) => new(' ', Math.Max(0, columns));
}
