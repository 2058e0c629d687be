using System.Text;
using System.Text.Json;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Serialization;

namespace PosSdk.Tests.Serialization;

public sealed class CartJsonTests
{
    [Fact]
    public void Who_did_it_is_stored_last_although_every_event_shares_it()
    {
        var set = new CartEvent.CustomerSet { Code = "C-17", Verified = false, Email = "b@example.com", By = "ann" };
        Assert.Equal("""{"code":"C-17","verified":false,"email":"b@example.com","by":"ann"}""", Written(set));
        Assert.Equal(set, EventCodec.Read("cart.customer-set.v1", Encoding.UTF8.GetBytes(Written(set)), Currency.Of("EUR")));
    }

    private static string Written(object @event)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, EventCodec.WriterOptions)) EventCodec.For(Currency.Of("EUR")).Write(@event, writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
