using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Prints;

/// <summary>That somebody wants a document on paper.</summary>
/// <param name="Copy">Null for the original; 1 and up for a copy, which is marked as such.</param>
/// <param name="RequestedAt">Since when.</param>
/// <param name="ExpiresAt">When nobody waits for it any more: it is not begun from then on.</param>
/// <param name="Lines">What it says, when no other record of the register does; null for a document that is rendered from what the register recorded.</param>
public sealed record PrintRequest(int? Copy, DateTimeOffset RequestedAt, DateTimeOffset ExpiresAt, ValueList<string>? Lines)
{
    /// <summary>Characters that all lines may have together.</summary>
    public const int LongestText = 20_000;
}
