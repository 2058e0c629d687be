using PosSdk.Domain.Money;

namespace PosSdk.Domain.Loyalty;

/// <summary>How many points a purchase earns. Data of the shop.</summary>
/// <param name="Every">For each whole one of these; above zero.</param>
/// <param name="Points">So many points; zero or more.</param>
public sealed record LoyaltyPolicy(Amount Every, long Points = 1)
{
    /// <summary>True when what is left over counts as a whole one.</summary>
    /// <value>False unless set: only whole ones count.</value>
    public bool RoundsUp { get; init; }
}
