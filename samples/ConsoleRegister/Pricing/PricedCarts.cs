using System.Text.Json;
using System.Text.Json.Nodes;

namespace ConsoleRegister.Pricing;

/// <summary>One row of a file of carts, answered.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Answer">The cart's id and figures; or its id, as far as it could be read, the line and what is wrong.</param>
/// <param name="IsPriced">False when something is wrong.</param>
internal sealed record PricedRow(int Line, JsonObject Answer, bool IsPriced);

/// <summary>Prices a file of carts, row by row; one that cannot be read spoils no other.</summary>
internal static class PricedCarts
{
    public static IEnumerable<PricedRow> Of(IEnumerable<string> rows)
    {
        var line = 0;
        foreach (var row in rows)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(row)) yield return Answer(line, row);
        }
    }

    private static PricedRow Answer(int line, string row)
    {
        JsonNode? id = null;
        try
        {
            using var json = JsonDocument.Parse(row);
            var cart = CartOf(json.RootElement);
            id = cart.TryGetProperty("id", out var given) ? JsonNode.Parse(given.GetRawText()) : null;
            var answer = CartFile.Answer(CartFile.Read(cart));
            answer.Insert(0, "id", id);
            return new PricedRow(line, answer, true);
        }
        // Because a file may say anything: these are what reading and pricing it can come to.
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return new PricedRow(line, new JsonObject { ["id"] = id?.DeepClone(), ["line"] = line, ["error"] = e.Message }, false);
        }
    }

    private static JsonElement CartOf(JsonElement row) => row.ValueKind != JsonValueKind.Object ? throw new FormatException("A row is one JSON object.")
        : !row.TryGetProperty("cart", out var cart) ? row
        : cart.ValueKind == JsonValueKind.Object ? cart
        : throw new FormatException("'cart' is not an object.");
}
