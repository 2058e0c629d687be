using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Engine;

/// <summary>How much of an earlier payment can still go back: what was taken, less what went back, less what carts that are being served give back right now.</summary>
internal static class RefundLimits
{
    public static async ValueTask<Amount> LeftAsync(UnitOfWork work, PaymentId of, CancellationToken cancellationToken)
    {
        var payment = (await work.PaymentAsync(of, cancellationToken).ConfigureAwait(false)).State;
        return payment.Status.HoldsMoney() && payment.Asked.IsPositive ? Left(work.State, of, payment) : Amount.Zero(work.Currency);
    }

    private static Amount Left(RegisterState state, PaymentId of, Payment payment)
    {
        var left = payment.Applied - payment.Refunded;
        foreach (var cart in state.Carts.Values)
        {
            foreach (var tender in cart.Tenders) left += tender.RefundOf == of.Value ? tender.Applied : Amount.Zero(left.Currency);
            foreach (var pending in cart.Pending)
            {
                if (pending.RefundOf == of.Value && state.Payments.TryGetValue(PaymentStream.NameOf(new PaymentId(pending.Payment)), out var asked)) left += asked.Asked;
            }
        }
        return Amount.Max(left, Amount.Zero(left.Currency));
    }
}
