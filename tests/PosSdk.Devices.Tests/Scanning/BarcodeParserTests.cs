using PosSdk.Devices.Scanning;
using PosSdk.Domain.Catalogs;

namespace PosSdk.Devices.Tests.Scanning;

public class BarcodeParserTests
{
    private static readonly BarcodeParser Shop = new(new BarcodeRules
    {
        Templates = [new("20IIIIIVPPPPC"), new("2IIIIIVPPPPC", VariableMeasure.Weight)],
    });

    [Theory]
    [InlineData("4006381333931", "]E0", Symbology.Ean13, "04006381333931")]
    [InlineData("0036000291452", "]E0", Symbology.Ean13, "00036000291452")]
    [InlineData("036000291452", null, Symbology.UpcA, "00036000291452")]
    [InlineData("96385074", "]E4", Symbology.Ean8, "00000096385074")]
    [InlineData("96385074", null, Symbology.Ean8, "00000096385074")]
    [InlineData("01201303", "]E0", Symbology.UpcE, "00012000000133")]
    [InlineData("01234565", null, Symbology.UpcE, "00012345000065")]
    [InlineData("12345670", null, Symbology.Ean8, "00000012345670")]
    [InlineData("10614141000415", "]I1", Symbology.Itf, "10614141000415")]
    public void An_article_has_its_number(string data, string? aim, Symbology symbology, string gtin14)
    {
        var parsed = BarcodeParser.Default.Parse(data, aim);
        Assert.Equal((symbology, BarcodeKind.Gtin, gtin14, 0), (parsed.Symbology, parsed.Kind, parsed.Gtin14, parsed.Errors.Count));
    }

    [Fact]
    public void The_identifier_may_come_in_front_of_the_data() =>
        Assert.Equal(BarcodeParser.Default.Parse("4006381333931", "]E0"), BarcodeParser.Default.Parse("]E04006381333931"));

    [Theory]
    [InlineData("]E04006381333932", "gs1.incorrect-check-digit")]
    [InlineData("4006381333932", "gs1.incorrect-check-digit")]
    [InlineData("]E0400638133393X", "barcode.not-digits")]
    [InlineData("]E40123", "barcode.length")]
    [InlineData("]C10109520123456781", "gs1.incorrect-check-digit")]
    [InlineData("]C10109520123456788\u001d7", "gs1.unknown-ai")]
    [InlineData("]Q3", "gs1.empty")]
    [InlineData("]C1010952012345678810AB\u001d10CD", "gs1.repeated-ai")]
    [InlineData("]C1010952012345678802095201234567883712", "gs1.excluded-pair")]
    [InlineData("]Q1https://example.com/about", "link.no-key")]
    public void A_code_that_must_not_be_trusted_says_why(string data, string code) =>
        Assert.Contains(code, BarcodeParser.Default.Parse(data).Errors.Select(error => error.Code));

    [Fact]
    public void A_magazine_keeps_its_issue()
    {
        var parsed = BarcodeParser.Default.Parse("977147396801205", "]E3");
        Assert.Equal(("09771473968012", "05", 0), (parsed.Gtin14, parsed.AddOn, parsed.Errors.Count));
    }

    [Fact]
    public void An_element_string_tells_weight_and_price()
    {
        var parsed = BarcodeParser.Default.Parse("]C1010952012345678831030001953922299\u001d17261231");
        Assert.Equal("09520123456788", parsed.Gtin14);
        Assert.Equal([new("01", "09520123456788"), new("3103", "000195"), new("3922", "299"), new("17", "261231")], parsed.Elements);
        Assert.Equal((new BarcodeWeight(0.195m, WeightUnit.Kilogram), new BarcodePrice(2.99m, null)), (parsed.Weight, parsed.Price));
        Assert.Empty(parsed.Errors);
    }

    [Fact]
    public void A_price_may_name_its_currency() =>
        Assert.Equal(new BarcodePrice(2.99m, "978"), BarcodeParser.Default.Parse("(01)09520123456788(3103)000195(3932)978299").Price);

    [Fact]
    public void Pounds_become_kilograms() =>
        Assert.Equal(0.9071847400m, BarcodeParser.Default.Parse("(01)09520123456788(3200)000002").Weight!.Kilograms);

