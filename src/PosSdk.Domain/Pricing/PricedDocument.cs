using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>The figures of one line; they are stored with the sale, because a return needs them.</summary>
/// <param name="Gross">Price x quantity, before discounts.</param>
/// <param name="Discount">All that was taken off, its part of the order's discounts among it.</param>
/// <param name="Net">What is left without tax.</param>
/// <param name="Tax">The line's tax.</param>
public readonly record struct PricedLine(Amount Gross, Amount Discount, Amount Net, Amount Tax)
{
    /// <summary>What the customer pays for the line: net + tax.</summary>
    public Amount Total => Net + Tax;

    /// <summary>The mirror image.</summary>
    public static PricedLine operator -(PricedLine line) => new(-line.Gross, -line.Discount, -line.Net, -line.Tax);
}

/// <summary>What one tax rate comes to.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Net">The sum of its lines without tax.</param>
/// <param name="Tax">The sum of its lines' tax.</param>
public readonly record struct PricedRate(Percentage Rate, Amount Net, Amount Tax)
{
    /// <summary>The mirror image.</summary>
    public static PricedRate operator -(PricedRate rate) => rate with { Net = -rate.Net, Tax = -rate.Tax };
}

/// <summary>The sums of a document.</summary>
public sealed record DocumentTotals
{
    /// <summary>The sum of the lines before discounts, fees included.</summary>
    public required Amount Gross { get; init; }

    /// <summary>The sum of what was taken off.</summary>
    public required Amount Discount { get; init; }

    /// <summary>The sum without tax.</summary>
    public required Amount Net { get; init; }

    /// <summary>The sum of tax.</summary>
    public required Amount Tax { get; init; }

    /// <summary>One row for each rate that some line has, ascending.</summary>
    public required ValueList<PricedRate> Rates { get; init; }

    /// <summary>Net + tax.</summary>
    public Amount Total => Net + Tax;

    /// <summary>The mirror image.</summary>
    public static DocumentTotals operator -(DocumentTotals totals) => new()
    {
        Gross = -totals.Gross,
        Discount = -totals.Discount,
        Net = -totals.Net,
        Tax = -totals.Tax,
        Rates = [.. totals.Rates.Select(rate => -rate)],
    };
}

/// <summary>A priced document. The sums of its lines and fees, of its rates and of itself are the same numbers.</summary>
public sealed record PricedDocument
{
    /// <summary>One a line of the input, in its order.</summary>
    public required ValueList<PricedLine> Lines { get; init; }

    /// <summary>One a fee of the input, in its order.</summary>
    public ValueList<PricedLine> Fees { get; init; }

    /// <summary>The sums over lines and fees.</summary>
    public required DocumentTotals Totals { get; init; }

    /// <summary>What the customer gives on top of the total, untaxed.</summary>
    public required Amount Tip { get; init; }

    /// <summary>The sum of what was taken off.</summary>
    public Amount Discount => Totals.Discount;

    /// <summary>The sum without tax.</summary>
    public Amount Net => Totals.Net;

    /// <summary>The sum of tax.</summary>
    public Amount Tax => Totals.Tax;

    /// <summary>One row for each rate that some line has, ascending.</summary>
    public ValueList<PricedRate> Rates => Totals.Rates;

    /// <summary>What the goods and fees cost: net + tax. The tip is not in it.</summary>
    public Amount Total => Totals.Total;

    /// <summary>Total + tip: what is to be paid, before any rounding to coins.</summary>
    public Amount Payable => Total + Tip;

    /// <summary>The mirror image: the return of everything. Every figure negated, nothing rounded anew.</summary>
    public PricedDocument Negated() => new()
    {
        Lines = [.. Lines.Select(line => -line)],
        Fees = [.. Fees.Select(fee => -fee)],
        Totals = -Totals,
        Tip = -Tip,
    };
}
