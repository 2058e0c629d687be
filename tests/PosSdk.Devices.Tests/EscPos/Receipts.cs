using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Tests.EscPos;

/// <summary>Receipts and printers that these tests share.</summary>
internal static class Receipts
{
    // Because a loaded machine answers late, and only what must not be answered may be awaited briefly.
    public static PrinterOptions Patient { get; } = new() { AnswerTimeout = TimeSpan.FromSeconds(5) };

    public static PrinterOptions GivesUpSoon { get; } = Patient with { JobTimeout = TimeSpan.FromMilliseconds(300) };

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

    public static int Count(this PrintedPage page, string line) => page.Lines.Count(printed => printed.Text.Trim() == line);
}
