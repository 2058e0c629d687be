using PosSdk.Domain.Decisions;

namespace PosSdk.Devices.Printing;

/// <summary>What is to be printed: elements from top to bottom. Knows no printer; renderers make ESC/POS, Star, plain text or HTML of it.</summary>
/// <param name="Elements">In their order.</param>
public sealed record ReceiptDocument(ValueList<ReceiptElement> Elements);

/// <summary>Where text stands.</summary>
public enum TextAlignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the right.</summary>
    Right,
}

/// <summary>How text looks.</summary>
/// <param name="Bold">Fat.</param>
/// <param name="Underline">With a line below.</param>
/// <param name="Inverted">White on black.</param>
/// <param name="Width">1 to 8 times as wide.</param>
/// <param name="Height">1 to 8 times as high.</param>
public sealed record TextStyle(bool Bold = false, bool Underline = false, bool Inverted = false, int Width = 1, int Height = 1)
{
    /// <summary>As it comes.</summary>
    public static TextStyle Normal { get; } = new();
}

/// <summary>One column of a row.</summary>
/// <param name="Text">What it says; wrapped within its width.</param>
/// <param name="Width">In characters; 0 for what the others leave.</param>
/// <param name="Alignment">Where it stands.</param>
public sealed record ReceiptColumn(string Text, int Width = 0, TextAlignment Alignment = TextAlignment.Left);

/// <summary>Kinds of one-dimensional barcodes that printers draw.</summary>
public enum BarcodeKind
{
    /// <summary>12 digits.</summary>
    UpcA,

    /// <summary>UPC with zeros left out.</summary>
    UpcE,

    /// <summary>13 digits.</summary>
    Ean13,

    /// <summary>8 digits.</summary>
    Ean8,

    /// <summary>Letters, digits and some signs.</summary>
    Code39,

    /// <summary>Pairs of digits.</summary>
    Itf,

    /// <summary>Digits between letters.</summary>
    Codabar,

    /// <summary>Denser than Code 39.</summary>
    Code93,

    /// <summary>All of ASCII.</summary>
    Code128,

    /// <summary>Code 128 with GS1 elements.</summary>
    Gs1128,
}

/// <summary>Something on a receipt.</summary>
public abstract record ReceiptElement
{
    private ReceiptElement() { }

    /// <summary>Text, wrapped at the paper's width; line breaks in it break.</summary>
    public sealed record Text(string Content, TextAlignment Alignment = TextAlignment.Left, TextStyle? Style = null) : ReceiptElement;

    /// <summary>A row of columns.</summary>
    public sealed record Columns(ValueList<ReceiptColumn> Cells, TextStyle? Style = null) : ReceiptElement;

    /// <summary>A line across the paper.</summary>
    public sealed record Rule(bool Heavy = false) : ReceiptElement;

    /// <summary>A barcode, with its text below when asked for.</summary>
    public sealed record Barcode(string Data, BarcodeKind Kind, int Height = 60, bool ShowText = true) : ReceiptElement;

    /// <summary>A QR code; the size is dots a module, 1 to 16.</summary>
    public sealed record QrCode(string Data, int Size = 6) : ReceiptElement;

    /// <summary>A picture of black and white dots.</summary>
    public sealed record Image(MonochromeImage Picture, TextAlignment Alignment = TextAlignment.Centre) : ReceiptElement;

    /// <summary>Empty lines.</summary>
    public sealed record Feed(int Lines = 1) : ReceiptElement;

    /// <summary>Cuts the paper, after feeding it past the knife.</summary>
    public sealed record Cut(bool Partial = true) : ReceiptElement;

    /// <summary>Opens the drawer on the printer's cable.</summary>
    /// <param name="Pin">2 or 5.</param>
    public sealed record OpenDrawer(int Pin = 2) : ReceiptElement;
}

/// <summary>Black and white dots, row by row.</summary>
/// <param name="Width">Dots a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Bits">(Width + 7) / 8 bytes a row, the highest bit first, 1 for black.</param>
public sealed record MonochromeImage(int Width, int Height, ReadOnlyMemory<byte> Bits);
