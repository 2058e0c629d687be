using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PosSdk.Domain.Money;

namespace DeviceLab.Commands;

/// <summary>What a terminal answered: an outcome and what goes with it, as one object or as lines.</summary>
internal sealed record TerminalJson(string Outcome, Amount? Amount, string? Receipt, string? Trace, string? Code, string Message)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Print(bool json)
    {
        if (json)
        {
            Console.WriteLine(ToJson());
            return;
        }

        Console.WriteLine($"{Outcome}: {Message}");
        if (Amount is { } amount) Console.WriteLine($"{amount} {amount.Currency}, receipt {Receipt ?? "none"}, trace {Trace ?? "none"}");
    }

    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("outcome", Outcome);
            if (Amount is { } amount)
            {
                var (whole, scale) = (amount.MinorUnits, Scale(amount.Currency));
                json.WriteNumber("amount", whole / scale);
            }
            else
            {
                json.WriteNull("amount");
            }

            json.WriteString("currency", Amount?.Currency.Code);
            json.WriteString("receipt", Receipt);
            json.WriteString("trace", Trace);
            json.WriteString("code", Code);
            json.WriteString("message", Message);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static decimal Scale(Currency currency) => currency.Decimals switch { 0 => 1m, 1 => 10m, 2 => 100m, 3 => 1000m, _ => 10000m };
}
