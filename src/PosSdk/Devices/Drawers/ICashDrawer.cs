namespace PosSdk.Devices.Drawers;

/// <summary>How a drawer is.</summary>
public enum DrawerState
{
    /// <summary>It cannot say.</summary>
    Unknown,

    /// <summary>Shut.</summary>
    Closed,

    /// <summary>Open.</summary>
    Open,
}

/// <summary>What opening a drawer came to.</summary>
public enum DrawerOpening
{
    /// <summary>It was seen to open.</summary>
    Opened,

    /// <summary>The pulse went out; this drawer cannot say whether it opened.</summary>
    PulseSent,

    /// <summary>It was open already.</summary>
    AlreadyOpen,

    /// <summary>The pulse went out and it stayed shut: open it with its key.</summary>
    NotOpened,
}

/// <summary>A cash drawer. Usually it hangs on the receipt printer's cable and is opened through it (R16).</summary>
public interface ICashDrawer : IDevice
{
    /// <summary>True once it was seen to change: a drawer that never changes cannot report.</summary>
    bool CanReportStatus { get; }

    /// <summary>How it is now.</summary>
    DrawerState State { get; }

    /// <summary>Opens it. Works while the printer is out of paper.</summary>
    /// <param name="reason">Why, for the journal: a sale, a pay-in, no sale.</param>
    /// <param name="cancellationToken">Heeded until the pulse is sent.</param>
    /// <exception cref="DeviceException">The pulse could not be sent; the message says to use the key.</exception>
    ValueTask<DrawerOpening> OpenAsync(string reason, CancellationToken cancellationToken);

    /// <summary>Waits until it is shut; returns at once when it cannot report.</summary>
    ValueTask WaitUntilClosedAsync(CancellationToken cancellationToken);
}
