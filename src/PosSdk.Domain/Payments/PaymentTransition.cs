namespace PosSdk.Domain.Payments;

/// <summary>One arrow of the state machine.</summary>
/// <param name="From">Where it starts; <see cref="PaymentStatus.None"/> for the first arrow.</param>
/// <param name="Trigger">What happens.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Guard">What must hold, all of it.</param>
public readonly record struct PaymentTransition(
    PaymentStatus From, PaymentTrigger Trigger, PaymentStatus To, PaymentConditions Guard = PaymentConditions.None);
