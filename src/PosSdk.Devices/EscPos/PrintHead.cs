using System.Text;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.EscPos;

/// <summary>Where the printer stands and how it prints next: what commands change and text uses.</summary>
internal sealed class PrintHead(PrinterProfile profile)
{
    private const int DefaultSpacing = 30;

    private readonly List<PrintedItem> _items = [];
    private List<PrintedCell> _cells = [];
    private readonly List<(MonochromeImage Picture, int X)> _stripes = [];
    private int _x;
    private int _lineSpacing = DefaultSpacing;
    private bool _isPlaced;
    private int[] _tabs = [];

    public IReadOnlyList<PrintedItem> Items => _items;
    public bool Bold { get; set; }
    public bool Underline { get; set; }
    public bool Inverted { get; set; }
    public bool SmallFont { get; set; }
    public int WidthTimes { get; set; } = 1;
    public int HeightTimes { get; set; } = 1;
    public int Spacing { get; set; }
    public int Left { get; set; }
    public int? Area { get; set; }
    public TextAlignment Alignment { get; set; }
    public int LineSpacing { set => _lineSpacing = value; }
    public IReadOnlyList<int> Tabs { set => _tabs = [.. value]; }

    private int AreaWidth => Math.Clamp(Area ?? profile.Dots, 1, Math.Max(1, profile.Dots - Left));

    private int CellWidth => (SmallFont ? 9 : PrintedCell.NormalWidth) * WidthTimes;

    public void Initialise()
    {
        _cells = [];
        _stripes.Clear();
        (_x, _isPlaced, _lineSpacing, _tabs) = (0, false, DefaultSpacing, []);
        (Bold, Underline, Inverted, SmallFont, WidthTimes, HeightTimes, Spacing, Left, Area, Alignment) = (false, false, false, false, 1, 1, 0, 0, null, TextAlignment.Left);
    }

    public void UseDefaultSpacing() => _lineSpacing = DefaultSpacing;

    public void Type(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var width = CellWidth * (IsWide(rune) ? 2 : 1);
            if (_x + width > AreaWidth && _cells.Count > 0) EndLine();
            var height = (SmallFont ? 17 : PrintedCell.NormalHeight) * HeightTimes;
            _cells.Add(new(rune.ToString(), _x, width, height, Bold, Underline, Inverted));
            _x += width + Spacing;
        }
    }

    public void Tab()
    {
        var stops = _tabs.Length > 0 ? _tabs : [.. Enumerable.Range(1, 32).Select(i => i * 8)];
        var stop = stops.Select(column => column * (CellWidth + Spacing)).FirstOrDefault(x => x > _x && x < AreaWidth);
        if (stop > 0) MoveTo(stop);
    }

    public void MoveTo(int x)
    {
        if (x < 0 || x > AreaWidth) return;
        (_x, _isPlaced) = (x, true);
    }

    public void MoveBy(int dots) => MoveTo(_x + dots);

    /// <summary>Puts a stripe of columns into the line.</summary>
    public void Stripe(MonochromeImage picture)
    {
        _stripes.Add((picture, _x));
        _x += picture.Width;
    }

    /// <summary>Ends the line: what it holds comes out.</summary>
    public void EndLine()
    {
        var isPicture = _stripes.Count > 0;
        var shift = Left + Shift(LineWidth());
        foreach (var (picture, x) in _stripes) AddStripe(picture, x + shift);
        if (_cells.Count > 0 || !isPicture)
            _items.Add(new PrintedItem.Line([.. _cells.Select(cell => cell with { X = cell.X + shift })], Math.Max(_lineSpacing, TallestCell()), _isPlaced, Left));
        _cells = [];
        _stripes.Clear();
        (_x, _isPlaced) = (0, false);
    }

    public void EndLineIfAny()
    {
        if (_cells.Count > 0 || _stripes.Count > 0) EndLine();
    }

    /// <summary>Ends the line and feeds empty ones, so many in all.</summary>
    public void FeedLines(int count)
    {
        for (var i = 0; i < count; i++) EndLine();
        EndLineIfAny();
    }

    public void FeedDots(int dots)
    {
        EndLineIfAny();
        if (dots > 0) _items.Add(new PrintedItem.Feed(dots));
    }

    /// <summary>Puts a picture of its own below what came.</summary>
    public void Place(MonochromeImage picture)
    {
        EndLineIfAny();
        _items.Add(new PrintedItem.Image(picture, Left + Shift(picture.Width)));
    }

    public void Add(PrintedItem item)
    {
        EndLineIfAny();
        _items.Add(item);
    }

    // Because a pulse leaves the line that is being filled as it is.
    public void AddBeside(PrintedItem item) => _items.Add(item);

    // Because pictures that are sent as stripes of columns, a line feed after each, are one picture on paper.
    private void AddStripe(MonochromeImage stripe, int x)
    {
        if (_items.LastOrDefault() is PrintedItem.Image { IsStripe: true } above && above.X == x && above.Picture.Width == stripe.Width)
        {
            byte[] bits = [.. above.Picture.Bits.Span, .. stripe.Bits.Span];
            _items[^1] = above with { Picture = new(stripe.Width, above.Picture.Height + stripe.Height, bits) };
        }
        else
        {
            _items.Add(new PrintedItem.Image(stripe, x, IsStripe: true));
        }
    }

    private int LineWidth()
    {
        var cells = _cells.Count == 0 ? 0 : _cells.Max(cell => cell.X + cell.Width);
        return _stripes.Count == 0 ? cells : Math.Max(cells, _stripes.Max(stripe => stripe.X + stripe.Picture.Width));
    }

    private int TallestCell() => _cells.Count == 0 ? 0 : _cells.Max(cell => cell.Height);

    private int Shift(int width) => Alignment switch
    {
        TextAlignment.Centre => Math.Max(0, (AreaWidth - width) / 2),
        TextAlignment.Right => Math.Max(0, AreaWidth - width),
        _ => 0,
    };

    private static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F300;
}
