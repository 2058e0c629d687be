using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Pricing;

/// <summary>What must be known of a line to price it.</summary>
public readonly record struct PricingLine
{
    /// <summary>Zero or more. Goods coming back are priced as the sale they mirror, and negated.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>Zero or more.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>Zero or more; a line has one rate.</summary>
    public Percentage TaxRate { get; init; }

    /// <summary>The line's own discounts: first the percentages in this order, then, after the order's percentages, the amounts in this order.</summary>
    public ValueList<Discount> Discounts { get; init; }
}
