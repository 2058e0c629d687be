using PosSdk.Devices.EscPos;
using static PosSdk.Devices.EscPos.CommandLength;

namespace PosSdk.Devices.Star;

/// <summary>The command table of Star Line Mode and StarPRNT: what follows each introducer, and how long it is. Lengths count from the command's first byte.</summary>
/// <remarks>Names and lengths follow Star's own Line Mode and StarPRNT command specifications; what two generations of printers share is told once.</remarks>
internal static class StarCommands
{
    public const byte Ack = 0x06, Esc = 0x1B, Fs = 0x1C, Gs = 0x1D, Rs = 0x1E;

    private static readonly MeasureCommand Two = Fixed(2), Three = Fixed(3), Four = Fixed(4), Five = Fixed(5), Six = Fixed(6), Seven = Fixed(7);

    private static readonly Dictionary<int, EscPosCommand> Single = new()
    {
        [0x04] = new("EOT real-time status", Fixed(1)), [0x05] = new("ENQ real-time status", Fixed(1)), [0x07] = new("BEL drawer 1", Fixed(1)), [0x09] = new("HT tab", Fixed(1)),
        [0x0A] = new("LF print and feed", Fixed(1)), [0x0B] = new("VT vertical tab", Fixed(1)), [0x0C] = new("FF form feed", Fixed(1)), [0x0D] = new("CR return", Fixed(1)),
        [0x0E] = new("SO double width", Fixed(1)), [0x0F] = new("SI upside down", Fixed(1)), [0x12] = new("DC2 upright", Fixed(1)), [0x14] = new("DC4 single width", Fixed(1)),
        [0x17] = new("ETB mark the end", Fixed(1)), [0x18] = new("CAN cancel and initialise", Fixed(1)), [0x19] = new("EM drawer 2", Fixed(1)), [0x1A] = new("SUB drawer 2", Fixed(1)),
        [0x1C] = new("FS drawer 1 at once", Fixed(1)),
    };

    private static readonly Dictionary<int, EscPosCommand> Escapes = Table("ESC ", 0x1B,
        ('\x06', "ACK real-time request", Three), ('\a', "BEL drawer 1 pulse", Four), ('\f', "FF raster page", Three), ('\x0E', "SO double height", Two), ('\x14', "DC4 single height", Two),
        ('\x16', "SYN presenter", Four), (' ', "SP character spacing", Three), ('#', "# memory switch", NulTerminated(2, 16)), ('$', "$ Shift JIS", Three), ('%', "% user characters on or off", Three),
        ('&', "& define user character", bytes => bytes.Length < 5 ? NotYetKnown : bytes[3] == 0 ? 5 : 53), ('*', "* raster mode", RasterMode), ('-', "- underline", Three),
        ('/', "/ slashed zero", Three), ('0', "0 line spacing 3 mm", Two), ('1', "1 line spacing 7/72", Two), ('2', "2 line spacing as set", Two), ('3', "3 line spacing fine", Three),
        ('4', "4 inverted", Two), ('5', "5 not inverted", Two), (':', ": pitch 16 dots", Two), ('?', "? reset printer", Four), ('@', "@ initialise", Two), ('A', "A set line spacing", Three),
        ('B', "B vertical tab stops", NulTerminated(2, 32)), ('C', "C page length", ByFunction(2, n => n == 0 ? Four : Three)), ('D', "D tab stops", NulTerminated(2, 32)), ('E', "E bold", Two),
        ('F', "F not bold", Two), ('I', "I feed eighths of a millimetre", Three), ('J', "J feed quarters of a millimetre", Three), ('K', "K column image", Counted16(2)),
        ('L', "L column image", Counted16(2)), ('M', "M pitch 12 dots", Two), ('N', "N bottom margin", Three), ('O', "O no bottom margin", Two), ('P', "P pitch 15 dots", Two),
        ('Q', "Q right margin", Three), ('R', "R international set", Three), ('W', "W width", Three), ('X', "X column image 24 dots", Times16(3)), ('_', "_ upper line", Three), ('a', "a feed lines", Three),
        ('b', "b barcode", Barcode), ('d', "d cut", Three), ('g', "g pitch 14 dots", Two), ('h', "h height", Three), ('i', "i size", Four), ('k', "k raster image 24 dots", Times16(24)),
        ('l', "l left margin", Three), ('p', "p JIS on", Two), ('q', "q JIS off", Two), ('r', "r define kanji", Fixed(76)), ('s', "s kanji spacing", Four), ('t', "t half-width kanji spacing", Four),
        ('y', "y line spacing fine", Three), ('z', "z line spacing", Three));

