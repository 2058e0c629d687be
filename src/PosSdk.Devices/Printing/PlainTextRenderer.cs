using System.Text;

namespace PosSdk.Devices.Printing;

/// <summary>Makes plain text of a receipt, for e-mail and for tests.</summary>
/// <param name="columns">Characters a line.</param>
public sealed class PlainTextRenderer(int columns = 42)
{
    /// <summary>The text; lines end with a line feed. Codes and pictures stand in brackets.</summary>
    public string Render(ReceiptDocument document)
    {
        var text = new StringBuilder();
        foreach (var line in document.Elements.SelectMany(Lines)) text.Append(line.TrimEnd()).Append('\n');
        return text.ToString();
    }

    private IEnumerable<string> Lines(ReceiptElement element) => element switch
    {
        ReceiptElement.Text e => ReceiptLayout.Wrap(e.Content, columns).Select(line => ReceiptLayout.Place(line, e.Alignment, columns)),
        ReceiptElement.Columns e => ReceiptLayout.Row(e.Cells, columns),
        ReceiptElement.Rule e => [new string(e.Heavy ? '=' : '-', columns)],
        ReceiptElement.Barcode e => [ReceiptLayout.Place($"[{e.Data}]", TextAlignment.Centre, columns)],
        ReceiptElement.QrCode e => [ReceiptLayout.Place($"[{e.Data}]", TextAlignment.Centre, columns)],
        ReceiptElement.Feed e => Enumerable.Repeat("", Math.Max(0, e.Lines)),
        _ => [],
    };
}
