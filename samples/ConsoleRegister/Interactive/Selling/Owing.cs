using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Sales that are paid later: on account and by layby, and the money when it comes.</summary>
internal sealed class Owing(Counter counter, Checkout checkout)
{
    private const int MostMonths = 24;

    public async ValueTask<Answer> OnAccountAsync(TillCommand.SellOnAccount command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { Lines.Count: > 0 } cart }) return CartRefusal.Empty;
        if (cart.Customer is null) return new Answer.Confused("A sale on account needs a customer.", $"Type 'customer {SampleAccounts.Customer}' first, then 'account'.");
        if (counter.Closed() is { } closed) return closed;
        return await checkout.SettledAsync(id, await counter.Client.Payments.TakeAsync(id, new NewTender(Tender.OnAccount, command.Amount), cancellationToken), cancellationToken);
    }

    public async ValueTask<Answer> LaybyAsync(TillCommand.Layby command, CancellationToken cancellationToken)
    {
        if (counter is not { Serving: { } id, Cart: { Lines.Count: > 0 } cart }) return CartRefusal.Empty;
        if (cart.Tenders.Count == 0) return new Answer.Confused("A layby begins with a deposit.", "Take one first, such as 'pay 5.00', then 'layby 3'.");
        if (counter.Client.Shifts.Current is not { } shift) return PosSdk.Domain.Shifts.ShiftRefusal.NotOpen;
        var today = shift.Opening.BusinessDate;
        DateOnly[] due = [.. Enumerable.Range(1, Math.Min(command.Instalments, MostMonths)).Select(today.AddMonths)];
        var terms = LaybyTerms.InEqualParts(cart.Payable, cart.Applied, Amount.Zero(cart.Currency), today, due);
        var agreed = await counter.Client.Payments.LaybyAsync(id, terms, cancellationToken: cancellationToken);
        return await checkout.SettledAsync(id, agreed, cancellationToken);
    }

    public async ValueTask<Answer> BookAsync(TillCommand.BookPayment command, CancellationToken cancellationToken)
    {
        if (Lists.NumberOf(counter.Client, command.Receipt) is not { } receipt) return Lists.NoSuchReceipt(command.Receipt);
        var code = command.Tender ?? Tender.Cash.Code;
        if (counter.Client.Payments.Tenders.FirstOrDefault(tender => tender.Code == code) is not { } tender) return PaymentRefusal.UnknownTender(code);
        var booked = await counter.Client.Payments.ApplyPaymentAsync(receipt, new NewTender(tender, command.Amount, command.Reference), cancellationToken: cancellationToken);
        if (!booked.TryGet(out var sale, out var refusal)) return refusal;
        return new Answer.Said(sale.Owed.IsPositive ? $"Booked. {sale.Owed} {sale.Currency} are still owed on {receipt}." : $"Booked. Receipt {receipt} is paid.");
    }

    public async ValueTask<Answer> CollectAsync(TillCommand.Collect command, CancellationToken cancellationToken)
    {
        if (Lists.NumberOf(counter.Client, command.Receipt) is not { } receipt) return Lists.NoSuchReceipt(command.Receipt);
        return (await counter.Client.Sales.CollectAsync(receipt, cancellationToken)).TryGet(out _, out var refusal)
            ? new Answer.Said($"Hand over the goods of {receipt}.")
            : refusal;
    }
}
