namespace PosSdk.Receipts;

/// <summary>One row of a document that a till hands out: what it says and how it stands, without a width or a printer. A renderer makes lines of it.</summary>
public abstract record ReceiptRow
{
    private ReceiptRow() { }

    /// <summary>Text in the middle, wrapped where it is too long.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="IsStrong">True for a title: bold or large where the renderer can.</param>
    public sealed record Centred(string Text, bool IsStrong = false) : ReceiptRow;

    /// <summary>A label and its figure at the other side. The label wraps, the figure stands beside its last line.</summary>
    /// <param name="Left">The label.</param>
    /// <param name="Right">The figure.</param>
    /// <param name="Indent">Columns the label is moved in; zero or more.</param>
    /// <param name="IsStrong">True for the figure that matters most: bold or large where the renderer can.</param>
    public sealed record Pair(string Left, string Right, int Indent = 0, bool IsStrong = false) : ReceiptRow;

    /// <summary>Text at the left, wrapped where it is too long.</summary>
    /// <param name="Text">What it says.</param>
    /// <param name="Indent">Columns it is moved in; zero or more.</param>
    public sealed record Wrapped(string Text, int Indent = 0) : ReceiptRow;

    /// <summary>A line across.</summary>
    public sealed record Rule : ReceiptRow;

    /// <summary>An empty row.</summary>
    public sealed record Blank : ReceiptRow;
}
