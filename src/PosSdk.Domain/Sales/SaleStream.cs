namespace PosSdk.Domain.Sales;

/// <summary>Where a sale's events are kept. Named by the receipt, so that a receipt finds its sale without an index.</summary>
public static class SaleStream
{
    /// <summary>What the names of such streams begin with.</summary>
    public const string Prefix = "sale-";

    /// <summary>The stream of one sale.</summary>
    public static string Name(ReceiptNumber receipt) => Prefix + receipt;
}
