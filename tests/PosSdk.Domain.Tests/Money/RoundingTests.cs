using System.Numerics;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Tests.Money;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(Rounding.HalfAwayFromZero, 0, 1, 1, 2, 2, 3)]
    [InlineData(Rounding.HalfToEven, 0, 0, 1, 2, 2, 2)]
    [InlineData(Rounding.HalfTowardZero, 0, 0, 1, 1, 2, 2)]
    [InlineData(Rounding.TowardZero, 0, 0, 0, 1, 1, 2)]
    public void Quarters_halves_and_three_quarters_go_where_the_rule_says(
        Rounding rounding, long quarter, long half, long threeQuarters, long oneAndAHalf, long oneAndThreeQuarters, long twoAndAHalf)
    {
        (int Quarters, long Whole)[] cases = [(1, quarter), (2, half), (3, threeQuarters), (6, oneAndAHalf), (7, oneAndThreeQuarters), (10, twoAndAHalf)];
        foreach (var (quarters, whole) in cases)
        {
            Assert.Equal(whole, rounding.Divide(quarters, 4));
            Assert.Equal(-whole, rounding.Divide(-quarters, 4));
            Assert.Equal(whole, rounding.Divide((BigInteger)quarters, 4));
            Assert.Equal(-whole, rounding.Divide((BigInteger)(-quarters), 4));
        }
    }

    [Fact]
    public void A_quotient_beyond_64_bits_throws()
    {
        Assert.Throws<OverflowException>(() => Rounding.TowardZero.Divide((Int128)long.MaxValue + 1, 1));
        Assert.Throws<OverflowException>(() => Rounding.HalfAwayFromZero.Divide(((Int128)long.MaxValue * 2) + 1, 2));
        Assert.Throws<OverflowException>(() => Rounding.TowardZero.Divide((BigInteger)long.MinValue - 1, BigInteger.One));
    }

    [Fact]
    public void Nothing_is_divided_by_zero_or_less()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.TowardZero.Divide(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.TowardZero.Divide(1, -2));
    }

    [Theory]
    [InlineData("EUR", "0.001", "1000", "1.00")]
    [InlineData("EUR", "0.001", "4", "0.00")]
    [InlineData("EUR", "0.001", "5", "0.01")]
    [InlineData("EUR", "12.3456", "0.333", "4.11")]
    [InlineData("JPY", "88.43", "4.685", "414")]
    [InlineData("KWD", "2.30115", "6", "13.807")]
    [InlineData("EUR", "0.01", "-0.5", "-0.01")]
    public void A_price_times_a_quantity_is_rounded_once(string currency, string price, string quantity, string cost)
    {
        Assert.True(UnitPrice.TryParse(price, Currency.Of(currency), out var each));
        Assert.True(Quantity.TryParse(quantity, out var many));

        Assert.Equal(cost, each.Times(many, Rounding.HalfAwayFromZero).ToString());
    }

    [Fact]
    public void A_price_times_too_many_throws() =>
        Assert.Throws<OverflowException>(() => new UnitPrice(long.MaxValue, Currency.Of("EUR")).Times(new Quantity(long.MaxValue), Rounding.TowardZero));

    [Theory]
    [InlineData("2.55", "2.55")]
    [InlineData("2.5", "2.50")]
    [InlineData("0.0010", "0.001")]
    [InlineData("-3", "-3.00")]
    public void A_price_prints_at_least_the_decimals_of_its_currency(string text, string printed)
    {
        Assert.True(UnitPrice.TryParse(text, Currency.Of("EUR"), out var price));

        Assert.Equal(printed, price.ToString());
    }

    [Fact]
    public void A_price_is_at_most_two_decimals_finer_than_its_currency()
    {
        Assert.False(UnitPrice.TryParse("0.00001", Currency.Of("EUR"), out _));
        Assert.False(UnitPrice.TryParse("0.001", Currency.Of("JPY"), out _));
        Assert.True(UnitPrice.TryParse("0.00001", Currency.Of("KWD"), out _));
    }

    [Fact]
    public void An_amount_is_a_price_unless_it_is_too_much()
    {
        Assert.Equal("12.34", UnitPrice.Of(new Amount(1234, Currency.Of("EUR"))).ToString());
        Assert.Throws<OverflowException>(() => UnitPrice.Of(new Amount(long.MaxValue, Currency.Of("EUR"))));
    }

    [Theory]
    [InlineData("7.7", 77_000)]
    [InlineData("8.8750", 88_750)]
    [InlineData("100", 1_000_000)]
    [InlineData("-0.0001", -1)]
    public void A_percentage_has_four_decimals(string text, long units)
    {
        Assert.True(Percentage.TryParse(text, out var percentage));
        Assert.Equal(units, percentage.Units);
        Assert.False(Percentage.TryParse("0.00001", out _));
    }

    [Fact]
    public void A_percentage_prints_without_idle_zeros() =>
        Assert.Equal(["7.7", "20", "0", "-0.5"], new[] { 77_000L, 200_000, 0, -5_000 }.Select(units => new Percentage(units).ToString()));

    [Fact]
    public void A_share_is_rounded_once_and_mirrors_below_zero()
    {
        var half = new Percentage(500_000);
        Assert.Equal(3, half.Of(new Amount(5, Currency.Of("EUR")), Rounding.HalfAwayFromZero).MinorUnits);
        Assert.Equal(-3, half.Of(new Amount(-5, Currency.Of("EUR")), Rounding.HalfAwayFromZero).MinorUnits);
        Assert.Throws<OverflowException>(() => new Percentage(2_000_000).Of(new Amount(long.MaxValue, Currency.Of("EUR")), Rounding.TowardZero));
    }
}
