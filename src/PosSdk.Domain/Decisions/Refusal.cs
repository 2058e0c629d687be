namespace PosSdk.Domain.Decisions;

/// <summary>Why a rule said no. A value, not an exception: a till shows it and goes on.</summary>
/// <param name="Code">Stable, lower case, <c>noun.reason</c>: programs branch on it and it is never renamed.</param>
/// <param name="Text">What happened, in words a cashier understands. May change between versions.</param>
/// <param name="Remedy">What to do about it; null when there is nothing to do.</param>
public sealed record Refusal(string Code, string Text, string? Remedy = null)
{
    /// <summary>The text, and the remedy where there is one.</summary>
    public override string ToString() => Remedy is null ? Text : $"{Text} {Remedy}";
}
