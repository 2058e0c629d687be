using System.Text.Json;
using System.Text.Json.Nodes;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Tests.Pricing;

/// <summary>A cart as a file of carts states it, one JSON object a line.</summary>
internal sealed record CartCase
{
    public required bool IsReturn { get; init; }
    public required PricingRules Rules { get; init; }
    public required PricingInput Input { get; init; }
    public required CashRoundingRule? Cash { get; init; }
    public required IReadOnlyList<(int Line, Quantity Quantity)> Returns { get; init; }
}

/// <summary>Reads the cart format and answers in it. Knows nothing of tests, so that a program can take it over as it is.</summary>
internal static class CartFile
{
    public static CartCase Read(JsonElement cart)
    {
        var currency = Currency.Of(Text(cart, "currency"));
        return new CartCase
        {
            IsReturn = Text(cart, "kind") == "return",
            Rules = new PricingRules
            {
                Currency = currency,
                TaxIncluded = cart.GetProperty("taxIncluded").GetBoolean(),
                TaxScope = Enum.Parse<TaxScope>(Text(cart, "taxScope"), ignoreCase: true),
                Rounding = RoundingOf(Text(cart, "rounding")),
            },
            Input = new PricingInput
            {
                Lines = [.. cart.GetProperty("lines").EnumerateArray().Select(line => LineOf(line, currency))],
                Discounts = DiscountsOf(cart, "orderDiscountPercents", "orderDiscountAmounts", currency),
            },
            Cash = cart.TryGetProperty("cashRounding", out var cash)
                ? new CashRoundingRule { Increment = AmountOf(Text(cash, "increment"), currency), Midpoint = RoundingOf(Text(cash, "midpoint")) }
                : null,
            Returns = [.. Each(cart, "returns").Select(part => (part.GetProperty("line").GetInt32(), QuantityOf(part.GetProperty("quantity"))))],
        };
    }

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
        Price = UnitPrice.TryParse(Text(line, "unitPrice"), currency, out var price) ? price : throw Unreadable(line),
        Quantity = QuantityOf(line.GetProperty("quantity")),
        TaxRate = PercentageOf(Text(line, "taxRate")),
        Discounts = [.. DiscountsOf(line, "discountPercents", "discountAmounts", currency)],
    };

    private static Discount[] DiscountsOf(JsonElement owner, string percents, string amounts, Currency currency) =>
    [
        .. Each(owner, percents).Select(percent => Discount.Of(PercentageOf(percent.GetString()!))),
        .. Each(owner, amounts).Select(amount => Discount.Of(AmountOf(amount.GetString()!, currency))),
    ];

    private static IEnumerable<JsonElement> Each(JsonElement owner, string list) =>
        owner.TryGetProperty(list, out var items) ? items.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private static Rounding RoundingOf(string name) => name switch
    {
        "away" => Rounding.HalfAwayFromZero,
        "even" => Rounding.HalfToEven,
        "down" => Rounding.HalfTowardZero,
        "floor" => Rounding.TowardZero,
        _ => throw new FormatException($"No rounding is called '{name}'."),
    };

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;

    private static Amount AmountOf(string text, Currency currency) => Amount.TryParse(text, currency, out var amount) ? amount : throw new FormatException(text);

    private static Percentage PercentageOf(string text) => Percentage.TryParse(text, out var percent) ? percent : throw new FormatException(text);

    private static Quantity QuantityOf(JsonElement number) =>
        Quantity.TryParse(number.ToString(), out var quantity) ? quantity : throw Unreadable(number);

    private static FormatException Unreadable(JsonElement element) => new($"Cannot read {element.GetRawText()}.");
}
