using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>What a customer is buying, or bringing back, folded from its events.</summary>
public abstract record Cart
{
    private Cart() { }

    /// <summary>Nothing was opened yet.</summary>
    public sealed record None : Cart;

    /// <summary>Being served.</summary>
    public sealed record Open : Cart
    {
        /// <summary>When it was opened.</summary>
        public required DateTimeOffset OpenedAt { get; init; }

        /// <summary>How it is priced; frozen when it was opened.</summary>
        public required PricingRules Rules { get; init; }

        /// <summary>How cash is rounded; null for to the minor unit.</summary>
        public CashRoundingRule? CashRounding { get; init; }

        /// <summary>The lines, in the order of their ids.</summary>
        public required CartLines Lines { get; init; }

        /// <summary>Discounts on the whole cart.</summary>
        public ValueList<Discount> Discounts { get; init; }

        /// <summary>Whose it is; null for somebody the till does not know.</summary>
        public CartCustomer? Customer { get; init; }

        /// <summary>What somebody wrote down about it; null for nothing.</summary>
        public string? Note { get; init; }

        /// <summary>Who saved and who retrieved it; null for a cart that was not saved before.</summary>
        public CartRetrieval? Retrieval { get; init; }

        /// <summary>True once promotions were applied; they may give nothing any more.</summary>
        public bool HasPromotions { get; init; }

        /// <summary>Charges on top of the goods.</summary>
        public ValueList<Fee> Fees { get; init; }

        /// <summary>Charges of earlier receipts that are given back.</summary>
        public ValueList<ReturnedFee> ReturnedFees { get; init; }

        /// <summary>What the customer gives on top of free will; null for nothing. Untaxed, and not part of <see cref="Total"/>.</summary>
        public Amount? Tip { get; init; }

        /// <summary>The agreement to pay in parts; null for none.</summary>
        public LaybyTerms? Layby { get; init; }

        /// <summary>Payments whose end is not known yet: until it is, the cart can be neither changed, completed nor given up.</summary>
        public ValueList<PendingPayment> Pending { get; init; }

        /// <summary>The money that moved so far.</summary>
        public ValueList<CartTender> Tenders { get; init; }

        /// <summary>True once money has moved, or may be moving: what is in the cart stands still.</summary>
        public bool IsBeingPaid => Tenders.Count > 0 || Pending.Count > 0;

        /// <summary>What everything is counted in.</summary>
        public Currency Currency => Rules.Currency;

        /// <summary>What everything costs, fees included, below zero when the customer gets money back.</summary>
        /// <remarks>Constant time unless a discount of the whole cart or a return needs all lines, then linear in them.</remarks>
        public Amount Total => CartPricing.Total(this);

        /// <summary>The total and the tip: what is to be paid, before any rounding to coins.</summary>
        public Amount Payable => Tip is { } tip ? Total + tip : Total;

        /// <summary>What tenders have settled.</summary>
        public Amount Applied => Tenders.Aggregate(Amount.Zero(Currency), (sum, tender) => sum + tender.Applied);

        /// <summary>By how much cash rounding changed what was due.</summary>
        public Amount RoundingAdjustment => Tenders.Aggregate(Amount.Zero(Currency), (sum, tender) => sum + tender.Rounding);

        /// <summary>What is still to be paid; below zero when it is the customer who gets it.</summary>
        public Amount Due => Payable + RoundingAdjustment - Applied;

        internal bool HasFee(string id) => Fees.Any(fee => fee.Id == id) || ReturnedFees.Any(fee => fee.Id() == id);

        /// <summary>How what is to be paid came about, step by step: discounts, fees, taxes, tip, goods that come back, coins. Linear in its lines.</summary>
        /// <param name="inCash">Ends with the rounding to coins, where the cart has one.</param>
        public PriceExplanation Explain(bool inCash = false) => CartPricing.Explain(this, inCash);

        /// <summary>All figures of the cart. Linear in its lines.</summary>
        public PricedCart Price() => CartPricing.Price(this);
    }

    /// <summary>Put aside until the customer comes back (R20).</summary>
    /// <param name="Content">The cart as it was, to the last note.</param>
    /// <param name="SavedAt">When.</param>
    /// <param name="BusinessDate">The shop's day it was saved on.</param>
    /// <param name="Name">What the cashier called it; null for nothing.</param>
    /// <param name="SavedBy">Who; null when nobody was signed in.</param>
    public sealed record Saved(Open Content, DateTimeOffset SavedAt, DateOnly BusinessDate, string? Name, string? SavedBy) : Cart;

    /// <summary>Deleted while it was saved.</summary>
    public sealed record Purged(PurgeCause Cause) : Cart;

    /// <summary>Became a sale.</summary>
    /// <param name="Receipt">The receipt's number.</param>
    public sealed record CheckedOut(string Receipt) : Cart;

    /// <summary>Given up.</summary>
    public sealed record Discarded : Cart;

