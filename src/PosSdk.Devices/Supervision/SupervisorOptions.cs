namespace PosSdk.Devices.Supervision;

/// <summary>How devices are looked after.</summary>
public sealed record SupervisorOptions
{
    /// <summary>About how long to wait after the first failure; half a second unless set. Each further failure about doubles it.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long to wait at most; thirty seconds unless set.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a device that is connected and not in use is asked how it is; thirty seconds unless set, null for never.</summary>
    /// <remarks>Finds a cable that was pulled, and keeps network printers from hanging up. Card terminals are never asked: the question would stand in a payment's way.</remarks>
    public TimeSpan? AskEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Spreads the pauses, so that tills do not all come at once: gives numbers from 0 up to, not including, 1. Null for chance; a test gives its own.</summary>
    public Func<double>? Chance { get; init; }
}
