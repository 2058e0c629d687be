using PosSdk.Domain.Shifts;

namespace PosSdk.Receipts;

/// <summary>An X or Z report as plain text.</summary>
public static class ShiftReportText
{
    /// <summary>The report. A blind X tells nothing that would tell what the drawer should hold.</summary>
    /// <returns>Lines of at most <see cref="ReceiptTextOptions.Width"/> columns, each ended by a line feed and without idle spaces at its end.</returns>
    public static string Render(ShiftReport report, ReceiptTextOptions options) =>
        TextLayout.Render(ShiftReportRows.Of(report, options), options.Width);
}
