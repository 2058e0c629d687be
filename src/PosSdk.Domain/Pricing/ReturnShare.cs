using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Pricing;

/// <summary>What goes back when part of a line does.</summary>
public static class ReturnShare
{
    /// <summary>
    /// This return's share of a stored figure of the line (its total, its tax, its discount): what is due after it, less what was due before it.
    /// So parts given back one after the other sum to exactly the figure, however it divides.
    /// </summary>
    /// <param name="figure">As stored with the sale; never computed again.</param>
    /// <param name="returnedBefore">Zero or more.</param>
    /// <param name="returningNow">Zero or more; with what was returned before not above what was sold.</param>
    /// <param name="sold">Above zero.</param>
    /// <param name="rounding">As the document was priced.</param>
    /// <exception cref="ArgumentException">A quantity is out of its range: refuse the return before asking for its share.</exception>
    public static Amount Of(Amount figure, Quantity returnedBefore, Quantity returningNow, Quantity sold, Rounding rounding)
    {
        if (returnedBefore.IsNegative || returningNow.IsNegative || !sold.IsPositive || returnedBefore + returningNow > sold)
            throw new ArgumentException("More comes back than was sold, or less than nothing.", nameof(returningNow));
        return DueAfter(returnedBefore + returningNow) - DueAfter(returnedBefore);

        Amount DueAfter(Quantity returned) =>
            figure with { MinorUnits = rounding.Divide((Int128)figure.MinorUnits * returned.Thousandths, sold.Thousandths) };
    }
}
