using static PosSdk.Devices.EscPos.CommandLength;

namespace PosSdk.Devices.EscPos;

/// <summary>One row of the command table.</summary>
internal sealed record EscPosCommand(string Name, MeasureCommand Measure);

/// <summary>The command table: what follows each introducer, and how long it is. Lengths count from the introducer.</summary>
internal static class EscPosCommands
{
    public const byte Dle = 0x10, Esc = 0x1B, Fs = 0x1C, Gs = 0x1D, Us = 0x1F;

    // Because some makers count on behind Epson's 6: Code 93, Code 128 and a few of their own.
    private const byte LastOfFormA = 20;

    private static readonly MeasureCommand Two = Fixed(2), Three = Fixed(3), Four = Fixed(4), Five = Fixed(5);

    private static readonly Dictionary<int, EscPosCommand> Printer = Table(
        (Dle, '\x04', "DLE EOT real-time status", ByFunction(2, n => n is 0 or 7 or 8 or 18 ? Four : Three)),
        (Dle, '\x05', "DLE ENQ real-time request", Three),
        (Dle, '\x14', "DLE DC4 real-time function", ByFunction(2, n => n switch { 1 or 2 => Five, 3 => Fixed(8), 7 => Four, 8 => Fixed(10), _ => Three })),
        (Esc, '\f', "ESC FF print page", Two),
        (Esc, ' ', "ESC SP character spacing", Three),
        (Esc, '!', "ESC ! print mode", Three),
        (Esc, '$', "ESC $ absolute position", Four),
        (Esc, '%', "ESC % user characters on or off", Three),
        (Esc, '&', "ESC & define user characters", UserCharacters),
        (Esc, '(', "ESC ( function", Counted16(3)),
        (Esc, '*', "ESC * column image", ColumnImage),
        (Esc, '-', "ESC - underline", Three),
        (Esc, '2', "ESC 2 default line spacing", Two),
        (Esc, '3', "ESC 3 line spacing", Three),
        (Esc, '<', "ESC < return home", Two),
        (Esc, '=', "ESC = select device", Three),
        (Esc, '?', "ESC ? cancel user character", Three),
        (Esc, '@', "ESC @ initialise", Two),
        (Esc, 'B', "ESC B beep", Four),
        (Esc, 'C', "ESC C eject length", Three),
        (Esc, 'D', "ESC D tab stops", TabStops),
        (Esc, 'E', "ESC E bold", Three),
        (Esc, 'F', "ESC F reverse eject", Three),
        (Esc, 'G', "ESC G double strike", Three),
        (Esc, 'J', "ESC J feed dots", Three),
        (Esc, 'K', "ESC K feed dots back", Three),
        (Esc, 'L', "ESC L page mode", Two),
        (Esc, 'M', "ESC M font", Three),
        (Esc, 'R', "ESC R international set", Three),
        (Esc, 'S', "ESC S standard mode", Two),
        (Esc, 'T', "ESC T print direction", Three),
        (Esc, 'U', "ESC U unidirectional", Three),
        (Esc, 'V', "ESC V rotate", Three),
        (Esc, 'W', "ESC W print area", Fixed(10)),
        (Esc, '\\', "ESC \\ relative position", Four),
        (Esc, 'a', "ESC a justify", Three),
        (Esc, 'c', "ESC c paper and panel", Four),
        (Esc, 'd', "ESC d feed lines", Three),
        (Esc, 'e', "ESC e feed lines back", Three),
        (Esc, 'f', "ESC f cut sheet wait", Four),
        (Esc, 'i', "ESC i partial cut", Two),
        (Esc, 'm', "ESC m partial cut", Two),
        (Esc, 'p', "ESC p drawer pulse", Five),
        (Esc, 'q', "ESC q release paper", Two),
        (Esc, 'r', "ESC r colour", Three),
        (Esc, 't', "ESC t code table", Three),
        (Esc, 'u', "ESC u device status", Three),
        (Esc, 'v', "ESC v paper status", Two),
        (Esc, '{', "ESC { upside down", Three),
        (Fs, '!', "FS ! kanji print mode", Three),
        (Fs, '&', "FS & kanji on", Two),
        (Fs, '(', "FS ( function", Counted16(3)),
        (Fs, '-', "FS - kanji underline", Three),
        (Fs, '.', "FS . kanji off", Two),
        (Fs, '2', "FS 2 define kanji character", Fixed(4 + 72)),
        (Fs, '?', "FS ? cancel kanji character", Four),
        (Fs, 'C', "FS C kanji code system", Three),
        (Fs, 'L', "FS L double density page mode", Two),
        (Fs, 'S', "FS S kanji spacing", Four),
        (Fs, 'W', "FS W quadruple size", Three),
        (Fs, 'a', "FS a check paper", ByFunction(2, n => n is (byte)'0' ? Four : Three)),
        (Fs, 'b', "FS b check reading", Two),
        (Fs, 'c', "FS c clean reader", Two),
        (Fs, 'g', "FS g user memory", ByFunction(2, n => n switch { (byte)'1' => Counted16(8), (byte)'2' => Fixed(10), _ => Four })),
        (Fs, 'p', "FS p print stored image", Four),
        (Fs, 'q', "FS q store images", StoredImages),
        (Gs, '!', "GS ! character size", Three),
        (Gs, '#', "GS # code table", Three),
        (Gs, '$', "GS $ absolute vertical position", Four),
        (Gs, '&', "GS & vertical position", Four),
        (Gs, '(', "GS ( function", Counted16(3)),
        (Gs, '*', "GS * define image", DownloadedImage),
        (Gs, '/', "GS / print defined image", Three),
        (Gs, '8', "GS 8 L graphics", Counted32(3)),
        (Gs, ':', "GS : macro begin or end", Two),
        (Gs, 'B', "GS B inverted", Three),
        (Gs, 'C', "GS C counter", ByFunction(2, n => n switch { (byte)'0' or (byte)'2' => Five, (byte)'1' => Fixed(9), (byte)';' => FiveNumbers, _ => Three })),
        (Gs, 'D', "GS D define bitmap", WindowsBitmap),
        (Gs, 'E', "GS E head control", Three),
        (Gs, 'H', "GS H barcode text", Three),
        (Gs, 'I', "GS I printer id", Three),
        (Gs, 'L', "GS L left margin", Four),
        (Gs, 'P', "GS P motion units", Four),
        (Gs, 'Q', "GS Q variable image", Area16(4)),
        (Gs, 'T', "GS T line start", Three),
        (Gs, 'V', "GS V cut", ByFunction(2, n => n is 65 or 66 or 97 or 98 or 103 or 104 ? Four : Three)),
        (Gs, 'W', "GS W area width", Four),
        (Gs, '\\', "GS \\ relative vertical position", Four),
        (Gs, '^', "GS ^ run macro", Five),
        (Gs, 'a', "GS a automatic status", Three),
        (Gs, 'b', "GS b smoothing", Three),
        (Gs, 'c', "GS c print counter", Two),
        (Gs, 'f', "GS f barcode font", Three),
        (Gs, 'g', "GS g maintenance counter", ByFunction(2, n => n is (byte)'0' or (byte)'2' ? Fixed(6) : Three)),
        (Gs, 'h', "GS h barcode height", Three),
        (Gs, 'j', "GS j automatic ink status", Three),
        (Gs, 'k', "GS k barcode", ByFunction(2, m => m switch { <= LastOfFormA => NulTerminated(3, 255), < 65 => Three, _ => Counted8(3) })),
        (Gs, 'r', "GS r status", Three),
        (Gs, 'v', "GS v 0 raster image", Area16(4)),
        (Gs, 'w', "GS w barcode width", Three),
        (Gs, 'z', "GS z online wait", Five),
        (Us, '\x01', "US MD1 overwrite", Two),
        (Us, '\x02', "US MD2 scroll vertically", Two),
        (Us, '\x03', "US MD3 scroll horizontally", Two),
        (Us, '\n', "US LF cursor up", Two),
        (Us, '\r', "US CR cursor to right end", Two),
        (Us, '#', "US # annunciator", Four),
        (Us, '$', "US $ cursor to", Four),
        (Us, '(', "US ( function", Counted16(3)),
        (Us, ',', "US , character with comma", Three),
        (Us, '.', "US . character with point", Three),
        (Us, ':', "US : macro begin or end", Two),
        (Us, ';', "US ; character with semicolon", Three),
        (Us, '@', "US @ self-test", Two),
        (Us, 'B', "US B cursor to bottom", Two),
        (Us, 'C', "US C cursor shown", Three),
        (Us, 'E', "US E blinking", Three),
        (Us, 'T', "US T set clock", Four),
        (Us, 'U', "US U show clock", Two),
        (Us, 'X', "US X brightness", Three),
        (Us, '^', "US ^ run macro", Four),
        (Us, 'r', "US r reverse", Three),
        (Us, 'v', "US v ready signal", Three));

    private static readonly Dictionary<int, EscPosCommand> Display = Table(
        (Esc, 'W', "ESC W window", ByFunction(3, m => m is 1 or (byte)'1' ? Fixed(8) : Four)));

    /// <summary>The row for an introducer and the byte after it; null when nobody defined it.</summary>
    public static EscPosCommand? Find(EscPosDialect dialect, byte introducer, byte command) =>
        dialect == EscPosDialect.CustomerDisplay && Display.TryGetValue(Key(introducer, command), out var display) ? display
        : Printer.GetValueOrDefault(Key(introducer, command));

    public static int Key(byte introducer, int command) => introducer << 8 | command;

    private static MeasureCommand Counted8(int at) => bytes => bytes.Length <= at ? NotYetKnown : at + 1L + bytes[at];

    private static Dictionary<int, EscPosCommand> Table(params (byte Introducer, char Command, string Name, MeasureCommand Measure)[] rows) =>
        rows.ToDictionary(row => Key(row.Introducer, row.Command), row => new EscPosCommand(row.Name, row.Measure));
}
