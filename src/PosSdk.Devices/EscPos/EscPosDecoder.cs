using PosSdk.Devices.Printing;

namespace PosSdk.Devices.EscPos;

/// <summary>Follows a stream as a printer would and keeps what came out: text, pictures, barcodes, cuts, drawer pulses. Never throws, whatever the bytes.</summary>
/// <remarks>Page mode prints as it comes; rotation, colours, macros and user-defined characters are passed over. Not thread-safe.</remarks>
public sealed class EscPosDecoder
{
    private delegate void Handler(EscPosDecoder decoder, ReadOnlySpan<byte> bytes);

    private static readonly Dictionary<int, Handler> Handlers = new()
    {
        [EscPosToken.Text] = (d, b) => d._head.Type(d._text.Decode(b), d._text.HasWideCharacters),
        [0x09] = (d, _) => d._head.Tab(),
        [0x0A] = (d, _) => d._head.EndLine(),
        [0x0C] = (d, _) => d._head.EndLineIfAny(),
        [0x1B0C] = (d, _) => d._head.EndLineIfAny(),
        [0x1B20] = (d, b) => d._head.SetSpacing(b.At(2)),
        [0x1B21] = (d, b) => d.SelectMode(b.At(2)),
        [0x1B24] = (d, b) => d._head.MoveTo(b.WordAt(2)),
        [0x1B2A] = (d, b) => d._graphics.Columns(b),
        [0x1B2D] = (d, b) => d._head.Underline = (b.At(2) & 3) != 0,
        [0x1B32] = (d, _) => d._head.UseDefaultSpacing(),
        [0x1B33] = (d, b) => d._head.LineSpacing = b.At(2),
        [0x1B40] = (d, _) => d.Initialise(),
        [0x1B44] = (d, b) => d._head.SetTabs(b.From(2)),
        [0x1B45] = (d, b) => d._head.Bold = (b.At(2) & 1) != 0,
        [0x1B47] = (d, b) => d._head.Bold = (b.At(2) & 1) != 0,
        [0x1B4A] = (d, b) => d._head.FeedUnits(b.At(2)),
        [0x1B4D] = (d, b) => d._head.SmallFont = b.At(2) is not (0 or 48 or 97),
        [0x1B52] = (d, b) => d._text.SelectNational(b.At(2)),
        [0x1B5C] = (d, b) => d._head.MoveBy(unchecked((short)b.WordAt(2))),
        [0x1B61] = (d, b) => d._head.Align((TextAlignment)Math.Min(2, b.At(2) & 3)),
        [0x1B64] = (d, b) => d._head.FeedLines(b.At(2)),
        [0x1B69] = (d, _) => d._head.Add(new PrintedItem.Cut(Partial: true)),
        [0x1B6D] = (d, _) => d._head.Add(new PrintedItem.Cut(Partial: true)),
        [0x1B70] = (d, b) => d._head.AddBeside(new PrintedItem.Pulse((b.At(2) & 1) == 0 ? 2 : 5, b.At(3) * 2, Math.Max(b.At(3), b.At(4)) * 2)),
        [0x1B74] = (d, b) => d._text.SelectTable(b.At(2)),
        [0x1014] = (d, b) => d.RealTime(b),
        [0x1C26] = (d, _) => d._text.SelectKanji(true),
        [0x1C2E] = (d, _) => d._text.SelectKanji(false),
        [0x1C43] = (d, b) => d._text.SelectShiftJis((b.At(2) & 0x0F) == 1),
        [0x1C28] = (d, b) => d.KanjiFunction(b),
        [0x1C70] = (d, b) => d._graphics.PrintStored(b),
        [0x1C71] = (d, b) => d._graphics.StoreAll(b),
        [0x1D21] = (d, b) => d.SelectSize((b.At(2) >> 4 & 7) + 1, (b.At(2) & 7) + 1),
        [0x1D28] = (d, b) => d.Function(b.At(2), b.From(5)),
        [0x1D38] = (d, b) => d._graphics.Function(b.From(7)),
        [0x1D2A] = (d, b) => d._graphics.Define(b),
        [0x1D2F] = (d, b) => d._graphics.PrintDefined(b),
        [0x1D42] = (d, b) => d._head.Inverted = (b.At(2) & 1) != 0,
        [0x1D48] = (d, b) => d._symbols.SetText(b.At(2)),
        [0x1D4C] = (d, b) => d._head.SetMargin(b.WordAt(2)),
        [0x1D50] = (d, b) => d._head.Units = (b.At(2), b.At(3)),
        [0x1D51] = (d, b) => d._graphics.VariableColumns(b),
        [0x1D56] = (d, b) => d.Cut(b),
        [0x1D57] = (d, b) => d._head.SetArea(b.WordAt(2)),
        [0x1D68] = (d, b) => d._symbols.SetHeight(b.At(2)),
        [0x1D6B] = (d, b) => d._symbols.Print(b),
        [0x1D76] = (d, b) => d._graphics.Raster(b),
        [0x1D77] = (d, b) => d._symbols.SetModule(b.At(2)),
    };

