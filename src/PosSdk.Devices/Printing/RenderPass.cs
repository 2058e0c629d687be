using System.Text;
using PosSdk.Devices.Printing.Codes;

namespace PosSdk.Devices.Printing;

/// <summary>One document on its way into a job.</summary>
internal sealed class RenderPass(PrinterProfile profile, IPrinterLanguage language, CodePageSet pages, JobBytes job)
{
    // Because cheap printers have small buffers: a picture goes out in bands of so many rows.
    private const int BandRows = 256;

    private readonly CodePageText _text = new(pages, language);
    private readonly RasterText _raster = new(profile);
    private readonly RowLines _row = new();
    private readonly MissingCharacters _missing = new();
    private readonly List<string> _warnings = [];
    private TextAlignment _alignment;
    private TextStyle _style = TextStyle.Normal;

    public RenderedReceipt Render(ReceiptDocument document)
    {
        language.Initialise(job);
        _text.Begin(job);
        foreach (var element in document.Elements) Write(element);
        if (_missing.Warning is { } warning) _warnings.Add(warning);
        return new(job.Written(), [.. _warnings]);
    }

    private void Write(ReceiptElement element)
    {
        switch (element)
        {
            case ReceiptElement.Text e: Text(e.Content, e.Alignment, e.Style ?? TextStyle.Normal); break;
            case ReceiptElement.Columns e: Columns(e); break;
            case ReceiptElement.Rule e: Rule(e.Heavy ? '═' : '─'); break;
            case ReceiptElement.Barcode e: Barcode(e); break;
            case ReceiptElement.QrCode e: QrCode(e); break;
            case ReceiptElement.Image e: Picture(e.Picture, e.Alignment); break;
            default: Act(element); break;
        }
    }

    private void Act(ReceiptElement element)
    {
        switch (element)
        {
            case ReceiptElement.Feed e: language.Feed(e.Lines, job); break;
            case ReceiptElement.Cut e when profile.CanCut: language.Cut(e.Partial, job); break;
            case ReceiptElement.Cut: language.Feed(4, job); break;
            case ReceiptElement.OpenDrawer e: language.OpenDrawer(e.Pin, job); break;
            default: _warnings.Add($"{element.GetType().Name} is not known here: left out."); break;
        }
    }

    private int Width(TextStyle style) => profile.Columns / Math.Clamp(style.Width, 1, 8);

    private void Text(string content, TextAlignment alignment, TextStyle style)
    {
        var lines = new LineBreaker(content, Width(style));
        while (lines.TryNext(out var line)) Line(line, alignment, style);
    }

    private void Columns(ReceiptElement.Columns columns)
    {
        var style = columns.Style ?? TextStyle.Normal;
        _row.Begin(columns.Cells, Width(style));
        while (_row.TryNext(out var line)) Line(line, TextAlignment.Left, style);
    }

    private void Rule(char sign)
    {
        Span<char> line = stackalloc char[Math.Clamp(profile.Columns, 1, 256)];
        line.Fill(sign);
        Line(line, TextAlignment.Left, TextStyle.Normal);
    }

    private void Line(ReadOnlySpan<char> line, TextAlignment alignment, TextStyle style)
    {
        if (line.IndexOf('\t') >= 0) line = line.ToString().Replace('\t', ' ');
        if (profile.Pictures && pages.CountMissing(line) is > 0 and var missing && RasterText.CountMissing(line) < missing)
        {
            Picture(_raster.Draw(line, style, alignment, _missing), alignment);
            return;
        }
        Align(alignment);
        Style(style);
        _text.Write(line, job, _missing);
        language.EndLine(job);
    }

    private void Align(TextAlignment alignment)
    {
        if (alignment != _alignment) language.Align(_alignment = alignment, job);
    }

    private void Style(TextStyle style)
    {
        if (style != _style) language.Style(_style = style, job);
    }

    private void Barcode(ReceiptElement.Barcode barcode)
    {
        if (!BarcodeText.Fits(barcode.Data, barcode.Kind))
        {
            _warnings.Add($"{barcode.Data} cannot be a barcode of kind {barcode.Kind}: printed as text.");
            Text(barcode.Data, TextAlignment.Centre, TextStyle.Normal);
        }
        else if (profile.Barcodes && Bars.Width(barcode.Data, barcode.Kind) * EscPosLanguage.ModuleDots <= profile.Dots)
        {
            Align(TextAlignment.Centre);
            language.Barcode(barcode, job);
            language.EndLine(job);
        }
        else if (Bars.Draw(barcode.Data, barcode.Kind, EscPosLanguage.ModuleDots, barcode.Height, profile.Dots) is { } picture)
        {
            Picture(picture, TextAlignment.Centre);
            if (barcode.ShowText) Text(barcode.Data, TextAlignment.Centre, TextStyle.Normal);
        }
        else
        {
            _warnings.Add($"{barcode.Data} does not fit this paper as a barcode: printed as text.");
            Text(barcode.Data, TextAlignment.Centre, TextStyle.Normal);
        }
    }

    private void QrCode(ReceiptElement.QrCode code)
    {
        var data = Encoding.UTF8.GetBytes(code.Data);
        if (profile.QrCode && data.Length <= 1000 && !RealTimePatterns.IsIn(data))
        {
            Align(TextAlignment.Centre);
            language.QrCode(data, code.Size, job);
            language.EndLine(job);
        }
        else if (QrSymbol.Encode(code.Data)?.Draw(code.Size, profile.Dots) is { } picture)
        {
            Picture(picture, TextAlignment.Centre);
        }
        else
        {
            _warnings.Add("The QR code holds too much for this paper: left out.");
        }
    }

    private void Picture(MonochromeImage picture, TextAlignment alignment)
    {
        Align(alignment);
        var stride = (picture.Width + 7) / 8;
        var taken = Math.Min(stride, profile.Dots / 8);
        if (taken < stride) _warnings.Add($"A picture of {picture.Width} dots was cut at the paper's {profile.Dots}.");
        for (var top = 0; top < picture.Height; top += BandRows) Band(picture, stride, taken, top, Math.Min(BandRows, picture.Height - top));
    }

    private void Band(MonochromeImage picture, int stride, int taken, int top, int count)
    {
        language.BeginRows(taken, count, job);
        var rows = job.Reserve(taken * count);
        for (var row = 0; row < count; row++) picture.Bits.Span.Slice((top + row) * stride, taken).CopyTo(rows[(row * taken)..]);
        RealTimePatterns.Break(rows);
    }
}
