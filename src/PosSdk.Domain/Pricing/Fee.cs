using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>
/// A charge that belongs to the document, not to goods: a mandatory service charge, delivery, packaging. It is a line of its own with a tax rate of its own,
/// comes after all discounts and is not reduced by them.
/// </summary>
/// <remarks>Exactly one of <see cref="Percent"/> and <see cref="Value"/> is set. A tip the customer gives is no fee: see <see cref="PricingInput.Tip"/>.</remarks>
public sealed record Fee
{
    /// <summary>What it is, as the receipt shall say it.</summary>
    public required string Name { get; init; }

    /// <summary>A share of the goods after all discounts (with their tax where prices contain it), zero or more; null when the fee is an amount.</summary>
    public Percentage? Percent { get; init; }

    /// <summary>The charge, zero or more, with tax where prices contain it; null when the fee is a percentage.</summary>
    public Amount? Value { get; init; }

    /// <summary>Zero or more.</summary>
    public Percentage TaxRate { get; init; }

    /// <summary>Names this fee among others of a cart, so that it can be taken away again; null when nobody needs to.</summary>
    public string? Id { get; init; }

    /// <summary>The fee as one more row of running totals.</summary>
    /// <param name="rules">How it is rounded and taxed.</param>
    /// <param name="goods">What the goods come to after all discounts.</param>
    internal OwnPrice Price(PricingRules rules, Amount goods)
    {
        var charged = Of(goods.MinorUnits, rules);
        var amount = new Amount(charged, rules.Currency);
        return new OwnPrice(TaxRate, amount, amount, amount, new Amount(TaxRates.Of(rules, TaxRate, charged), rules.Currency));
    }

    internal long Of(long subtotal, PricingRules rules)
    {
        var charged = Percent is { } percent ? percent.Of(new Amount(subtotal, rules.Currency), rules.Rounding) : Value ?? Amount.Zero(rules.Currency);
        return (charged - Amount.Zero(rules.Currency)).MinorUnits;
    }
}
