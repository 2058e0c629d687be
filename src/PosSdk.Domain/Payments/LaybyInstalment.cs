using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>One payment of a layby after the deposit.</summary>
/// <param name="Due">The last day to pay it.</param>
/// <param name="Amount">Above zero.</param>
public readonly record struct LaybyInstalment(DateOnly Due, Amount Amount);
