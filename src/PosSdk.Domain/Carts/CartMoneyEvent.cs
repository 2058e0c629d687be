using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>What can have happened to a cart's money beside its lines: charges, promotions, and payments on their way. Part of the cart's own stream.</summary>
public abstract record CartMoneyEvent : CartEvent
{
    private CartMoneyEvent() { }

    /// <summary>A charge on top of the goods, such as delivery.</summary>
    [EventName("cart.fee-added.v1")]
    public sealed record FeeAdded : CartMoneyEvent
    {
        /// <summary>What a fixed fee is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>How much, and what for; it has an id.</summary>
        public required Fee Fee { get; init; }
    }

    /// <summary>A charge was taken away again.</summary>
    [EventName("cart.fee-removed.v1")]
    public sealed record FeeRemoved : CartMoneyEvent
    {
        /// <summary>The fee's id.</summary>
        public required string Fee { get; init; }
    }

    /// <summary>A charge of an earlier receipt is given back.</summary>
    [EventName("cart.fee-returned.v1")]
    public sealed record FeeReturned : CartMoneyEvent
    {
        /// <summary>What it is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>Which charge, and how much.</summary>
        public required ReturnedFee Fee { get; init; }
    }

    /// <summary>The customer gives something on top, of free will.</summary>
    [EventName("cart.tip-set.v1")]
    public sealed record TipSet : CartMoneyEvent
    {
        /// <summary>What it is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The whole tip from now on; zero for none.</summary>
        public required Amount Tip { get; init; }
    }

    /// <summary>What promotions give was worked out, and stands as it is from now on: later changes of promotions change no cart that was paid for.</summary>
    [EventName("cart.promotions-applied.v1")]
    public sealed record PromotionsApplied : CartMoneyEvent
    {
        /// <summary>What fixed discounts are counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The lines whose promotions changed, at most 200 an event; each named with all it has now.</summary>
        public required ValueList<LinePromotions> Lines { get; init; }

        /// <summary>All that promotions give the whole cart now.</summary>
        public required ValueList<Discount> Order { get; init; }
    }

    /// <summary>The customer agreed to pay in parts while the shop keeps the goods.</summary>
    [EventName("cart.layby-agreed.v1")]
    public sealed record LaybyAgreed : CartMoneyEvent
    {
        /// <summary>What the terms are counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The agreement.</summary>
        public required LaybyTerms Terms { get; init; }
    }

    /// <summary>A terminal is being asked: the cart stands still until it is known how that ended. In the commit that starts the payment.</summary>
    [EventName("cart.payment-begun.v1")]
    public sealed record PaymentBegun : CartMoneyEvent
    {
        /// <summary>The payment's id.</summary>
        public required string Payment { get; init; }

        /// <inheritdoc cref="CartTender.RefundOf"/>
        public string? RefundOf { get; init; }
    }

    /// <summary>A payment that was begun came to nothing. In the commit that ends it.</summary>
    [EventName("cart.payment-failed.v1")]
    public sealed record PaymentFailed : CartMoneyEvent
    {
        /// <summary>The payment's id.</summary>
        public required string Payment { get; init; }
    }
}