    private readonly PrinterProfile _profile;
    private readonly PrintHead _head;
    private readonly TextDecoding _text;
    private readonly GraphicsCommands _graphics;
    private readonly SymbolCommands _symbols;

    /// <summary>A printer that was just switched on.</summary>
    /// <param name="profile">Its width and code pages; null for 80 mm with 576 dots and Epson's numbering.</param>
    public EscPosDecoder(PrinterProfile? profile = null)
    {
        _profile = profile ?? PrinterProfiles.TmM30III;
        _head = new(_profile);
        _text = new(_profile);
        _graphics = new(_head);
        _symbols = new(_head);
    }

    /// <summary>How many items came out so far.</summary>
    public int Count => _head.Items.Count;

    /// <summary>What comes out of a whole stream.</summary>
    public static PrintedPage Decode(ReadOnlyMemory<byte> stream, PrinterProfile? profile = null)
    {
        var decoder = new EscPosDecoder(profile);
        foreach (var token in EscPosTokenizer.Tokenize(stream)) decoder.Take(token);
        decoder._head.EndLineIfAny();
        return decoder.Page();
    }

    /// <summary>Does one command. Part of one, at the end of a stream that broke, does what its bytes allow.</summary>
    public void Take(EscPosToken token)
    {
        if (Handlers.TryGetValue(token.Code, out var handler)) handler(this, token.Bytes.Span);
    }

    /// <summary>What came out so far; a line that was not ended is not out.</summary>
    public PrintedPage Page() => new([.. _head.Items], _profile.Dots);

    private void Initialise()
    {
        _head.Initialise();
        _text.Initialise();
        _symbols.Initialise();
    }

    private void SelectMode(byte mode)
    {
        _head.SmallFont = (mode & 0x01) != 0;
        _head.Bold = (mode & 0x08) != 0;
        _head.Underline = (mode & 0x80) != 0;
        SelectSize((mode & 0x20) != 0 ? 2 : 1, (mode & 0x10) != 0 ? 2 : 1);
    }

    private void SelectSize(int width, int height) => (_head.WidthTimes, _head.HeightTimes) = (width, height);

    private void Cut(ReadOnlySpan<byte> bytes)
    {
        if (bytes.At(3) > 0) _head.FeedUnits(bytes.At(3));
        // Because full cuts are 0, 48, 65, 97 and 103, and each partial one is the number after.
        _head.Add(new PrintedItem.Cut(bytes.At(2) is 1 or 49 or 66 or 98 or 104));
    }

    private void RealTime(ReadOnlySpan<byte> bytes)
    {
        if (bytes.At(2) == 1 && bytes.Length == 5) _head.AddBeside(new PrintedItem.Pulse(bytes.At(3) == 0 ? 2 : 5, bytes.At(4) * 100, bytes.At(4) * 100));
    }

    private void KanjiFunction(ReadOnlySpan<byte> bytes)
    {
        if (bytes.At(2) == 'C' && bytes.At(5) is 0x30 or 0) _text.SelectUtf8((bytes.At(6) & 0x0F) == 2);
    }

    private void Function(byte family, ReadOnlySpan<byte> bytes)
    {
        if (family == 'L') _graphics.Function(bytes);
        if (family == 'k') _symbols.Function(bytes);
    }
}
