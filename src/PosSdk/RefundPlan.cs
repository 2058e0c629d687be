using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk;

/// <summary>How money of a sale goes back: to the payments it came by, the last one first.</summary>
/// <param name="Parts">In the order to give them back; empty when nothing is due to the customer.</param>
/// <param name="Rest">What no payment of the sale can take back; zero unless the cart gives back more than this sale was paid with.</param>
public sealed record RefundPlan(ValueList<RefundPart> Parts, Amount Rest);

/// <summary>Money that goes back to one earlier payment.</summary>
/// <param name="Payment">The earlier payment.</param>
/// <param name="Tender">By what it was.</param>
/// <param name="Amount">How much, above zero; at most what is left of it.</param>
/// <param name="IsOwed">True when it never was money: what the customer owes becomes less, and nothing is handed over.</param>
public sealed record RefundPart(PaymentId Payment, Tender Tender, Amount Amount, bool IsOwed = false)
{
    /// <summary>The reference of the earlier payment: the slip, voucher or account that takes it back; null for none.</summary>
    public string? Reference { get; init; }
}
