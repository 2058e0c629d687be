namespace PosSdk.Devices.Printing;

/// <summary>How long a printer's driver waits, and what the printer depends on.</summary>
public sealed record PrinterOptions
{
    /// <summary>For an answer to a question; half a second unless set.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>For a job to come out, paper refilled within it or not; twenty seconds unless set. Past it the job is unknown.</summary>
    public TimeSpan JobTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>What the printer depends on; the shop's network unless set, null for nothing.</summary>
    public DeviceNeed? Need { get; init; } = DeviceNeed.Lan;
}
