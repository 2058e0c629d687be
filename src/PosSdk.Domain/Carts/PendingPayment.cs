namespace PosSdk.Domain.Carts;

/// <summary>A payment of the cart whose end is not known yet: a terminal was asked.</summary>
/// <param name="Payment">The payment's id.</param>
/// <param name="RefundOf">The earlier payment that money goes back of; null when money is taken, or given back freely.</param>
public sealed record PendingPayment(string Payment, string? RefundOf);
