using PosSdk.Domain.Money;

namespace PosSdk.Domain.Tests.Money;

public sealed class AmountTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly Currency Jpy = Currency.Of("JPY");

    [Theory]
    [InlineData("JPY", 0)]
    [InlineData("CLP", 0)]
    [InlineData("VND", 0)]
    [InlineData("EUR", 2)]
    [InlineData("KWD", 3)]
    [InlineData("CLF", 4)]
    public void A_currency_has_its_own_decimals(string code, int decimals) => Assert.Equal(decimals, Currency.Of(code).Decimals);

    [Theory]
    [InlineData("eur")]
    [InlineData("XXX")]
    [InlineData("EURO")]
    [InlineData("")]
    [InlineData(null)]
    public void What_ISO_4217_does_not_list_is_no_currency(string? code) => Assert.False(Currency.TryOf(code, out _));

    [Fact]
    public void A_currency_is_read_from_bytes_without_a_string()
    {
        Assert.True(Currency.TryOf("KWD"u8, out var dinar));
        Assert.Equal(Currency.Of("KWD"), dinar);
        Assert.False(Currency.TryOf("KW"u8, out _));
        Assert.False(Currency.TryOf("K\u00d6D"u8, out _));
    }

    [Fact]
    public void An_unknown_code_is_named_in_the_error() => Assert.Contains("'EURO'", Assert.Throws<ArgumentException>(() => Currency.Of("EURO")).Message, StringComparison.Ordinal);

    [Fact]
    public void Currencies_never_mix()
    {
        var (euro, yen) = (new Amount(1, Eur), new Amount(1, Jpy));

        Assert.Throws<InvalidOperationException>(() => euro + yen);
        Assert.Throws<InvalidOperationException>(() => euro - yen);
        Assert.Throws<InvalidOperationException>(() => euro < yen);
        Assert.Throws<InvalidOperationException>(() => Amount.Max(euro, yen));
        Assert.Throws<InvalidOperationException>(() => euro + default(Amount));
        Assert.NotEqual(euro, yen);
    }

    [Fact]
    public void Too_much_money_throws_and_never_wraps()
    {
        var (most, least) = (new Amount(long.MaxValue, Eur), new Amount(long.MinValue, Eur));

        Assert.Throws<OverflowException>(() => most + new Amount(1, Eur));
        Assert.Throws<OverflowException>(() => least - new Amount(1, Eur));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => least.Abs());
    }

    [Fact]
    public void Amounts_add_subtract_and_compare()
    {
        var (one, two) = (new Amount(1, Eur), new Amount(2, Eur));

        Assert.Equal(new Amount(3, Eur), one + two);
        Assert.Equal(new Amount(-1, Eur), one - two);
        Assert.True(one < two && two > one && one <= two && two >= one);
        Assert.Equal((one, two), (Amount.Min(one, two), Amount.Max(one, two)));
        Assert.Equal(one, (-one).Abs());
        Assert.True((-one).IsNegative && one.IsPositive && Amount.Zero(Eur).IsZero);
    }

    [Theory]
    [InlineData("EUR", "12.3", 1230)]
    [InlineData("EUR", "-0.05", -5)]
    [InlineData("EUR", "7", 700)]
    [InlineData("EUR", "1.500", 150)]
    [InlineData("JPY", "500", 500)]
    [InlineData("JPY", "500.0", 500)]
    [InlineData("KWD", "1.234", 1234)]
    [InlineData("EUR", "92233720368547758.07", long.MaxValue)]
    [InlineData("EUR", "-92233720368547758.08", long.MinValue)]
    public void Plain_decimal_text_is_read_exactly(string currency, string text, long units)
    {
        Assert.True(Amount.TryParse(text, Currency.Of(currency), out var amount));
        Assert.Equal(units, amount.MinorUnits);
    }

    [Theory]
    [InlineData("EUR", "0.001")]
    [InlineData("EUR", "1.0000000000000000000000000000000001")]
    [InlineData("JPY", "0.5")]
    [InlineData("EUR", "1,5")]
    [InlineData("EUR", "1.000,00")]
    [InlineData("EUR", "1.2.3")]
    [InlineData("EUR", "1e3")]
    [InlineData("EUR", " 1")]
    [InlineData("EUR", "+1")]
    [InlineData("EUR", "--1")]
    [InlineData("EUR", "-")]
    [InlineData("EUR", ".5")]
    [InlineData("EUR", "5.")]
    [InlineData("EUR", ".")]
    [InlineData("EUR", "")]
    [InlineData("EUR", null)]
    [InlineData("EUR", "\u0663")]
    [InlineData("EUR", "92233720368547758.08")]
    [InlineData("KWD", "99999999999999999999999999999999999999999999")]
    public void Anything_else_is_refused_and_never_rounded(string currency, string? text) =>
        Assert.False(Amount.TryParse(text, Currency.Of(currency), out _));

    [Theory]
    [InlineData("EUR", 1230, "12.30")]
    [InlineData("EUR", -5, "-0.05")]
    [InlineData("JPY", -5, "-5")]
    [InlineData("KWD", 1, "0.001")]
    [InlineData("EUR", long.MinValue, "-92233720368547758.08")]
    public void Amounts_print_with_the_decimals_of_their_currency(string currency, long units, string text) =>
        Assert.Equal(text, new Amount(units, Currency.Of(currency)).ToString());
}
