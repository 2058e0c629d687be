using FsCheck;
using FsCheck.Fluent;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Tests.EscPos;

namespace PosSdk.Devices.Tests.Printing;

public class ReceiptRendererTests
{
    [Theory]
    [InlineData("Zażółć gęślą jaźń ŻÓŁĆ 12,50 zł €")]
    [InlineData("Œuvre à l'été, garçon, Noël, 3,50 €")]
    [InlineData("Tiếng Việt: Đường đậu nành ₫ ĂÂÊÔƠƯ ẤẾỐỚỨ Nghĩa")]
    [InlineData("┌──┐ │ É │ └──┘ ═══")]
    public void Letters_come_out_as_they_were_meant(string text)
    {
        var receipt = ReceiptRenderer.EscPos(PrinterProfiles.TmT20II).Render(new([new ReceiptElement.Text(text)]));
        Assert.Empty(receipt.Warnings);
        Assert.Equal(text, string.Concat(EscPosDecoder.Decode(receipt.Bytes, PrinterProfiles.TmT20II).Lines.Select(line => line.Text)));
    }

    [Fact]
    public void Vietnamese_prints_where_the_printer_has_only_combining_tones()
    {
        const string Text = "Cà phê sữa đá, bánh mì thịt: 45.000 ₫";
        var receipt = ReceiptRenderer.EscPos(PrinterProfiles.Nt5890K).Render(new([new ReceiptElement.Text(Text)]));
        Assert.Empty(receipt.Warnings);
        Assert.Equal(Text, string.Join(' ', EscPosDecoder.Decode(receipt.Bytes, PrinterProfiles.Nt5890K).Lines.Select(line => line.Text)));
    }

    [Fact]
    public void What_a_printer_without_pictures_has_in_no_code_page_is_a_question_mark_and_a_warning_and_never_a_look_alike()
    {
        var profile = PrinterProfiles.TmT88III with { Pictures = false };
        var receipt = ReceiptRenderer.EscPos(profile).Render(new([new ReceiptElement.Text("Đường 茶 ł")]));
        var warning = Assert.Single(receipt.Warnings);
        Assert.All(["Đ", "ờ", "茶", "ł"], missing => Assert.Contains(missing, warning, StringComparison.Ordinal));
        Assert.Contains("???ng ? ?", EscPosDecoder.Decode(receipt.Bytes, profile).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_with_their_marks_apart_print_whole()
    {
        var receipt = ReceiptRenderer.EscPos(PrinterProfiles.TmT20II).Render(new([new ReceiptElement.Text("e\u0301 z\u0307 e\u0302\u0301")]));
        Assert.Equal("é ż ế", EscPosDecoder.Decode(receipt.Bytes, PrinterProfiles.TmT20II).Lines.Single().Text);
    }

    [Fact]
    public void Letters_whose_marks_are_kept_apart_take_one_column_each_in_a_row()
    {
        var row = new ReceiptElement.Columns([new("Cre\u0300me bru\u0302le\u0301e"), new("4,80", 10, TextAlignment.Right)]);
        var job = ReceiptRenderer.EscPos(PrinterProfiles.Generic80).Render(new([row]));
        Assert.Equal("Crème brûlée" + new string(' ', 26) + "4,80", Assert.Single(EscPosDecoder.Decode(job.Bytes).Lines).Text);
    }

    [Fact]
    public void A_letter_and_its_mark_are_not_parted_where_a_word_is_too_long_for_its_column()
    {
        var row = new ReceiptElement.Columns([new("cafe\u0301s", 4)]);
        var job = ReceiptRenderer.EscPos(PrinterProfiles.Generic80).Render(new([row]));
        Assert.Equal(["café", "s"], EscPosDecoder.Decode(job.Bytes).Lines.Select(line => line.Text));
    }

    [Fact]
    public void No_picture_code_or_text_opens_the_drawer_or_asks_for_status() => Prop.ForAll(
        Gen.Elements<byte>(0x10, 0x14, 0x04, 0x05, 0x01, 0x00).ArrayOf(8 * 600).ToArbitrary(),
        Gen.Elements("\x10\x14\x04\x05\x01 aĐườngł╫Жλ€茶←\u0301".ToCharArray()).ArrayOf(60).ToArbitrary(),
        Gen.Elements<PrinterProfile>([.. PrinterProfiles.All, PrinterProfiles.TmT88III with { QrCode = false, Barcodes = false }]).ToArbitrary(),
        (bits, letters, profile) =>
        {
            var text = new string(letters);
            var renderer = profile == PrinterProfiles.StarLine ? ReceiptRenderer.Star() : ReceiptRenderer.EscPos(profile);
            var receipt = renderer.Render(new(
            [
                new ReceiptElement.Image(new(64, 600, bits)), new ReceiptElement.QrCode(text), new ReceiptElement.Text(text, TextAlignment.Centre, new TextStyle(Inverted: true, Width: 2)),
                new ReceiptElement.Columns([new(text), new(text, 20, TextAlignment.Right)]), new ReceiptElement.Barcode(text, BarcodeKind.Code128), new ReceiptElement.Feed(16),
            ]));
            return !RealTimePatterns.IsIn(receipt.Bytes.Span);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_printer_without_codes_gets_them_as_pictures()
    {
        var page = EscPosDecoder.Decode(ReceiptRenderer.EscPos(PrinterProfiles.Generic58).Render(new(
            [new ReceiptElement.QrCode("https://example.com"), new ReceiptElement.Barcode("4006381333931", BarcodeKind.Ean13), new ReceiptElement.Cut()])).Bytes, PrinterProfiles.Generic58);
        Assert.Equal((2, 0, 0), (page.Images.Count(), page.Barcodes.Count(), page.Cuts.Count()));
    }

    [Fact]
    public void The_bytes_are_those_of_the_manual() => Assert.Equal(
        "1B401C2E1B74001B61011B45011B2D001D42001D21114869210A1D5642001B70003C78",
        Convert.ToHexString(ReceiptRenderer.EscPos(PrinterProfiles.TmT20II).Render(new(
        [
            new ReceiptElement.Text("Hi!", TextAlignment.Centre, new TextStyle(Bold: true, Width: 2, Height: 2)),
            new ReceiptElement.Cut(),
            new ReceiptElement.OpenDrawer(),
        ])).Bytes.Span));

    [Fact]
    public void Star_has_its_own_words() => Assert.Equal(
        "1B40181B1D74011B1D61011B451B2D001B351B6901014869210A1B64031B070C1807",
        Convert.ToHexString(ReceiptRenderer.Star().Render(new(
        [
            new ReceiptElement.Text("Hi!", TextAlignment.Centre, new TextStyle(Bold: true, Width: 2, Height: 2)),
            new ReceiptElement.Cut(),
            new ReceiptElement.OpenDrawer(),
        ])).Bytes.Span));

    [Fact]
    public void Plain_text_keeps_columns_and_wraps_words() => Assert.Equal(
        "      Shop\nTanashi     5.00\ncabbage\n----------------\n",
        new PlainTextRenderer(16).Render(new(
        [
            new ReceiptElement.Text("Shop", TextAlignment.Centre),
            new ReceiptElement.Columns([new("Tanashi cabbage"), new("5.00", 6, TextAlignment.Right)]),
            new ReceiptElement.Rule(),
        ])));

    [Fact]
    public void Html_escapes_what_the_document_says() =>
        Assert.Contains("&lt;script&gt;", new HtmlRenderer().Render(new([new ReceiptElement.Text("<script>")])), StringComparison.Ordinal);
}
