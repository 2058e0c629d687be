using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Pricing.Promotions;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Carts;

/// <summary>What can be asked of a cart.</summary>
public abstract record CartCommand
{
    private CartCommand() { }

    /// <summary>What a person wrote: refused when it holds a card number.</summary>
    internal IEnumerable<string?> FreeText => this switch
    {
        SetCustomer c => [c.Customer?.Name],
        SetNote c => [c.Note],
        Save c => [c.Name],
        ReturnLine c => [c.Reason],
        ReturnOriginal c => [c.Reason],
        OverridePrice c => [c.Reason],
        AddDiscount c => [c.Discount.Reason],
        AddFee c => [c.Fee.Name],
        Discard c => [c.Reason],
        _ => [],
    };

    /// <summary>Begin to serve a customer.</summary>
    public sealed record Open(PricingRules Rules, CashRoundingRule? CashRounding) : CartCommand;

    /// <summary>Put something in. The line's discounts, return and price before must be unset: they have commands of their own.</summary>
    public sealed record AddLine(CartLine Line) : CartCommand;

    /// <summary>Take goods back, without the original sale.</summary>
    public sealed record ReturnLine(CartLine Line, string? Reason, string? ApprovedBy = null) : CartCommand;

    /// <summary>Take goods back that were sold on a receipt. The share must have been worked out from that sale.</summary>
    public sealed record ReturnOriginal(CartLine Line, OriginalLine Original, string? Reason) : CartCommand;

    /// <summary>Sell another quantity of a line.</summary>
    public sealed record ChangeQuantity(int Line, Quantity Quantity) : CartCommand;

    /// <summary>Sell a line at another price; the reason is 1 to 200 characters.</summary>
    public sealed record OverridePrice(int Line, UnitPrice Price, string Reason, string? ApprovedBy = null) : CartCommand;

    /// <summary>Make a line, or with null the whole cart, cheaper. The discount needs an id.</summary>
    public sealed record AddDiscount(int? Line, Discount Discount, string? ApprovedBy = null) : CartCommand;

    /// <summary>Take a discount away again.</summary>
    public sealed record RemoveDiscount(int? Line, string Discount) : CartCommand;

    /// <summary>Take a line out.</summary>
    public sealed record RemoveLine(int Line) : CartCommand;

    /// <summary>Say whose cart it is; null for nobody's.</summary>
    public sealed record SetCustomer(CartCustomer? Customer) : CartCommand;

    /// <summary>Write something down about a line, or with null about the whole cart: up to 1,000 characters; null or blank crosses it out.</summary>
    public sealed record SetNote(int? Line, string? Note) : CartCommand;

    /// <summary>Charge something on top of the goods. The fee needs an id.</summary>
    public sealed record AddFee(Fee Fee) : CartCommand;

    /// <summary>Take a fee away again.</summary>
    public sealed record RemoveFee(string Fee) : CartCommand;

    /// <summary>Give back a charge of an earlier receipt. It must be as that receipt stored it.</summary>
    public sealed record ReturnFee(ReturnedFee Fee) : CartCommand;

    /// <summary>Say what the customer gives on top in all; zero for nothing.</summary>
    public sealed record SetTip(Amount Tip) : CartCommand;

    /// <summary>Take what promotions give on a business date, in place of what they gave before.</summary>
    public sealed record ApplyPromotions(IReadOnlyList<Promotion> Promotions, DateOnly BusinessDate) : CartCommand;

    /// <summary>Agree that the rest is paid in parts, once the deposit is paid.</summary>
    public sealed record AgreeLayby(LaybyTerms Terms, LaybyRules Rules) : CartCommand;

    /// <summary>Wait for a terminal that is about to be asked for money, or to give it back.</summary>
    public sealed record BeginPayment(string Payment, Amount Amount, string? RefundOf = null) : CartCommand;

    /// <summary>Wait no longer: nobody was charged.</summary>
    public sealed record FailPayment(string Payment) : CartCommand;

    /// <summary>Count money toward the total.</summary>
    public sealed record Tender(CartTender Money) : CartCommand;

    /// <summary>Take back a payment that was undone.</summary>
    public sealed record WithdrawTender(string Payment) : CartCommand;

    /// <summary>End the cart as a sale.</summary>
    public sealed record CheckOut(string Receipt) : CartCommand;

    /// <summary>Give the cart up.</summary>
    public sealed record Discard(string? Reason) : CartCommand;

    /// <summary>Put the cart aside for a customer who comes back.</summary>
    /// <param name="Name">What to call it, up to 100 characters; null for nothing.</param>
    /// <param name="BusinessDate">The shop's day.</param>
    /// <param name="SavedNow">How many carts are saved on this device now, without this one.</param>
    /// <param name="Policy">What the shop asks of saved carts.</param>
    public sealed record Save(string? Name, DateOnly BusinessDate, int SavedNow, SavedCartPolicy Policy) : CartCommand;

    /// <summary>Serve a saved cart again.</summary>
    /// <param name="Report">What changed since; made of this very cart.</param>
    /// <param name="Pricing">What to do about prices that changed.</param>
    public sealed record Retrieve(RetrievalReport Report, RetrievePricing Pricing) : CartCommand;

    /// <summary>Delete a saved cart.</summary>
    public sealed record Purge(PurgeCause Cause) : CartCommand;
}
