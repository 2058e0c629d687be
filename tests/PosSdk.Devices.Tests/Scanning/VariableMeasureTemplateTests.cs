using PosSdk.Devices.Scanning;

namespace PosSdk.Devices.Tests.Scanning;

public class VariableMeasureTemplateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("20IIIIIPPPP")]
    [InlineData("IIIIIIIPPPPPC")]
    [InlineData("20IIIIIVPPPVC")]
    [InlineData("20IIPIIPPPPPC")]
    [InlineData("20IIIIVPPPPPPC")]
    [InlineData("20IIIVPPPPPPC")]
    [InlineData("20IIIIIVPPPPX")]
    public void What_is_no_layout_is_refused_at_once(string format) => Assert.Throws<ArgumentException>(() => new VariableMeasureTemplate(format));

    [Fact]
    public void Another_prefix_is_not_read() => Assert.Null(new VariableMeasureTemplate("21IIIIIVPPPPC").Read("2000142303500"));

    [Fact]
    public void A_wrong_check_digit_is_not_read() => Assert.Null(new VariableMeasureTemplate("20IIIIIVPPPPC").Read("2000142303501"));

    [Fact]
    public void A_weight_has_three_decimals_unless_told() =>
        Assert.Equal((0.35m, 3.5m), (Value(null), Value(2)));

    [Fact]
    public void Fields_must_have_their_length() => Assert.Throws<ArgumentException>(() => new VariableMeasureTemplate("20IIIIIVPPPPC").Write("142", "0350"));

    [Theory]
    [InlineData("2875", '9')]
    [InlineData("14685", '6')]
    public void The_verifier_is_that_of_the_specifications(string digits, char verifier) => Assert.Equal(verifier, PriceVerifier.Of(digits));

    private static decimal? Value(int? decimals) => new VariableMeasureTemplate("20IIIIIVPPPPC", VariableMeasure.Weight, decimals).Read("2000142303500")?.Value;
}
