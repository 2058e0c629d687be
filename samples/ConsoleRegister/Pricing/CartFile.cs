using System.Text.Json;
using System.Text.Json.Nodes;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace ConsoleRegister.Pricing;

/// <summary>Reads a cart as a file of carts states it, one JSON object a line, and answers with what it comes to: whole minor units, worked out as every till does.</summary>
internal static class CartFile
{
    /// <summary>Reads one cart.</summary>
    /// <exception cref="FormatException">Something is missing or is not what its name says.</exception>
    public static CartCase Read(JsonElement cart)
    {
        if (!Currency.TryOf(Text(cart, "currency"), out var currency)) throw new FormatException($"No currency is called '{Text(cart, "currency")}'.");
        var lines = Need(cart, "lines", JsonValueKind.Array).EnumerateArray().Select(line => LineOf(line, currency)).ToArray();
        return new CartCase
        {
            IsReturn = Text(cart, "kind") switch
            {
                "sale" => false,
                "return" => true,
                var kind => throw new FormatException($"A cart is a sale or a return, not '{kind}'."),
            },
            Rules = new PricingRules
            {
                Currency = currency,
                TaxIncluded = Flag(cart, "taxIncluded"),
                TaxScope = ScopeOf(Text(cart, "taxScope")),
                Rounding = RoundingOf(Text(cart, "rounding")),
            },
            Input = new PricingInput
            {
                Lines = lines,
                Discounts = DiscountsOf(cart, "orderDiscountPercents", "orderDiscountAmounts", currency),
            },
            Cash = cart.TryGetProperty("cashRounding", out var cash)
                ? new CashRoundingRule { Increment = AmountOf(Text(cash, "increment"), currency), Midpoint = RoundingOf(Text(cash, "midpoint")) }
                : null,
            Returns = [.. Each(cart, "returns").Select(part => (RowOf(part, lines.Length), QuantityOf(Need(part, "quantity"))))],
        };
    }

    /// <summary>What the cart comes to, with the keys of the file's <c>expected</c>.</summary>
    /// <exception cref="ArgumentException">A price, quantity or rate is below zero, or more comes back than was sold.</exception>
    /// <exception cref="OverflowException">A figure is beyond what an amount can hold.</exception>
    public static JsonObject Answer(CartCase cart)
    {
        var priced = Pricer.Price(cart.Rules, cart.Input);
        var document = cart.IsReturn ? priced.Negated() : priced;
        var payable = cart.Cash?.Round(document.Total) ?? document.Total;
        return new JsonObject
        {
            ["lines"] = new JsonArray([.. document.Lines.Select(LineAnswer)]),
            ["discount"] = document.Discount.MinorUnits,
            ["net"] = document.Net.MinorUnits,
            ["tax"] = document.Tax.MinorUnits,
            ["total"] = document.Total.MinorUnits,
            ["rates"] = new JsonObject(document.Rates.Select(rate => KeyValuePair.Create(rate.Rate.ToString(), (JsonNode?)RateAnswer(rate)))),
            ["cashPayable"] = payable.MinorUnits,
            ["cashRounding"] = (payable - document.Total).MinorUnits,
            ["returns"] = ReturnAnswers(cart, document),
        };
    }

    private static JsonObject LineAnswer(PricedLine line) => new()
    {
        ["gross"] = line.Gross.MinorUnits,
        ["discount"] = line.Discount.MinorUnits,
        ["net"] = line.Net.MinorUnits,
        ["tax"] = line.Tax.MinorUnits,
        ["total"] = line.Total.MinorUnits,
    };

    private static JsonObject RateAnswer(PricedRate rate) => new() { ["net"] = rate.Net.MinorUnits, ["tax"] = rate.Tax.MinorUnits };

    private static JsonArray ReturnAnswers(CartCase cart, PricedDocument document)
    {
        var answers = new JsonArray();
        var before = new Dictionary<int, Quantity>();
        foreach (var (line, quantity) in cart.Returns)
        {
            var returned = before.GetValueOrDefault(line);
            before[line] = returned + quantity;
            answers.Add(new JsonObject
            {
                ["line"] = line,
                ["quantity"] = JsonNode.Parse(quantity.ToString()),
                ["refund"] = Share(document.Lines[line].Total),
                ["tax"] = Share(document.Lines[line].Tax),
            });

            long Share(Amount figure) =>
                ReturnShare.Of(figure, returned, quantity, cart.Input.Lines[line].Quantity, cart.Rules.Rounding).MinorUnits;
        }
        return answers;
    }

    private static PricingLine LineOf(JsonElement line, Currency currency) => new()
    {
        Price = UnitPrice.TryParse(Text(line, "unitPrice"), currency, out var price) ? price : throw new FormatException($"'{Text(line, "unitPrice")}' is not a price in {currency}."),
        Quantity = QuantityOf(Need(line, "quantity")),
        TaxRate = PercentageOf(Text(line, "taxRate")),
        Discounts = [.. DiscountsOf(line, "discountPercents", "discountAmounts", currency)],
    };

    private static Discount[] DiscountsOf(JsonElement owner, string percents, string amounts, Currency currency) =>
    [
        .. Each(owner, percents).Select(percent => Discount.Of(PercentageOf(percent.ToString()))),
        .. Each(owner, amounts).Select(amount => Discount.Of(AmountOf(amount.ToString(), currency))),
    ];

    private static IEnumerable<JsonElement> Each(JsonElement owner, string list) => owner.TryGetProperty(list, out _)
        ? Need(owner, list, JsonValueKind.Array).EnumerateArray()
        : Enumerable.Empty<JsonElement>();

    private static int RowOf(JsonElement part, int lines) => Need(part, "line", JsonValueKind.Number).TryGetInt32(out var row) && row >= 0 && row < lines
        ? row
        : throw new FormatException($"The cart has no line {Need(part, "line")}; lines count from 0.");

    private static TaxScope ScopeOf(string name) => name switch
    {
        "line" => TaxScope.Line,
        "rate" => TaxScope.Rate,
        "document" => TaxScope.Document,
        _ => throw new FormatException($"Tax is rounded by line, rate or document, not by '{name}'."),
    };

    private static Rounding RoundingOf(string name) => name switch
    {
        "away" => Rounding.HalfAwayFromZero,
        "even" => Rounding.HalfToEven,
        "down" => Rounding.HalfTowardZero,
        "floor" => Rounding.TowardZero,
        _ => throw new FormatException($"No rounding is called '{name}'."),
    };

    private static string Text(JsonElement owner, string name) => Need(owner, name, JsonValueKind.String).GetString()!;

    private static bool Flag(JsonElement owner, string name) => Need(owner, name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FormatException($"'{name}' is true or false."),
    };

    private static JsonElement Need(JsonElement owner, string name, JsonValueKind? kind = null)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out var found)) throw new FormatException($"'{name}' is missing.");
        return kind is null || found.ValueKind == kind ? found : throw new FormatException($"'{name}' is not what it should be: {found.GetRawText()}.");
    }

    private static Amount AmountOf(string text, Currency currency) =>
        Amount.TryParse(text, currency, out var amount) ? amount : throw new FormatException($"'{text}' is not an amount in {currency}.");

    private static Percentage PercentageOf(string? text) =>
        Percentage.TryParse(text, out var percent) ? percent : throw new FormatException($"'{text}' is not a percentage.");

    private static Quantity QuantityOf(JsonElement number) =>
        Quantity.TryParse(number.ToString(), out var quantity) ? quantity : throw new FormatException($"{number.GetRawText()} is not a quantity.");
}
