using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>A warning, never a refusal: another payment of the same cart looks like the same charge. Two equal halves on one card are legitimate, so a person looks.</summary>
/// <param name="Other">The earlier payment.</param>
/// <param name="Amount">What both took.</param>
/// <param name="Apart">How long after the earlier one.</param>
/// <param name="Evidence">What is the same.</param>
public sealed record DuplicateCharge(PaymentId Other, Amount Amount, TimeSpan Apart, DuplicateEvidence Evidence)
{
    /// <summary>Ten minutes: longer than a reader's slowest answer, shorter than a second visit.</summary>
    public static TimeSpan UsualWindow { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The payment nearest in time that <paramref name="payment"/> seems to repeat; null when there is none.</summary>
    /// <param name="payment">A payment that took money; any other repeats nothing.</param>
    /// <param name="others">Payments of the till, in any order; the payment itself may be among them.</param>
    /// <param name="window">How far apart two charges can be and still be one.</param>
    public static DuplicateCharge? Find(PaymentSighting payment, IEnumerable<PaymentSighting> others, TimeSpan window) => others
        .Select(other => Compare(payment, other))
        .Where(found => found is not null && found.Apart <= window)
        .MinBy(found => found!.Apart);

    private static DuplicateCharge? Compare(PaymentSighting payment, PaymentSighting other)
    {
        var (left, right) = (payment.Payment, other.Payment);
        if (payment.Id == other.Id || left.Cart != right.Cart || left.Applied != right.Applied) return null;
        if (!left.Status.HoldsMoney() || !right.Status.HoldsMoney()) return null;
        if (left.CapturedAt is not { } at || right.CapturedAt is not { } before) return null;

        return EvidenceOf(left, right) is { } evidence
            ? new DuplicateCharge(other.Id, left.Applied, (at - before).Duration(), evidence)
            : null;
    }

    private static DuplicateEvidence? EvidenceOf(Payment left, Payment right) =>
        left.Tender is { Rules.InDrawer: true } || right.Tender is { Rules.InDrawer: true } ? null
        : left.Reference is { } reference && reference == right.Reference ? DuplicateEvidence.SameReference
        : left.Card?.Last4 is { } last4 && last4 == right.Card?.Last4 ? DuplicateEvidence.SameCard
        : null;
}
