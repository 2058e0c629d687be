using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Carts;

/// <summary>What can have happened to a cart.</summary>
public abstract record CartEvent
{
    private protected CartEvent() { }

    /// <summary>Who; null when nobody was signed in. Stored last.</summary>
    public string? By { get; init; }

    /// <summary>A customer is being served. The rules of pricing are frozen with the cart.</summary>
    [EventName("cart.opened.v1")]
    public sealed record Opened : CartEvent
    {
        /// <summary>What everything in it is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>When.</summary>
        public required DateTimeOffset OpenedAt { get; init; }

        /// <inheritdoc cref="PricingRules.TaxIncluded"/>
        public required bool TaxIncluded { get; init; }

        /// <inheritdoc cref="PricingRules.TaxScope"/>
        public required TaxScope TaxScope { get; init; }

        /// <inheritdoc cref="PricingRules.Rounding"/>
        public required Rounding Rounding { get; init; }

        /// <summary>How cash is rounded; null for to the minor unit.</summary>
        public CashRoundingRule? CashRounding { get; init; }
    }

    /// <summary>Something was put into the cart.</summary>
    [EventName("cart.line-added.v1")]
    public sealed record LineAdded : CartEvent
    {
        /// <summary>What the price is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <inheritdoc cref="CartLine.Id"/>
        public required int Line { get; init; }

        /// <inheritdoc cref="CartLine.Sku"/>
        public required Sku Sku { get; init; }

        /// <inheritdoc cref="CartLine.Quantity"/>
        public required Quantity Quantity { get; init; }

        /// <inheritdoc cref="CartLine.Price"/>
        public required UnitPrice Price { get; init; }

        /// <inheritdoc cref="CartLine.TaxRate"/>
        public required Percentage TaxRate { get; init; }

        /// <inheritdoc cref="CartLine.Name"/>
        public required string Name { get; init; }

        /// <inheritdoc cref="CartLine.Category"/>
        public string? Category { get; init; }

        /// <summary>True when the price came with the goods and not from the catalog; null otherwise.</summary>
        public bool? PriceGiven { get; init; }
    }

    /// <summary>Goods come back.</summary>
    [EventName("cart.line-returned.v1")]
    public sealed record LineReturned : CartEvent
    {
        /// <summary>What the price is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <inheritdoc cref="CartLine.Id"/>
        public required int Line { get; init; }

        /// <inheritdoc cref="CartLine.Sku"/>
        public required Sku Sku { get; init; }

        /// <summary>How many come back; above zero.</summary>
        public required Quantity Quantity { get; init; }

        /// <summary>What one was sold at.</summary>
        public required UnitPrice Price { get; init; }

        /// <inheritdoc cref="CartLine.TaxRate"/>
        public required Percentage TaxRate { get; init; }

        /// <inheritdoc cref="CartLine.Name"/>
        public required string Name { get; init; }

        /// <summary>The line that was sold; null for a return without a receipt.</summary>
        public OriginalLine? Original { get; init; }

        /// <inheritdoc cref="LineReturn.Reason"/>
        public string? Reason { get; init; }

        /// <inheritdoc cref="CartLine.Category"/>
        public string? Category { get; init; }

        /// <inheritdoc cref="LineReturn.ApprovedBy"/>
        public string? ApprovedBy { get; init; }
    }

    /// <summary>A line is of another quantity.</summary>
    [EventName("cart.quantity-changed.v1")]
    public sealed record QuantityChanged : CartEvent
    {
        /// <summary>Which line.</summary>
        public required int Line { get; init; }

        /// <summary>How many now; above zero.</summary>
        public required Quantity Quantity { get; init; }
    }

    /// <summary>A line is sold at another price than the catalog's.</summary>
    [EventName("cart.price-overridden.v1")]
    public sealed record PriceOverridden : CartEvent
    {
        /// <summary>What the price is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>Which line.</summary>
        public required int Line { get; init; }

        /// <summary>The new price; not below zero.</summary>
        public required UnitPrice Price { get; init; }

        /// <summary>Why.</summary>
        public required string Reason { get; init; }

        /// <summary>Who approved it, where somebody had to; null otherwise.</summary>
        public string? ApprovedBy { get; init; }
    }

    /// <summary>A line or the whole cart became cheaper.</summary>
    [EventName("cart.discount-added.v1")]
    public sealed record DiscountAdded : CartEvent
    {
        /// <summary>What a fixed discount is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>How much, and why.</summary>
        public required Discount Discount { get; init; }

