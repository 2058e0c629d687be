using System.Globalization;
using System.Text;
using System.Text.Json;
using PosSdk;
using PosSdk.Domain.Shifts;
using PosSdk.Receipts;
using PosSdk.Sqlite;
using Spectre.Console;

namespace ConsoleRegister.CommandLine;

/// <summary><c>report --db PATH [--day D] [--json]</c>: a line a shift, or a day's reports in full; the shift that is open shows its X.</summary>
internal static class ReportCommand
{
    private const string DateFormat = "yyyy-MM-dd";

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        arguments.NoWords();
        var day = DayOf(arguments);
        await using var pos = await SqliteRegister.OpenReadOnlyAsync(DatabasePath.Existing(arguments), cancellationToken);
        var reports = await ReportsAsync(pos, day, cancellationToken);
        if (arguments.Has("--json")) await Console.Out.WriteLineAsync(Json(reports));
        else if (day is null) Output.Write(Table(reports));
        else foreach (var report in reports) await Console.Out.WriteLineAsync(ShiftReportText.Render(report, new ReceiptTextOptions()));
        if (reports.Count > 0 || day is null) return ExitCodes.Done;
        await Console.Error.WriteLineAsync($"No shift was opened on {day:yyyy-MM-dd}.");
        return ExitCodes.Failed;
    }

    private static DateOnly? DayOf(Arguments arguments)
    {
        if (arguments.Value("--day") is not { } text) return null;
        return DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"--day {text} is not a date such as 2010-12-01.");
    }

    private static async Task<List<ShiftReport>> ReportsAsync(PosClient pos, DateOnly? day, CancellationToken cancellationToken)
    {
        var reports = new List<ShiftReport>();
        await foreach (var shift in pos.Shifts.AllAsync(cancellationToken))
        {
            var report = shift switch { Shift.Closed closed => closed.ZReport(), Shift.Open open => open.XReport(), _ => null };
            if (report is not null && (day is null || report.Opening.BusinessDate == day)) reports.Add(report);
        }
        return reports;
    }

    private static Table Table(List<ShiftReport> reports)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn("Shift").AddColumn("Day").AddColumn("Kind");
        foreach (var name in (string[])["Sales", "Returns", "Gross", "Refunds", "Net", "Cash", "Over/short"]) table.AddColumn(new TableColumn(name).RightAligned());
        foreach (var report in reports)
        {
            table.AddRow(
                Text(report.Opening.Number), Text(report.Opening.BusinessDate), report.IsZ ? "Z" : "X", Text(report.Totals.SaleCount), Text(report.Totals.ReturnCount),
                report.Totals.Sales.ToString(), report.Totals.Returns.ToString(), (report.Totals.Sales - report.Totals.Returns).ToString(),
                report.Totals.Expected(ShiftTender.Cash).ToString(), report.Closing is { } closing ? Difference(closing) : "");
        }
        return table;
    }

    private static string Json(List<ShiftReport> reports)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("shifts");
            foreach (var report in reports) Write(json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, ShiftReport report)
    {
        json.WriteStartObject();
        json.WriteNumber("shift", report.Opening.Number);
        json.WriteString("day", Text(report.Opening.BusinessDate));
        json.WriteBoolean("closed", report.IsZ);
        json.WriteString("currency", report.Opening.Currency.Code);
        json.WriteNumber("sales", report.Totals.SaleCount);
        json.WriteNumber("returns", report.Totals.ReturnCount);
        json.WriteNumber("lines", report.Totals.LineCount);
        json.WriteString("gross", report.Totals.Sales.ToString());
        json.WriteString("refunds", report.Totals.Returns.ToString());
        json.WriteString("net", (report.Totals.Sales - report.Totals.Returns).ToString());
        json.WriteString("cash", report.Totals.Expected(ShiftTender.Cash).ToString());
        if (report.Closing is { } closing) json.WriteString("difference", Difference(closing));
        json.WriteString("firstReceipt", report.Totals.FirstReceipt);
        json.WriteString("lastReceipt", report.Totals.LastReceipt);
        json.WriteEndObject();
    }

    private static string Difference(ShiftEvent.Closed closing) =>
        closing.Tenders.FirstOrDefault(tender => tender.Tender == ShiftTender.Cash)?.Difference?.ToString() ?? "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);
}
