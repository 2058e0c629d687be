using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing.Promotions;

namespace PosSdk.Domain.Catalogs;

/// <summary>What can have happened to the catalog.</summary>
public abstract record CatalogEvent
{
    private CatalogEvent() { }

    /// <summary>A product can be sold from now on.</summary>
    [EventName("catalog.product-added.v1")]
    public sealed record ProductAdded : CatalogEvent
    {
        /// <summary>What the price is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The product, whole.</summary>
        public required Product Product { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>A product is from now on as told here, whole.</summary>
    [EventName("catalog.product-changed.v1")]
    public sealed record ProductChanged : CatalogEvent
    {
        /// <summary>What the price is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The product, whole.</summary>
        public required Product Product { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>A product is not sold any more, and its quick keys are gone. Receipts and returns of it stand.</summary>
    [EventName("catalog.product-removed.v1")]
    public sealed record ProductRemoved : CatalogEvent
    {
        /// <summary>Which.</summary>
        public required Sku Sku { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>Offers to every customer were laid down, all at once: with the prices they were known in, so that each cart can be told again.</summary>
    [EventName("catalog.promotions-set.v1")]
    public sealed record PromotionsSet : CatalogEvent
    {
        /// <summary>What fixed offers are counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>In their order: of equals the first wins.</summary>
        public required ValueList<Promotion> Promotions { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>The buttons of the sell screen were laid out, all at once.</summary>
    [EventName("catalog.quick-keys-set.v1")]
    public sealed record QuickKeysSet : CatalogEvent
    {
        /// <summary>In their order.</summary>
        public required ValueList<QuickKey> Keys { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }
}
