using ConsoleRegister.Interactive.Devices;
using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Receipts;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Taking money. A cart that is settled becomes a sale at once.</summary>
internal sealed class Checkout(Counter counter, Handover handover)
{
    public async ValueTask<Answer> PayAsync(TillCommand.Pay command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { Lines.Count: > 0 } cart }) return CartRefusal.Empty;
        if (counter.Closed() is { } closed) return closed;
        // Because what is settled already, such as an even exchange, only needs its receipt.
        if (cart.Due.IsZero) return await CompleteAsync(id, Amount.Zero(cart.Currency), cancellationToken);
        var taken = cart.Due.IsNegative && command.Cash is null
            ? await counter.Client.Payments.RefundCashAsync(id, cancellationToken: cancellationToken)
            : await counter.Client.Payments.TakeCashAsync(id, command.Cash, cancellationToken: cancellationToken);
        return await SettledAsync(id, taken, cancellationToken);
    }

    public async ValueTask<Answer> TakeAsync(TillCommand.Take command, CancellationToken cancellationToken)
    {
        if (counter.Client.Payments.Tenders.FirstOrDefault(known => string.Equals(known.Code, command.Tender, StringComparison.OrdinalIgnoreCase)) is not { } tender)
            return new Answer.Confused($"This shop has no way to pay called '{command.Tender}'.", "'tenders' lists them.");
        if (OwnCommand(tender.Kind) is { } other) return new Answer.Confused($"{tender.Name} has a command of its own.", $"Type '{other}'; 'help {other}' shows how.");
        if (counter is not { Serving: { } id, Cart: { Lines.Count: > 0 } cart }) return CartRefusal.Empty;
        if (counter.Closed() is { } closed) return closed;
        // Because nobody types a sign, what is given back is counted below zero here.
        var amount = cart.Due.IsNegative && command.Amount is { IsPositive: true } sum ? -sum : command.Amount;
        var taken = await counter.Client.Payments.TakeAsync(id, tender, command.Reference, amount, cancellationToken: cancellationToken);
        return await SettledAsync(id, taken, cancellationToken);
    }

    public Answer Tenders() => new Answer.Listing(
        ["Type", "Way to pay", "Needs", "Now"],
        [.. counter.Client.Payments.Tenders.Select(tender => (string[])[tender.Code, tender.Name, tender.Rules.NeedsReference ? "a reference" : "", Standing(tender)])],
        "'take TYPE [AMOUNT] [REF]' takes any of them; an amount below the total leaves the rest for another.");

    /// <summary>Completes the cart when nothing is due any more, or shows it.</summary>
    public async ValueTask<Answer> GoOnAsync(string note, CancellationToken cancellationToken) => counter is { Serving: { } id, Cart: { Due.IsZero: true, Tenders.Count: > 0, Pending.Count: 0 } cart }
        ? await CompleteAsync(id, Amount.Zero(cart.Currency), cancellationToken, note)
        : new Answer.CartNow(counter.Cart, note);

    private static string? OwnCommand(TenderKind kind) => kind switch
    {
        TenderKind.Cash => "pay",
        TenderKind.Card => "terminal",
        TenderKind.OnAccount => "account",
        TenderKind.Layby => "layby",
        _ => null,
    };

    private string Standing(Tender tender) =>
        counter.Client.Capabilities.Ask(PosSdk.Domain.Capabilities.Capability.Of(tender.Kind)) is { IsAllowed: false } no ? $"no: {no.Reason}" : "yes";

    /// <summary>What a payment came to: the sale when nothing is due any more, or the cart.</summary>
    public async ValueTask<Answer> SettledAsync(CartId id, Outcome<CartTender> taken, CancellationToken cancellationToken)
    {
        if (!taken.TryGet(out var tender, out var refusal)) return refusal;
        var cart = counter.Cart!;
        return cart.Due.IsZero ? await CompleteAsync(id, tender.Change, cancellationToken) : new Answer.CartNow(cart, $"Taken: {tender.Applied} {Counter.NameOf(tender.Tender)}.");
    }

    private async ValueTask<Answer> CompleteAsync(CartId id, Amount change, CancellationToken cancellationToken, string? note = null)
    {
        if (!(await counter.Client.Sales.CompleteAsync(id, cancellationToken)).TryGet(out var sale, out var refusal)) return refusal;
        counter.Serving = null;
        return new Answer.Completed(sale, ReceiptText.Render(sale, counter.Paper(sale.CompletedAt)), change, await handover.OfAsync(sale, note, cancellationToken));
    }
}
