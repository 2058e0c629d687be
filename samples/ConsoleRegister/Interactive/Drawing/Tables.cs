using Spectre.Console;

namespace ConsoleRegister.Interactive.Drawing;

/// <summary>Tables that all look alike.</summary>
internal static class Tables
{
    /// <summary>An empty table; a column whose name ends with a space is aligned right.</summary>
    public static Table New(IReadOnlyList<string> columns)
    {
        var table = new Table { Border = TableBorder.Horizontal };
        foreach (var name in columns)
        {
            var column = new TableColumn(new Text(name.Trim(), Style.Parse("dim")));
            table.AddColumn(name.EndsWith(' ') ? column.RightAligned() : column);
        }
        return table;
    }

    public static Table Of(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = New(columns);
        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(cell)));
        return table;
    }
}
