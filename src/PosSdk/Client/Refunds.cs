using System.Collections.Immutable;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>What a return means to the payments it gives back: booked on them in the commit that completes it, so that no money goes back twice.</summary>
internal static class Refunds
{
    /// <summary>Books each payout on the payment it is of. What never was money is booked on its sale instead.</summary>
    public static async ValueTask<Refusal?> StageAsync(UnitOfWork work, Cart.Open cart, CancellationToken cancellationToken)
    {
        foreach (var payouts in cart.Tenders.Where(tender => tender.RefundOf is not null && !tender.IsOwed()).GroupBy(tender => tender.RefundOf!, StringComparer.Ordinal))
        {
            var id = new PaymentId(payouts.Key);
            var payment = new PaymentSteps(work, id, await work.PaymentAsync(id, cancellationToken).ConfigureAwait(false));
            foreach (var payout in payouts)
            {
                if (Refund(payment, payout) is { } refusal) return refusal;
            }
            if (payment.Stage() is { } fault) return fault;
        }
        return null;
    }

    /// <summary>The same events, and less owed by what the cart takes back of a promise.</summary>
    public static Decision<SaleEvent> WithLessOwed(UnitOfWork work, Cart.Open cart, Sale.Completed sale, ImmutableArray<SaleEvent> events)
    {
        var builder = events.ToBuilder();
        var shift = work.State.ShiftStream![ShiftStream.Prefix.Length..];
        foreach (var tender in cart.Tenders.Where(tender => tender.RefundOf is { } of && sale.Totals.Tenders.Any(promise => promise.IsOwed() && promise.Payment == of)))
        {
            var decision = SaleDecider.Decide(sale, new SaleCommand.ApplyPayment(tender.Payment, tender.Tender, -tender.Applied, work.Context.At, shift), work.Context);
            if (decision is not Decision<SaleEvent>.Accepted { Events: var less }) return decision;
            sale = (Sale.Completed)less.Aggregate((Sale)sale, Sale.Evolve);
            builder.AddRange(less);
        }
        return builder.ToImmutable();
    }

    // Because coins may round what goes back above what was taken, no more is booked than is left.
    private static Refusal? Refund(PaymentSteps payment, CartTender payout)
    {
        var left = payment.Payment.Applied - payment.Payment.Refunded;
        var amount = Amount.Min(-payout.Applied, left);
        return amount.IsPositive ? payment.Take(new PaymentCommand.Refund(amount, new PaymentId(payout.Payment))) : null;
    }
}
