using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Sales;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>The return of a layby whose goods the shop still keeps: everything comes back, and the agreed fee is charged as far as it was paid.</summary>
internal sealed class LaybyCancellation(ReceiptNumber receipt, CartId cart, string reason)
{
    private const string FeeId = "layby-cancellation";

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(cart, cancellationToken).ConfigureAwait(false);
        if (loaded.State is Cart.Open { Lines.Count: > 0 } known) return IsThis(known) ? null : SaleRefusal.CartInUse;
        if ((await work.SaleAsync(receipt, cancellationToken).ConfigureAwait(false)).State is not Sale.Completed sale) return SaleRefusal.NoSuchSale;
        if (sale.Totals.Layby is not { } terms || sale.CollectedAt is not null || sale.Lines.All(line => sale.Returnable(line).IsZero)) return SaleRefusal.NothingKept;
        var steps = new CartSteps(work, cart, loaded);
        return steps.Take(new CartCommand.Open(work.Settings.Rules, work.Settings.CashRounding))
            ?? GiveBack(steps, sale)
            ?? Charge(steps, await KeptAsync(work, sale, terms, cancellationToken).ConfigureAwait(false))
            ?? steps.Stage();
    }

    private bool IsThis(Cart.Open open) => open.Lines.All(line => line.Return?.Original?.Receipt == receipt.ToString());

    private Refusal? GiveBack(CartSteps steps, Sale.Completed sale)
    {
        foreach (var sold in sale.Lines.Where(line => sale.Returnable(line).IsPositive))
        {
            var (original, line) = ReturnLines.Line((Cart.Open)steps.Cart, sale, sold.Line, sale.Returnable(sold), null);
            if (steps.Take(new CartCommand.ReturnOriginal(line, original, reason)) is { } refusal) return refusal;
        }
        for (var number = 1; number <= (sale.Totals.Fees?.Count ?? 0); number++)
        {
            if (ReturnLines.Fee(sale, number) is { } fee && steps.Take(new CartCommand.ReturnFee(fee)) is { } refusal) return refusal;
        }
        return null;
    }

    private static Refusal? Charge(CartSteps steps, Amount kept) => kept.IsPositive
        ? steps.Take(new CartCommand.AddFee(new Fee { Id = FeeId, Name = "Layby cancellation fee", Value = kept }))
        : null;

    // Because what the customer has not paid is never collected on cancelling, the fee ends at what came in and did not go back.
    private static async ValueTask<Amount> KeptAsync(UnitOfWork work, Sale.Completed sale, LaybyTerms terms, CancellationToken cancellationToken)
    {
        var paid = Amount.Zero(sale.Currency);
        var payments = sale.Totals.Tenders.Where(tender => tender.Applied.IsPositive && !tender.IsOwed()).Select(tender => tender.Payment)
            .Concat(sale.Payments.Where(later => later.Tender != later.Promised).Select(later => later.Payment));
        foreach (var payment in payments) paid += await RefundLimits.LeftAsync(work, new PaymentId(payment), cancellationToken).ConfigureAwait(false);
        var kept = paid - terms.RefundOnCancel(paid);
        // Because a tip is not given back, it is not charged for either.
        return Amount.Max(Amount.Min(kept, paid - (sale.Totals.Tip ?? Amount.Zero(sale.Currency))), Amount.Zero(sale.Currency));
    }
}
