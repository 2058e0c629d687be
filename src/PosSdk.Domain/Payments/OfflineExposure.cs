using PosSdk.Domain.Money;

namespace PosSdk.Domain.Payments;

/// <summary>What a register already risks: its stored payments that no bank has seen.</summary>
/// <param name="Stored">Their sum.</param>
/// <param name="Count">Their number.</param>
/// <param name="OfflineSince">Since when the bank cannot be reached, in UTC; null when it can.</param>
public sealed record OfflineExposure(Amount Stored, int Count, DateTimeOffset? OfflineSince = null);
