using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>What tax is rounded over. All three are lawful somewhere and give different totals: choose once, not a document.</summary>
public enum TaxScope
{
    /// <summary>Each line is rounded.</summary>
    Line,

    /// <summary>The sum of each rate is rounded and spread over its lines (Japan's qualified invoice, for one).</summary>
    Rate,

    /// <summary>The sum of the document is rounded and spread over the rates, then over the lines.</summary>
    Document,
}

/// <summary>How a document is priced. Frozen with a cart when it opens: a cart begun under one set of rules ends under it.</summary>
public sealed record PricingRules
{
    /// <summary>What every price, amount and total is counted in.</summary>
    public required Currency Currency { get; init; }

    /// <summary>True when prices contain their tax (most of the world's shelves), false when tax comes on top (North America).</summary>
    public bool TaxIncluded { get; init; }

    /// <summary>What tax is rounded over; each line unless set.</summary>
    public TaxScope TaxScope { get; init; }

    /// <summary>Where a half goes, for line prices, percentages and taxes alike; away from zero unless set.</summary>
    public Rounding Rounding { get; init; }
}
