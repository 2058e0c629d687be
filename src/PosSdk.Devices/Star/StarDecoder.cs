using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Star;

/// <summary>Follows a stream in Star's own language as a printer would and keeps what came out, as <see cref="EscPosDecoder"/> does with ESC/POS. Never throws, whatever the bytes.</summary>
/// <remarks>Line Mode and StarPRNT, with raster mode. Page mode prints as it comes; rotation, colours, logos and user-defined characters are passed over. Not thread-safe.</remarks>
public sealed class StarDecoder
{
    // Because ESC z 1, as a printer begins, is four millimetres of eight dots.
    private const int DefaultSpacing = 32;

    private delegate void Handler(StarDecoder decoder, ReadOnlySpan<byte> bytes);

    private static readonly Dictionary<int, Handler> Handlers = new()
    {
        [EscPosToken.Text] = (d, b) => d._head.Type(d._text.Decode(b), d._text.HasWideCharacters),
        [0x07] = (d, _) => d.Pulse(),
        [0x09] = (d, _) => d._head.Tab(),
        [0x0A] = (d, _) => d._head.EndLine(),
        [0x0C] = (d, _) => d._head.EndLineIfAny(),
        [0x0E] = (d, _) => d._head.WidthTimes = 2,
        [0x14] = (d, _) => d._head.WidthTimes = 1,
        [0x17] = (d, _) => d._head.EndLineIfAny(),
        [0x18] = (d, _) => d.Initialise(),
        [0x19] = (d, _) => d.SecondPulse(),
        [0x1A] = (d, _) => d.SecondPulse(),
        [0x1C] = (d, _) => d.Pulse(),
        [StarTokenizer.RasterRow] = (d, b) => d._graphics.Row(b.From(3)),
        [0x1B07] = (d, b) => (d._on, d._off) = (b.At(2), b.At(3)),
        [0x1B0C] = (d, _) => d.EndRasterPage(),
        [0x1B0E] = (d, _) => d._head.HeightTimes = 2,
        [0x1B14] = (d, _) => d._head.HeightTimes = 1,
        [0x1B20] = (d, b) => d._head.SetSpacing(Number(b.At(2))),
        [0x1B24] = (d, b) => d.SelectShiftJis((b.At(2) & 1) != 0),
        [0x1B2A] = (d, b) => d._graphics.Mode(b),
        [0x1B2D] = (d, b) => d._head.Underline = (b.At(2) & 1) != 0,
        [0x1B30] = (d, _) => d._head.LineSpacing = 24,
        [0x1B34] = (d, _) => d._head.Inverted = true,
        [0x1B35] = (d, _) => d._head.Inverted = false,
        [0x1B40] = (d, _) => d.PrintAndInitialise(),
        [0x1B44] = (d, b) => d._head.SetTabs(b.From(2)),
        [0x1B45] = (d, _) => d._head.Bold = true,
        [0x1B46] = (d, _) => d._head.Bold = false,
        [0x1B49] = (d, b) => d._head.FeedUnits(b.At(2)),
        [0x1B4A] = (d, b) => d._head.FeedUnits(b.At(2) * 2),
        [0x1B4B] = (d, b) => d._head.Stripe(Pictures.FromColumns(b.From(4), 1, 2, 3)),
        [0x1B4C] = (d, b) => d._head.Stripe(Pictures.FromColumns(b.From(4), 1, 1, 3)),
        [0x1B51] = (d, b) => d.SetMargins(d._left, b.At(2)),
        [0x1B52] = (d, b) => d._text.SelectNational(Number(b.At(2))),
        [0x1B57] = (d, b) => d._head.WidthTimes = Times(b.At(2)),
        [0x1B58] = (d, b) => d._head.Stripe(Pictures.FromColumns(b.From(4), 3)),
        [0x1B61] = (d, b) => d._head.FeedLines(b.At(2)),
        [0x1B62] = (d, b) => d._symbols.Print(b),
        [0x1B64] = (d, b) => d._head.Add(new PrintedItem.Cut((b.At(2) & 1) != 0)),
        [0x1B68] = (d, b) => d._head.HeightTimes = Times(b.At(2)),
        [0x1B69] = (d, b) => (d._head.HeightTimes, d._head.WidthTimes) = (Times(b.At(2)), Times(b.At(3))),
        [0x1B6B] = (d, b) => d._head.Stripe(Pictures.FromRows(b.From(4), b.WordAt(2) * 8, 24)),
        [0x1B6C] = (d, b) => d.SetMargins(b.At(2), d._right),
        [0x1B7A] = (d, b) => d._head.LineSpacing = (b.At(2) & 1) != 0 ? DefaultSpacing : 24,
        [0x1B1D29] = (d, b) => d.SelectEncoding(b),
        [0x1B1D41] = (d, b) => d._head.MoveTo(b.WordAt(3)),
        [0x1B1D52] = (d, b) => d._head.MoveBy(unchecked((short)b.WordAt(3))),
        [0x1B1D53] = (d, b) => d._head.Place(Pictures.FromRows(b.From(9), b.WordAt(4) * 8, b.WordAt(6))),
        [0x1B1D61] = (d, b) => d._head.Align((TextAlignment)Math.Min(2, b.At(3) & 3)),
        [0x1B1D74] = (d, b) => d._text.SelectTable(b.At(3)),
        [0x1B1D78] = (d, b) => d._symbols.Pdf417(b),
        [0x1B1D79] = (d, b) => d._symbols.QrCode(b),
        [0x1B1E46] = (d, b) => d._head.SmallFont = (b.At(3) & 3) != 0,
    };

