using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>What became known of a payment that a terminal was asked for, and what it means to the cart: in one commit.</summary>
/// <param name="id">Which payment.</param>
/// <param name="command">What became known; worked out when it is decided.</param>
internal sealed class TerminalStep(PaymentId id, Func<UnitOfWork, PaymentCommand> command)
{
    public CardResult? Result { get; private set; }

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        var loaded = await work.PaymentAsync(id, cancellationToken).ConfigureAwait(false);
        var payment = new PaymentSteps(work, id, loaded);
        if (payment.Take(command(work)) is { } refusal) return refusal;

        var cart = CartId.Of(payment.Payment.Cart);
        var steps = new CartSteps(work, cart, await work.CartAsync(cart, cancellationToken).ConfigureAwait(false));
        var pending = (steps.Cart as Cart.Open)?.Pending.FirstOrDefault(waiting => waiting.Payment == id.Value);
        if (pending is not null && Follow(steps, pending, payment.Payment) is { } fault) return fault;
        var tender = (steps.Cart as Cart.Open)?.Tenders.FirstOrDefault(known => known.Payment == id.Value);
        Result = new CardResult(payment.Payment, tender, await DuplicateAsync(work, steps.Cart, payment.Payment, cancellationToken).ConfigureAwait(false));
        return payment.Stage() ?? steps.Stage();
    }

    private Refusal? Follow(CartSteps steps, PendingPayment pending, Payment payment) => payment.Status switch
    {
        PaymentStatus.Captured or PaymentStatus.StoredOffline => steps.Take(new CartCommand.Tender(Tender(pending, payment))),
        PaymentStatus.Declined or PaymentStatus.Cancelled or PaymentStatus.Reversed or PaymentStatus.Expired => steps.Take(new CartCommand.FailPayment(id.Value)),
        _ => null,
    };

    private CartTender Tender(PendingPayment pending, Payment payment) =>
        new(id.Value, payment.Tender!.Code, payment.Applied, payment.Applied, Amount.Zero(payment.Applied.Currency), Amount.Zero(payment.Applied.Currency))
        {
            Kind = payment.Tender.Kind,
            RefundOf = pending.RefundOf,
        };

    private async ValueTask<DuplicateCharge?> DuplicateAsync(UnitOfWork work, Cart cart, Payment payment, CancellationToken cancellationToken)
    {
        if (payment.Status != PaymentStatus.Captured || cart is not Cart.Open { Tenders.Count: > 1 } open) return null;
        List<PaymentSighting> others = [];
        foreach (var tender in open.Tenders.Where(other => other.Payment != id.Value && other.Kind is not null))
        {
            var other = new PaymentId(tender.Payment);
            others.Add(new PaymentSighting(other, (await work.PaymentAsync(other, cancellationToken).ConfigureAwait(false)).State));
        }
        return DuplicateCharge.Find(new PaymentSighting(id, payment), others, DuplicateCharge.UsualWindow);
    }
}
