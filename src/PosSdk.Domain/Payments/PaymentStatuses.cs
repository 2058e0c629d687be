namespace PosSdk.Domain.Payments;

/// <summary>What a status means to a sale and to the drawer.</summary>
public static class PaymentStatuses
{
    /// <summary>True when the payment counts towards its sale. A refused offline card counts too: the goods are gone, the sale stands, and the customer owes.</summary>
    public static bool Counts(this PaymentStatus status) => status is PaymentStatus.Captured or PaymentStatus.PartlyRefunded or PaymentStatus.Refunded
        or PaymentStatus.StoredOffline or PaymentStatus.Forwarding or PaymentStatus.Forwarded or PaymentStatus.DeclinedAfterForwarding;

    /// <summary>True when the money has moved.</summary>
    public static bool HoldsMoney(this PaymentStatus status) =>
        status is PaymentStatus.Captured or PaymentStatus.PartlyRefunded or PaymentStatus.Refunded or PaymentStatus.Forwarded;

    /// <summary>True when a sale cannot be completed or given up before the payment is: it may still turn out either way.</summary>
    public static bool IsOpen(this PaymentStatus status) =>
        status is PaymentStatus.Authorising or PaymentStatus.Authorised or PaymentStatus.Unknown;

    /// <summary>True when nothing can happen any more.</summary>
    public static bool IsFinal(this PaymentStatus status) => status != PaymentStatus.None && PaymentMachine.Permitted(status).Count == 0;
}
