using System.Text.Json.Nodes;
using ConsoleRegister.Pricing;
using PosSdk.Tests.Shared;

namespace PosSdk.Domain.Tests.Pricing;

public sealed class CartFileTests
{
    private const string Sound = """
        {"cart":{"id":7,"kind":"sale","currency":"EUR","rounding":"away","taxIncluded":true,"taxScope":"line","lines":[{"unitPrice":"1.00","quantity":"3","taxRate":"20"}],"returns":[]}}
        """;

    [SharedDataFact]
    public void A_thousand_carts_agree_with_exact_fractions_to_the_last_byte()
    {
        var rows = File.ReadAllLines(SharedData.File("data/pricing/carts.jsonl"));

        string[] wrong = [.. PricedCarts.Of(rows).Where((row, index) => Expected(rows[index]) != row.Answer.ToJsonString()).Select(row => row.Answer.ToJsonString())];

        Assert.Equal(1000, rows.Length);
        Assert.True(wrong.Length == 0, $"{wrong.Length} of {rows.Length} carts differ, first: {wrong.FirstOrDefault()}");
    }

    [Theory]
    [InlineData("{\"cart\":", "")]
    [InlineData("[1]", "A row is one JSON object.")]
    [InlineData("{\"cart\":5}", "'cart' is not an object.")]
    [InlineData("{\"cart\":{\"id\":9}}", "'currency' is missing.")]
    public void A_row_that_cannot_be_read_says_where_and_why_and_spoils_no_other(string row, string error)
    {
        PricedRow[] answers = [.. PricedCarts.Of([row, "", Sound])];

        Assert.Equal([1, 3], answers.Select(answer => answer.Line));
        Assert.Equal(1, (int)answers[0].Answer["line"]!);
        Assert.Contains(error, (string)answers[0].Answer["error"]!, StringComparison.Ordinal);
        Assert.Equal(300, (long)answers[1].Answer["total"]!);
    }

    [Theory]
    [InlineData("\"currency\":\"EUR\"", "\"currency\":\"XXX\"")]
    [InlineData("\"kind\":\"sale\"", "\"kind\":\"gift\"")]
    [InlineData("\"away\"", "\"sideways\"")]
    [InlineData("\"taxIncluded\":true", "\"taxIncluded\":1")]
    [InlineData("\"line\",", "\"moon\",")]
    [InlineData("\"1.00\"", "\"1.00001\"")]
    [InlineData("\"1.00\"", "\"-1.00\"")]
    [InlineData("\"3\"", "\"many\"")]
    [InlineData("\"20\"", "\"twenty\"")]
    [InlineData("\"returns\":[]", "\"returns\":[{\"line\":1,\"quantity\":1}]")]
    [InlineData("\"returns\":[]", "\"returns\":[{\"line\":0,\"quantity\":4}]")]
    public void A_cart_that_makes_no_sense_is_told_so_under_its_id(string sound, string spoilt)
    {
        var answer = Assert.Single(PricedCarts.Of([Sound.Replace(sound, spoilt, StringComparison.Ordinal)]));

        Assert.False(answer.IsPriced);
        Assert.Equal(7, (int)answer.Answer["id"]!);
        Assert.NotEmpty((string)answer.Answer["error"]!);
    }

    private static string Expected(string row)
    {
        var json = JsonNode.Parse(row)!;
        var expected = json["expected"]!.AsObject();
        expected.Insert(0, "id", json["cart"]!["id"]!.DeepClone());
        return expected.ToJsonString();
    }
}
