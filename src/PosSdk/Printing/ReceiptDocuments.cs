using System.Diagnostics;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Receipts;

namespace PosSdk.Printing;

/// <summary>Receipts and reports as documents for a printer: the rows of <see cref="ReceiptRows"/> and <see cref="ShiftReportRows"/>, and what only paper has.</summary>
public static class ReceiptDocuments
{
    // Because a label squeezed into fewer columns is harder to read than its figure on a line of its own.
    private const int LeastLabel = 10;

    private static readonly TextStyle Title = new(Bold: true, Width: 2, Height: 2);
    private static readonly TextStyle Strong = new(Bold: true, Height: 2);

    /// <summary>The receipt of a sale, cut at its end.</summary>
    /// <param name="sale">What was sold, as stored: a copy years later says the same.</param>
    /// <param name="options">What it looks like; its <see cref="ReceiptTextOptions"/> mark a copy.</param>
    /// <param name="printer">What the printer can do.</param>
    /// <param name="drawerPin">2 or 5 opens the drawer on the printer's cable with it; null, the default, does not. A spooled receipt never does: it may wait, and a copy must open nothing.</param>
    public static ReceiptDocument Of(Sale.Completed sale, PrintOptions options, PrinterCapabilities printer, int? drawerPin = null)
    {
        ArgumentNullException.ThrowIfNull(sale);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(printer);
        return new(
        [
            .. drawerPin is { } pin ? [new ReceiptElement.OpenDrawer(pin)] : Array.Empty<ReceiptElement>(),
            .. Top(options),
            .. ReceiptRows.Of(sale, options.Receipt).SelectMany(row => Elements(row, printer.Columns)),
            .. Code(sale.Receipt, options.Code, printer),
            new ReceiptElement.Cut(),
        ]);
    }

    /// <summary>An X or Z report, cut at its end.</summary>
    /// <inheritdoc cref="Of(Sale.Completed, PrintOptions, PrinterCapabilities, int?)"/>
    public static ReceiptDocument Of(ShiftReport report, PrintOptions options, PrinterCapabilities printer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(printer);
        return new([.. Top(options), .. ShiftReportRows.Of(report, options.Receipt).SelectMany(row => Elements(row, printer.Columns)), new ReceiptElement.Cut()]);
    }

    /// <summary>A text of its own, line by line, cut at its end.</summary>
    /// <inheritdoc cref="Of(Sale.Completed, PrintOptions, PrinterCapabilities, int?)"/>
    public static ReceiptDocument Of(ValueList<string> lines, PrintOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var mark = DocumentWords.Copy(options.Receipt).SelectMany(row => Elements(row, 0)).ToArray();
        return new([.. mark, .. lines.Select(line => new ReceiptElement.Text(line)), .. mark, new ReceiptElement.Cut()]);
    }

    private static IEnumerable<ReceiptElement> Top(PrintOptions options) => options.Logo is { } logo ? [new ReceiptElement.Image(logo)] : [];

    private static IEnumerable<ReceiptElement> Elements(ReceiptRow row, int columns) => row switch
    {
        ReceiptRow.Centred r => [new ReceiptElement.Text(r.Text, TextAlignment.Centre, r.IsStrong ? Title : null)],
        ReceiptRow.Wrapped { Indent: 0 } r => [new ReceiptElement.Text(r.Text)],
        ReceiptRow.Wrapped r => [new ReceiptElement.Columns([new("", r.Indent), new(r.Text)])],
        ReceiptRow.Pair r => Pair(r, columns),
        ReceiptRow.Rule => [new ReceiptElement.Rule()],
        ReceiptRow.Blank => [new ReceiptElement.Feed()],
        _ => throw new UnreachableException($"No element for {row.GetType().Name}."),
    };

    private static IEnumerable<ReceiptElement> Pair(ReceiptRow.Pair row, int columns)
    {
        var style = row.IsStrong ? Strong : null;
        if (columns - row.Indent - row.Right.Length - 1 < Math.Min(LeastLabel, row.Left.Length))
            return [new ReceiptElement.Columns([.. Inset(row.Indent), new(row.Left)], style), new ReceiptElement.Text(row.Right, TextAlignment.Right, style)];
        return [new ReceiptElement.Columns([.. Inset(row.Indent), new(row.Left), new(row.Right, row.Right.Length, TextAlignment.Right)], style)];
    }

    private static ReceiptColumn[] Inset(int indent) => indent > 0 ? [new("", indent)] : [];

    private static IEnumerable<ReceiptElement> Code(string receipt, ReceiptCode code, PrinterCapabilities printer) => code switch
    {
        ReceiptCode.None => [],
        ReceiptCode.Barcode when Fits(receipt, printer.Dots) => [new ReceiptElement.Feed(), new ReceiptElement.Barcode(receipt, BarcodeKind.Code128)],
        _ => [new ReceiptElement.Feed(), new ReceiptElement.QrCode(receipt), new ReceiptElement.Text(receipt, TextAlignment.Centre)],
    };

    // Because a printer leaves out a barcode that is too wide: Code 128 takes 11 modules a sign, with start, check and stop, 10 on either side, and two dots a module.
    private static bool Fits(string text, int dots) => 2 * (((text.Length + 2) * 11) + 13 + 20) <= dots;
}
