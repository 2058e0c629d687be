using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Simulation;

/// <summary>A receipt printer without hardware, whichever language it speaks.</summary>
public interface IVirtualPrinter : IAsyncDisposable
{
    /// <summary>What it printed so far.</summary>
    PrintedPage Page { get; }

    /// <summary>How often its drawer got a pulse.</summary>
    int Kicks { get; }

    /// <summary>True while the drawer is open.</summary>
    bool DrawerIsOpen { get; }

    /// <summary>A wire to it within the process.</summary>
    LoopbackTransport Connect();

    /// <summary>Listens on this machine only.</summary>
    /// <param name="port">Zero for any.</param>
    /// <returns>The port it listens on.</returns>
    int Listen(int port = 0);

    /// <summary>Somebody changes the paper, or it ends.</summary>
    Task SetPaperAsync(PaperLevel paper, CancellationToken cancellationToken);

    /// <summary>Somebody opens or closes the cover.</summary>
    Task SetCoverAsync(bool open, CancellationToken cancellationToken);

    /// <summary>Somebody opens the drawer with its key, or shuts it.</summary>
    Task SetDrawerAsync(bool open, CancellationToken cancellationToken);

    /// <summary>The cutter jams, or somebody clears it.</summary>
    Task SetCutterAsync(bool jammed, CancellationToken cancellationToken);

    /// <summary>The plan of faults ends, and somebody puts in paper, closes the cover and clears the cutter.</summary>
    Task MendAsync(CancellationToken cancellationToken);

    /// <summary>Sends bytes as they are, for tests of what a driver makes of them.</summary>
    Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}
