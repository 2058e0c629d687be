using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Customers;

/// <summary>What can have happened to a customer.</summary>
public abstract record CustomerEvent
{
    private CustomerEvent() { }

    /// <summary>A new customer.</summary>
    [EventName("customer.added.v1")]
    public sealed record Added : CustomerEvent
    {
        /// <inheritdoc cref="Customer.Known.Id"/>
        public required string Id { get; init; }

        /// <inheritdoc cref="Customer.Known.Profile"/>
        public required CustomerProfile Profile { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>Something else is known of them now. No sale or receipt changes by it.</summary>
    [EventName("customer.changed.v1")]
    public sealed record Changed : CustomerEvent
    {
        /// <inheritdoc cref="Customer.Known.Profile"/>
        public required CustomerProfile Profile { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>They turned out to be the same as another.</summary>
    [EventName("customer.merged.v1")]
    public sealed record Merged : CustomerEvent
    {
        /// <summary>The id of the one that stays.</summary>
        public required string Into { get; init; }

        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }

    /// <summary>They are no longer kept.</summary>
    [EventName("customer.removed.v1")]
    public sealed record Removed : CustomerEvent
    {
        /// <summary>Who; null when nobody was signed in.</summary>
        public string? By { get; init; }
    }
}
