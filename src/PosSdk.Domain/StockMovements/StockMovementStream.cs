namespace PosSdk.Domain.StockMovements;

/// <summary>Where a movement's event is kept.</summary>
public static class StockMovementStream
{
    /// <summary>What the names of such streams begin with.</summary>
    public const string Prefix = "stock-";

    /// <summary>The stream of one movement.</summary>
    public static string Name(StockMovementId id) => Prefix + id.Value;
}