    private static readonly Dictionary<int, EscPosCommand> Groups = Table("ESC GS ", 0x1B1D,
        ('\x03', "ETX end counter", Six), ('\a', "BEL buzzer", Six), ('\x19', "EM external buzzer", Seven), ('\x1A', "SUB snout", Seven), ('#', "# memory switch", NulTerminated(3, 16)),
        ('(', "( function", Counted16(4)), (')', ") function", Counted16(4)), ('*', "* mark", ByFunction(3, n => n switch { (byte)'1' => Six, (byte)'2' => Seven, _ => Four })),
        ('/', "/ automatic logo", ByFunction(3, n => n switch { (byte)'W' or (byte)'C' => Four, (byte)'3' => Counted16(4), _ => Five })), ('=', "= define blank code page", Counted16(3)),
        ('A', "A absolute position", Five), ('P', "P page mode", ByFunction(3, n => n switch { (byte)'2' => Five, (byte)'3' => Fixed(12), (byte)'4' or (byte)'5' => Six, _ => Four })),
        ('R', "R relative position", Five), ('S', "S raster image", RasterImage), ('a', "a justify", Four), ('b', "b smoothing", Four), ('g', "g start trigger", Six), ('t', "t code page", Four),
        ('x', "x PDF417", ByFunction(3, n => n switch { (byte)'S' => ByFunction(4, s => s == '0' ? Fixed(8) : Six), (byte)'D' => Counted16(4), _ => Four })),
        ('y', "y QR code", ByFunction(3, n => n switch { (byte)'S' => Six, (byte)'D' => ByFunction(4, d => d == '2' ? Counted16(7) : Counted16(6)), _ => Four })))
        .Concat(Table("ESC RS ", 0x1B1E, ('A', "A print area", Four), ('C', "C two colours", Four), ('E', "E end counter to zero", Four), ('F', "F font", Four), ('L', "L all logos", Four),
            ('R', "R character set", Four), ('a', "a automatic status", Four), ('c', "c colour", Four), ('d', "d density", Four), ('i', "i rotate", Four), ('m', "m print mode", Four), ('r', "r speed", Four)))
        .Concat(Table("ESC FS ", 0x1B1C, ('p', "p print logo", Five), ('q', "q register logos", Logos))).ToDictionary();

    /// <summary>The row of a control byte, of an escape and its letter, or of one with two letters; null when nobody defined it.</summary>
    public static EscPosCommand? Find(int code) => code < 0x100 ? Single.GetValueOrDefault(code) : code < 0x10000 ? Escapes.GetValueOrDefault(code) : Groups.GetValueOrDefault(code);

    private static MeasureCommand Times16(int times) => bytes => bytes.Length < 4 ? NotYetKnown : 4L + Word(bytes, 2) * (long)times;

    private static long RasterImage(ReadOnlySpan<byte> bytes) => bytes.Length < 9 ? NotYetKnown : 9L + (long)Word(bytes, 4) * Word(bytes, 6);

    private static long Barcode(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length > 6 ? bytes[6..].IndexOf(Rs) : -1;
        return end < 0 ? NotYetKnown : 6L + end + 1;
    }

    // ESC * r and a letter; all but R, A, B and C have a number in digits and a NUL behind it.
    private static long RasterMode(ReadOnlySpan<byte> bytes) => bytes.Length < 4 ? NotYetKnown : bytes[3] is (byte)'R' or (byte)'A' or (byte)'B' or (byte)'C' ? 4 : NulTerminated(4, 8)(bytes);

    private static long Logos(ReadOnlySpan<byte> bytes) => bytes.Length < 2 ? NotYetKnown : StoredImages(bytes[1..]) is var length && length == NotYetKnown ? length : length + 1;

    private static Dictionary<int, EscPosCommand> Table(string introducer, int prefix, params ReadOnlySpan<(char Letter, string Name, MeasureCommand Measure)> rows)
    {
        var table = new Dictionary<int, EscPosCommand>();
        foreach (var (letter, name, measure) in rows) table.Add(prefix << 8 | letter, new(introducer + name, measure));
        return table;
    }
}