        /// <summary>Which line; null for the whole cart.</summary>
        public int? Line { get; init; }

        /// <summary>Who approved it, where somebody had to; null otherwise.</summary>
        public string? ApprovedBy { get; init; }
    }

    /// <summary>A discount was taken away again.</summary>
    [EventName("cart.discount-removed.v1")]
    public sealed record DiscountRemoved : CartEvent
    {
        /// <summary>The discount's id.</summary>
        public required string Discount { get; init; }

        /// <summary>Which line it was on; null for the whole cart.</summary>
        public int? Line { get; init; }
    }

    /// <summary>A line was taken out.</summary>
    [EventName("cart.line-removed.v1")]
    public sealed record LineRemoved : CartEvent
    {
        /// <summary>Which line.</summary>
        public required int Line { get; init; }
    }

    /// <summary>Money moved for the cart: recorded in the commit that captures the payment.</summary>
    [EventName("cart.tendered.v1")]
    public sealed record Tendered : CartEvent
    {
        /// <summary>What it is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The money.</summary>
        public required CartTender Tender { get; init; }
    }

    /// <summary>A payment was undone before the sale: recorded in the commit that reverses it.</summary>
    [EventName("cart.tender-withdrawn.v1")]
    public sealed record TenderWithdrawn : CartEvent
    {
        /// <summary>The payment's id.</summary>
        public required string Payment { get; init; }
    }

    /// <summary>The cart became a sale: recorded in the commit that completes it.</summary>
    [EventName("cart.checked-out.v1")]
    public sealed record CheckedOut : CartEvent
    {
        /// <summary>The receipt's number.</summary>
        public required string Receipt { get; init; }
    }

    /// <summary>The customer left without paying.</summary>
    [EventName("cart.discarded.v1")]
    public sealed record Discarded : CartEvent
    {
        /// <summary>Why; null when nobody said.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>The cart has a customer, this one from now on.</summary>
    [EventName("cart.customer-set.v1")]
    public sealed record CustomerSet : CartEvent
    {
        /// <inheritdoc cref="CartCustomer.Code"/>
        public required string Code { get; init; }

        /// <inheritdoc cref="CartCustomer.Verified"/>
        public required bool Verified { get; init; }

        /// <inheritdoc cref="CartCustomer.Name"/>
        public string? Name { get; init; }

        /// <inheritdoc cref="CartCustomer.Email"/>
        public string? Email { get; init; }
    }

    /// <summary>The cart is nobody's again.</summary>
    [EventName("cart.customer-removed.v1")]
    public sealed record CustomerRemoved : CartEvent;

    /// <summary>Somebody wrote something down, or crossed it out.</summary>
    [EventName("cart.note-set.v1")]
    public sealed record NoteSet : CartEvent
    {
        /// <summary>Which line; null for the whole cart.</summary>
        public int? Line { get; init; }

        /// <summary>The words; null when there are none any more.</summary>
        public string? Note { get; init; }
    }

    /// <summary>The cart was put aside; everything in it stays as it is, and nothing of it is reserved (R20, R27).</summary>
    [EventName("cart.saved.v1")]
    public sealed record Saved : CartEvent
    {
        /// <summary>When.</summary>
        public required DateTimeOffset SavedAt { get; init; }

        /// <summary>The shop's day it was saved on.</summary>
        public required DateOnly BusinessDate { get; init; }

        /// <summary>What the cashier called it; null for nothing.</summary>
        public string? Name { get; init; }
    }

    /// <summary>A saved cart is being served again: it has left the list (R25).</summary>
    [EventName("cart.retrieved.v1")]
    public sealed record Retrieved : CartEvent;

    /// <summary>A line follows the catalog: recorded with the retrieval that found the difference.</summary>
    [EventName("cart.line-repriced.v1")]
    public sealed record LineRepriced : CartEvent
    {
        /// <summary>What the price is counted in.</summary>
        public required Currency Currency { get; init; }

        /// <summary>Which line.</summary>
        public required int Line { get; init; }

        /// <summary>The catalog's price.</summary>
        public required UnitPrice Price { get; init; }

        /// <summary>The catalog's tax rate.</summary>
        public required Percentage TaxRate { get; init; }
    }

    /// <summary>A saved cart was deleted without being retrieved (R25, R26).</summary>
    [EventName("cart.purged.v1")]
    public sealed record Purged : CartEvent
    {
        /// <summary>Why.</summary>
        public required PurgeCause Cause { get; init; }
    }
}
