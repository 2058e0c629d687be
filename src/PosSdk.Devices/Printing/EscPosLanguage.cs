using System.Text;
using PosSdk.Devices.Printing.Codes;

namespace PosSdk.Devices.Printing;

/// <summary>ESC/POS as Epson wrote it and most makers speak it.</summary>
internal sealed class EscPosLanguage : IPrinterLanguage
{
    // 120 ms on and 240 ms off, in units of 2 ms: opens every common drawer and burns none.
    private const byte PulseOn = 60, PulseOff = 120;

    /// <summary>How wide the narrowest bar of a barcode is.</summary>
    public const byte ModuleDots = 2;

    public void Initialise(JobBytes job) => job.Write([0x1B, 0x40, 0x1C, 0x2E]);

    public void SelectCodeTable(byte number, JobBytes job) => job.Write([0x1B, 0x74, number]);

    public void Align(TextAlignment alignment, JobBytes job) => job.Write([0x1B, 0x61, (byte)alignment]);

    public void Style(TextStyle style, JobBytes job) => job.Write(
    [
        0x1B, 0x45, style.Bold ? (byte)1 : (byte)0, 0x1B, 0x2D, style.Underline ? (byte)1 : (byte)0, 0x1D, 0x42, style.Inverted ? (byte)1 : (byte)0,
        0x1D, 0x21, (byte)((Times(style.Width) - 1 << 4) | (Times(style.Height) - 1)),
    ]);

    public void EndLine(JobBytes job) => job.Write("\n"u8);

    public void Feed(int lines, JobBytes job) => job.Write([0x1B, 0x64, (byte)Math.Clamp(lines, 0, 255)]);

    public void Cut(bool partial, JobBytes job) => job.Write([0x1D, 0x56, partial ? (byte)66 : (byte)65, 0]);

    public void OpenDrawer(int pin, JobBytes job) => job.Write([0x1B, 0x70, pin == 5 ? (byte)1 : (byte)0, PulseOn, PulseOff]);

    public void Barcode(ReceiptElement.Barcode barcode, JobBytes job)
    {
        var data = barcode.Kind switch
        {
            BarcodeKind.Code128 => Code128.Encode(barcode.Data),
            BarcodeKind.Gs1128 => Code128.Encode(BarcodeText.Gs1WithSeparators(barcode.Data, "\x1D"), '\x1D'),
            _ => Encoding.ASCII.GetBytes(barcode.Data),
        };
        job.Write([0x1D, 0x68, (byte)Math.Clamp(barcode.Height, 1, 255), 0x1D, 0x77, ModuleDots, 0x1D, 0x48, barcode.ShowText ? (byte)2 : (byte)0]);
        job.Write([0x1D, 0x6B, System(barcode.Kind), (byte)data.Length]);
        job.Write(data);
    }

    public void QrCode(ReadOnlySpan<byte> data, int size, JobBytes job)
    {
        job.Write([0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0, 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, (byte)Math.Clamp(size, 1, 16), 0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31]);
        var length = data.Length + 3;
        job.Write([0x1D, 0x28, 0x6B, (byte)(length & 0xFF), (byte)(length >> 8), 0x31, 0x50, 0x30]);
        job.Write(data);
        job.Write([0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30]);
    }

    public void BeginRows(int stride, int count, JobBytes job) =>
        job.Write([0x1D, 0x76, 0x30, 0, (byte)(stride & 0xFF), (byte)(stride >> 8), (byte)(count & 0xFF), (byte)(count >> 8)]);

    private static int Times(int times) => Math.Clamp(times, 1, 8);

    private static byte System(BarcodeKind kind) => kind switch
    {
        BarcodeKind.UpcA => 65,
        BarcodeKind.UpcE => 66,
        BarcodeKind.Ean13 => 67,
        BarcodeKind.Ean8 => 68,
        BarcodeKind.Code39 => 69,
        BarcodeKind.Itf => 70,
        BarcodeKind.Codabar => 71,
        BarcodeKind.Code93 => 72,
        _ => 73,
    };
}
