using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Sales;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Finds the payments that money of a sale goes back to: what is still owed first, then what arrived later, then what was paid at the till, the last one first.</summary>
internal sealed class RefundPlanning(CartId cart, ReceiptNumber receipt)
{
    private readonly List<RefundPart> _parts = [];

    public RefundPlan? Result { get; private set; }

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        if ((await work.CartAsync(cart, cancellationToken).ConfigureAwait(false)).State is not Cart.Open open) return CartRefusal.NotOpened;
        if ((await work.SaleAsync(receipt, cancellationToken).ConfigureAwait(false)).State is not Sale.Completed sale) return SaleRefusal.NoSuchSale;
        var rest = Amount.Max(-open.Due, Amount.Zero(open.Currency));
        rest = LessOwed(work, open, sale, rest);
        foreach (var payment in Payments(sale, open.CashRounding is not null))
        {
            rest = await GiveBackAsync(work, new PaymentId(payment), rest, cancellationToken).ConfigureAwait(false);
        }
        Result = new RefundPlan([.. _parts], rest);
        return null;
    }

    // Because coins round what is left for them, cash that is rounded goes back last: so a return of everything is what was paid.
    private static IEnumerable<string> Payments(Sale.Completed sale, bool cashLast) =>
        sale.Payments.Reverse().Select(later => (later.Payment, IsCash: later.Tender == Tender.Cash.Code))
            .Concat(sale.Totals.Tenders.Reverse().Where(IsMoney).Select(tender => (tender.Payment, IsCash: tender.Kind is null)))
            .OrderBy(payment => cashLast && payment.IsCash)
            .Select(payment => payment.Payment);

    private static bool IsMoney(SaleTender tender) => tender.Applied.IsPositive && !tender.IsOwed();

    // Because who has not paid yet gets no money back: the debt becomes less.
    private Amount LessOwed(UnitOfWork work, Cart.Open open, Sale.Completed sale, Amount rest)
    {
        if (sale.Totals.Tenders.FirstOrDefault(tender => tender.IsOwed()) is not { } promise || !sale.Owed.IsPositive) return rest;
        var given = open.Tenders.Where(tender => tender.RefundOf == promise.Payment).Aggregate(sale.Owed, (owed, tender) => owed + tender.Applied);
        var amount = Amount.Min(given, rest);
        if (!amount.IsPositive) return rest;
        var tender = work.Settings.Tenders.Find(promise.Tender) ?? new Tender(promise.Tender, promise.Kind!.Value, promise.Tender);
        _parts.Add(new RefundPart(new PaymentId(promise.Payment), tender, amount, IsOwed: true));
        return rest - amount;
    }

    private async ValueTask<Amount> GiveBackAsync(UnitOfWork work, PaymentId id, Amount rest, CancellationToken cancellationToken)
    {
        if (!rest.IsPositive) return rest;
        var payment = (await work.PaymentAsync(id, cancellationToken).ConfigureAwait(false)).State;
        var amount = Amount.Min(await RefundLimits.LeftAsync(work, id, cancellationToken).ConfigureAwait(false), rest);
        if (!amount.IsPositive) return rest;
        _parts.Add(new RefundPart(id, payment.Tender!, amount) { Reference = payment.Reference });
        return rest - amount;
    }
}
