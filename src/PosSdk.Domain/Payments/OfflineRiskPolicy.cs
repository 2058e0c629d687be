using System.Collections.Immutable;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>How much a shop risks on cards while the bank cannot be reached. Data: the merchant bears the loss, so the merchant sets it.</summary>
/// <remarks>A limit is reached when it is met exactly and exceeded one minor unit above. Tips are not part of the amounts.</remarks>
public sealed record OfflineRiskPolicy
{
    /// <summary>The most that one payment may be.</summary>
    public required Amount PerTransaction { get; init; }

    /// <summary>The most that one register may have stored, the new payment included.</summary>
    public required Amount DeviceTotal { get; init; }

    /// <summary>The most payments that one register may have stored, the new one included.</summary>
    public required int Count { get; init; }

    /// <summary>How long after losing the bank cards are still taken. 24 hours unless set.</summary>
    public TimeSpan LongestOffline { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Above this somebody must give leave; null for never.</summary>
    public Amount? ApprovalAbove { get; init; }

    /// <summary>How long a stored payment can be forwarded; processors say 24 to 72 hours. 24 hours unless set.</summary>
    public TimeSpan ForwardWithin { get; init; } = TimeSpan.FromHours(24);

    /// <summary>No card without the bank: what holds until a merchant decides otherwise.</summary>
    public static OfflineRiskPolicy Never(Currency currency) =>
        new() { PerTransaction = Amount.Zero(currency), DeviceTotal = Amount.Zero(currency), Count = 0 };

    /// <summary>Judges a payment before the reader is asked to approve it on its own.</summary>
    /// <param name="amount">What is to be taken. Money back is always refused: no bank, no card refund.</param>
    /// <param name="exposure">What is risked already.</param>
    /// <param name="at">Now.</param>
    public OfflineRiskDecision Judge(Amount amount, OfflineExposure exposure, DateTimeOffset at)
    {
        if (amount.Currency != PerTransaction.Currency) return new OfflineRiskDecision.Refuse([OfflineRisk.OtherCurrency]);
        if (!amount.IsPositive) return new OfflineRiskDecision.Refuse([OfflineRisk.MoneyBack]);

        ImmutableArray<Refusal> exceeded = [.. Exceeded(amount, exposure, at)];
        return !exceeded.IsEmpty ? new OfflineRiskDecision.Refuse(ValueList.Of(exceeded))
            : amount > ApprovalAbove ? new OfflineRiskDecision.AskApproval(at + ForwardWithin, [OfflineRisk.AboveApproval])
            : new OfflineRiskDecision.Accept(at + ForwardWithin);
    }

    private IEnumerable<Refusal> Exceeded(Amount amount, OfflineExposure exposure, DateTimeOffset at)
    {
        if (amount > PerTransaction) yield return OfflineRisk.PerTransaction;
        if (exposure.Stored + amount > DeviceTotal) yield return OfflineRisk.DeviceTotal;
        if (exposure.Count >= Count) yield return OfflineRisk.Count;
        if (at - exposure.OfflineSince > LongestOffline) yield return OfflineRisk.TooLong;
    }
}
