using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Says, durably and before a terminal hears of it, that it will be asked; the cart stands still from here on.</summary>
internal sealed class CardBeginning(CapabilityClient capabilities, CartId cart, PaymentId payment, Amount? amount, RefundPart? refundOf, string? terminal, bool acceptsPart)
{
    /// <summary>What the terminal calls its last record; null when it was not asked.</summary>
    public string? LastRecord { get; init; }

    public CardAttempt? Result { get; private set; }

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(cart, cancellationToken).ConfigureAwait(false);
        var steps = new CartSteps(work, cart, loaded);
        if (loaded.State is not Cart.Open) return CartRefusal.NotOpen(loaded.State);
        var known = await work.PaymentAsync(payment, cancellationToken).ConfigureAwait(false);
        if (known.Version > 0) return Again(known.State);
        if (steps.ApplyPromotions() is { } fault) return fault;
        var money = amount ?? ((Cart.Open)steps.Cart).Due;
        Result = new CardAttempt(payment, money, terminal);
        return await AskAsync(work, steps, money, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Refusal?> AskAsync(UnitOfWork work, CartSteps steps, Amount money, CancellationToken cancellationToken) =>
        steps.Take(new CartCommand.BeginPayment(payment.Value, money, refundOf?.Payment.Value))
            ?? capabilities.Refuse(Capability.TakeCard)
            ?? await RefundFaultAsync(work, money, cancellationToken).ConfigureAwait(false)
            ?? Stage(work, money)
            ?? steps.Stage();

    // Because the terminal may have been asked under this id before the till stopped, the same question is all that is allowed.
    private Refusal? Again(Payment known)
    {
        Result = new CardAttempt(payment, known.Asked, terminal);
        return known.Status switch
        {
            PaymentStatus.Authorising when known.Cart == cart.Value && (amount is null || amount == known.Asked) => null,
            PaymentStatus.Authorising => PaymentRefusal.AlreadyInitiated,
            _ => PaymentRefusal.NotNow(known.Status),
        };
    }

    private async ValueTask<Refusal?> RefundFaultAsync(UnitOfWork work, Amount money, CancellationToken cancellationToken)
    {
        if (refundOf is null) return null;
        var left = await RefundLimits.LeftAsync(work, refundOf.Payment, cancellationToken).ConfigureAwait(false);
        return money.Abs() > left ? Domain.Sales.SaleRefusal.MoreThanPaid(left) : null;
    }

    private Refusal? Stage(UnitOfWork work, Amount money)
    {
        var tender = work.Settings.Tenders.Find(Tender.Card.Code)!;
        var steps = new PaymentSteps(work, payment, new Loaded<Payment>(Payment.Initial, 0));
        return steps.Take(new PaymentCommand.Initiate(tender, money, cart.Value) { AcceptsPart = acceptsPart })
            ?? steps.Take(new PaymentCommand.StartAuthorising(payment.Value, terminal) { LastRecord = LastRecord })
            ?? steps.Stage();
    }
}
