using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace ConsoleRegister.Pricing;

/// <summary>A cart to price.</summary>
internal sealed record CartCase
{
    /// <summary>True for goods that come back: the mirror image of their sale.</summary>
    public required bool IsReturn { get; init; }

    public required PricingRules Rules { get; init; }

    public required PricingInput Input { get; init; }

    /// <summary>How cash is rounded; null for to the minor unit.</summary>
    public required CashRoundingRule? Cash { get; init; }

    /// <summary>What comes back afterwards, one part after the other: the line, counted from 0, and how many of it.</summary>
    public required IReadOnlyList<(int Line, Quantity Quantity)> Returns { get; init; }
}
