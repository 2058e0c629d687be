using System.Collections.Immutable;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Payments;

namespace PosSdk.Engine;

/// <summary>Several commands of one payment in one commit: each is decided on what the one before it recorded.</summary>
internal sealed class PaymentSteps(UnitOfWork work, PaymentId id, Loaded<Payment> loaded)
{
    private readonly ImmutableArray<PaymentEvent>.Builder _events = ImmutableArray.CreateBuilder<PaymentEvent>();

    /// <summary>The payment after the steps so far.</summary>
    public Payment Payment { get; private set; } = loaded.State;

    /// <summary>One more step.</summary>
    /// <returns>The refusal; null when it was taken.</returns>
    public Refusal? Take(PaymentCommand command)
    {
        var decision = PaymentDecider.Decide(Payment, command, work.Context);
        if (decision is Decision<PaymentEvent>.Refused refused) return refused.Reason;
        foreach (var @event in ((Decision<PaymentEvent>.Accepted)decision).Events)
        {
            Payment = Payment.Evolve(Payment, @event);
            _events.Add(@event);
        }
        return null;
    }

    /// <summary>Puts all steps into the commit.</summary>
    public Refusal? Stage() => work.Stage<PaymentEvent>(PaymentStream.NameOf(id), loaded.Version, _events.ToImmutable());
}
