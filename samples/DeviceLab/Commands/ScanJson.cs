using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PosSdk.Devices.Scanning;

namespace DeviceLab.Commands;

/// <summary>A parsed scan as one line of JSON: price in units of its currency, weight in kilograms, null for what a scan does not say.</summary>
internal static class ScanJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ParsedBarcode parsed)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable)) Write(json, parsed);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ParsedBarcode parsed)
    {
        json.WriteStartObject();
        json.WriteString("symbology", Kebab(parsed.Symbology));
        json.WriteString("gtin14", parsed.Gtin14);
        json.WriteString("kind", Kebab(parsed.Kind));
        json.WriteStartArray("elements");
        foreach (var element in parsed.Elements)
        {
            json.WriteStartObject();
            json.WriteString("ai", element.Ai);
            json.WriteString("value", element.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("digitalLink", parsed.DigitalLink);
        WriteNumber(json, "price", parsed.Price?.Value);
        WriteNumber(json, "weight", parsed.Weight?.Kilograms);
        json.WriteStartArray("errors");
        foreach (var error in parsed.Errors) json.WriteStringValue($"{error.Code}: {error.Text}");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static string Kebab<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
