namespace PosSdk.Devices.Printing.Codes;

/// <summary>One character as dots of any size.</summary>
/// <param name="character">It.</param>
/// <param name="width">In dots.</param>
/// <param name="height">In dots.</param>
/// <param name="bold">Fat: every dot once more beside itself.</param>
/// <param name="underline">With a line below, in its spacing too.</param>
/// <param name="inverted">White on black, its spacing too.</param>
internal readonly struct LetterCell(char character, int width, int height, bool bold, bool underline, bool inverted)
{
    private readonly ReadOnlyMemory<byte> _rows = BitmapFont.Rows(character);

    public int Width => width;

    public int Height => height;

    /// <summary>True when a dot is black; what is right of <see cref="Width"/> is spacing.</summary>
    public bool IsBlack(int x, int y)
    {
        var row = y * BitmapFont.Height / height;
        int dots = _rows.Span[row];
        var black = x < width && (IsSet(dots, x) || bold && x > 0 && IsSet(dots, x - 1)) || underline && row == BitmapFont.Height - 1;
        return black != inverted;
    }

    /// <summary>True when a row has no black dot.</summary>
    public bool IsBlank(int y)
    {
        var row = y * BitmapFont.Height / height;
        return _rows.Span[row] == 0 && !inverted && !(underline && row == BitmapFont.Height - 1);
    }

    private bool IsSet(int dots, int x) => (dots & 0x80 >> x * BitmapFont.Width / width) != 0;
}
