using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>
/// The totals of a cart while lines come and go, without pricing the cart again: a line that is added, changed or removed costs the same in a cart of three
/// lines and in one of ten thousand.
/// </summary>
/// <remarks>
/// <para>
/// <see cref="Totals"/> is exact, to the last unit and in every tax scope, as long as the order has no discounts and no fees: it equals what
/// <see cref="Pricer.Price(PricingRules, PricingInput)"/> answers. With them it is the sum before them, and the document must be priced as a whole.
/// </para>
/// <para>It never tells how tax is spread over lines; only the whole document does.</para>
/// </remarks>
public sealed record RunningTotals
{
    private RunningTotals(PricingRules rules) => Rules = rules;

    /// <summary>The rules that every line was priced by.</summary>
    public PricingRules Rules { get; }

    /// <summary>How many lines are in it.</summary>
    public int Lines { get; private init; }

    /// <summary>The sum before discounts.</summary>
    public required Amount Gross { get; init; }

    /// <summary>What is left after the lines' percentages: where the order's percentages would begin.</summary>
    public required Amount AfterPercentages { get; init; }

    /// <summary>What is left after all of the lines' own discounts, with tax where prices contain it.</summary>
    public required Amount Left { get; init; }

    private ValueList<RunningRate> Rates { get; init; }

    /// <summary>No lines yet.</summary>
    public static RunningTotals None(PricingRules rules)
    {
        var zero = Amount.Zero(rules.Currency);
        return new RunningTotals(rules) { Gross = zero, AfterPercentages = zero, Left = zero };
    }

    /// <summary>One line more.</summary>
    /// <exception cref="InvalidOperationException">The line is in another currency.</exception>
    public RunningTotals Plus(OwnPrice line) => this with
    {
        Lines = Lines + 1,
        Gross = Gross + line.Gross,
        AfterPercentages = AfterPercentages + line.AfterPercentages,
        Left = Left + line.Left,
        Rates = With(new RunningRate(line.Rate, 1, line.Left, line.Tax)),
    };

    /// <summary>One line less: one that was added before, with the same figures.</summary>
    /// <exception cref="ArgumentException">No line of its rate is in it.</exception>
    /// <exception cref="InvalidOperationException">The line is in another currency.</exception>
    public RunningTotals Minus(OwnPrice line) => this with
    {
        Lines = Lines - 1,
        Gross = Gross - line.Gross,
        AfterPercentages = AfterPercentages - line.AfterPercentages,
        Left = Left - line.Left,
        Rates = With(new RunningRate(line.Rate, -1, -line.Left, -line.Tax)),
    };

    /// <summary>The totals of a document with these lines and nothing else; costs as much as there are rates.</summary>
    public DocumentTotals Totals()
    {
        var (rates, sums, taxes) = (new Percentage[Rates.Count], new long[Rates.Count], new long[Rates.Count]);
        for (var i = 0; i < rates.Length; i++) (rates[i], sums[i], taxes[i]) = (Rates[i].Rate, Rates[i].Left.MinorUnits, Rates[i].Tax.MinorUnits);
        if (Rules.TaxScope != TaxScope.Line) TaxRates.Of(Rules, rates, sums, taxes);
        return RateTotals.Of(Rules, Gross.MinorUnits, rates, sums, taxes);
    }

    private ValueList<RunningRate> With(RunningRate change)
    {
        var place = 0;
        while (place < Rates.Count && Rates[place].Rate < change.Rate) place++;
        var before = Rates.AsSpan()[..place];
        var at = Rates.AsSpan()[place..];
        if (at.IsEmpty || at[0].Rate != change.Rate)
        {
            if (change.Lines < 0) throw new ArgumentException($"No line has {change.Rate} % tax: this one was never added.", nameof(change));
            return [.. before, change, .. at];
        }
        var changed = new RunningRate(change.Rate, at[0].Lines + change.Lines, at[0].Left + change.Left, at[0].Tax + change.Tax);
        return changed.Lines == 0 ? [.. before, .. at[1..]] : [.. before, changed, .. at[1..]];
    }

    private readonly record struct RunningRate(Percentage Rate, int Lines, Amount Left, Amount Tax);
}
