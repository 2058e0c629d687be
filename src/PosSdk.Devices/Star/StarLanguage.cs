using System.Text;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Catalogs;

namespace PosSdk.Devices.Star;

/// <summary>Star's own language, as its line and StarPRNT printers speak it.</summary>
internal sealed class StarLanguage : IPrinterLanguage
{
    public void Initialise(JobBytes job) => job.Write([0x1B, 0x40, 0x18]);

    public void SelectCodeTable(byte number, JobBytes job) => job.Write([0x1B, 0x1D, 0x74, number]);

    public void Align(TextAlignment alignment, JobBytes job) => job.Write([0x1B, 0x1D, 0x61, (byte)alignment]);

    public void Style(TextStyle style, JobBytes job) => job.Write(
    [
        0x1B, style.Bold ? (byte)0x45 : (byte)0x46, 0x1B, 0x2D, style.Underline ? (byte)1 : (byte)0, 0x1B, style.Inverted ? (byte)0x34 : (byte)0x35,
        0x1B, 0x69, (byte)(Math.Clamp(style.Height, 1, 6) - 1), (byte)(Math.Clamp(style.Width, 1, 6) - 1),
    ]);

    public void EndLine(JobBytes job) => job.Write("\n"u8);

    public void Feed(int lines, JobBytes job)
    {
        for (var i = 0; i < Math.Min(lines, 255); i++) EndLine(job);
    }

    public void Cut(bool partial, JobBytes job) => job.Write([0x1B, 0x64, partial ? (byte)3 : (byte)2]);

    // Because 1B 1D 07 is the buzzer and damages a model that has a drawer there, only the drawer's own pulse is used. 120 ms on, 240 ms off.
    public void OpenDrawer(int pin, JobBytes job) => job.Write(pin == 5 ? [0x1A] : [0x1B, 0x07, 12, 24, 0x07]);

    public void Barcode(ReceiptElement.Barcode barcode, JobBytes job)
    {
        job.Write([0x1B, 0x62, Kind(barcode.Kind), barcode.ShowText ? (byte)2 : (byte)1, 2, (byte)Math.Clamp(barcode.Height, 32, 255)]);
        job.Write(Encoding.ASCII.GetBytes(Data(barcode)));
        job.Write([0x1E]);
    }

    public void QrCode(ReadOnlySpan<byte> data, int size, JobBytes job)
    {
        job.Write([0x1B, 0x1D, 0x79, 0x53, 0x30, 2, 0x1B, 0x1D, 0x79, 0x53, 0x31, 1, 0x1B, 0x1D, 0x79, 0x53, 0x32, (byte)Math.Clamp(size, 1, 8)]);
        job.Write([0x1B, 0x1D, 0x79, 0x44, 0x31, 0, (byte)(data.Length & 0xFF), (byte)(data.Length >> 8)]);
        job.Write(data);
        job.Write([0x1B, 0x1D, 0x79, 0x50]);
    }

    public void BeginRows(int stride, int count, JobBytes job) =>
        job.Write([0x1B, 0x1D, 0x53, 1, (byte)(stride & 0xFF), (byte)(stride >> 8), (byte)(count & 0xFF), (byte)(count >> 8), 0]);

    // Because Star takes the long form of UPC-E and shortens it itself, and a percent sign begins what cannot be sent plainly: %0 itself, %1 the function character of GS1.
    private static string Data(ReceiptElement.Barcode barcode) => barcode.Kind switch
    {
        BarcodeKind.UpcE => Gtin.ExpandUpcE(barcode.Data) ?? barcode.Data,
        BarcodeKind.Code128 => barcode.Data.Replace("%", "%0", StringComparison.Ordinal),
        BarcodeKind.Gs1128 => "%1" + BarcodeText.Gs1WithSeparators(barcode.Data.Replace("%", "%0", StringComparison.Ordinal), "%1"),
        _ => barcode.Data,
    };

    private static byte Kind(BarcodeKind kind) => kind switch
    {
        BarcodeKind.UpcE => 0x30,
        BarcodeKind.UpcA => 0x31,
        BarcodeKind.Ean8 => 0x32,
        BarcodeKind.Ean13 => 0x33,
        BarcodeKind.Code39 => 0x34,
        BarcodeKind.Itf => 0x35,
        BarcodeKind.Code93 => 0x37,
        BarcodeKind.Codabar => 0x38,
        _ => 0x36,
    };
}
