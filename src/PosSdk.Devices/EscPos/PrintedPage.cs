using System.Text;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.EscPos;

/// <summary>What came out of a printer, from top to bottom.</summary>
/// <param name="Items">In their order.</param>
/// <param name="Dots">How wide the paper is, in dots.</param>
public sealed record PrintedPage(IReadOnlyList<PrintedItem> Items, int Dots)
{
    /// <summary>The lines of text, empty ones too.</summary>
    public IEnumerable<PrintedItem.Line> Lines => Items.OfType<PrintedItem.Line>();

    /// <summary>The pictures; the stripes of one that was sent in stripes are one.</summary>
    public IEnumerable<PrintedItem.Image> Images => Items.OfType<PrintedItem.Image>();

    /// <summary>The barcodes, square ones too.</summary>
    public IEnumerable<PrintedItem.Barcode> Barcodes => Items.OfType<PrintedItem.Barcode>();

    /// <summary>The cuts.</summary>
    public IEnumerable<PrintedItem.Cut> Cuts => Items.OfType<PrintedItem.Cut>();

    /// <summary>The drawer's pulses.</summary>
    public IEnumerable<PrintedItem.Pulse> Pulses => Items.OfType<PrintedItem.Pulse>();

    /// <summary>As plain text, laid out in columns as on paper; what is no text stands in brackets.</summary>
    public string ToText() => string.Join('\n', Items.SelectMany(item => item switch
    {
        PrintedItem.Line line => [line.Layout()],
        PrintedItem.Image image => [$"[image {image.Picture.Width}x{image.Picture.Height}]"],
        PrintedItem.Barcode code => [$"[{code.Kind} {code.Data}]"],
        PrintedItem.Cut cut => [cut.Partial ? "[partial cut]" : "[cut]"],
        PrintedItem.Pulse pulse => [$"[drawer pin {pulse.Pin}]"],
        _ => Array.Empty<string>(),
    })) + "\n";
}

/// <summary>Something on paper, or something the printer did at that point.</summary>
public abstract record PrintedItem
{
    private PrintedItem() { }

    /// <summary>A line of text.</summary>
    /// <param name="Cells">Its characters from left to right as they were printed.</param>
    /// <param name="Height">How far the paper went, in dots.</param>
    /// <param name="IsPlaced">True when some of it was placed by position, so that its columns mean something.</param>
    /// <param name="Margin">The left margin that was set, in dots.</param>
    public sealed record Line(IReadOnlyList<PrintedCell> Cells, int Height, bool IsPlaced, int Margin = 0) : PrintedItem
    {
        /// <summary>What it says: in columns when it was placed by position, otherwise its characters one after the other behind the left margin.</summary>
        public string Text => IsPlaced ? Layout() : new string(' ', Column(Margin)) + string.Concat(Cells.Select(cell => cell.Text));

        /// <summary>What it says in columns of the normal font; a wide character takes several.</summary>
        public string Layout()
        {
            var columns = new SortedDictionary<int, string>();
            var end = 0;
            foreach (var cell in Cells)
            {
                var column = Column(cell.X);
                // Because a line that just flows must keep its characters even where a narrow font puts two into one column.
                if (!IsPlaced) column = Math.Max(column, end);
                if (cell.Text != " " || !columns.ContainsKey(column)) columns[column] = cell.Text;
                // Because such a character is two columns wide in plain text too; one of a code table has only its own.
                if (cell.Width > PrintedCell.NormalWidth && Rune.GetRuneAt(cell.Text, 0) is var rune && WideCharacters.IsWide(rune)) columns[column + 1] = "";
                end = Math.Max(end, column + Math.Max(1, cell.Width / PrintedCell.NormalWidth));
            }
            return string.Concat(Enumerable.Range(0, end).Select(column => columns.GetValueOrDefault(column, " ")));
        }

        // Because text centred by dots may begin in the middle of a column.
        private static int Column(int dots) => (dots + PrintedCell.NormalWidth / 2) / PrintedCell.NormalWidth;
    }

    /// <summary>A picture, at its printed size.</summary>
    /// <param name="Picture">Its dots; the stripes of one that was sent in stripes one below the other.</param>
    /// <param name="X">Where its left edge is.</param>
    /// <param name="Height">How far the paper went, in dots.</param>
    /// <param name="StripeHeight">How high a stripe is when it came in stripes of columns, and what follows may continue it; 0 when it came in one piece.</param>
    /// <param name="Pitch">How far the paper went from one stripe to the next, in dots.</param>
    public sealed record Image(MonochromeImage Picture, int X, int Height, int StripeHeight = 0, int Pitch = 0) : PrintedItem;

    /// <summary>A barcode that the printer drew.</summary>
    /// <param name="Kind">Such as <c>ean13</c>, <c>code128</c>, <c>qr</c>, <c>pdf417</c>.</param>
    /// <param name="Data">What it says, without the printer's own prefixes; check digits only when they were sent.</param>
    /// <param name="Module">How wide its narrowest bar is, in dots.</param>
    /// <param name="Height">How high its bars are, in dots; for square codes what they need.</param>
    /// <param name="ShowsText">True when its text stands above or below.</param>
    /// <param name="Alignment">Where it stands.</param>
    /// <param name="Raw">The data as sent.</param>
    /// <param name="Margin">Where the room for it begins, in dots.</param>
    /// <param name="Room">How wide that is, in dots.</param>
    /// <param name="Correction">How much of a QR code may be damaged: L, M, Q or H.</param>
    public sealed record Barcode(
        string Kind, string Data, int Module, int Height, bool ShowsText, TextAlignment Alignment, ReadOnlyMemory<byte> Raw, int Margin, int Room, char Correction = 'L') : PrintedItem;

    /// <summary>Empty paper.</summary>
    public sealed record Feed(int Dots) : PrintedItem;

    /// <summary>A cut.</summary>
    public sealed record Cut(bool Partial) : PrintedItem;

    /// <summary>A pulse to the drawer.</summary>
    /// <param name="Pin">2 or 5.</param>
    /// <param name="OnMilliseconds">How long it was on.</param>
    /// <param name="OffMilliseconds">How long it was off after.</param>
    public sealed record Pulse(int Pin, int OnMilliseconds, int OffMilliseconds) : PrintedItem;
}

/// <summary>One character on paper.</summary>
/// <param name="Text">It.</param>
/// <param name="X">Its left edge in dots from the paper's left edge.</param>
/// <param name="Width">In dots.</param>
/// <param name="Height">In dots.</param>
/// <param name="Bold">Fat.</param>
/// <param name="Underline">With a line below.</param>
/// <param name="Inverted">White on black.</param>
/// <param name="Spacing">The room behind it that ESC SP asked for, in dots; underlined or inverted with it.</param>
public readonly record struct PrintedCell(string Text, int X, int Width, int Height, bool Bold = false, bool Underline = false, bool Inverted = false, int Spacing = 0)
{
    /// <summary>How wide a character of the normal font is, in dots.</summary>
    public const int NormalWidth = 12;

    /// <summary>How high a character of the normal font is, in dots.</summary>
    public const int NormalHeight = 24;
}
