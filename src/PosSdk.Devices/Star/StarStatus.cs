using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Star;

/// <summary>Reads Star's automatic status, which is also the answer to ESC ACK SOH: two header bytes and at least four of status.</summary>
/// <remarks>Bits as in the status appendix of Star's Line Mode command specifications; receiptio reads the same.</remarks>
internal static class StarStatus
{
    public const int Shortest = 6;

    private const int CounterAt = 7;

    /// <summary>How long a status is by its header, the header included; the upper bits stand in the second byte where printers grew beyond nine.</summary>
    public static int Length(byte first, byte second) => ((first >> 2 & 0x18) | (first >> 1 & 0x07)) + (second >> 6 & 0x02);

    /// <summary>True for the first byte of a status.</summary>
    public static bool IsHeader(byte value) => (value & 0x91) == 0x01;

    /// <summary>True for any other byte of one.</summary>
    public static bool IsRest(byte value) => (value & 0x11) == 0;

    public static PrinterStatus Facts(ReadOnlySpan<byte> status) => PrinterStatus.Unknown with
    {
        // Because Star tells the drawer's contact and not its level: a closed contact is a low level.
        DrawerPinHigh = !Has(status[2], 2),
        Online = !Has(status[2], 3),
        CoverOpen = Has(status[2], 5),
        Fault = Has(status[3], 3) ? PrinterFault.Cutter
            : Has(status[3], 5) || Has(status[3], 2) || Has(status[4], 1) || Has(status[4], 3) ? PrinterFault.NeedsRestart
            : Has(status[3], 6) ? PrinterFault.PassesByItself : PrinterFault.None,
        Paper = Has(status[5], 3) ? PaperLevel.Out : Has(status[5], 2) || Has(status[5], 1) ? PaperLevel.NearEnd : PaperLevel.Enough,
    };

    /// <summary>The end counter, 0 to 31; null where the status is too short to have one.</summary>
    public static int? Counter(ReadOnlySpan<byte> status) => status.Length > CounterAt ? (status[CounterAt] >> 1 & 0x07) | (status[CounterAt] >> 2 & 0x18) : null;

    private static bool Has(byte bits, int bit) => (bits >> bit & 1) != 0;
}
