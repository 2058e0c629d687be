using PosSdk.Domain.Shifts;

namespace PosSdk.Receipts;

/// <summary>An X or Z report as plain text.</summary>
public static class ShiftReportText
{
    /// <summary>The report. A blind X tells nothing that would tell what the drawer should hold.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="options">Width, shop and the like; null for 42 columns of the bare report.</param>
    /// <returns>Lines of at most <see cref="ReceiptTextOptions.Width"/> columns, each ended by a line feed and without idle spaces at its end.</returns>
    public static string Render(ShiftReport report, ReceiptTextOptions? options = null)
    {
        var set = options ?? new ReceiptTextOptions();
        return TextLayout.Render(ShiftReportRows.Of(report, set), set.Width);
    }
}
