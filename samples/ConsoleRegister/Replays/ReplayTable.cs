using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleRegister.Replays;

/// <summary>A result for people: a row a day, the total, and what was refused.</summary>
internal static class ReplayTable
{
    private const int MostFaultsShown = 10;

    public static IRenderable Of(ReplayResult result) => new Rows(
        Days(result),
        new Text($"{result.RefusedRows} of {result.File.Rows} rows refused{(result.RefusedRows > 0 ? ":" : ".")}"),
        new Rows(result.Refused.Take(MostFaultsShown).Select(refused => new Text(string.Create(CultureInfo.InvariantCulture, $"  row {refused.Row}: {refused.Reason}")))),
        new Text(string.Create(CultureInfo.InvariantCulture, $"{result.Head.Position.Seq} events, head {Convert.ToHexStringLower(result.Head.Hash.Span)}")));

    private static Table Days(ReplayResult result)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Day");
        foreach (var name in (string[])["Sales", "Returns", "Lines", "Gross", "Refunds", "Net"]) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var (day, rows) in result.File.Days) table.AddRow(Cells(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), result.Days[day], rows.Lines));
        table.AddRow(Cells("Total", result.Total, result.File.Rows));
        return table;
    }

    private static string[] Cells(string name, DayTotals totals, int lines) =>
    [
        name, Count(totals.Sales), Count(totals.Returns), Count(lines), totals.Gross.ToString(), totals.Refunds.ToString(), totals.Net.ToString(),
    ];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
