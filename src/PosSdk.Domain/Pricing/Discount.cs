using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>A reduction of a line or of an order: a percentage or an amount. Plain data, stored in the events of a cart.</summary>
/// <remarks>
/// Exactly one of <see cref="Percent"/> and <see cref="Value"/> is set; <see cref="Of(Percentage, string?)"/> and <see cref="Of(Amount, string?)"/> see to it.
/// A discount never takes more than is left of what it reduces, and one below zero takes nothing.
/// </remarks>
public sealed record Discount
{
    /// <summary>The share taken off what is left when its turn comes; null when the discount is an amount.</summary>
    public Percentage? Percent { get; init; }

    /// <summary>The amount taken off the whole line or order, not off each piece; null when the discount is a percentage.</summary>
    public Amount? Value { get; init; }

    /// <summary>Names this discount among others, so that it can be taken away again; null when nobody needs to.</summary>
    public string? Id { get; init; }

    /// <summary>The id of the promotion that gave it; null when a person did.</summary>
    public string? Promotion { get; init; }

    /// <summary>Why, as the receipt shall say it; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>A share of what is left.</summary>
    public static Discount Of(Percentage percent, string? reason = null) => new() { Percent = percent, Reason = reason };

    /// <summary>An amount off.</summary>
    public static Discount Of(Amount value, string? reason = null) => new() { Value = value, Reason = reason };

    /// <summary>What this discount takes off <paramref name="left"/>.</summary>
    internal long Off(long left, PricingRules rules)
    {
        var wished = (Percent, Value) switch
        {
            ({ } percent, _) => percent.Of(new Amount(left, rules.Currency), rules.Rounding),
            (_, { } value) => value,
            _ => Amount.Zero(rules.Currency),
        };
        return Math.Clamp((wished - Amount.Zero(rules.Currency)).MinorUnits, 0, left);
    }

    /// <summary>The reason, else the promotion, else the figure.</summary>
    internal string Label => Reason ?? Promotion ?? (Percent is { } percent ? $"{percent} %" : $"{Value}");
}
