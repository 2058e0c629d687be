using ConsoleRegister.Interactive.Devices;
using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Client;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
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
        if (Split(product.Sku, command.Quantity) is { } split) return split;
        return await ServedAsync(cart => Carts.ServeAsync(cart, new NewLine(product.Sku, command.Quantity), cancellationToken), cancellationToken);
    }

    /// <summary>Does something to the customer's cart that begins it when there is none: one commit either way, and no empty cart is left behind.</summary>
    public async ValueTask<Answer> ServedAsync(Func<CartId, ValueTask<Outcome<Cart.Open>>> serve, CancellationToken cancellationToken)
    {
        if (counter.Closed() is { } closed) return closed;
        var cart = counter.Cart is null ? Carts.NewId() : counter.Serving!.Value;
        var served = await serve(cart);
        if (served.IsDone) counter.Serving = cart;
        return await ShownAsync(cart, served, cancellationToken);
    }

    public async ValueTask<Answer> SetQuantityAsync(TillCommand.SetQuantity command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { Lines.Count: > 0 } cart }) return CartRefusal.Empty;
        var line = command.Line ?? cart.Lines.Last().Id;
        if (cart.Lines.Find(line) is { } found && Split(found.Sku, command.Quantity) is { } split) return split;
        return await ShownAsync(id, await Carts.ChangeQuantityAsync(id, line, command.Quantity, cancellationToken), cancellationToken);
    }

    public async ValueTask<Answer> SetPriceAsync(TillCommand.SetPrice command, CancellationToken cancellationToken) => counter.Serving is { } cart
        ? await ShownAsync(cart, await Carts.OverridePriceAsync(cart, command.Line, command.Price, command.Reason, cancellationToken), cancellationToken)
        : CartRefusal.Empty;

    public async ValueTask<Answer> RemoveAsync(TillCommand.Remove command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { } cart }) return CartRefusal.Empty;
        // Because taking out what is not there is already so for the SDK, while a cashier has mistyped.
        if (cart.Lines.Find(command.Line) is null) return CartRefusal.NoSuchLine(command.Line);
        return await ShownAsync(id, await Carts.RemoveLineAsync(id, command.Line, cancellationToken), cancellationToken);
    }

    public async ValueTask<Answer> ReturnLooseAsync(TillCommand.ReturnLoose command, CancellationToken cancellationToken)
    {
        if (counter.Resolve(command.Code) is not { } product) return CatalogRefusal.UnknownCode(command.Code);
        if (Split(product.Sku, command.Quantity) is { } split) return split;
        if (counter.Closed() is { } closed) return closed;
        if (!(await counter.ServeAsync(cancellationToken)).TryGet(out var cart, out var refusal)) return refusal;
        return Shown(await Carts.ReturnAsync(cart, new NewLine(product.Sku, command.Quantity), command.Reason, cancellationToken));
    }

    public async ValueTask<Answer> ReturnSoldAsync(TillCommand.ReturnSold command, CancellationToken cancellationToken)
    {
        if (Lists.NumberOf(counter.Client, command.Receipt) is not { } receipt || await counter.Client.Sales.FindAsync(receipt, cancellationToken) is not { } sale)
            return Lists.NoSuchReceipt(command.Receipt);
        if (sale.Line(command.Line) is not { } line) return SaleRefusal.NoSuchLine(sale.Receipt, command.Line);
        var quantity = command.Quantity ?? sale.Returnable(line);
        if (NotReturnable(sale, line, quantity) is { } no) return no;
        if (counter.Closed() is { } closed) return closed;
        if (!(await counter.ServeAsync(cancellationToken)).TryGet(out var cart, out var refusal)) return refusal;
        var returned = await Carts.ReturnAsync(cart, receipt, command.Line, quantity, command.Reason, cancellationToken: cancellationToken);
        return Shown(returned, $"{sale.Receipt} was paid by {string.Join(" and ", sale.Totals.Tenders.Select(tender => $"{Counter.NameOf(tender.Tender)} ({tender.Applied})"))}.");
    }

    private Answer? NotReturnable(Sale.Completed sale, SaleLine line, Quantity quantity)
    {
        if (line.Quantity.IsNegative) return new Answer.Confused($"Line {line.Line} of {sale.Receipt} are goods that came back.", "Only what was sold can come back. To sell them again, scan them.");
        // Because all that is left comes back as it is, also when it was sold in parts.
        if (quantity != sale.Returnable(line) && Split(line.Sku, quantity) is { } split) return split;
        if (quantity.IsZero || quantity > sale.Returnable(line)) return SaleRefusal.MoreThanSold(sale, line);
        return null;
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
            return await new Drawer(counter, new Handover(counter)).OpenAsync(money, cancellationToken);
        if (new Word(command.Code).LooksLikeMoney(counter.Currency)) return Money(command.Code);
        if (Gtin.HasWrongCheckDigit(command.Code))
            return new Answer.Confused($"'{command.Code}' was misread: its check digit does not fit.", "Scan it again, or type the digits below the bars.");
        var close = Suggestions.For(command.Code)
            .Concat(Suggestions.Among(counter.Client.Catalog.Current.Products.Select(product => product.Sku.Value).Order(StringComparer.Ordinal), command.Code))
            .Take(3).ToList();
        return close.Count > 0
            ? new Answer.Confused($"No product has the code '{command.Code}'.", $"Did you mean {string.Join(" or ", close)}? 'find TEXT' searches the catalog.")
            : new Answer.Confused($"No product has the code '{command.Code}'.", "Scan it again, or type 'find TEXT' to search the catalog and 'help' for the commands.");
    }

    private Answer.Confused Money(string word)
    {
        var fault = Amount.TryParse(word, counter.Currency, out _) ? $"'{word}' is money, but what is it for?" : Arguments.NumberFault(word, "an amount", "50.00");
        return new Answer.Confused(fault, counter.Client.Shifts.Current is null ? "Type the cash that is in the drawer, such as 100.00." : "Type the command before it, such as 'pay 20.00'.");
    }

    /// <summary>Why so much of a product cannot be sold; null when it can. What is sold by the piece is not cut.</summary>
    private Answer.Confused? Split(Sku sku, Quantity? quantity) =>
        quantity is { } some && some.Thousandths % Quantity.PerUnit != 0 && counter.Client.Catalog.Find(sku) is { } product && product.Category != SampleCatalog.Weighed
            ? new Answer.Confused($"{product.Name} is sold by the piece.", $"Type a whole number, for example: 2*{sku}")
            : null;

    // Because the customer looks at the display, what promotions give is on it before anybody pays.
    private async ValueTask<Answer> ShownAsync(CartId cart, Outcome<Cart.Open> outcome, CancellationToken cancellationToken) =>
        outcome.IsDone && counter.Client.Catalog.Current.Promotions.Count > 0 ? Shown(await Carts.ApplyPromotionsAsync(cart, cancellationToken)) : Shown(outcome);

    private static Answer Shown(Outcome<Cart.Open> outcome, string? note = null) =>
        outcome.TryGet(out var cart, out var refusal) ? new Answer.CartNow(cart, note) : refusal;
}
