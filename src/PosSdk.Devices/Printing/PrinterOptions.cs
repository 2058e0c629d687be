namespace PosSdk.Devices.Printing;

/// <summary>How long a printer's driver waits, and what the printer depends on.</summary>
public sealed record PrinterOptions
{
    /// <summary>For an answer to a question; half a second unless set.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// For a job to come out, paper refilled within it or not; twenty seconds unless set, and always a second more for each 1,000 bytes of it, which a serial line of 9,600 baud takes.
    /// Past it the job is unknown.
    /// </summary>
    public TimeSpan JobTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>What the printer depends on; the shop's network unless set, null for nothing.</summary>
    public DeviceNeed? Need { get; init; } = DeviceNeed.Lan;

    /// <summary>
    /// True to keep the connection, which is usual: paper, cover and the drawer's key are told as they change. False for a printer that several tills share: each job and each pulse connects,
    /// and lets go; in between nothing is known of it.
    /// </summary>
    public bool KeepsConnection { get; init; } = true;

    /// <summary>How long a job of so many bytes may take.</summary>
    internal TimeSpan TimeFor(int bytes) => JobTimeout + TimeSpan.FromSeconds(bytes / 1000);
}
