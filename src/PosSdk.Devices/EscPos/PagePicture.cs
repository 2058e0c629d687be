using PosSdk.Devices.Printing;
using PosSdk.Devices.Printing.Codes;

namespace PosSdk.Devices.EscPos;

/// <summary>Draws what came out of a printer, dot by dot: pictures, codes and places as on paper, letters in a font of our own.</summary>
public static class PagePicture
{
    private const int CutHeight = 24;

    /// <summary>The whole strip of paper; a cut is a dashed line across. Codes that are not drawn here (PDF417, Aztec and the like) are a frame with their name.</summary>
    public static MonochromeImage Draw(PrintedPage page)
    {
        var paper = new Paper(page.Dots);
        foreach (var item in page.Items) Draw(paper, item);
        return paper.Picture();
    }

    /// <summary>The pieces that the cuts make, each a picture of its own. What follows the last cut is one too, unless there is nothing.</summary>
    public static IReadOnlyList<MonochromeImage> DrawPieces(PrintedPage page)
    {
        var pieces = new List<MonochromeImage>();
        var paper = new Paper(page.Dots);
        foreach (var item in page.Items)
        {
            if (item is PrintedItem.Cut)
            {
                pieces.Add(paper.Picture());
                paper = new Paper(page.Dots);
            }
            else Draw(paper, item);
        }
        if (paper.HasAny) pieces.Add(paper.Picture());
        return pieces;
    }

    private static void Draw(Paper paper, PrintedItem item)
    {
        switch (item)
        {
            case PrintedItem.Line line: Line(paper, line); break;
            case PrintedItem.Image image: Image(paper, image); break;
            case PrintedItem.Barcode code: Code(paper, code); break;
            case PrintedItem.Feed feed: paper.Advance(feed.Dots); break;
            case PrintedItem.Cut: paper.Put(Dots.Draw(paper.Width, CutHeight, (x, y) => y == CutHeight / 2 && x / 8 % 2 == 0), 0); break;
        }
    }

    private static void Image(Paper paper, PrintedItem.Image image)
    {
        var stripe = image.StripeHeight > 0 ? image.StripeHeight : image.Picture.Height;
        for (var top = 0; top < image.Picture.Height; top += stripe)
        {
            var from = top;
            paper.Ink(image.X, top / stripe * image.Pitch, image.Picture.Width, stripe, (x, y) => image.Picture.IsBlack(x, from + y));
        }
        paper.Advance(image.Height);
    }

    private static void Line(Paper paper, PrintedItem.Line line)
    {
        var height = line.Cells.Count == 0 ? 0 : line.Cells.Max(cell => cell.Height);
        foreach (var cell in line.Cells)
        {
            var letter = new LetterCell(cell.Text[0], cell.Width, cell.Height, cell.Bold, cell.Underline, cell.Inverted);
            paper.Ink(cell.X, height - cell.Height, cell.Width + cell.Spacing, cell.Height, letter.IsBlack);
        }
        paper.Advance(Math.Max(line.Height, height));
    }

    private static void Code(Paper paper, PrintedItem.Barcode code)
    {
        var room = Math.Min(code.Room, paper.Width - code.Margin);
        if (SymbolPicture.Draw(code, room) is not { } picture)
        {
            Text(paper, $"[{code.Kind} {code.Data}]", code.Margin, room, code.Alignment);
            return;
        }
        var left = code.Margin + Shift(code.Alignment, room - picture.Width);
        paper.Put(picture, left);
        if (code.ShowsText) Text(paper, SymbolPicture.Text(code), left, picture.Width, TextAlignment.Centre);
    }

    private static void Text(Paper paper, string text, int left, int room, TextAlignment alignment)
    {
        left = Math.Max(0, left + Shift(alignment, room - text.Length * PrintedCell.NormalWidth));
        var cells = text.EnumerateRunes().Select((rune, i) => new PrintedCell(rune.ToString(), left + i * PrintedCell.NormalWidth, PrintedCell.NormalWidth, PrintedCell.NormalHeight));
        Line(paper, new([.. cells], PrintedCell.NormalHeight, IsPlaced: true));
    }

    private static int Shift(TextAlignment alignment, int room) => alignment switch { TextAlignment.Centre => room / 2, TextAlignment.Right => room, _ => 0 };

    private sealed class Paper(int width)
    {
        private readonly List<byte[]> _rows = [];
        private int _y;

        public int Width => width;

        public bool HasAny => _rows.Count > 0;

        public void Advance(int dots)
        {
            _y += dots;
            Reach(_y);
        }

        public void Put(MonochromeImage picture, int x)
        {
            Ink(x, 0, picture.Width, picture.Height, picture.IsBlack);
            Advance(picture.Height);
        }

        public void Ink(int left, int top, int inkWidth, int height, Func<int, int, bool> isBlack)
        {
            Reach(_y + top + height);
            for (var y = 0; y < height; y++)
                for (var x = Math.Max(0, -left); x < inkWidth && left + x < width; x++)
                    if (isBlack(x, y)) _rows[_y + top + y][(left + x) / 8] |= (byte)(0x80 >> (left + x) % 8);
        }

        public MonochromeImage Picture()
        {
            Reach(1);
            return new(width, _rows.Count, _rows.SelectMany(row => row).ToArray());
        }

        private void Reach(int height)
        {
            while (_rows.Count < height) _rows.Add(new byte[(width + 7) / 8]);
        }
    }
}
