namespace PosSdk.Devices.Printing;

/// <summary>Breaks text and rows of columns into lines of a number of characters.</summary>
internal static class ReceiptLayout
{
    /// <summary>The lines of a text.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        var lines = new List<string>();
        var breaker = new LineBreaker(text, columns);
        while (breaker.TryNext(out var line)) lines.Add(line.ToString());
        return lines;
    }

    /// <summary>The lines of a row.</summary>
    public static IEnumerable<string> Row(IReadOnlyList<ReceiptColumn> cells, int columns)
    {
        var lines = new List<string>();
        var row = new RowLines();
        row.Begin(cells, columns);
        while (row.TryNext(out var line)) lines.Add(line.ToString());
        return lines;
    }

    /// <summary>A text at its place in a line.</summary>
    public static string Place(string text, TextAlignment alignment, int columns) => new string(' ', Before(text.Length, alignment, columns)) + text;

    /// <summary>How many blanks stand before a text of a length.</summary>
    public static int Before(int length, TextAlignment alignment, int columns) => alignment switch
    {
        TextAlignment.Centre => Math.Max(0, (columns - length) / 2),
        TextAlignment.Right => Math.Max(0, columns - length),
        _ => 0,
    };
}
