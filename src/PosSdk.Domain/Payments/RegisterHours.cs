using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Payments;

/// <summary>When the register that books a payment was open: a payment outside of it would be missing from the closure (R51).</summary>
/// <param name="OpenedAt">When its shift began, in UTC.</param>
/// <param name="ClosedAt">When its shift ended; null while it is open.</param>
public readonly record struct RegisterHours(DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt = null)
{
    /// <summary>Null when a payment may be booked for <paramref name="at"/>; else why not.</summary>
    /// <param name="at">When the money moved.</param>
    /// <param name="now">The time of the command.</param>
    public Refusal? Check(DateTimeOffset at, DateTimeOffset now) =>
        ClosedAt is not null ? PaymentRefusal.RegisterClosed
        : at < OpenedAt || at > now ? PaymentRefusal.OutsideRegisterHours
        : null;
}
