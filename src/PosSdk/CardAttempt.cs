using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk;

/// <summary>What to ask a terminal. It is durable: whatever happens from here on, the till knows that money may have moved.</summary>
/// <param name="Payment">The payment, and the key under which the terminal is asked: asking again under it is never charging again.</param>
/// <param name="Amount">How much; below zero for money back to the card.</param>
/// <param name="Terminal">Which terminal; null where there is one only.</param>
public sealed record CardAttempt(PaymentId Payment, Amount Amount, string? Terminal);

/// <summary>What a terminal's answer came to.</summary>
/// <param name="Payment">As it stands.</param>
/// <param name="Tender">What counts toward the cart; null when nothing does, or not yet.</param>
/// <param name="Duplicate">A warning for the cashier: another payment of the cart looks like the same charge. Null when none does.</param>
public sealed record CardResult(Payment Payment, CartTender? Tender, DuplicateCharge? Duplicate);