    /// <summary>Where every cart starts.</summary>
    public static Cart Initial { get; } = new None();

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static Cart Evolve(Cart cart, CartEvent @event) => (cart, @event) switch
    {
        (None, CartEvent.Opened e) => Opened(e),
        (Open c, CartEvent.LineAdded e) => c with { Lines = c.Lines.Add(Line(e)) },
        (Open c, CartEvent.LineReturned e) => c with { Lines = c.Lines.Add(Line(e)) },
        (Open c, CartEvent.QuantityChanged e) => c with { Lines = c.Lines.Change(e.Line, line => line with { Quantity = e.Quantity }) },
        (Open c, CartEvent.PriceOverridden e) => c with { Lines = c.Lines.Change(e.Line, line => Overridden(line, e)) },
        (Open c, CartEvent.DiscountAdded { Line: { } line } e) => c with { Lines = c.Lines.Change(line, l => l with { Discounts = [.. l.Discounts, e.Discount] }) },
        (Open c, CartEvent.DiscountAdded e) => c with { Discounts = [.. c.Discounts, e.Discount] },
        (Open c, CartEvent.DiscountRemoved { Line: { } line } e) => c with { Lines = c.Lines.Change(line, l => l with { Discounts = Without(l.Discounts, e) }) },
        (Open c, CartEvent.DiscountRemoved e) => c with { Discounts = Without(c.Discounts, e) },
        (Open c, CartEvent.LineRemoved e) => c with { Lines = c.Lines.Remove(e.Line) },
        (Open c, CartEvent.CustomerSet e) => c with { Customer = new CartCustomer(e.Code, e.Name, e.Email, e.Verified) },
        (Open c, CartEvent.CustomerRemoved) => c with { Customer = null },
        (Open c, CartEvent.NoteSet { Line: { } line } e) => c with { Lines = c.Lines.Change(line, l => l with { Note = e.Note }) },
        (Open c, CartEvent.NoteSet e) => c with { Note = e.Note },
        (Open c, CartMoneyEvent.FeeAdded e) => c with { Fees = [.. c.Fees, e.Fee] },
        (Open c, CartMoneyEvent.FeeReturned e) => c with { ReturnedFees = [.. c.ReturnedFees, e.Fee] },
        (Open c, CartMoneyEvent.FeeRemoved e) => c with
        {
            Fees = [.. c.Fees.Where(fee => fee.Id != e.Fee)],
            ReturnedFees = [.. c.ReturnedFees.Where(fee => fee.Id() != e.Fee)],
        },
        (Open c, CartMoneyEvent.TipSet e) => c with { Tip = e.Tip.IsZero ? null : e.Tip },
        (Open c, CartMoneyEvent.PromotionsApplied e) => CartPromotions.Evolve(c, e),
        (Open c, CartMoneyEvent.LaybyAgreed e) => c with { Layby = e.Terms },
        (Open c, CartMoneyEvent.PaymentBegun e) => c with { Pending = [.. c.Pending, new PendingPayment(e.Payment, e.RefundOf)] },
        (Open c, CartMoneyEvent.PaymentFailed e) => c with { Pending = Without(c.Pending, e.Payment) },
        (Open c, CartEvent.Tendered e) => c with { Tenders = [.. c.Tenders, e.Tender], Pending = Without(c.Pending, e.Tender.Payment) },
        (Open c, CartEvent.TenderWithdrawn e) => Withdrawn(c, e),
        (Open, CartEvent.CheckedOut e) => new CheckedOut(e.Receipt),
        (Open or Saved, CartEvent.Discarded) => new Discarded(),
        (Open c, CartEvent.Saved e) => new Saved(c with { Retrieval = null }, e.SavedAt, e.BusinessDate, e.Name, e.By),
        (Saved c, CartEvent.Retrieved e) => c.Content with { Retrieval = new CartRetrieval(c.SavedAt, c.SavedBy, e.By) },
        (Open c, CartEvent.LineRepriced e) => c with { Lines = c.Lines.Change(e.Line, line => line with { Price = e.Price, TaxRate = e.TaxRate }) },
        (Saved, CartEvent.Purged e) => new Purged(e.Cause),
        _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {cart.GetType().Name}."),
    };

    private static Open Opened(CartEvent.Opened e)
    {
        var rules = new PricingRules { Currency = e.Currency, TaxIncluded = e.TaxIncluded, TaxScope = e.TaxScope, Rounding = e.Rounding };
        return new Open { OpenedAt = e.OpenedAt, Rules = rules, CashRounding = e.CashRounding, Lines = CartLines.None(rules) };
    }

    private static CartLine Line(CartEvent.LineAdded e) =>
        new() { Id = e.Line, Sku = e.Sku, Quantity = e.Quantity, Price = e.Price, TaxRate = e.TaxRate, Name = e.Name, Category = e.Category, PriceGiven = e.PriceGiven ?? false };

    private static CartLine Line(CartEvent.LineReturned e) => new()
    {
        Id = e.Line,
        Sku = e.Sku,
        Quantity = e.Quantity,
        Price = e.Price,
        TaxRate = e.TaxRate,
        Name = e.Name,
        Category = e.Category,
        Return = new LineReturn(e.Reason, e.Original) { ApprovedBy = e.ApprovedBy },
    };

    private static CartLine Overridden(CartLine line, CartEvent.PriceOverridden e) => line with { Price = e.Price, PriceBefore = line.PriceBefore ?? line.Price };

    // Because an agreement to pay in parts means nothing without the promise that it is about.
    private static Open Withdrawn(Open cart, CartEvent.TenderWithdrawn e)
    {
        ValueList<CartTender> left = [.. cart.Tenders.Where(tender => tender.Payment != e.Payment)];
        return cart with { Tenders = left, Layby = left.Any(tender => tender.Kind == TenderKind.Layby) ? cart.Layby : null };
    }

    private static ValueList<PendingPayment> Without(ValueList<PendingPayment> pending, string payment) => pending.Count == 0
        ? pending
        : [.. pending.Where(other => other.Payment != payment)];

    private static ValueList<Discount> Without(ValueList<Discount> discounts, CartEvent.DiscountRemoved e) =>
        [.. discounts.Where(discount => discount.Id != e.Discount)];
}
