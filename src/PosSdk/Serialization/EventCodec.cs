using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Pricing.Promotions;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;

namespace PosSdk.Serialization;

/// <summary>Events to stored bytes and back (settled 4): properties in the order of their declaration, nothing null, amounts as minor units of the event's one currency.</summary>
internal sealed class EventCodec
{
    private static readonly ConcurrentDictionary<Currency, EventCodec> Codecs = new();

    // Because a payload is read by people and auditors as UTF-8, never put into a web page as it is.
    private static readonly JavaScriptEncoder Plain = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private EventCodec(Currency currency)
    {
        Options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Encoder = Plain,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                RegisterJson.Default, CatalogJson.Default, CartJson.Default, CartMoneyJson.Default, PaymentJson.Default, SaleJson.Default, MailJson.Default, PrintJson.Default, ShiftJson.Default,
                StockMovementJson.Default, StaffMemberJson.Default, CustomerJson.Default, SnapshotJson.Default),
        };
        Options.Converters.Add(new AmountConverter(currency));
        Options.Converters.Add(new UnitPriceConverter(currency));
        Options.Converters.Add(new PromotionOfferConverter(currency));
        foreach (var converter in Scalars.All.Concat(Enums).Concat(Lists)) Options.Converters.Add(converter);
        Options.MakeReadOnly();
    }

    /// <summary>How payloads are written: as they are, without white space.</summary>
    public static JsonWriterOptions WriterOptions => new() { Encoder = Plain, SkipValidation = true };

    /// <summary>Serialises anything that counts in this codec's currency.</summary>
    public JsonSerializerOptions Options { get; }

    private static IEnumerable<JsonConverter> Enums =>
    [
        Words<Rounding>(), Words<TaxScope>(), Words<SaleKind>(), Words<ShiftSaleKind>(), Words<CashMovementKind>(), Words<CartFate>(), Words<PurgeCause>(),
        Words<TenderKind>(), Words<CardEntry>(), Words<PaymentDoubt>(), Words<PaymentStatus>(), Words<PrintCertainty>(), Words<DrawerCause>(), Words<DrawerAnswer>(),
    ];

    private static IEnumerable<JsonConverter> Lists =>
    [
        new ValueListConverter<string>(), new ValueListConverter<QuickKey>(), new ValueListConverter<Product>(), new ValueListConverter<SaleLine>(),
        new ValueListConverter<SaleTax>(), new ValueListConverter<SaleTender>(), new ValueListConverter<ReturnedLine>(), new ValueListConverter<int>(),
        new ValueListConverter<ShiftTender>(), new ValueListConverter<ShiftTax>(), new ValueListConverter<ShiftTenderTotals>(),
        new ValueListConverter<CashMovement>(), new ValueListConverter<KeyOpening>(), new ValueListConverter<DenominationCount>(), new ValueListConverter<CountedTender>(),
        new ValueListConverter<TenderBalance>(), new ValueListConverter<CartLeft>(), new ValueListConverter<Discount>(), new ValueListConverter<LinePromotions>(),
        new ValueListConverter<LaybyInstalment>(), new ValueListConverter<SaleFee>(), new ValueListConverter<Promotion>(), new ValueListConverter<Permission>(),
    ];

    /// <summary>The codec of a currency; made once.</summary>
    public static EventCodec For(Currency currency) => Codecs.GetOrAdd(currency, static key => new EventCodec(key));

    /// <summary>Writes an event's payload.</summary>
    /// <exception cref="InvalidOperationException">It holds an amount of another currency.</exception>
    public void Write(object @event, Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, @event, Options.GetTypeInfo(@event.GetType()));

    /// <summary>Reads a stored event; null for a kind that this version does not know: it is kept, and means nothing here.</summary>
    /// <param name="type">The stored name.</param>
    /// <param name="payload">The stored bytes.</param>
    /// <param name="currency">What to count in when the payload names no currency.</param>
    /// <exception cref="JsonException">The payload is not one of its kind.</exception>
    public static object? Read(string type, ReadOnlySpan<byte> payload, Currency currency)
    {
        if (!EventTypes.ByName.TryGetValue(type, out var known)) return null;
        var codec = For(CurrencyOf(payload) ?? currency);
        return JsonSerializer.Deserialize(payload, codec.Options.GetTypeInfo(known.Type));
    }

    // Because the currency is always the first property, its first bytes tell; anything else counts in the register's own.
    private static Currency? CurrencyOf(ReadOnlySpan<byte> payload)
    {
        var start = "{\"currency\":\""u8;
        if (!payload.StartsWith(start) || payload.Length < start.Length + 3) return null;
        return Currency.TryOf(payload.Slice(start.Length, 3), out var currency) ? currency : null;
    }

    private static JsonStringEnumConverter<T> Words<T>() where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
}
