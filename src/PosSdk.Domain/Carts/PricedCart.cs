using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>All figures of a cart. Goods that come back count below zero; the sums of the lines, of the rates and of the cart are the same numbers.</summary>
/// <param name="Lines">One a line of the cart, in its order.</param>
/// <param name="Rates">One row for each tax rate, ascending.</param>
/// <param name="Gross">Before discounts.</param>
/// <param name="Discount">What was taken off.</param>
/// <param name="Net">Without tax.</param>
/// <param name="Tax">The tax.</param>
public sealed record PricedCart(ValueList<PricedLine> Lines, ValueList<PricedRate> Rates, Amount Gross, Amount Discount, Amount Net, Amount Tax)
{
    /// <summary>One a fee of the cart, in its order, then those that are given back, below zero; they are in the sums.</summary>
    public ValueList<PricedLine> Fees { get; init; }

    /// <summary>What is to be paid: net + tax.</summary>
    public Amount Total => Net + Tax;
}
