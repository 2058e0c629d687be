using System.Globalization;

namespace PosSdk.Devices.Printing;

/// <summary>Profiles of some models. Facts about code page numbers, columns and features: escpos-printer-db by mike42 and contributors, CC BY 4.0.</summary>
public static class PrinterProfiles
{
    private const string Epson =
        "0 CP437,2 CP850,3 CP860,4 CP863,5 CP865,13 CP857,14 CP737,15 ISO_8859-7,16 CP1252,17 CP866,18 CP852,19 CP858,30 TCVN-3-1,31 TCVN-3-2,32 CP720,33 CP775,34 CP855,"
        + "35 CP861,36 CP862,37 CP864,38 CP869,39 ISO_8859-2,40 ISO_8859-15,44 CP1125,45 CP1250,46 CP1251,47 CP1253,48 CP1254,49 CP1255,50 CP1256,51 CP1257,52 CP1258,1 KATAKANA,11 CP851,12 CP853,21 CP874,53 RK1048";

    private const string Star =
        "1 CP437,4 CP858,5 CP852,6 CP860,7 CP861,8 CP863,9 CP865,10 CP866,11 CP855,12 CP857,13 CP862,14 CP864,15 CP737,16 CP851,17 CP869,18 STAR-CP928,32 CP1252,33 CP1250,34 CP1251,"
        + "0 STAR,2 STAR-KATAKANA,3 CP437,19 CP772,20 CP774,21 STAR-CP874,64 CP3840,65 CP3841,66 CP3843,67 CP3844,68 CP3845,69 CP3846,70 CP3847,71 CP3848,72 CP1001,73 CP771,"
        + "74 CP3001,75 CP3002,76 CP3011,77 CP3012,78 CP3021";

    /// <summary>Any 80 mm printer with Epson's numbering: 42 columns so that it fits both 512 and 576 dots, no job confirmation.</summary>
    public static PrinterProfile Generic80 { get; } = Of("generic-80", 42, 512, Epson);

    /// <summary>Any 58 mm printer: 32 columns, no cutter, and codes sent as pictures.</summary>
    public static PrinterProfile Generic58 { get; } = Of("generic-58", 32, 384, "0 CP437,2 CP850,3 CP860,4 CP863,5 CP865,16 CP1252,17 CP866,18 CP852,19 CP858")
        with
    { CanCut = false, QrCode = false, Barcodes = false };

    /// <summary>Epson TM-m30III.</summary>
    public static PrinterProfile TmM30III { get; } = Of("TM-m30III", 48, 576, Epson + ",26 CP874,42 CP774,43 CP772") with { JobConfirmation = true, RealTimeSwitch = true };

    /// <summary>Epson TM-T20II.</summary>
    public static PrinterProfile TmT20II { get; } = Of("TM-T20II", 48, 576, Epson) with { JobConfirmation = true, RealTimeSwitch = true };

    /// <summary>Epson TM-T88III: old, does not confirm jobs.</summary>
    public static PrinterProfile TmT88III { get; } = Of("TM-T88III", 42, 512,
        "0 CP437,2 CP850,3 CP860,4 CP863,5 CP865,6 CP1251,16 CP1252,17 CP866,18 CP862,19 CP858") with
    { DotsPerInch = 180 };

    /// <summary>Netum NT-5890K, 58 mm. Its quirks were measured on one by the authors of escpost.</summary>
    public static PrinterProfile Nt5890K { get; } = Of("NT-5890K", 32, 384,
        "0 CP437,2 CP850,3 CP860,4 CP863,5 CP865,16 CP1252,17 CP866,18 CP852,19 CP858,25 CP1257,28 CP864,72 CP1250,73 CP1251,94 CP1258") with
    { CanCut = false, Quirks = PrinterQuirks.SwallowsLineFeedAfterRaster | PrinterQuirks.NoMoveBack | PrinterQuirks.NoMoveWithinLine };

    /// <summary>Any Star printer in its own language.</summary>
    public static PrinterProfile StarLine { get; } = Of("star", 48, 576, Star) with { JobConfirmation = true };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PrinterProfile> All { get; } = [Generic80, Generic58, TmM30III, TmT20II, TmT88III, Nt5890K, StarLine];

    /// <summary>The profile of a name, in any case; null when there is none.</summary>
    public static PrinterProfile? Find(string name) => All.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase));

    private static PrinterProfile Of(string name, int columns, int dots, string tables) => new()
    {
        Name = name,
        Columns = columns,
        Dots = dots,
        CodeTables = [.. tables.Split(',').Select(table => table.Split(' ')).Select(parts => new CodeTable(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]))],
    };
}
