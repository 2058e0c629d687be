using PosSdk.Devices.Printing.Codes;

namespace PosSdk.Devices.Printing;

/// <summary>Draws a line of text as dots in the printer's own cells, so that its columns stand below those of printed lines.</summary>
internal sealed class RasterText(PrinterProfile profile)
{
    // What a line of printed text takes: 24 dots, and 30 with the room below.
    private const int CellWidth = 12, CellHeight = 24, LineHeight = 30;

    private readonly int _cellWidth = Math.Clamp(profile.Dots / Math.Max(1, profile.Columns), 1, CellWidth);

    /// <summary>How many characters of a text the font lacks.</summary>
    public static int CountMissing(ReadOnlySpan<char> text)
    {
        var missing = 0;
        foreach (var character in text)
            if (!BitmapFont.Has(character)) missing++;
        return missing;
    }

    /// <summary>The dots of a line, as wide as its text; what the font lacks is a question mark.</summary>
    public MonochromeImage Draw(ReadOnlySpan<char> text, TextStyle style, TextAlignment alignment, MissingCharacters missing)
    {
        var (width, height) = (_cellWidth * Math.Clamp(style.Width, 1, 8), CellHeight * Math.Clamp(style.Height, 1, 8));
        var length = Math.Min(text.Length, profile.Dots / width);
        var stride = (length * width + 7) / 8;
        var rows = new byte[stride * Math.Max(LineHeight, height)];
        // Because pictures are whole bytes wide, the dots too many stand where the alignment wants none.
        var left = alignment switch { TextAlignment.Centre => (stride * 8 - length * width) / 2, TextAlignment.Right => stride * 8 - length * width, _ => 0 };
        for (int i = 0, cell = 0; i < text.Length && cell < length; i++, cell++)
        {
            var character = text[i];
            if (!BitmapFont.Has(character))
            {
                character = '?';
                i += missing.AddAt(text, i) - 1;
            }
            Ink(rows, stride, left + cell * width, new(character, width, height, style.Bold, style.Underline, style.Inverted));
        }
        return new(stride * 8, rows.Length / Math.Max(1, stride), rows);
    }

    private static void Ink(byte[] rows, int stride, int left, LetterCell cell)
    {
        for (var y = 0; y < cell.Height; y++)
            for (var x = 0; x < cell.Width && !cell.IsBlank(y); x++)
                if (cell.IsBlack(x, y)) rows[y * stride + (left + x) / 8] |= (byte)(0x80 >> (left + x) % 8);
    }
}
