using FsCheck;
using FsCheck.Fluent;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Star;

namespace PosSdk.Devices.Tests.Printing;

/// <summary>Letters that a printer has no code page for.</summary>
public class RasterTextTests
{
    private static readonly PrinterProfile Rich = PrinterProfiles.TmT20II;

    private static readonly PrinterProfile Poor = PrinterProfiles.TmT20II with { CodeTables = [new(0, "CP437")] };

    public static TheoryData<string> Profiles => new(PrinterProfiles.All.Select(profile => profile.Name));

    [Fact]
    public void A_line_of_dots_stands_where_its_letters_would() => Prop.ForAll(
        Gen.Elements("aZ ,ĐđườngƠếỂẵỹąęłóżźćńŚŁčřžőűßçñ".ToCharArray()).NonEmptyListOf().Where(text => text.Count < 90).ToArbitrary(),
        Gen.Elements(TextAlignment.Left, TextAlignment.Centre, TextAlignment.Right).ToArbitrary(),
        Styles.ToArbitrary(),
        (letters, alignment, style) =>
        {
            var document = new ReceiptDocument([new ReceiptElement.Text("ẵ" + string.Concat(letters).Trim(), alignment, style), new ReceiptElement.Text("end")]);
            Assert.Equal(Paper(document, Rich), Paper(document, Poor));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Columns_of_dots_stand_below_columns_of_letters()
    {
        var document = new ReceiptDocument(
        [
            new ReceiptElement.Columns([new("Coffee"), new("12.50", 8, TextAlignment.Right)]),
            new ReceiptElement.Columns([new("Đường Ơ"), new("2.50", 8, TextAlignment.Right)]),
        ]);
        Assert.Equal(Paper(document, Rich), Paper(document, Poor));
        Assert.Single(EscPosDecoder.Decode(ReceiptRenderer.EscPos(Poor).Render(document).Bytes, Poor).Images);
    }

    [Fact]
    public void Only_what_the_font_lacks_is_a_question_mark_and_a_warning()
    {
        var receipt = ReceiptRenderer.EscPos(PrinterProfiles.TmT88III).Render(new([new ReceiptElement.Text("Đường 茶 ł 😀")]));
        Assert.Equal("This printer has no 茶 😀: printed as a question mark.", Assert.Single(receipt.Warnings));
        Assert.Single(EscPosDecoder.Decode(receipt.Bytes, PrinterProfiles.TmT88III).Images);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void No_printer_prints_a_look_alike(string name)
    {
        var profile = PrinterProfiles.Find(name)!;
        foreach (var text in new[] { "Zażółć gęślą jaźń ŻÓŁĆ", "Œuvre à l'été, garçon", "Tiếng Việt: Đường 45 ₫", "12,50 €", "┌──┬──┐│└──┴──┘═║╬", "Ελληνικά", "Привет, ґанок", "→ ½ † ‰" })
        {
            var (page, warnings) = Printed(text, profile);
            Assert.Empty(warnings);
            if (!page.Images.Any()) Assert.Equal(text, string.Join(' ', page.Lines.Select(line => line.Text)));
        }
    }

    [Fact]
    public void A_line_that_a_code_page_has_stays_text()
    {
        foreach (var text in new[] { "Zażółć gęślą jaźń", "Œuvre", "Tiếng Việt", "€", "┌─┐", "Ελληνικά", "Привет" })
            Assert.Empty(Printed(text, PrinterProfiles.TmT20II).Page.Images);
    }

    private static Gen<TextStyle> Styles =>
        from flags in Gen.Choose(0, 7)
        from width in Gen.Choose(1, 3)
        from height in Gen.Choose(1, 3)
        select new TextStyle((flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, width, height);

    private static string Paper(ReceiptDocument document, PrinterProfile profile)
    {
        var receipt = ReceiptRenderer.EscPos(profile).Render(document);
        Assert.Empty(receipt.Warnings);
        return Convert.ToHexString(PagePicture.Draw(EscPosDecoder.Decode(receipt.Bytes, profile)).Bits.Span);
    }

    private static (PrintedPage Page, IReadOnlyList<string> Warnings) Printed(string text, PrinterProfile profile)
    {
        var isStar = profile == PrinterProfiles.StarLine;
        var receipt = (isStar ? ReceiptRenderer.Star() : ReceiptRenderer.EscPos(profile)).Render(new([new ReceiptElement.Text(text)]));
        return (isStar ? StarDecoder.Decode(receipt.Bytes) : EscPosDecoder.Decode(receipt.Bytes, profile), [.. receipt.Warnings]);
    }
}
