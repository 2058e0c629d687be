using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>That a line comes back, and from where.</summary>
/// <param name="Reason">Why, in the shop's words; null when nobody said.</param>
/// <param name="Original">The line that was sold, where it is known; null for a return without a receipt.</param>
public sealed record LineReturn(string? Reason, OriginalLine? Original)
{
    /// <summary>Who approved it, where somebody had to; null otherwise.</summary>
    public string? ApprovedBy { get; init; }
}

/// <summary>The sold line that goods come back from, and what is given back of it.</summary>
/// <param name="Receipt">The original receipt's number.</param>
/// <param name="Line">The line's id on that receipt.</param>
/// <param name="Share">What is given back, all above zero: the stored figures' share, never priced anew (<c>pricing.md</c> 9).</param>
public sealed record OriginalLine(string Receipt, int Line, PricedLine Share);
