using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>Everything a document is priced from, beside its rules.</summary>
public sealed class PricingInput
{
    /// <summary>The goods, in the order of the receipt: it decides ties when an amount is spread.</summary>
    public required IReadOnlyList<PricingLine> Lines { get; init; }

    /// <summary>Reductions of the whole: first the percentages in this order, then the amounts in this order.</summary>
    public IReadOnlyList<Discount> Discounts { get; init; } = [];

    /// <summary>Charges on top of the goods.</summary>
    public IReadOnlyList<Fee> Fees { get; init; } = [];

    /// <summary>What the customer gives of free will: untaxed, in no total, a figure of its own. Null for none.</summary>
    public Amount? Tip { get; init; }
}
