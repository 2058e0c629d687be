using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Tests.Quantities;

public sealed class QuantityTests
{
    [Fact]
    public void What_a_program_knows_to_be_right_is_parsed_and_a_mistake_names_itself()
    {
        var euro = Currency.Of("EUR");
        Assert.Equal(new Quantity(250), Quantity.Parse("0.25"));
        Assert.Equal(new UnitPrice(11_900, euro), UnitPrice.Parse("1.19", euro));
        Assert.Equal(new Amount(119, euro), Amount.Parse("1.19", euro));
        Assert.Equal(new Percentage(77_000), Percentage.Parse("7.7"));
        Assert.Throws<FormatException>(() => Percentage.Parse("7 %"));
        Assert.Contains("'1,5'", Assert.Throws<FormatException>(() => Quantity.Parse("1,5")).Message, StringComparison.Ordinal);
        Assert.Contains("such as 12.34", Assert.Throws<FormatException>(() => UnitPrice.Parse("1,5", euro)).Message, StringComparison.Ordinal);
        Assert.Contains("in EUR, such as 12.34", Assert.Throws<FormatException>(() => Amount.Parse("x", euro)).Message, StringComparison.Ordinal);
        ValueList<int> list = [1, 2];
        Assert.Equal("[1, 2]", list.ToString());
    }

    [Theory]
    [InlineData("3", 3000, "3")]
    [InlineData("0.25", 250, "0.25")]
    [InlineData("-1.500", -1500, "-1.5")]
    [InlineData("0.001", 1, "0.001")]
    [InlineData("0", 0, "0")]
    public void A_quantity_has_three_decimals(string text, long thousandths, string printed)
    {
        Assert.True(Quantity.TryParse(text, out var quantity));
        Assert.Equal(thousandths, quantity.Thousandths);
        Assert.Equal(printed, quantity.ToString());
    }

    [Theory]
    [InlineData("0.0001")]
    [InlineData("1 kg")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("9223372036854775.808")]
    public void Anything_else_is_no_quantity(string? text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void Quantities_add_subtract_and_compare()
    {
        var (one, half) = (Quantity.One, new Quantity(500));

        Assert.Equal(new Quantity(1500), one + half);
        Assert.Equal(half, one - half);
        Assert.Equal(new Quantity(-1000), -one);
        Assert.True(half < one && one > half && half <= one && one >= half);
        Assert.Equal(1, one.CompareTo(half));
        Assert.True(one.IsPositive && (-one).IsNegative && Quantity.Zero.IsZero);
        Assert.Equal(new Quantity(12_000), Quantity.Of(12));
    }

    [Fact]
    public void Too_many_throw_and_never_wrap()
    {
        var most = new Quantity(long.MaxValue);

        Assert.Throws<OverflowException>(() => most + Quantity.One);
        Assert.Throws<OverflowException>(() => -most - most);
        Assert.Throws<OverflowException>(() => -new Quantity(long.MinValue));
        Assert.Throws<OverflowException>(() => Quantity.Of(long.MaxValue));
    }
}
