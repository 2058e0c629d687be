using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Client;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Sales;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>What goes into a cart and out of it.</summary>
internal sealed class Goods(Counter counter)
{
    private CartClient Carts => counter.Client.Carts;

    public async ValueTask<Answer> SellAsync(TillCommand.Sell command, CancellationToken cancellationToken)
    {
        if (counter.Resolve(command.Code) is not { } product) return await UnknownAsync(command, cancellationToken);
        if (command.Quantity is null && product.Category == SampleCatalog.Weighed)
            return new Answer.Confused($"{product.Name} is sold by weight.", $"Type its weight before the code, for example: 0.482*{command.Code}");
        var note = await counter.OpenOnFirstSaleAsync(cancellationToken);
        if (!(await counter.ServeAsync(cancellationToken)).TryGet(out var cart, out var refusal)) return refusal;
        return await ShownAsync(cart, await Carts.AddAsync(cart, new NewLine(product.Sku, command.Quantity), cancellationToken), note, cancellationToken);
    }

    public async ValueTask<Answer> SetQuantityAsync(TillCommand.SetQuantity command, CancellationToken cancellationToken) =>
        counter.Serving is { } cart && (command.Line ?? counter.Cart?.Lines.LastOrDefault()?.Id) is { } line
            ? await ShownAsync(cart, await Carts.ChangeQuantityAsync(cart, line, command.Quantity, cancellationToken), null, cancellationToken)
            : CartRefusal.Empty;

    public async ValueTask<Answer> SetPriceAsync(TillCommand.SetPrice command, CancellationToken cancellationToken) => counter.Serving is { } cart
        ? await ShownAsync(cart, await Carts.OverridePriceAsync(cart, command.Line, command.Price, command.Reason, cancellationToken), null, cancellationToken)
        : CartRefusal.Empty;

    public async ValueTask<Answer> TakeOffAsync(TillCommand.TakeOff command, CancellationToken cancellationToken) => counter.Serving is { } cart
        ? Shown(await Carts.DiscountAsync(cart, command.Line, command.Discount, cancellationToken))
        : CartRefusal.Empty;

    public async ValueTask<Answer> FullPriceAsync(TillCommand.FullPrice command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { } cart }) return CartRefusal.Empty;
        var discounts = command.Line is { } line ? cart.Lines.Find(line)?.Discounts : cart.Discounts;
        if (discounts is null) return CartRefusal.NoSuchLine(command.Line ?? 0);
        foreach (var discount in discounts.Value)
        {
            if (!(await Carts.RemoveDiscountAsync(id, command.Line, discount.Id!, cancellationToken)).TryGet(out _, out var refusal)) return refusal;
        }
        return new Answer.CartNow(counter.Cart);
    }

    public async ValueTask<Answer> RemoveAsync(TillCommand.Remove command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { } cart }) return CartRefusal.Empty;
        // Because taking out what is not there is already so for the SDK, while a cashier has mistyped.
        if (cart.Lines.Find(command.Line) is null) return CartRefusal.NoSuchLine(command.Line);
        return await ShownAsync(id, await Carts.RemoveLineAsync(id, command.Line, cancellationToken), null, cancellationToken);
    }

    public async ValueTask<Answer> ReturnLooseAsync(TillCommand.ReturnLoose command, CancellationToken cancellationToken)
    {
        if (counter.Resolve(command.Code) is not { } product) return CatalogRefusal.UnknownCode(command.Code);
        var note = await counter.OpenOnFirstSaleAsync(cancellationToken);
        if (!(await counter.ServeAsync(cancellationToken)).TryGet(out var cart, out var refusal)) return refusal;
        return Shown(await Carts.ReturnAsync(cart, new NewLine(product.Sku, command.Quantity), command.Reason, cancellationToken), note);
    }

    public async ValueTask<Answer> ReturnSoldAsync(TillCommand.ReturnSold command, CancellationToken cancellationToken)
    {
        if (Lists.NumberOf(counter.Client, command.Receipt) is not { } receipt || await counter.Client.Sales.FindAsync(receipt, cancellationToken) is not { } sale)
            return SaleRefusal.NoSuchSale;
        if (sale.Line(command.Line) is not { } line) return SaleRefusal.NoSuchLine(sale.Receipt, command.Line);
        var quantity = command.Quantity ?? sale.Returnable(line);
        if (quantity.IsZero || quantity > sale.Returnable(line)) return SaleRefusal.MoreThanSold(sale, line);
        var note = await counter.OpenOnFirstSaleAsync(cancellationToken);
        if (!(await counter.ServeAsync(cancellationToken)).TryGet(out var cart, out var refusal)) return refusal;
        return Shown(await Carts.ReturnAsync(cart, receipt, command.Line, quantity, command.Reason, cancellationToken: cancellationToken), note);
    }

    public async ValueTask<Answer> GiveUpAsync(TillCommand.GiveUp command, CancellationToken cancellationToken)
    {
        if (counter.Serving is not { } cart || counter.Cart is null) return new Answer.Said("There is no cart to give up.");
        if (!(await Carts.DiscardAsync(cart, command.Reason, cancellationToken)).TryGet(out _, out var refusal)) return refusal;
        counter.Serving = null;
        return new Answer.Said("The cart is given up.");
    }

    /// <summary>A number typed at a closed register is the float; anything else is no code.</summary>
    private async ValueTask<Answer> UnknownAsync(TillCommand.Sell command, CancellationToken cancellationToken)
    {
        if (counter.Client.Shifts.Current is null && command.Quantity is null && command.Code.Length <= 9 && Amount.TryParse(command.Code, counter.Currency, out var money))
            return await new Drawer(counter).OpenAsync(money, cancellationToken);
        if (Gtin.HasWrongCheckDigit(command.Code))
            return new Answer.Confused($"'{command.Code}' was misread: its check digit does not fit.", "Scan it again, or type the digits below the bars.");
        var close = Suggestions.For(command.Code)
            .Concat(Suggestions.Among(counter.Client.Catalog.Current.Products.Select(product => product.Sku.Value).Order(StringComparer.Ordinal), command.Code))
            .Take(3).ToList();
        return close.Count > 0
            ? new Answer.Confused($"No product has the code '{command.Code}'.", $"Did you mean {string.Join(" or ", close)}? 'find TEXT' searches the catalog.")
            : CatalogRefusal.UnknownCode(command.Code);
    }

    // Because the customer looks at the display, what promotions give is on it before anybody pays.
    private async ValueTask<Answer> ShownAsync(CartId cart, Outcome<Cart.Open> outcome, string? note, CancellationToken cancellationToken) =>
        outcome.IsDone && counter.Client.Catalog.Current.Promotions.Count > 0 ? Shown(await Carts.ApplyPromotionsAsync(cart, cancellationToken), note) : Shown(outcome, note);

    private static Answer Shown(Outcome<Cart.Open> outcome, string? note = null) =>
        outcome.TryGet(out var cart, out var refusal) ? new Answer.CartNow(cart, note) : refusal;
}
