using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.EscPos;

/// <summary>Receipts and printers that these tests share.</summary>
internal static class Receipts
{
    // Because a loaded machine answers late, and only what must not be answered may be awaited briefly.
    public static PrinterOptions Patient { get; } = new() { AnswerTimeout = TimeSpan.FromMinutes(1), JobTimeout = TimeSpan.FromMinutes(1) };

    public static ReceiptDocument Of(string number) => new(
    [
        new ReceiptElement.Text("Corner Shop", TextAlignment.Centre, new TextStyle(Bold: true, Width: 2, Height: 2)),
        new ReceiptElement.Rule(),
        new ReceiptElement.Columns([new("Espresso"), new("2.50", 8, TextAlignment.Right)]),
        new ReceiptElement.Columns([new("Zażółć gęślą jaźń"), new("3,20 €", 8, TextAlignment.Right)]),
        new ReceiptElement.QrCode("https://example.com/r/" + number),
        new ReceiptElement.Text("Begin " + number),
        new ReceiptElement.Text("End " + number),
        new ReceiptElement.Cut(),
    ]);

    /// <summary>Prints on a printer whose paper ends within the receipt, and lets the job's time run out, but only once it is known that the paper did.</summary>
    public static async Task<PrintResult> GivenUpWithoutPaperAsync(IReceiptPrinter printer, ReceiptDocument receipt, FakeClock clock)
    {
        var printing = printer.PrintAsync(receipt, default).AsTask();
        await EscPosPrinterTests.Eventually(() => printer.Status.Paper == PaperLevel.Out);
        await EscPosPrinterTests.Eventually(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return printing.IsCompleted;
        });
        return await printing;
    }

    public static int Count(this PrintedPage page, string line) => page.Lines.Count(printed => printed.Text.Trim() == line);
}
