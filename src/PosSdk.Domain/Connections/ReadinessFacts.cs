namespace PosSdk.Domain.Connections;

/// <summary>What decides whether a till could work offline.</summary>
public sealed record ReadinessFacts
{
    /// <summary>True when products, customers and settings were loaded completely once.</summary>
    public required bool InitialSyncCompleted { get; init; }

    /// <summary>Since when somebody is signed in without a break; null when nobody is.</summary>
    public required DateTimeOffset? SignedInAt { get; init; }
}
