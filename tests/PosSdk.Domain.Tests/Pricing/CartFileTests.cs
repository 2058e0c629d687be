using System.Text.Json;
using System.Text.Json.Nodes;
using PosSdk.Tests.Shared;

namespace PosSdk.Domain.Tests.Pricing;

public sealed class CartFileTests
{
    [SharedDataFact]
    public void A_thousand_carts_agree_with_exact_fractions_to_the_last_unit()
    {
        var lines = File.ReadAllLines(SharedData.File("data/pricing/carts.jsonl"));

        var wrong = lines.Select(Difference).OfType<string>().ToArray();

        Assert.Equal(1000, lines.Length);
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {lines.Length} carts differ, first: {wrong.FirstOrDefault()}");
    }

    private static string? Difference(string text)
    {
        using var json = JsonDocument.Parse(text);
        var answer = CartFile.Answer(CartFile.Read(json.RootElement.GetProperty("cart")));
        var expected = JsonNode.Parse(json.RootElement.GetProperty("expected").GetRawText());
        return JsonNode.DeepEquals(expected, answer) ? null : $"{text}\nanswered {answer.ToJsonString()}";
    }
}
