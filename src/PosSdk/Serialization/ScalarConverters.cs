using System.Text.Json;
using System.Text.Json.Serialization;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Serialization;

/// <summary>A type that is one text in JSON.</summary>
internal sealed class TextConverter<T>(Func<T, string> write, Func<string, T> read) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException($"A text is missing where a {typeof(T).Name} was expected.");
        try
        {
            return read(text);
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}

/// <summary>A type that is one whole number in JSON.</summary>
internal sealed class WholeConverter<T>(Func<T, long> write, Func<long, T> read) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(write(value));
}

/// <summary>An amount as its minor units. The currency stands once in the event, so the converter is bound to it (settled 4).</summary>
internal sealed class AmountConverter(Currency currency) : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64(), currency);

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options)
    {
        OneCurrency.Check(currency, value.Currency);
        writer.WriteNumberValue(value.MinorUnits);
    }
}

/// <summary>A unit price as units of 10^-(decimals+2).</summary>
internal sealed class UnitPriceConverter(Currency currency) : JsonConverter<UnitPrice>
{
    public override UnitPrice Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64(), currency);

    public override void Write(Utf8JsonWriter writer, UnitPrice value, JsonSerializerOptions options)
    {
        OneCurrency.Check(currency, value.Currency);
        writer.WriteNumberValue(value.Units);
    }
}

internal static class OneCurrency
{
    public static void Check(Currency expected, Currency actual)
    {
        if (actual != expected) throw new InvalidOperationException($"An event that counts in {expected} holds an amount in {actual}.");
    }
}

/// <summary>The converters of whole numbers and texts that know no currency.</summary>
internal static class Scalars
{
    public static IEnumerable<JsonConverter> All =>
    [
        new WholeConverter<Quantity>(static quantity => quantity.Thousandths, static thousandths => new Quantity(thousandths)),
        new WholeConverter<Percentage>(static percentage => percentage.Units, static units => new Percentage(units)),
        new WholeConverter<DateTimeOffset>(static at => at.ToUnixTimeMilliseconds(), DateTimeOffset.FromUnixTimeMilliseconds),
        new TextConverter<Currency>(static currency => currency.Code, Currency.Of),
        new TextConverter<Domain.Catalogs.Sku>(static sku => sku.Value, Domain.Catalogs.Sku.Of),
        new TextConverter<Domain.Registers.RegisterCode>(static code => code.Value, Domain.Registers.RegisterCode.Of),
        new TextConverter<Domain.Payments.PaymentId>(static id => id.Value, static text => new Domain.Payments.PaymentId(text)),
        new TextConverter<Domain.StaffMembers.Permission>(static permission => permission.Code, Domain.StaffMembers.Permission.Of),
    ];
}
