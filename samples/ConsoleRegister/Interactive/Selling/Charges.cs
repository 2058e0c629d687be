using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Client;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Pricing.Promotions;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>What makes a total besides the goods, and how it came about.</summary>
internal sealed class Charges(Counter counter)
{
    private CartClient Carts => counter.Client.Carts;

    public async ValueTask<Answer> AddFeeAsync(TillCommand.AddFee command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } cart, Cart.Lines.Count: > 0 }) return CartRefusal.Empty;
        var fee = new Fee { Name = command.Name, Percent = command.Charge.Percent, Value = command.Charge.Value, TaxRate = SampleCatalog.Standard };
        return Shown(await Carts.AddFeeAsync(cart, fee, cancellationToken));
    }

    public async ValueTask<Answer> RemoveFeesAsync(CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { } cart }) return CartRefusal.Empty;
        foreach (var fee in cart.Fees)
        {
            if (!(await Carts.RemoveFeeAsync(id, fee.Id!, cancellationToken)).TryGet(out _, out var refusal)) return refusal;
        }
        return new Answer.CartNow(counter.Cart);
    }

    public async ValueTask<Answer> SetTipAsync(TillCommand.SetTip command, CancellationToken cancellationToken) => counter is { Serving: { } cart, Cart.Lines.Count: > 0 }
        ? Shown(await Carts.SetTipAsync(cart, command.Tip, cancellationToken))
        : CartRefusal.Empty;

    public Answer Promotions()
    {
        var promotions = counter.Client.Catalog.Current.Promotions;
        return new Answer.Listing(
            ["Promotion", "Gives", "From", "To"],
            [.. promotions.Select(promotion => (string[])[promotion.Name, InWords(promotion.Offer), $"{promotion.From:yyyy-MM-dd}", $"{promotion.To:yyyy-MM-dd}"])],
            promotions.Count == 0 ? "There are no promotions." : "They are given by themselves; 'explain' shows where.");
    }

    public Answer Explain(TillCommand.Explain command)
    {
        if (counter.Cart is not { Lines.Count: > 0 } cart) return CartRefusal.Empty;
        var steps = cart.Explain(command.InCash).Steps;
        return new Answer.Listing(
            ["Step", "Change ", "Comes to "],
            [.. steps.Select(step => (string[])[Said(step), $"{step.Change}", $"{step.After}"])],
            "Taxes that the prices contain change nothing.");
    }

    // Because the step says in its own words what it is, up to its figures.
    private static string Said(PriceStep step) => $"{step}" is var text ? text[..text.LastIndexOf(": ", StringComparison.Ordinal)] : "";

    private static string InWords(PromotionOffer offer) => offer switch
    {
        PromotionOffer.PercentOff o => $"{o.Percent} % off",
        PromotionOffer.AmountOffEach o => $"{o.Value} off each",
        PromotionOffer.TakeAndPay o => $"take {o.Take}, pay {o.Pay}",
        PromotionOffer.Bundle o => $"{o.Count} for {o.Price}",
        PromotionOffer.SpendAndSave o => $"{o.Percent} % off from {o.From}",
        _ => "",
    };

    private static Answer Shown(Outcome<Cart.Open> outcome) => outcome.TryGet(out var cart, out var refusal) ? new Answer.CartNow(cart) : refusal;
}