    private readonly PrinterProfile _profile;
    private readonly PrintHead _head;
    private readonly TextDecoding _text;
    private readonly StarGraphics _graphics;
    private readonly StarSymbols _symbols;
    private int _on, _off, _left, _right;

    /// <summary>A printer that was just switched on.</summary>
    /// <param name="profile">Its width and code pages; null for 80 mm with 576 dots and Star's numbering.</param>
    public StarDecoder(PrinterProfile? profile = null)
    {
        _profile = profile ?? PrinterProfiles.StarLine;
        _head = new(_profile);
        _text = new(_profile);
        _graphics = new(_head);
        _symbols = new(_head);
        (_on, _off) = (20, 20);
        Initialise();
    }

    /// <summary>How many items came out so far.</summary>
    public int Count => _head.Items.Count;

    /// <summary>What comes out of a whole stream.</summary>
    public static PrintedPage Decode(ReadOnlyMemory<byte> stream, PrinterProfile? profile = null)
    {
        var decoder = new StarDecoder(profile);
        foreach (var token in StarTokenizer.Tokenize(stream)) decoder.Take(token);
        decoder._graphics.End();
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

    // The drawer's pulse is no part of it: Star keeps its width through ESC @ and CAN.
    private void Initialise()
    {
        _head.Initialise();
        _text.Initialise();
        _symbols.Initialise();
        _head.LineSpacing = DefaultSpacing;
        (_left, _right) = (0, 0);
    }

    private void PrintAndInitialise()
    {
        _graphics.End();
        _head.EndLineIfAny();
        Initialise();
    }

    private void Pulse() => _head.AddBeside(new PrintedItem.Pulse(2, _on * 10, _off * 10));

    // Because device 2 has no width to set: 200 ms on and off.
    private void SecondPulse() => _head.AddBeside(new PrintedItem.Pulse(5, 200, 200));

    private void SetMargins(int left, int right)
    {
        (_left, _right) = (left, right);
        _head.SetMargin(left * PrintedCell.NormalWidth);
        _head.SetArea(right > left ? (right - left) * PrintedCell.NormalWidth : _profile.Dots);
    }

    private void EndRasterPage()
    {
        _graphics.End();
        _head.Add(new PrintedItem.Cut(Partial: true));
    }

    private void SelectShiftJis(bool on)
    {
        _text.SelectKanji(on);
        _text.SelectShiftJis(on);
    }

    // ESC GS ) U 02 00 30 n: 1 is UTF-8.
    private void SelectEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.At(3) == 'U' && bytes.At(6) == 0x30) _text.SelectUtf8((bytes.At(7) & 1) != 0);
    }

    private static int Times(byte value) => Math.Min(Number(value), (byte)5) + 1;

    // Because most numbers may come as a digit too.
    private static byte Number(byte value) => value is >= 0x30 and < 0x40 ? (byte)(value - 0x30) : value;
}
