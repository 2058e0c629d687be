namespace PosSdk.Domain.Connections;

/// <summary>What a connection's state is folded from.</summary>
public abstract record ConnectionSignal
{
    private ConnectionSignal(DateTimeOffset at) => At = at;

    /// <summary>When; never decreasing from one signal to the next.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Somebody looked, or the operating system said something.</summary>
    public sealed record Observed(DateTimeOffset At, NetworkReach Network) : ConnectionSignal(At);

    /// <summary>Nothing happened but time.</summary>
    public sealed record TimePassed(DateTimeOffset At) : ConnectionSignal(At);

    /// <summary>Somebody wishes to work offline.</summary>
    public sealed record OfflineWished(DateTimeOffset At, OfflineReason Reason) : ConnectionSignal(At);

    /// <summary>Somebody wishes to work online again.</summary>
    public sealed record OnlineWished(DateTimeOffset At) : ConnectionSignal(At);
}
