namespace PosSdk.Domain.Payments;

/// <summary>A payment and its name, for checks that look at several.</summary>
/// <param name="Id">Which.</param>
/// <param name="Payment">As it stands.</param>
public sealed record PaymentSighting(PaymentId Id, Payment Payment);
