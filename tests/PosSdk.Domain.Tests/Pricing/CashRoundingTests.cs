using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using static PosSdk.Domain.Tests.Pricing.Prices;

namespace PosSdk.Domain.Tests.Pricing;

public sealed class CashRoundingTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("CA", "CAD", "1.02", "1.00")]
    [InlineData("CA", "CAD", "1.03", "1.05")]
    [InlineData("CA", "CAD", "1.07", "1.05")]
    [InlineData("CA", "CAD", "1.08", "1.10")]
    [InlineData("AU", "AUD", "0.02", "0.00")]
    [InlineData("FI", "EUR", "0.03", "0.05")]
    [InlineData("FI", "EUR", "0.07", "0.05")]
    [InlineData("MY", "MYR", "0.08", "0.10")]
    [InlineData("DK", "DKK", "1.24", "1.00")]
    [InlineData("DK", "DKK", "1.25", "1.50")]
    [InlineData("DK", "DKK", "1.74", "1.50")]
    [InlineData("DK", "DKK", "1.75", "2.00")]
    [InlineData("SE", "SEK", "1.49", "1.00")]
    [InlineData("SE", "SEK", "1.50", "2.00")]
    [InlineData("NO", "NOK", "1.49", "1.00")]
    [InlineData("NO", "NOK", "1.50", "2.00")]
    [InlineData("NZ", "NZD", "1.05", "1.00")]
    [InlineData("NZ", "NZD", "1.06", "1.10")]
    [InlineData("ZA", "ZAR", "1.04", "1.00")]
    [InlineData("ZA", "ZAR", "1.09", "1.05")]
    [InlineData("JP", "JPY", "109", "100")]
    [InlineData("AR", "ARS", "1.04", "1.00")]
    [InlineData("IE", "EUR", "1.03", "1.05")]
    [InlineData("BE", "EUR", "1.02", "1.00")]
    [InlineData("CH", "CHF", "-1.03", "-1.05")]
    public void A_payment_is_rounded_as_the_country_does(string country, string currency, string exact, string payable) =>
        Assert.Equal(Sum(payable, currency), CashRoundingRules.For(country, Currency.Of(currency), Today)!.Round(Sum(exact, currency)));

    /// <summary>Why a till rounds what is payable and hands back exact change: a midpoint of change that mirrors that of payments comes to the same coins.</summary>
    [Fact]
    public void Change_out_of_whole_coins_is_the_same_whether_the_payment_or_the_change_is_rounded() => Assert.All(
        CashRoundingRules.All.Where(practice => practice.Rule.ChangeMidpoint is not null).Select(practice => practice.Rule),
        rule => Assert.All(Enumerable.Range(0, 500), due =>
        {
            var (exact, tendered) = (new Amount(due, rule.Increment.Currency), rule.Increment with { MinorUnits = rule.Increment.MinorUnits * 20 });
            Assert.Equal(tendered - rule.Round(exact), rule.RoundChange(tendered - exact));
        }));

    [Theory]
    [InlineData("DK", "DKK", "0.25", "0.00")]
    [InlineData("DK", "DKK", "0.26", "0.50")]
    [InlineData("DK", "DKK", "0.75", "0.50")]
    [InlineData("DK", "DKK", "0.76", "1.00")]
    [InlineData("SE", "SEK", "0.50", "0.00")]
    [InlineData("SE", "SEK", "0.51", "1.00")]
    [InlineData("NO", "NOK", "0.50", "1.00")]
    public void Change_has_a_midpoint_of_its_own(string country, string currency, string exact, string given) =>
        Assert.Equal(Sum(given, currency), CashRoundingRules.For(country, Currency.Of(currency), Today)!.RoundChange(Sum(exact, currency)));

    [Fact]
    public void A_shop_in_New_Zealand_may_choose_to_round_five_up() =>
        Assert.Equal(Sum("1.10", "NZD"), CashRoundingRules.Named("nz-five-up")!.Round(Sum("1.05", "NZD")));

    [Fact]
    public void Cash_was_exact_in_Canada_while_there_were_pennies() =>
        Assert.Null(CashRoundingRules.For("CA", Currency.Of("CAD"), new DateOnly(2013, 2, 3)));

    [Fact]
    public void A_foreign_currency_is_not_rounded_by_the_country_it_is_in() =>
        Assert.Null(CashRoundingRules.For("CA", Currency.Of("USD"), Today));

    [Fact]
    public void A_rule_rounds_its_own_currency_only() =>
        Assert.Throws<InvalidOperationException>(() => CashRoundingRules.Named("ch")!.Round(Euro("1.00")));

    [Fact]
    public void Every_practice_has_a_name_of_its_own_and_a_step() =>
        Assert.All(
            CashRoundingRules.All.GroupBy(practice => practice.Name),
            named => Assert.True(Assert.Single(named).Rule.Increment.IsPositive));
}
