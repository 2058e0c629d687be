using PosSdk.Devices.Printing;

namespace PosSdk.Benchmarks.Printing;

/// <summary>The receipt that is measured: thirty lines in two columns below a header, a total, a QR code and a cut.</summary>
internal static class PrintedReceipt
{
    public static ReceiptDocument Usual { get; } = new(
    [
        new ReceiptElement.Text("Corner Shop", TextAlignment.Centre, new TextStyle(Bold: true, Width: 2, Height: 2)),
        new ReceiptElement.Text("12 High Street\nReceipt 1-000042, 2026-11-22 10:15", TextAlignment.Centre),
        new ReceiptElement.Rule(),
        .. Enumerable.Range(1, 30).Select(ReceiptElement (i) => new ReceiptElement.Columns([new($"{Names[i % Names.Length]} {i}"), new($"{i}.50", 10, TextAlignment.Right)])),
        new ReceiptElement.Rule(Heavy: true),
        new ReceiptElement.Columns([new("Total"), new("480.00 €", 12, TextAlignment.Right)], new TextStyle(Bold: true)),
        new ReceiptElement.QrCode("https://example.com/r/1-000042"),
        new ReceiptElement.Text("Thank you!", TextAlignment.Centre),
        new ReceiptElement.Cut(),
    ]);

    private static string[] Names => ["Espresso", "Crème brûlée", "Zażółć gęślą jaźń", "Cotton socks, three pairs, the blue ones"];
}
