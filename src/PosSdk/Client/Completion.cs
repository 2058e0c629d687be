using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>
/// Completing a sale touches several streams in one commit: the sales that goods come back from, the cart, the shift, and last the sale itself (settled 6).
/// The rules are those streams' own; this only asks each in turn.
/// </summary>
internal sealed class Completion(CartId cart)
{
    public Sale.Completed? Result { get; private set; }

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(cart, cancellationToken).ConfigureAwait(false);
        if (loaded.State is Cart.CheckedOut done) return await RememberAsync(work, done.Receipt, cancellationToken).ConfigureAwait(false);

        var receipt = ReceiptNumber.Of(((Register.Created)work.State.Register).Code, work.State.Epoch, work.State.LastReceipt + 1);
        var checkedOut = CartDecider.Decide(loaded.State, new CartCommand.CheckOut(receipt.ToString()), work.Context);
        if (checkedOut is Decision<CartEvent>.Refused refused) return refused.Reason;
        if (work.State.Shift is not Shift.Open) return ShiftRefusal.NotOpen;

        var open = (Cart.Open)loaded.State;
        var complete = new SaleCommand.Complete(receipt, cart, open, work.State.ShiftStream![ShiftStream.Prefix.Length..]);
        var decision = SaleDecider.Decide(Sale.Initial, complete, work.Context);
        if (decision is not Decision<SaleEvent>.Accepted { Events: var events }) return ((Decision<SaleEvent>.Refused)decision).Reason;
        Result = (Sale.Completed)events.Aggregate(Sale.Initial, Sale.Evolve);
        return await GivingBack.StageAsync(work, open, receipt, cancellationToken).ConfigureAwait(false)
            ?? await Refunds.StageAsync(work, open, cancellationToken).ConfigureAwait(false)
            ?? work.Stage(CartStream.Name(cart), loaded.Version, checkedOut)
            ?? RecordInShift(work)
            ?? work.Stage(SaleStream.Name(receipt), 0, decision);
    }

    private async ValueTask<Refusal?> RememberAsync(UnitOfWork work, string receipt, CancellationToken cancellationToken)
    {
        Result = (await work.SaleAsync(ReceiptNumber.Parse(receipt), cancellationToken).ConfigureAwait(false)).State as Sale.Completed;
        return null;
    }

    private static Domain.Money.Amount? Fees(SaleTotals totals) =>
        totals.Fees is { Count: > 0 } fees ? fees.Skip(1).Aggregate(fees[0].Total, (sum, fee) => sum + fee.Total) : null;

    private Refusal? RecordInShift(UnitOfWork work)
    {
        var totals = Result!.Totals;
        var sale = new ShiftSale
        {
            Receipt = Result.Receipt,
            Kind = totals.Kind switch { SaleKind.Sale => ShiftSaleKind.Sale, SaleKind.Return => ShiftSaleKind.Return, _ => ShiftSaleKind.Exchange },
            Sales = totals.Sold,
            Returns = totals.Returned,
            Tax = totals.Tax,
            Discount = totals.Discount,
            Rounding = totals.Rounding,
            Tips = totals.Tip ?? Domain.Money.Amount.Zero(Result.Currency),
            Fees = Fees(totals),
            Lines = totals.Lines,
            Tenders = [.. totals.Tenders.Select(t => new ShiftTender { Tender = t.Tender, Applied = t.Applied, Tendered = t.Tendered, Change = t.Change })],
            Taxes = [.. totals.Taxes.Select(tax => new ShiftTax { Rate = tax.Rate, Net = tax.Net, Tax = tax.Tax })],
        };
        var stream = work.State.ShiftStream!;
        var command = new ShiftCommand.RecordSale(sale) { Policy = work.Settings.Shifts };
        return work.Stage(stream, work.State.Versions[stream], ShiftDecider.Decide(work.State.Shift, command, work.Context));
    }
}
