using PosSdk.Domain.Money;

namespace PosSdk.Domain.Pricing;

/// <summary>How an amount paid in cash is rounded to the coins there are. Cards and transfers stay exact.</summary>
/// <remarks>
/// Rounds what is payable at the very end, after tax and after the total itself was rounded to the currency; never a line. The difference is a figure of its
/// own, untaxed. With several tenders only what is left for cash is rounded, once.
/// </remarks>
public sealed record CashRoundingRule
{
    /// <summary>The step between payable amounts, above zero: 0.05 CHF, 10 JPY.</summary>
    public required Amount Increment { get; init; }

    /// <summary>Where an amount in the middle goes; <see cref="Rounding.TowardZero"/> leaves off whatever is short of a whole step.</summary>
    public Rounding Midpoint { get; init; }

    /// <summary>Where change in the middle goes; null when change is rounded as payments are.</summary>
    public Rounding? ChangeMidpoint { get; init; }

    /// <summary>What is payable in cash. A refund is rounded as the mirror image of a payment.</summary>
    /// <exception cref="InvalidOperationException">The amount is in another currency than the rule.</exception>
    public Amount Round(Amount payable) => To(payable, Midpoint);

    /// <summary>What is given back in cash out of what was given in.</summary>
    /// <exception cref="InvalidOperationException">The amount is in another currency than the rule.</exception>
    public Amount RoundChange(Amount change) => To(change, ChangeMidpoint ?? Midpoint);

    private Amount To(Amount amount, Rounding rounding)
    {
        var whole = (amount - Amount.Zero(Increment.Currency)).MinorUnits;
        return amount with { MinorUnits = checked(rounding.Divide(whole, Increment.MinorUnits) * Increment.MinorUnits) };
    }
}
