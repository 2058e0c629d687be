using System.Globalization;
using System.Text;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.EscPos;

/// <summary>Where the printer stands and how it prints next: what commands change and text uses.</summary>
internal sealed class PrintHead(PrinterProfile profile)
{
    private const int DefaultSpacing = 30;

    // Because receipts are many characters and few different ones.
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(i => ((char)i).ToString())];

    // Because the printer counts them once, in its normal font, whatever font comes later.
    private static readonly int[] DefaultTabs = [.. Enumerable.Range(1, 31).Select(i => i * 8 * PrintedCell.NormalWidth)];

    private readonly List<PrintedItem> _items = [];
    private readonly List<PrintedCell> _cells = [];
    private readonly List<(MonochromeImage Picture, int X)> _stripes = [];
    private int _x;
    private int _lineSpacing = DefaultSpacing;
    private bool _isPlaced;
    private bool _followsRaster;
    private int[] _tabs = DefaultTabs;

    public IReadOnlyList<PrintedItem> Items => _items;
    public bool Bold { get; set; }
    public bool Underline { get; set; }
    public bool Inverted { get; set; }
    public bool SmallFont { get; set; }
    public int WidthTimes { get; set; } = 1;
    public int HeightTimes { get; set; } = 1;
    public int Spacing { get; private set; }
    public int Left { get; private set; }
    public int? Area { get; private set; }
    public TextAlignment Alignment { get; private set; }
    public int LineSpacing { set => _lineSpacing = Vertical(value); }

    /// <summary>GS P: units an inch for distances across and along the paper; 0 for dots.</summary>
    public (int Across, int Along) Units { get; set; }

    public int AreaWidth => Math.Clamp(Area ?? profile.Dots, 1, Math.Max(1, profile.Dots - Left));

    private int CellWidth => (SmallFont ? 9 : PrintedCell.NormalWidth) * WidthTimes;

    public void Initialise()
    {
        _cells.Clear();
        _stripes.Clear();
        (_x, _isPlaced, _followsRaster, _lineSpacing, _tabs, Units) = (0, false, false, DefaultSpacing, DefaultTabs, default);
        (Bold, Underline, Inverted, SmallFont, WidthTimes, HeightTimes, Spacing, Left, Area, Alignment) = (false, false, false, false, 1, 1, 0, 0, null, TextAlignment.Left);
    }

    // Because printers pass over these where a line has begun.
    public void Align(TextAlignment alignment) => Alignment = IsAtLineStart ? alignment : Alignment;

    public void SetMargin(int units) => Left = IsAtLineStart ? Math.Min(Across(units), profile.Dots) : Left;

    public void SetArea(int units) => Area = IsAtLineStart ? Across(units) : Area;

    public void SetSpacing(int units) => Spacing = Across(units);

    public void SetTabs(ReadOnlySpan<byte> columns)
    {
        var tabs = new List<int>();
        foreach (var column in columns)
            if (column > 0) tabs.Add(column * (CellWidth + Spacing * WidthTimes));
        _tabs = [.. tabs];
    }

    public void UseDefaultSpacing() => _lineSpacing = DefaultSpacing;

    /// <summary>Prints text.</summary>
    /// <param name="text">It.</param>
    /// <param name="hasWide">True where characters of East Asia take two columns.</param>
    public void Type(string text, bool hasWide)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark && _cells.Count > 0)
            {
                _cells[^1] = _cells[^1] with { Text = _cells[^1].Text + rune };
                continue;
            }
            var width = CellWidth * (hasWide && WideCharacters.IsWide(rune) ? 2 : 1);
            if (_x + width > AreaWidth && _cells.Count > 0) EndLine();
            var height = (SmallFont ? 17 : PrintedCell.NormalHeight) * HeightTimes;
            _cells.Add(new(rune.IsAscii ? Ascii[rune.Value] : rune.ToString(), _x, width, height, Bold, Underline, Inverted, Spacing * WidthTimes));
            _x += width + Spacing * WidthTimes;
            _followsRaster = false;
        }
    }

    public void Tab()
    {
        var stop = _tabs.FirstOrDefault(x => x > _x && x < AreaWidth);
        if (stop > 0) Place(stop);
    }

    /// <summary>ESC $.</summary>
    public void MoveTo(int units)
    {
        if (_cells.Count == 0 || !profile.Quirks.HasFlag(PrinterQuirks.NoMoveWithinLine)) Place(Across(units));
    }

    /// <summary>ESC \.</summary>
    public void MoveBy(int units)
    {
        if (units >= 0 || !profile.Quirks.HasFlag(PrinterQuirks.NoMoveBack)) Place(_x + Math.Sign(units) * Across(Math.Abs(units)));
    }

    /// <summary>Puts a stripe of columns into the line.</summary>
    public void Stripe(MonochromeImage picture)
    {
        _stripes.Add((picture, _x));
        _x += picture.Width;
    }

    /// <summary>LF: ends the line, and what it holds comes out.</summary>
    public void EndLine()
    {
        if (_followsRaster && profile.Quirks.HasFlag(PrinterQuirks.SwallowsLineFeedAfterRaster)) _followsRaster = false;
        else EndLine(_lineSpacing);
    }

    public void EndLineIfAny()
    {
        if (HasData) EndLine(_lineSpacing);
    }

    /// <summary>Ends the line and feeds empty ones, so many in all.</summary>
    public void FeedLines(int count)
    {
        for (var i = 0; i < count; i++) EndLine(_lineSpacing);
        EndLineIfAny();
    }

    /// <summary>ESC J: ends the line and feeds so far from its top.</summary>
    public void FeedUnits(int units)
    {
        if (HasData) EndLine(Vertical(units));
        else if (units > 0) _items.Add(new PrintedItem.Feed(Vertical(units)));
    }

    /// <summary>Puts a picture of its own below what came.</summary>
    public void Place(MonochromeImage picture)
    {
        EndLineIfAny();
        _items.Add(new PrintedItem.Image(picture, Left + Shift(picture.Width), picture.Height));
        _followsRaster = true;
    }

    public void Add(PrintedItem item)
    {
        EndLineIfAny();
        _items.Add(item);
        _followsRaster = false;
    }

    // Because a pulse leaves the line that is being filled as it is.
    public void AddBeside(PrintedItem item) => _items.Add(item);

    private bool HasData => _cells.Count > 0 || _stripes.Count > 0;

    private bool IsAtLineStart => !HasData && _x == 0 && !_isPlaced;

    private void Place(int x)
    {
        if (x >= 0 && x <= AreaWidth) (_x, _isPlaced) = (x, true);
    }

    private void EndLine(int feed)
    {
        var shift = Left + Shift(LineWidth());
        if (_stripes.Count > 0) AddStripes(shift, _cells.Count > 0 ? 0 : feed);
        if (_cells.Count > 0 || _stripes.Count == 0)
        {
            var cells = _cells.ToArray();
            for (var i = 0; i < cells.Length; i++) cells[i] = cells[i] with { X = cells[i].X + shift };
            _items.Add(new PrintedItem.Line(cells, Math.Max(feed, TallestCell()), _isPlaced, Left));
        }
        _cells.Clear();
        _stripes.Clear();
        (_x, _isPlaced, _followsRaster) = (0, false, false);
    }

    // Because pictures that are sent as stripes of columns, a line feed after each, are one picture on paper.
    private void AddStripes(int shift, int feed)
    {
        var (first, x) = _stripes[0];
        var stripe = _stripes.Count == 1 ? first : Pictures.Beside(_stripes);
        x += shift;
        if (_items.LastOrDefault() is PrintedItem.Image { StripeHeight: > 0 } above && above.X == x && above.StripeHeight == stripe.Height && above.Picture.Width == stripe.Width)
        {
            byte[] bits = [.. above.Picture.Bits.Span, .. stripe.Bits.Span];
            _items[^1] = above with { Picture = new(stripe.Width, above.Picture.Height + stripe.Height, bits), Height = above.Height + feed };
        }
        else
        {
            _items.Add(new PrintedItem.Image(stripe, x, feed, stripe.Height, feed));
        }
    }

    private int LineWidth()
    {
        var cells = _cells.Count == 0 ? 0 : _cells.Max(cell => cell.X + cell.Width);
        return _stripes.Count == 0 ? cells : Math.Max(cells, _stripes.Max(stripe => stripe.X + stripe.Picture.Width));
    }

    private int TallestCell() => _cells.Count == 0 ? 0 : _cells.Max(cell => cell.Height);

    private int Across(int units) => InDots(units, Units.Across);

    private int Vertical(int units) => InDots(units, Units.Along);

    private int InDots(int units, int perInch) => perInch == 0 ? units : units * profile.DotsPerInch / perInch;

    private int Shift(int width) => Alignment switch
    {
        TextAlignment.Centre => Math.Max(0, (AreaWidth - width) / 2),
        TextAlignment.Right => Math.Max(0, AreaWidth - width),
        _ => 0,
    };
}
