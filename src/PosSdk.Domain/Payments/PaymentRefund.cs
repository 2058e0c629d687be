using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>One refund of a payment.</summary>
/// <param name="Payout">The payment that paid it out.</param>
/// <param name="Amount">What went back, above zero.</param>
public readonly record struct PaymentRefund(PaymentId Payout, Amount Amount);
