using PosSdk;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Sales;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Giving money back the way it came: of a cart that is not finished, and to the payments of the receipts that goods come back of.</summary>
internal sealed class Refunding(Counter counter, Checkout checkout, Terminal terminal)
{
    public async ValueTask<Answer> RefundAsync(CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { Lines.Count: > 0 } cart }) return CartRefusal.Empty;
        var receipts = cart.Lines.Select(line => line.Return?.Original?.Receipt).OfType<string>().Distinct().ToList();
        if (receipts.Count == 0) return new Answer.Confused("Nothing in this cart comes back against a receipt.", "'pay' gives money back in cash; 'return RECEIPT LINE' takes goods back against their receipt.");
        if (counter.Closed() is { } closed) return closed;
        List<string> given = [];
        foreach (var receipt in receipts)
        {
            if (await GiveBackAsync(id, ReceiptNumber.Parse(receipt), given, cancellationToken) is { } no) return no;
        }
        return await checkout.GoOnAsync(
            given.Count == 0 ? "Nothing is to be given back." : $"Give the customer {string.Join(" and ", given)}.", cancellationToken);
    }

    /// <summary>Takes the payments of an unfinished cart back, the last one first.</summary>
    public async ValueTask<Answer> UnpayAsync(CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { Tenders.Count: > 0 } cart }) return new Answer.Said("Nothing was paid for this cart.");
        foreach (var tender in cart.Tenders.Reverse())
        {
            var payment = new PaymentId(tender.Payment);
            var fault = tender.Kind == TenderKind.Card
                ? await terminal.TakeBackAsync(id, payment, cancellationToken)
                : FaultOf(await counter.Client.Payments.TakeBackAsync(id, payment, "taken back at the till", cancellationToken));
            if (fault is not null) return fault;
        }
        return new Answer.CartNow(counter.Cart, $"Taken back: give the customer {string.Join(" and ", cart.Tenders.Select(tender => $"{tender.Applied} {Counter.NameOf(tender.Tender)}"))}.");
    }

    private async ValueTask<Answer?> GiveBackAsync(CartId cart, ReceiptNumber receipt, List<string> given, CancellationToken cancellationToken)
    {
        if (!(await counter.Client.Sales.PlanRefundAsync(receipt, cart, cancellationToken)).TryGet(out var plan, out var refusal)) return refusal;
        foreach (var part in plan.Parts)
        {
            var fault = part.Tender.Kind == TenderKind.Card
                ? await terminal.RefundAsync(cart, part, cancellationToken)
                : FaultOf(await counter.Client.Payments.RefundAsync(cart, part, cancellationToken: cancellationToken));
            if (fault is not null) return fault;
            given.Add(part.IsOwed ? $"{part.Amount} less to owe" : $"{part.Amount} {Counter.NameOf(part.Tender.Code)}{(part.Reference is { } reference ? $" ({reference})" : "")}");
        }
        return null;
    }

    private static Answer? FaultOf<T>(Outcome<T> outcome) => outcome.TryGet(out _, out var refusal) ? null : new Answer.Refused(refusal);
}
