using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Catalogs;

namespace PosSdk.Domain.Tests.Catalogs;

public class GtinTests
{
    [Theory]
    [InlineData("4006381333931", "04006381333931")]
    [InlineData("036000291452", "00036000291452")]
    [InlineData("96385074", "00000096385074")]
    [InlineData("10614141000415", "10614141000415")]
    public void Numbers_of_all_lengths_become_fourteen_digits(string digits, string gtin14) => Assert.Equal(gtin14, Gtin.Normalise(digits));

    [Theory]
    [InlineData("4006381333932")]
    [InlineData("400638133393")]
    [InlineData("400638133393A")]
    [InlineData("")]
    public void A_wrong_number_is_none(string digits) => Assert.Null(Gtin.Normalise(digits));

    [Theory]
    [InlineData("01201303", "012000000133")]
    [InlineData("01278906", "012000007896")]
    [InlineData("120130", "012000000133")]
    [InlineData("01234531", "012300000451")]
    [InlineData("01234541", "012340000051")]
    [InlineData("11234562", "112345000062")]
    public void A_short_upc_expands_by_its_last_digit(string upcE, string upcA) =>
        Assert.Equal(Gtin.IsValid(upcA) ? upcA : null, Gtin.ExpandUpcE(upcE));

    [Fact]
    public void Every_upc_that_can_be_short_expands_to_itself() =>
        Prop.ForAll(Gen.Choose(0, 1_999_999).ToArbitrary(), number =>
        {
            var body = number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);
            var upcA = Enumerable.Range(0, 10).Select(check => Gtin.ExpandUpcE(body + check)).Single(found => found is not null)!;
            var shorter = Gtin.CompressUpcA(upcA);
            return Gtin.IsValid(upcA) && shorter is not null && Gtin.ExpandUpcE(shorter) == upcA;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_single_wrong_digit_never_passes() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).ToArbitrary(), Gen.Choose(0, 12).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (number, at, by) =>
        {
            var body = number.ToString("D12", System.Globalization.CultureInfo.InvariantCulture);
            var digits = (body + Gtin.CheckDigit(body)).ToCharArray();
            digits[at] = (char)('0' + ((digits[at] - '0' + by) % 10));
            return !Gtin.IsValid(new string(digits));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("036000291452", new[] { "00036000291452", "0036000291452" })]
    [InlineData("012345000065", new[] { "00012345000065", "0012345000065", "01234565" })]
    [InlineData("96385074", new[] { "00000096385074", "0000096385074", "000096385074" })]
    [InlineData("10614141000415", new string[0])]
    [InlineData("4006381333932", new string[0])]
    [InlineData("00142", new string[0])]
    [InlineData("hello", new string[0])]
    public void A_number_has_other_spellings_and_what_is_none_has_not(string digits, string[] others) => Assert.Equal(others, Gtin.OtherSpellings(digits));

    [Fact]
    public void Every_spelling_of_a_number_knows_all_the_others() =>
        Prop.ForAll(Gen.Choose(0, 999_999_999).ToArbitrary(), Gen.Elements(7, 11, 12, 13).ToArbitrary(), (number, length) =>
        {
            var body = number.ToString($"D{length}", System.Globalization.CultureInfo.InvariantCulture)[^length..];
            var digits = body + Gtin.CheckDigit(body);
            var gtin = Gtin.Normalise(digits)!;
            // Because eight digits may be right as an EAN-8 and as a UPC-E by chance, those are two numbers and not one.
            return Gtin.ExpandUpcE(digits) is not null || Gtin.OtherSpellings(digits).Append(digits).All(spelling => spelling == gtin || Gtin.OtherSpellings(spelling).Contains(gtin));
        }).QuickCheckThrowOnFailure();
}
