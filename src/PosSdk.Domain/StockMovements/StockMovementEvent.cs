using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.StockMovements;

/// <summary>What can have happened to the stock, sales aside.</summary>
public abstract record StockMovementEvent
{
    private StockMovementEvent() { }

    /// <summary>Somebody put the books right: breakage, theft, a find.</summary>
    [EventName("stock.adjusted.v1", Closes = true)]
    public sealed record Adjusted : StockMovementEvent
    {
        /// <summary>Of what.</summary>
        public required Sku Sku { get; init; }

        /// <summary>By how much; negative when stock fell.</summary>
        public required Quantity Difference { get; init; }

        /// <summary>Why, in the shop's own words.</summary>
        public required string Reason { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>Goods came in.</summary>
    [EventName("stock.received.v1", Closes = true)]
    public sealed record Received : StockMovementEvent
    {
        /// <summary>Of what.</summary>
        public required Sku Sku { get; init; }

        /// <summary>How much; above zero.</summary>
        public required Quantity Quantity { get; init; }

        /// <summary>The supplier's document; null when there is none.</summary>
        public string? Reference { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>Somebody counted the shelf. The difference is what merges; the count is kept for the record.</summary>
    [EventName("stock.counted.v1", Closes = true)]
    public sealed record Counted : StockMovementEvent
    {
        /// <summary>Of what.</summary>
        public required Sku Sku { get; init; }

        /// <summary>Counted less expected.</summary>
        public required Quantity Difference { get; init; }

        /// <summary>What lay there; not below zero.</summary>
        public required Quantity OnHand { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }
}
