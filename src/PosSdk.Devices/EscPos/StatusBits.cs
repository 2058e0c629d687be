using PosSdk.Devices.Printing;

namespace PosSdk.Devices.EscPos;

/// <summary>Reads facts out of status bytes. A fact that a byte does not tell stays as it was.</summary>
internal static class StatusBits
{
    /// <summary>The answer to DLE EOT 1, 2, 3 or 4.</summary>
    public static PrinterStatus WithAnswer(this PrinterStatus status, int asked, byte answer) => asked switch
    {
        1 => status with { DrawerPinHigh = Has(answer, 2), Online = !Has(answer, 3) },
        2 => status with { CoverOpen = Has(answer, 2), Paper = Has(answer, 5) ? PaperLevel.Out : status.Paper },
        3 => status with { Fault = Fault(answer) },
        _ => status with { Paper = Has(answer, 5) ? PaperLevel.Out : Has(answer, 2) ? PaperLevel.NearEnd : PaperLevel.Enough },
    };

    /// <summary>Four bytes of automatic status.</summary>
    public static PrinterStatus WithAutomatic(this PrinterStatus status, byte[] bytes) => status with
    {
        DrawerPinHigh = Has(bytes[0], 2),
        Online = !Has(bytes[0], 3),
        CoverOpen = Has(bytes[0], 5),
        Fault = Fault(bytes[1]),
        Paper = Has(bytes[2], 2) ? PaperLevel.Out : Has(bytes[2], 0) ? PaperLevel.NearEnd : PaperLevel.Enough,
    };

    private static PrinterFault Fault(byte bits) => Has(bits, 3) ? PrinterFault.Cutter : Has(bits, 5) ? PrinterFault.NeedsRestart : Has(bits, 6) ? PrinterFault.PassesByItself : PrinterFault.None;

    private static bool Has(byte bits, int bit) => (bits >> bit & 1) != 0;
}
