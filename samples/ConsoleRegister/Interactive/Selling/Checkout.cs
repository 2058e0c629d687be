using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Receipts;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Taking money. A cart that is settled becomes a sale at once.</summary>
internal sealed class Checkout(Counter counter)
{
    public async ValueTask<Answer> PayAsync(TillCommand.Pay command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { Lines.Count: > 0 } cart }) return CartRefusal.Empty;
        await counter.OpenOnFirstSaleAsync(cancellationToken);
        // Because what is settled already, such as an even exchange, only needs its receipt.
        if (cart.Due.IsZero) return await CompleteAsync(id, Amount.Zero(cart.Currency), cancellationToken);
        var taken = cart.Due.IsNegative && command.Cash is null
            ? await counter.Client.Payments.RefundCashAsync(id, cancellationToken: cancellationToken)
            : await counter.Client.Payments.TakeCashAsync(id, command.Cash, cancellationToken: cancellationToken);
        return await SettledAsync(id, taken, cancellationToken);
    }

    public async ValueTask<Answer> CardAsync(TillCommand.Card command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart.Lines.Count: > 0 }) return CartRefusal.Empty;
        await counter.OpenOnFirstSaleAsync(cancellationToken);
        var taken = await counter.Client.Payments.TakeAsync(id, Tender.ExternalTerminal, command.Reference, command.Amount, cancellationToken: cancellationToken);
        return await SettledAsync(id, taken, cancellationToken);
    }

    public async ValueTask<Answer> UnpayAsync(CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { Tenders.Count: > 0 } cart }) return new Answer.Said("Nothing was paid for this cart.");
        foreach (var tender in cart.Tenders.Reverse())
        {
            var back = await counter.Client.Payments.TakeBackAsync(id, new PaymentId(tender.Payment), "taken back at the till", cancellationToken);
            if (!back.TryGet(out _, out var refusal)) return refusal;
        }
        return new Answer.CartNow(counter.Cart, $"Taken back: give the customer {string.Join(" and ", cart.Tenders.Select(tender => $"{tender.Applied} {Counter.NameOf(tender.Tender)}"))}.");
    }

    private async ValueTask<Answer> SettledAsync(CartId id, Outcome<CartTender> taken, CancellationToken cancellationToken)
    {
        if (!taken.TryGet(out var tender, out var refusal)) return refusal;
        var cart = counter.Cart!;
        return cart.Due.IsZero ? await CompleteAsync(id, tender.Change, cancellationToken) : new Answer.CartNow(cart, $"Taken: {tender.Applied} {Counter.NameOf(tender.Tender)}.");
    }

    private async ValueTask<Answer> CompleteAsync(CartId id, Amount change, CancellationToken cancellationToken)
    {
        if (!(await counter.Client.Sales.CompleteAsync(id, cancellationToken)).TryGet(out var sale, out var refusal)) return refusal;
        counter.Serving = null;
        return new Answer.Completed(sale, ReceiptText.Render(sale, counter.Paper(sale.CompletedAt)), change);
    }
}
