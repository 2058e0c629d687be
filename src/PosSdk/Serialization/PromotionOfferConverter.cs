using System.Text.Json;
using System.Text.Json.Serialization;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing.Promotions;

namespace PosSdk.Serialization;

/// <summary>What a promotion gives: its kind in words, and at most three numbers. Written by hand, so that Domain needs no attributes of a serialiser.</summary>
internal sealed class PromotionOfferConverter(Currency currency) : JsonConverter<PromotionOffer>
{
    public override PromotionOffer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var offer = json.RootElement;
        return offer.GetProperty("kind").GetString() switch
        {
            "percent-off" => new PromotionOffer.PercentOff(PercentOf(offer)),
            "amount-off-each" => new PromotionOffer.AmountOffEach(AmountOf(offer, "value")),
            "take-and-pay" => new PromotionOffer.TakeAndPay(offer.GetProperty("take").GetInt32(), offer.GetProperty("pay").GetInt32()),
            "bundle" => new PromotionOffer.Bundle(offer.GetProperty("count").GetInt32(), AmountOf(offer, "price")),
            "spend-and-save" => new PromotionOffer.SpendAndSave(AmountOf(offer, "from"), PercentOf(offer)),
            var kind => throw new JsonException($"No promotion offers '{kind}'."),
        };
    }

    public override void Write(Utf8JsonWriter writer, PromotionOffer value, JsonSerializerOptions options)
    {
        (string Kind, (string Name, long Number)[] Numbers) stored = value switch
        {
            PromotionOffer.PercentOff o => ("percent-off", [("percent", o.Percent.Units)]),
            PromotionOffer.AmountOffEach o => ("amount-off-each", [("value", Units(o.Value))]),
            PromotionOffer.TakeAndPay o => ("take-and-pay", [("take", o.Take), ("pay", o.Pay)]),
            PromotionOffer.Bundle o => ("bundle", [("count", o.Count), ("price", Units(o.Price))]),
            PromotionOffer.SpendAndSave o => ("spend-and-save", [("from", Units(o.From)), ("percent", o.Percent.Units)]),
            _ => throw new JsonException($"No name for {value.GetType().Name}."),
        };
        writer.WriteStartObject();
        writer.WriteString("kind", stored.Kind);
        foreach (var (name, number) in stored.Numbers) writer.WriteNumber(name, number);
        writer.WriteEndObject();
    }

    private static Percentage PercentOf(JsonElement offer) => new(offer.GetProperty("percent").GetInt64());

    private Amount AmountOf(JsonElement offer, string name) => new(offer.GetProperty(name).GetInt64(), currency);

    private long Units(Amount amount)
    {
        OneCurrency.Check(currency, amount.Currency);
        return amount.MinorUnits;
    }
}
