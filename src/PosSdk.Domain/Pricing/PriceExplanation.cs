using System.Globalization;
using System.Text;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>The rule behind a step, in the order in which the rules are applied.</summary>
public enum PriceRule
{
    /// <summary>Price x quantity of a line.</summary>
    Gross,

    /// <summary>A share off a line.</summary>
    LinePercentage,

    /// <summary>A share off the order.</summary>
    OrderPercentage,

    /// <summary>An amount off a line.</summary>
    LineAmount,

    /// <summary>An amount off the order.</summary>
    OrderAmount,

    /// <summary>A charge of the document.</summary>
    Fee,

    /// <summary>The tax of one rate; changes nothing where prices contain it.</summary>
    Tax,

    /// <summary>What the customer gives on top.</summary>
    Tip,

    /// <summary>Goods that come back: the share of what was paid for them.</summary>
    Return,

    /// <summary>Rounded to coins.</summary>
    CashRounding,
}

/// <summary>One step from nothing to what is to be paid.</summary>
/// <param name="Rule">Why.</param>
/// <param name="What">The line, discount, fee or rate, in words for a person.</param>
/// <param name="Before">The running figure of the document before this step.</param>
/// <param name="Change">What the step did.</param>
/// <param name="After">The running figure after it.</param>
public sealed record PriceStep(PriceRule Rule, string What, Amount Before, Amount Change, Amount After)
{
    /// <summary>The line the step is about, counted from 0; null when it is about the document.</summary>
    public int? Line { get; init; }

    /// <summary>One row of text: rule, what, change and the running figure.</summary>
    public override string ToString()
    {
        var where = Line is { } line ? $" (line {(line + 1).ToString(CultureInfo.InvariantCulture)})" : "";
        return $"{Name}{where}: {What}: {(Change.IsNegative ? "" : "+")}{Change} = {After}";
    }

    private string Name => Rule switch
    {
        PriceRule.Gross => "price",
        PriceRule.LinePercentage or PriceRule.LineAmount => "discount",
        PriceRule.OrderPercentage or PriceRule.OrderAmount => "order discount",
        PriceRule.Fee => "fee",
        PriceRule.Tax => "tax",
        PriceRule.Tip => "tip",
        PriceRule.Return => "return",
        _ => "rounding",
    };
}

/// <summary>How a total came about: each step begins where the one before ended, and the last ends at what is to be paid.</summary>
public sealed record PriceExplanation
{
    /// <summary>What is explained; of an exchange the goods that go.</summary>
    public required PricedDocument Document { get; init; }

    /// <summary>In the order taken; empty for a document without lines.</summary>
    public required ValueList<PriceStep> Steps { get; init; }

    /// <summary>What is to be paid, in cash if that was asked for: where the last step ends.</summary>
    public Amount Payable => Steps.Count == 0 ? Document.Payable : Steps[^1].After;

    /// <summary>One row of text a step.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps) text.Append(step).Append('\n');
        return text.ToString();
    }
}