    [Fact]
    public void What_another_code_on_the_item_may_bring_is_a_warning()
    {
        var parsed = BarcodeParser.Default.Parse("]C110AB-123");
        Assert.Equal((0, "gs1.missing-ai"), (parsed.Errors.Count, parsed.Warnings.Single().Code));
    }

    [Fact]
    public void A_link_is_read_like_any_code()
    {
        var parsed = BarcodeParser.Default.Parse("https://example.com/shelf/01/9520123456788/10/AB%2F1?3103=000195&page=2", "]Q1");
        Assert.Equal((BarcodeKind.DigitalLink, "09520123456788", "AB/1"), (parsed.Kind, parsed.Gtin14, parsed.Elements[1].Value));
        Assert.Equal(parsed.Data, parsed.DigitalLink);
    }

    [Fact]
    public void A_composite_part_belongs_to_its_article()
    {
        var parsed = BarcodeParser.Default.Parse("]E04006381333931|]e017261231");
        Assert.Equal(("04006381333931", "261231", 0), (parsed.Gtin14, parsed.Elements.Single().Value, parsed.Errors.Count));
    }

    [Theory]
    [InlineData("2000142303500")]
    [InlineData("]E02000142303500")]
    public void A_label_of_the_scales_tells_article_and_price(string data)
    {
        var parsed = Shop.Parse(data);
        Assert.Equal((BarcodeKind.VariableMeasure, "00142", new BarcodePrice(3.50m, null), 0), (parsed.Kind, parsed.ItemNumber, parsed.Price, parsed.Errors.Count));
    }

    [Theory]
    [InlineData("212345543214")]
    [InlineData("]E00212345543214")]
    public void A_label_of_twelve_digits_tells_article_and_weight(string data) =>
        Assert.Equal(("12345", 4.321m), (Shop.Parse(data).ItemNumber, Shop.Parse(data).Weight?.Value));

    [Fact]
    public void A_label_whose_price_was_misread_is_not_trusted()
    {
        var digits = "200014240350";
        Assert.Equal("barcode.price-verifier", Shop.Parse(digits + Gtin.CheckDigit(digits)).Errors.Single().Code);
    }

    [Fact]
    public void Of_two_layouts_with_one_prefix_the_one_whose_verifier_holds_is_meant()
    {
        var parser = new BarcodeParser(new BarcodeRules { Templates = [new("20IIIIIVPPPPC"), new("20IIIIIPPPPPC", VariableMeasure.Weight)] });
        Assert.Equal(3.50m, parser.Parse("2000142303500").Price?.Value);
        Assert.Equal(1.250m, parser.Parse(new VariableMeasureTemplate("20IIIIIPPPPPC").Write("00420", "01250")).Weight?.Value);
    }

    [Fact]
    public void Without_a_template_a_label_is_a_number_of_this_shop() =>
        Assert.Equal((BarcodeKind.Restricted, null), (BarcodeParser.Default.Parse("2000142303500").Kind, BarcodeParser.Default.Parse("2000142303500").Price));

    [Theory]
    [InlineData("9801234567892", BarcodeKind.Receipt)]
    [InlineData("9812345678902", BarcodeKind.Coupon)]
    [InlineData("]C125595201234567880001", BarcodeKind.Coupon)]
    [InlineData("]E112", BarcodeKind.AddOn)]
    [InlineData("R-2026-11-000017", BarcodeKind.Text)]
    [InlineData("]C18018123456789012345675", BarcodeKind.Customer)]
    [InlineData("SHELF 7", BarcodeKind.Text)]
    [InlineData("(hello)", BarcodeKind.Text)]
    [InlineData("]A0WIDGET-1", BarcodeKind.Text)]
    [InlineData("", BarcodeKind.Text)]
    public void Other_codes_go_where_they_belong(string data, BarcodeKind kind) => Assert.Equal(kind, Shop.Parse(data).Kind);

    [Fact]
    public void Elements_are_seen_without_an_identifier_when_they_begin_with_a_key() =>
        Assert.Equal([new("01", "09520123456788"), new("10", "ABC")], BarcodeParser.Default.Parse("010952012345678810ABC").Elements);
}
