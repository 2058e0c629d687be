namespace PosSdk.Domain.Payments;

/// <summary>Where a payment's events are kept.</summary>
public static class PaymentStream
{
    /// <summary>What every payment's stream name starts with.</summary>
    public const string Prefix = "payment-";

    /// <summary>The name of a payment's stream: <c>payment-{id}</c>.</summary>
    public static string NameOf(PaymentId payment) => Prefix + payment.Value;
}
