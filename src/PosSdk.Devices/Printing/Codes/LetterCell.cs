namespace PosSdk.Devices.Printing.Codes;

/// <summary>One character as dots of any size.</summary>
/// <param name="Character">It.</param>
/// <param name="Width">In dots.</param>
/// <param name="Height">In dots.</param>
/// <param name="Bold">Fat: every dot once more beside itself.</param>
/// <param name="Underline">With a line below, in its spacing too.</param>
/// <param name="Inverted">White on black, its spacing too.</param>
internal readonly record struct LetterCell(char Character, int Width, int Height, bool Bold, bool Underline, bool Inverted)
{
    /// <summary>True when a dot is black; what is right of <see cref="Width"/> is spacing.</summary>
    public bool IsBlack(int x, int y)
    {
        var row = y * BitmapFont.Height / Height;
        var black = x < Width && (At(x, row) || Bold && x > 0 && At(x - 1, row)) || Underline && row == BitmapFont.Height - 1;
        return black != Inverted;
    }

    private bool At(int x, int row) => BitmapFont.IsBlack(Character, x * BitmapFont.Width / Width, row);
}
