using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Payments;

/// <summary>Whether a card may be taken without the bank.</summary>
public abstract record OfflineRiskDecision
{
    private OfflineRiskDecision() { }

    /// <summary>Within every limit.</summary>
    /// <param name="ExpiresAt">Until when it must be forwarded, in UTC.</param>
    public sealed record Accept(DateTimeOffset ExpiresAt) : OfflineRiskDecision;

    /// <summary>Only with the leave of somebody who may give it.</summary>
    /// <param name="ExpiresAt">Until when it must be forwarded, in UTC.</param>
    /// <param name="Reasons">What is above which limit; never empty.</param>
    public sealed record AskApproval(DateTimeOffset ExpiresAt, ValueList<Refusal> Reasons) : OfflineRiskDecision;

    /// <summary>Not at all.</summary>
    /// <param name="Reasons">Every limit that is exceeded; never empty.</param>
    public sealed record Refuse(ValueList<Refusal> Reasons) : OfflineRiskDecision;
}
