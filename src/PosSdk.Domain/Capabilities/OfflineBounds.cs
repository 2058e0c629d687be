using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Capabilities;

/// <summary>What a till did since it went offline.</summary>
/// <param name="Lasted">How long it has been offline.</param>
/// <param name="Sales">Sales completed since.</param>
/// <param name="Value">Their total; null when nobody counts it.</param>
public sealed record OfflineUsage(TimeSpan Lasted, int Sales, Amount? Value = null);

/// <summary>How far a till is from its bounds.</summary>
public enum OfflineReserve
{
    /// <summary>Far.</summary>
    Ample,

    /// <summary>Near enough to warn.</summary>
    Low,

    /// <summary>There is none left.</summary>
    Spent,
}

/// <summary>A bounds' answer.</summary>
/// <param name="Reserve">The tightest of the bounds.</param>
/// <param name="Warnings">One sentence for each bound that is near or spent; empty while there is ample reserve.</param>
public sealed record OfflineBoundsAnswer(OfflineReserve Reserve, ValueList<string> Warnings);

/// <summary>How long and how much a till sells offline, because offline is a backup and not a way to run a shop (R58). The documents give no numbers: a merchant sets them.</summary>
public sealed record OfflineBounds
{
    /// <summary>No bounds.</summary>
    public static OfflineBounds None { get; } = new();

    /// <summary>The longest time; spent when exceeded. Null for no bound.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>The most sales; spent when reached. Null for no bound.</summary>
    public int? MaxSales { get; init; }

    /// <summary>The most value; spent when reached. Null for no bound. Counts only what is in the same currency.</summary>
    public Amount? MaxValue { get; init; }

    /// <summary>From how many percent of a bound the till warns. 80 unless set.</summary>
    public int WarnAtPercent { get; init; } = 80;

    /// <summary>True when nothing more is sold past a bound; false when the till only warns, as it does unless set.</summary>
    public bool RefusesPast { get; init; }

    /// <summary>Judges what a till did since it went offline.</summary>
    public OfflineBoundsAnswer Judge(OfflineUsage usage)
    {
        (OfflineReserve Reserve, string Warning)[] all =
        [
            (Reserve(usage.Lasted.Ticks, MaxDuration?.Ticks, isSpentWhenReached: false), $"Offline for {Text(usage.Lasted)} of at most {Text(MaxDuration)}."),
            (Reserve(usage.Sales, MaxSales, isSpentWhenReached: true), $"{usage.Sales} of at most {MaxSales} offline sales."),
            (Reserve(ValueOf(usage), MaxValue?.MinorUnits, isSpentWhenReached: true), $"Sold offline for {usage.Value} of at most {MaxValue} {MaxValue?.Currency}."),
        ];
        return new OfflineBoundsAnswer(all.Max(bound => bound.Reserve), ValueList.Of([.. all.Where(bound => bound.Reserve is not OfflineReserve.Ample).Select(bound => bound.Warning)]));
    }

    private long ValueOf(OfflineUsage usage) => usage.Value is { } value && value.Currency == MaxValue?.Currency ? value.MinorUnits : 0;

    private OfflineReserve Reserve(long used, long? bound, bool isSpentWhenReached)
    {
        if (bound is not { } most) return OfflineReserve.Ample;
        if (used > most || isSpentWhenReached && used == most) return OfflineReserve.Spent;
        return (Int128)used * 100 >= (Int128)most * WarnAtPercent ? OfflineReserve.Low : OfflineReserve.Ample;
    }

    private static string Text(TimeSpan? time) => time is { } t ? $"{(long)t.TotalHours} h {t.Minutes} min" : "any time";
}
