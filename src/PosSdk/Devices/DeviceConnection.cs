namespace PosSdk.Devices;

/// <summary>How a connection stands.</summary>
public enum ConnectionState
{
    /// <summary>Nobody asked for it.</summary>
    Closed,

    /// <summary>Being made for the first time.</summary>
    Opening,

    /// <summary>Works.</summary>
    Ready,

    /// <summary>Works, and something needs a person: paper out, cover open, host not reachable.</summary>
    Degraded,

    /// <summary>Lost or not to be had, and being made again.</summary>
    Reconnecting,

    /// <summary>Given up: trying again helps nothing before a person looked.</summary>
    Faulted,
}

/// <summary>A connection and why it stands as it does.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Since">Since when.</param>
/// <param name="LastError">What went wrong last or what a person must do, in words; null when nothing did and nothing must.</param>
/// <param name="Attempt">How often it was tried since it last worked; zero while it works.</param>
public sealed record DeviceConnection(ConnectionState State, DateTimeOffset Since, string? LastError = null, int Attempt = 0)
{
    /// <summary>Not asked for yet.</summary>
    public static DeviceConnection NotYet { get; } = new(ConnectionState.Closed, DateTimeOffset.UnixEpoch);
}

/// <summary>Something that happened to a device. Told to whoever watches, kept by nobody.</summary>
public abstract record DeviceEvent
{
    private DeviceEvent(string device, DateTimeOffset at) => (Device, At) = (device, at);

    /// <summary>The device's id.</summary>
    public string Device { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The connection stands differently.</summary>
    public sealed record ConnectionChanged(string Device, DateTimeOffset At, DeviceConnection Connection) : DeviceEvent(Device, At);

    /// <summary>A printer's paper, cover or fault is different.</summary>
    public sealed record PrinterChanged(string Device, DateTimeOffset At, Printing.PrinterStatus Status) : DeviceEvent(Device, At);

    /// <summary>A drawer was opened or closed.</summary>
    /// <param name="Device">Its id.</param>
    /// <param name="At">When.</param>
    /// <param name="State">How it is now.</param>
    /// <param name="ByKey">True when it went open without a pulse of ours: with its key (R16).</param>
    public sealed record DrawerChanged(string Device, DateTimeOffset At, Drawers.DrawerState State, bool ByKey) : DeviceEvent(Device, At);

    /// <summary>A print job ended that the printer had begun with.</summary>
    /// <param name="Device">Its id.</param>
    /// <param name="At">When.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="Cuts">How often the document has the paper cut; zero for raw bytes.</param>
    public sealed record PrintEnded(string Device, DateTimeOffset At, Printing.PrintOutcome Outcome, int Cuts) : DeviceEvent(Device, At);

    /// <summary>A drawer was asked to open.</summary>
    /// <param name="Device">Its id.</param>
    /// <param name="At">When.</param>
    /// <param name="Opening">What it came to; null when the pulse could not be sent.</param>
    public sealed record DrawerAsked(string Device, DateTimeOffset At, Drawers.DrawerOpening? Opening) : DeviceEvent(Device, At);

    /// <summary>A code was read. What it says is told by <see cref="Scanning.IBarcodeScanner.ReadScansAsync"/> only.</summary>
    public sealed record Scanned(string Device, DateTimeOffset At) : DeviceEvent(Device, At);

    /// <summary>A payment, a refund or a reversal ended that the terminal had begun with.</summary>
    public sealed record PaymentEnded(string Device, DateTimeOffset At, Terminals.PaymentOutcome Outcome) : DeviceEvent(Device, At);

    /// <summary>A reader could not keep up and scans were held back.</summary>
    public sealed record ScansHeldBack(string Device, DateTimeOffset At, int Waiting) : DeviceEvent(Device, At);
}

/// <summary>How closely to look at a device's health.</summary>
public enum HealthCheckLevel
{
    /// <summary>What is known without asking.</summary>
    Internal,

    /// <summary>Asks the device.</summary>
    External,

    /// <summary>Has it do something a person sees: prints a line, opens the drawer.</summary>
    Interactive,
}

/// <summary>How healthy a device is.</summary>
/// <param name="Healthy">True when it can do its work now.</param>
/// <param name="Text">In words, with what to do when it is not.</param>
public sealed record HealthReport(bool Healthy, string Text);
