using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Domain.Carts;

/// <summary>Money that moved for a cart. Below zero throughout when it went to the customer.</summary>
/// <param name="Payment">The payment's id.</param>
/// <param name="Tender">The tender's code, such as <c>cash</c>.</param>
/// <param name="Applied">What counts toward the total.</param>
/// <param name="Tendered">What was handed over; at least what was applied.</param>
/// <param name="Change">What went back: tendered less applied.</param>
/// <param name="Rounding">By how much cash rounding changed what was due; zero but for the last cash tender of a cart.</param>
public sealed record CartTender(string Payment, string Tender, Amount Applied, Amount Tendered, Amount Change, Amount Rounding)
{
    /// <summary>Which rules the tender follows; null for cash.</summary>
    public TenderKind? Kind { get; init; }

    /// <summary>The earlier payment that this gives money back of; null when money is taken, or given back freely.</summary>
    public string? RefundOf { get; init; }

    /// <summary>True when no money has moved: the customer owes what this settled, or the shop waits for a deposit.</summary>
    public bool IsOwed() => Kind is { } kind && TenderRules.Of(kind).IsOwed;
}
