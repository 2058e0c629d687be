using PosSdk.Domain.Money;

namespace PosSdk.Domain.Carts;

/// <summary>Money that moved for a cart. Below zero throughout when it went to the customer.</summary>
/// <param name="Payment">The payment's id.</param>
/// <param name="Tender">The tender's code, such as <c>cash</c>.</param>
/// <param name="Applied">What counts toward the total.</param>
/// <param name="Tendered">What was handed over; at least what was applied.</param>
/// <param name="Change">What went back: tendered less applied.</param>
/// <param name="Rounding">By how much cash rounding changed what was due; zero but for the last cash tender of a cart.</param>
public sealed record CartTender(string Payment, string Tender, Amount Applied, Amount Tendered, Amount Change, Amount Rounding);
