using PosSdk.Devices.Scanning;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Devices.Tests.Scanning;

public class ScannedLineTests
{
    private static readonly Currency Euro = Currency.Of("EUR");
    private static readonly Sku Cheese = Sku.Of("cheese");
    private static readonly Sku Milk = Sku.Of("milk");

    private static readonly Catalog Shop = Catalog.Of(
        [
            new() { Sku = Cheese, Name = "Cheese", Price = Price("19.90"), Barcodes = ["00142", "09520123456788"] },
            new() { Sku = Milk, Name = "Milk", Price = Price("1.19"), Barcodes = ["4006381333931", "036000291452"] },
        ],
        []);

    [Theory]
    [InlineData("]E04006381333931")]
    [InlineData("(01)04006381333931")]
    [InlineData("]E00036000291452")]
    [InlineData("]Q1https://id.gs1.org/01/04006381333931")]
    public void An_article_is_found_however_its_number_is_spelled(string scan) => Assert.Equal(new NewLine(Milk), Line(scan).Line);

    [Fact]
    public void A_price_on_the_label_is_the_price_of_this_piece() => Assert.Equal(new NewLine(Cheese, Quantity.One, Price: Price("3.50")), Line("2000142303500").Line);

    [Fact]
    public void A_price_on_the_label_wins_over_its_weight() =>
        Assert.Equal(new NewLine(Cheese, Quantity.One, Price: Price("2.99")), Line("(01)09520123456788(3103)000195(3922)299").Line);

    [Fact]
    public void A_weight_is_a_quantity() => Assert.Equal(new NewLine(Cheese, new Quantity(195)), Line("(01)09520123456788(3103)000195").Line);

    [Fact]
    public void A_count_is_a_quantity() => Assert.Equal(new NewLine(Cheese, Quantity.Of(12)), Line("(01)09520123456788(30)12").Line);

    [Theory]
    [InlineData("(01)09520123456788(3103)000195(3932)978299", null)]
    [InlineData("(01)09520123456788(3103)000195(3932)840299", "scan.other-currency")]
    [InlineData("(01)09520123456788(3103)000000", "scan.nothing")]
    [InlineData("]E04006381333932", "scan.not-trusted")]
    [InlineData("5901234123457", "scan.no-product")]
    [InlineData("hello", "scan.no-product")]
    public void What_cannot_be_sold_says_why(string scan, string? refusal) => Assert.Equal(refusal, Line(scan).Refusal?.Code);

    private static ScannedLine Line(string scan) =>
        ScannedLine.Of(new BarcodeParser(new BarcodeRules { Templates = [new("20IIIIIVPPPPC")] }).Parse(scan), Shop, Euro);

    private static UnitPrice Price(string text) => UnitPrice.TryParse(text, Euro, out var price) ? price : throw new FormatException(text);
}
