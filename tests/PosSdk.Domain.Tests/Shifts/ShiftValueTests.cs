using System.Globalization;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;
using static PosSdk.Domain.Tests.Shifts.Till;

namespace PosSdk.Domain.Tests.Shifts;

public sealed class ShiftValueTests
{
    [Theory]
    [InlineData(0, 17, "0-17")]
    [InlineData(35, 1, "z-1")]
    [InlineData(36, 1, "10-1")]
    [InlineData(int.MaxValue, int.MaxValue, "zik0zj-2147483647")]
    public void An_id_is_the_epoch_in_base_36_and_the_number(int epoch, int number, string text)
    {
        var id = new ShiftId(epoch, number);
        Assert.Equal(text, id.ToString());
        Assert.True(ShiftId.TryParse(text, out var read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("-17")]
    [InlineData("0-")]
    [InlineData("0-0")]
    [InlineData("0--1")]
    [InlineData("0-+1")]
    [InlineData("0-01")]
    [InlineData("00-1")]
    [InlineData("Z-1")]
    [InlineData("zzzzzzzzzzzzzzzzzz-1")]
    [InlineData("0-2147483648")]
    public void Anything_else_is_no_id(string? text) => Assert.False(ShiftId.TryParse(text, out _));

    [Fact]
    public void Numbers_follow_without_gaps() =>
        Assert.Equal(["0-1", "0-2", "0-3"], [$"{ShiftId.FirstOf(0)}", $"{ShiftId.FirstOf(0).Next()}", $"{ShiftId.FirstOf(0).Next().Next()}"]);

    [Fact]
    public void A_shift_has_a_stream_of_its_own()
    {
        Assert.Equal("shift-1a-3", ShiftStream.NameOf(new ShiftId(46, 3)));
        Assert.True(ShiftStream.TryRead("shift-1a-3", out var id));
        Assert.Equal(new ShiftId(46, 3), id);
        Assert.False(ShiftStream.TryRead("sale-1a-3", out _));
    }

    [Fact]
    public void A_count_is_always_the_sum_of_its_parts()
    {
        var count = new MoneyCount(Eur(55), [Pieces(3, 2000), Pieces(7, 5)]);
        Assert.Equal(Eur(6090), count.Total);
        Assert.Equal(Eur(6035), (count with { Loose = Eur(0) }).Total);
        Assert.Equal(Eur(55), (count with { Pieces = [] }).Total);
    }

    [Fact]
    public void A_note_of_another_currency_is_no_part_of_a_count() =>
        Assert.Throws<InvalidOperationException>(() => new MoneyCount(new Amount(1, Currency.Of("CHF")), [Pieces(1, 500)]).Total);

    [Theory]
    [InlineData("EUR", 50000, 1, 15)]
    [InlineData("JPY", 10000, 1, 10)]
    [InlineData("KWD", 20000, 5, 11)]
    [InlineData("CHF", 100000, 5, 13)]
    [InlineData("VND", 500000, 500, 10)]
    public void Notes_and_coins_come_largest_first(string code, long largest, long smallest, int kinds)
    {
        var known = Denominations.For(Currency.Of(code));
        Assert.Equal((largest, smallest, kinds), (known[0].Value.MinorUnits, known[^1].Value.MinorUnits, known.Count));
    }

    [Fact]
    public void Each_list_is_in_order_and_without_repeats() => Assert.All(
        "AED AUD CAD CHF CZK DKK EUR GBP HKD HUF JPY KWD NOK NZD PLN SEK SGD USD VND ZAR".Split(' '),
        code =>
        {
            var known = Denominations.For(Currency.Of(code));
            Assert.NotEmpty(known);
            Assert.Equal(known.OrderByDescending(each => each.IsNote).ThenByDescending(each => each.Value), known);
            Assert.Equal(known.Distinct(), known);
        });

    [Fact]
    public void A_currency_we_do_not_know_lists_nothing() => Assert.Empty(Denominations.For(Currency.Of("MNT")));

    [Theory]
    [InlineData("2026-03-02T23:30:00Z", 1, 0, "2026-03-03")]
    [InlineData("2026-03-03T02:59:00Z", 0, 3, "2026-03-02")]
    [InlineData("2026-03-03T03:00:00Z", 0, 3, "2026-03-03")]
    [InlineData("2026-03-02T02:00:00Z", -5, 0, "2026-03-01")]
    public void A_day_begins_when_the_shop_says(string at, int offsetHours, int cutOverHour, string day)
    {
        var moment = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture);
        var booked = BusinessDay.Of(moment, TimeSpan.FromHours(offsetHours), new TimeOnly(cutOverHour, 0));
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), booked);
    }
}
