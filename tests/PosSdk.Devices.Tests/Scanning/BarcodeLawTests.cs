using FsCheck;
using FsCheck.Fluent;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Scanning.Gs1;
using PosSdk.Domain.Catalogs;

namespace PosSdk.Devices.Tests.Scanning;

/// <summary>What is written is read back, and nothing that is read can throw.</summary>
public class BarcodeLawTests
{
    private const int FuzzRuns = 100_000;
    private const string Set82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

    private static readonly string[] Pieces =
    [
        "]E0", "]C1", "]Q3", "]Q1", "]d2", "]e0", "]J1", "|]e0", "\u001d", "^", "(", ")", "(01)", "01", "10", "21",
        "8110", "8112", "8007", "3103", "392", "https://", "HTTP://a/", "/01/",
        "/8006/", "?", "&", "=", "%", "%2", "%00", "#", "09520123456788", "2000142303500", "0", "9", "77", "ABC", "\\", "\\(", " ", "é", "\ud800", "\0", "½", "٣",
    ];

    private static readonly Symbology[] Carriers = [Symbology.QrCode, Symbology.DataMatrix, Symbology.DotCode, Symbology.Gs1Code128, Symbology.DataBarExpanded];
    private static readonly Gs1ElementString Elements = new();

    [Fact]
    public void Elements_survive_all_three_spellings() =>
        Prop.ForAll(Labels().ToArbitrary(), label =>
            Same(label, Elements.ReadFnc1(Gs1ElementString.WriteFnc1(label)))
            && Same(label, Elements.ReadScan(Gs1ElementString.WriteScan(label)))
            && Same(label, Elements.ReadBracketed(Gs1ElementString.WriteBracketed(label)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Elements_survive_a_link() =>
        Prop.ForAll(Labels().ToArbitrary(), label =>
        {
            var link = Gs1DigitalLink.Write("https://example.com/shop", label);
            var read = new Gs1DigitalLink(allowsShortGtin: false).Read(link.Text!);
            return read.Error is null && Sorted(read.Elements).SequenceEqual(Sorted(label));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_scan_of_a_label_is_that_label() =>
        Prop.ForAll(Labels().ToArbitrary(), label =>
            Same(label, Read(BarcodeParser.Default.Parse(Gs1ElementString.WriteScan(label), "]C1")))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_message_survives_every_matrix_code() =>
        Prop.ForAll(Labels().ToArbitrary(), label => Carriers.All(symbology =>
        {
            var message = new Gs1Message(symbology, Gs1ElementString.WriteFnc1(label));
            var scans = new Gs1ScanData();
            return scans.Read(scans.Write(message)!) == message;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void A_label_of_the_scales_survives() =>
        Prop.ForAll(Gen.Choose(0, 99_999).ToArbitrary(), Gen.Choose(0, 9_999).ToArbitrary(), (item, price) =>
        {
            var template = new VariableMeasureTemplate("20IIIIIVPPPPC");
            var (i, p) = (item.ToString("D5", Invariant), price.ToString("D4", Invariant));
            return template.Read(template.Write(i, p)) == new VariableMeasureReading(i, p, price / 100m, IsVerified: true);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_whatever_makes_the_parser_throw()
    {
        var chance = new Random(20261122);
        var parser = new BarcodeParser(new BarcodeRules
        {
            Templates = [new("20IIIIIVPPPPC"), new("2IIIIIVPPPPC")],
            CompanyPrefixes = key => (CompanyPrefix)(key.Length % 3),
        });
        string?[] identifiers = [null, "", "]", "]E0", "]E1", "]E3", "]E4", "]C1", "]Q1", "]Q3", "]e0", "]X0", "]zz", "nonsense"];
        var scans = new Gs1ScanData();
        for (var run = 0; run < FuzzRuns; run++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(12)).Select(_ => Piece(chance)));
            Assert.NotNull(parser.Parse(text, identifiers[chance.Next(identifiers.Length)]));
            _ = scans.Read(text);
            _ = scans.Write(new Gs1Message((Symbology)chance.Next(20), text));
        }
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static string Piece(Random chance) => chance.Next(4) == 0 ? ((char)chance.Next(char.MaxValue)).ToString() : Pieces[chance.Next(Pieces.Length)];

    private static IEnumerable<BarcodeElement> Sorted(IEnumerable<BarcodeElement> elements) => elements.OrderBy(element => element.Ai, StringComparer.Ordinal);

    private static Gs1Reading Read(ParsedBarcode parsed) => new(parsed.Elements, parsed.Errors is [var error, ..] ? error : null);

    private static bool Same(IReadOnlyList<BarcodeElement> label, Gs1Reading reading) => reading.Error is null && reading.Elements.SequenceEqual(label);

    private static Gen<IReadOnlyList<BarcodeElement>> Labels() =>
        from gtin in Digits(13)
        from lot in Text(20)
        from serial in Text(20)
        from weight in Digits(6)
        from price in Digits(7)
        from note in Text(90)
        from mask in Gen.Choose(0, 31)
        select (IReadOnlyList<BarcodeElement>)[
            new("01", gtin + Gtin.CheckDigit(gtin)),
            .. new BarcodeElement[] { new("10", lot), new("21", serial), new("3103", weight), new("3922", price), new("99", note) }.Where((_, i) => (mask >> i & 1) == 1),
        ];

    private static Gen<string> Digits(int length) => Gen.Choose(0, 9).Select(digit => (char)('0' + digit)).ArrayOf(length).Select(digits => new string(digits));

    // Because a backslash in front of a bracket is not in GS1's set, every text of the set can be written with brackets.
    private static Gen<string> Text(int longest) =>
        from length in Gen.Choose(1, longest)
        from characters in Gen.Elements(Set82.ToCharArray()).ArrayOf(length)
        select new string(characters);
}
