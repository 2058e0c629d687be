using System.Text;
using System.Text.Json;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Shifts;
using PosSdk.Serialization;

namespace PosSdk.Tests.Serialization;

public class EventCodecTests
{
    private static readonly Currency Kwd = Currency.Of("KWD");

    [Fact]
    public void Amounts_are_minor_units_prices_two_decimals_finer_quantities_thousandths_and_rates_ten_thousandths() => Assert.Equal(
        """{"currency":"KWD","line":1,"sku":"DATES","quantity":250,"price":150005,"taxRate":77000,"name":"Dates"}""",
        Written(new CartEvent.LineAdded
        {
            Currency = Kwd, Line = 1, Sku = Sku.Of("DATES"), Quantity = Read<Quantity>("0.25", Quantity.TryParse), TaxRate = Read<Percentage>("7.7", Percentage.TryParse),
            Price = UnitPrice.TryParse("1.50005", Kwd, out var price) ? price : default, Name = "Dates",
        }));

    [Fact]
    public void Unset_parts_leave_no_trace() => Assert.Equal(
        """{"currency":"KWD","discount":{"value":1250,"id":"d"}}""",
        Written(new CartEvent.DiscountAdded { Currency = Kwd, Discount = Discount.Of(new Amount(1250, Kwd)) with { Id = "d" } }));

    [Fact]
    public void Text_is_written_as_it_is_read_by_people() => Assert.Equal(
        """{"reason":"Bánh mì <b> & 'phở' €"}""", Written(new CartEvent.Discarded { Reason = "Bánh mì <b> & 'phở' €" }));

    [Fact]
    public void An_event_without_a_currency_of_its_own_counts_in_the_registers()
    {
        var read = Assert.IsType<ShiftEvent.PaidIn>(EventCodec.Read("shift.paid-in.v1", """{"currency":"KWD","id":"m","amount":5}"""u8, Currency.Of("EUR")));
        Assert.Equal(new Amount(5, Kwd), read.Amount);
        Assert.IsType<CartEvent.LineRemoved>(EventCodec.Read("cart.line-removed.v1", """{"line":2}"""u8, Currency.Of("EUR")));
    }

    [Fact]
    public void Properties_that_a_later_version_added_are_passed_over() => Assert.Equal(
        new CartEvent.LineRemoved { Line = 2 }, EventCodec.Read("cart.line-removed.v1", """{"line":2,"mood":{"of":["day"]}}"""u8, Kwd));

    [Fact]
    public void A_kind_of_event_that_nobody_knows_reads_as_nothing() => Assert.Null(EventCodec.Read("cart.blessed.v1", "{}"u8, Kwd));

    [Theory]
    [InlineData("cart.line-removed.v1", """{"line":"two"}""")]
    [InlineData("cart.line-removed.v1", """{}""")]
    [InlineData("cart.line-removed.v1", """{"line":2""")]
    [InlineData("cart.opened.v1", """{"currency":"EUR","openedAt":1,"taxIncluded":true,"taxScope":"moon","rounding":"half-to-even"}""")]
    [InlineData("cart.opened.v1", """{"currency":"ZZZ","openedAt":1,"taxIncluded":true,"taxScope":"line","rounding":"half-to-even"}""")]
    [InlineData("register.created.v1", """{"currency":"EUR","code":"lower case"}""")]
    [InlineData("catalog.product-removed.v1", """{"sku":""}""")]
    [InlineData("payment.refunded.v1", """{"currency":"EUR","amount":1,"payout":"not an id"}""")]
    public void A_payload_that_is_not_of_its_kind_is_told_as_such(string type, string payload) =>
        Assert.ThrowsAny<JsonException>(() => EventCodec.Read(type, Encoding.UTF8.GetBytes(payload), Kwd));

    [Fact]
    public void Two_currencies_never_meet_in_one_event() => Assert.Throws<InvalidOperationException>(
        () => Written(new ShiftEvent.PaidIn { Currency = Kwd, Id = "m", Amount = SampleEvents.Euro(5) }));

    private delegate bool Parser<T>(string? text, out T value);

    private static T Read<T>(string text, Parser<T> parse) => parse(text, out var value) ? value : throw new FormatException(text);

    private static string Written(object @event)
    {
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer, EventCodec.WriterOptions);
        EventCodec.For(Kwd).Write(@event, writer);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
