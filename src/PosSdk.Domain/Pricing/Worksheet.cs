using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>The columns of one pricing: a row for each line, then one for each fee.</summary>
/// <remarks>Arrays of minor units, so that 10,000 lines cost a few allocations.</remarks>
internal sealed class Worksheet
{
    public Worksheet(PricingRules rules, PricingInput input, PriceStepLog? steps)
    {
        (Rules, Input, Steps) = (rules, input, steps);
        Lines = input.Lines as PricingLine[] ?? [.. input.Lines];
        var rows = Lines.Length + input.Fees.Count;
        (Gross, Left, Tax, Rates) = (new long[rows], new long[rows], new long[rows], new Percentage[rows]);
    }

    public PricingRules Rules { get; }

    public PricingInput Input { get; }

    /// <summary>Null unless somebody asked for an explanation: its texts cost more than the prices.</summary>
    public PriceStepLog? Steps { get; }

    public PricingLine[] Lines { get; }

    /// <summary>Before discounts.</summary>
    public long[] Gross { get; }

    /// <summary>What is left of each row so far; of the fees nothing until their turn.</summary>
    public long[] Left { get; }

    public long[] Tax { get; }

    public Percentage[] Rates { get; }

    /// <summary>The sum of <see cref="Left"/> so far.</summary>
    public long Subtotal { get; private set; }

    /// <summary>What is left of the goods; the fees come after them.</summary>
    public Span<long> Goods => Left.AsSpan(0, Lines.Length);

    public void Change(int row, long change)
    {
        Left[row] += change;
        Subtotal += change;
    }
}
