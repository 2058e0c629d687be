using System.Net;
using System.Text;
using PosSdk.Devices.Printing.Codes;

namespace PosSdk.Devices.Printing;

/// <summary>Makes HTML of a receipt, for e-mail: all in one piece, without scripts, pictures inlined. Everything from the document is escaped.</summary>
/// <param name="columns">Characters a line.</param>
public sealed class HtmlRenderer(int columns = 42)
{
    /// <summary>One <c>div</c> to put into a page.</summary>
    public string Render(ReceiptDocument document)
    {
        var html = new StringBuilder($"<div style=\"font-family:monospace;white-space:pre;width:{columns}ch\">\n");
        foreach (var element in document.Elements) html.Append(Element(element));
        return html.Append("</div>\n").ToString();
    }

    private string Element(ReceiptElement element) => element switch
    {
        ReceiptElement.Text e => Block(e.Content, e.Alignment, e.Style),
        ReceiptElement.Columns e => Block(string.Join('\n', ReceiptLayout.Row(e.Cells, columns / Math.Max(1, e.Style?.Width ?? 1))), TextAlignment.Left, e.Style),
        ReceiptElement.Rule e => $"<hr style=\"border:0;border-top:{(e.Heavy ? "3px double" : "1px solid")}\">\n",
        ReceiptElement.Barcode e => Bars.Draw(e.Data, e.Kind, 2, e.Height, int.MaxValue) is { } bars ? Picture(bars, e.Data) : Block(e.Data, TextAlignment.Centre, null),
        ReceiptElement.QrCode e => QrSymbol.Encode(e.Data)?.Draw(e.Size, int.MaxValue) is { } code ? Picture(code, e.Data) : "",
        ReceiptElement.Image e => Picture(e.Picture, ""),
        ReceiptElement.Feed e => Block(new string('\n', Math.Max(0, e.Lines - 1)), TextAlignment.Left, null),
        _ => "",
    };

    private static string Block(string content, TextAlignment alignment, TextStyle? style)
    {
        style ??= TextStyle.Normal;
        var css = new StringBuilder("white-space:pre-wrap;min-height:1em");
        if (alignment != TextAlignment.Left) css.Append(alignment == TextAlignment.Centre ? ";text-align:center" : ";text-align:right");
        if (style.Bold) css.Append(";font-weight:bold");
        if (style.Underline) css.Append(";text-decoration:underline");
        if (style.Inverted) css.Append(";color:#fff;background:#000");
        if (style.Height > 1 || style.Width > 1) css.Append(";font-size:").Append(Math.Max(style.Width, style.Height)).Append("em");
        return $"<div style=\"{css}\">{WebUtility.HtmlEncode(content)}</div>\n";
    }

    private static string Picture(MonochromeImage picture, string text) =>
        $"<div style=\"text-align:center\"><img alt=\"{WebUtility.HtmlEncode(text)}\" src=\"data:image/png;base64,{Convert.ToBase64String(Png.Write(picture))}\"></div>\n";
}
