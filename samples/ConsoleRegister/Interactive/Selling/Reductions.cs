using System.Globalization;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Client;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Pricing;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Making a cart cheaper by hand, and saying so when that comes to something else than it sounds.</summary>
internal sealed class Reductions(Counter counter)
{
    private CartClient Carts => counter.Client.Carts;

    public async ValueTask<Answer> TakeOffAsync(TillCommand.TakeOff command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { Lines.Count: > 0 } before }) return CartRefusal.Empty;
        return (await Carts.DiscountAsync(id, command.Line, command.Discount, cancellationToken)).TryGet(out var cart, out var refusal)
            ? new Answer.CartNow(cart, Note(command, before, cart))
            : refusal;
    }

    public async ValueTask<Answer> FullPriceAsync(TillCommand.FullPrice command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { } cart }) return CartRefusal.Empty;
        if (On(cart, command.Line) is not { } discounts) return CartRefusal.NoSuchLine(command.Line ?? 0);
        foreach (var discount in discounts)
        {
            if (!(await Carts.RemoveDiscountAsync(id, command.Line, discount.Id!, cancellationToken)).TryGet(out _, out var refusal)) return refusal;
        }
        return new Answer.CartNow(counter.Cart);
    }

    private static string? Note(TillCommand.TakeOff command, Cart.Open before, Cart.Open after)
    {
        var undo = command.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"'discount {line} none'") : "'discount none'";
        var what = command.Line is null ? "cart" : "line";
        if (after.Total == before.Total) return $"That takes nothing off. Goods that come back are given back as they were paid. {undo} forgets it.";
        if (command.Discount.Value is { } value && before.Total - after.Total < value) return $"{value} is more than there is to take off: only {before.Total - after.Total} came off. {undo} takes it back.";
        return On(before, command.Line) is { Count: > 0 } ? $"This {what} had a discount already; both apply now. {undo} takes all of them back." : null;
    }

    private static IReadOnlyList<Discount>? On(Cart.Open cart, int? line) => line is { } id ? cart.Lines.Find(id)?.Discounts : cart.Discounts;
}
