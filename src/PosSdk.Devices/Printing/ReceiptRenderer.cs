using System.Text;
using PosSdk.Devices.Printing.Codes;
using PosSdk.Devices.Star;
using PosSdk.Domain.Decisions;

namespace PosSdk.Devices.Printing;

/// <summary>Bytes ready for a printer.</summary>
/// <param name="Bytes">One whole job.</param>
/// <param name="Warnings">What could not be printed as asked; empty when all could.</param>
public sealed record RenderedReceipt(ReadOnlyMemory<byte> Bytes, ValueList<string> Warnings);

/// <summary>Makes the bytes of a receipt for a model of printer. Never replaces a letter by one that looks like it: what no code page has is a question mark and a warning.</summary>
/// <remarks>The job begins by initialising the printer and opens the drawer only where the document says so: picture and code data are kept from acting as commands. Thread-safe.</remarks>
public sealed class ReceiptRenderer
{
    // Because cheap printers have small buffers: a picture goes out in bands of so many rows.
    private const int BandRows = 256;

    private readonly PrinterProfile _profile;
    private readonly IPrinterLanguage _language;

    private ReceiptRenderer(PrinterProfile profile, IPrinterLanguage language) => (_profile, _language) = (profile, language);

    /// <summary>For a printer that speaks ESC/POS.</summary>
    public static ReceiptRenderer EscPos(PrinterProfile profile) => new(profile, new EscPosLanguage());

    /// <summary>For a Star printer in its own language.</summary>
    public static ReceiptRenderer Star(PrinterProfile? profile = null) => new(profile ?? PrinterProfiles.StarLine, new StarLanguage());

    /// <summary>The job for a document.</summary>
    public RenderedReceipt Render(ReceiptDocument document) => new Pass(_profile, _language).Render(document);

    private sealed class Pass(PrinterProfile profile, IPrinterLanguage language)
    {
        private readonly JobBytes _job = new();
        private readonly CodePageText _text = new(profile, language);
        private readonly List<string> _warnings = [];
        private TextAlignment _alignment;
        private TextStyle _style = TextStyle.Normal;

        public RenderedReceipt Render(ReceiptDocument document)
        {
            language.Initialise(_job);
            _text.Begin(_job);
            foreach (var element in document.Elements) Write(element);
            if (_text.Missing.Count > 0) _warnings.Add($"This printer has no {string.Join(' ', _text.Missing)}: printed as a question mark.");
            return new(_job.Written, [.. _warnings]);
        }

        private void Write(ReceiptElement element)
        {
            Action write = element switch
            {
                ReceiptElement.Text e => () => Lines(ReceiptLayout.Wrap(e.Content, Columns(e.Style)), e.Alignment, e.Style),
                ReceiptElement.Columns e => () => Lines(ReceiptLayout.Row(e.Cells, Columns(e.Style)), TextAlignment.Left, e.Style),
                ReceiptElement.Rule e => () => Lines([new string(e.Heavy ? '═' : '─', profile.Columns)], TextAlignment.Left, null),
                ReceiptElement.Barcode e => () => Barcode(e),
                ReceiptElement.QrCode e => () => QrCode(e),
                ReceiptElement.Image e => () => Picture(e.Picture, e.Alignment),
                ReceiptElement.Feed e => () => language.Feed(e.Lines, _job),
                ReceiptElement.Cut e => () => Cut(e),
                ReceiptElement.OpenDrawer e => () => language.OpenDrawer(e.Pin, _job),
                _ => () => _warnings.Add($"{element.GetType().Name} is not known here: left out."),
            };
            write();
        }

        private int Columns(TextStyle? style) => profile.Columns / Math.Clamp(style?.Width ?? 1, 1, 8);

        private void Lines(IEnumerable<string> lines, TextAlignment alignment, TextStyle? style)
        {
            Align(alignment);
            Style(style ?? TextStyle.Normal);
            foreach (var line in lines)
            {
                _text.Write(line.Contains('\t', StringComparison.Ordinal) ? line.Replace('\t', ' ') : line, _job);
                language.EndLine(_job);
            }
        }

        private void Align(TextAlignment alignment)
        {
            if (alignment != _alignment) language.Align(_alignment = alignment, _job);
        }

        private void Style(TextStyle style)
        {
            if (style != _style) language.Style(_style = style, _job);
        }

        private void Barcode(ReceiptElement.Barcode barcode)
        {
            if (!BarcodeText.Fits(barcode.Data, barcode.Kind))
            {
                _warnings.Add($"{barcode.Data} cannot be a barcode of kind {barcode.Kind}: printed as text.");
                Lines(ReceiptLayout.Wrap(barcode.Data, profile.Columns), TextAlignment.Centre, null);
                return;
            }
            Align(TextAlignment.Centre);
            if (profile.Barcodes)
            {
                language.Barcode(barcode, _job);
                language.EndLine(_job);
            }
            else if (Bars.Draw(barcode.Data, barcode.Kind, 2, barcode.Height, profile.Dots) is { } picture)
            {
                Picture(picture, TextAlignment.Centre);
                if (barcode.ShowText) Lines([barcode.Data], TextAlignment.Centre, null);
            }
            else
            {
                _warnings.Add($"{barcode.Data} does not fit this paper as a barcode: printed as text.");
                Lines([barcode.Data], TextAlignment.Centre, null);
            }
        }

        private void QrCode(ReceiptElement.QrCode code)
        {
            var data = Encoding.UTF8.GetBytes(code.Data);
            Align(TextAlignment.Centre);
            if (profile.QrCode && data.Length <= 1000 && !RealTimePatterns.IsIn(data))
            {
                language.QrCode(data, code.Size, _job);
                language.EndLine(_job);
            }
            else if (QrSymbol.Encode(data, 'M')?.Draw(code.Size, profile.Dots) is { } picture)
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
            var rows = new byte[taken * count];
            for (var row = 0; row < count; row++) picture.Bits.Span.Slice((top + row) * stride, taken).CopyTo(rows.AsSpan(row * taken));
            RealTimePatterns.Break(rows);
            language.Rows(rows, taken, count, _job);
        }

        private void Cut(ReceiptElement.Cut cut)
        {
            if (profile.CanCut) language.Cut(cut.Partial, _job);
            else language.Feed(4, _job);
        }
    }
}
