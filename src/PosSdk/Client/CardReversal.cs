using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Payments;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Says, durably and before a terminal hears of it, that it will be asked to undo a payment; the cart stands still from here on, without the money.</summary>
internal sealed class CardReversal(CartId cart, PaymentId payment)
{
    public Payment? Result { get; private set; }

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(cart, cancellationToken).ConfigureAwait(false);
        if (loaded.State is not Cart.Open open) return CartRefusal.NotOpen(loaded.State);
        var known = await work.PaymentAsync(payment, cancellationToken).ConfigureAwait(false);
        if (known.State is { Doubt: PaymentDoubt.Reversing })
        {
            Result = known.State;
            return null;
        }

        if (open.Tenders.FirstOrDefault(tender => tender.Payment == payment.Value) is not { } tender) return PaymentRefusal.NotNow(known.State.Status);
        var steps = new PaymentSteps(work, payment, known);
        var carts = new CartSteps(work, cart, loaded);
        var refusal = steps.Take(new PaymentCommand.LoseAnswer(PaymentDoubt.Reversing))
            ?? carts.Take(new CartCommand.WithdrawTender(payment.Value))
            ?? carts.Take(new CartCommand.BeginPayment(payment.Value, tender.Applied, tender.RefundOf))
            ?? steps.Stage()
            ?? carts.Stage();
        Result = steps.Payment;
        return refusal;
    }
}
