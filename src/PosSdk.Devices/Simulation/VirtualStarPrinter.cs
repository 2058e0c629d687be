using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Simulation;

/// <summary>A Star printer without hardware: as <see cref="VirtualEscPosPrinter"/>, in Star's own language.</summary>
public sealed class VirtualStarPrinter : IAsyncDisposable
{
    private readonly VirtualPrinterPort _port;

    /// <summary>A printer that is switched on, with paper and a closed cover.</summary>
    public VirtualStarPrinter(TimeProvider time, VirtualPrinterOptions? options = null)
    {
        options ??= new() { Profile = PrinterProfiles.StarLine };
        _port = new(time, options, mechanism => new StarFirmware(mechanism, options.Profile));
    }

    /// <summary>What it printed so far.</summary>
    public PrintedPage Page => _port.With(mechanism => mechanism.Page());

    /// <summary>How often its drawer got a pulse.</summary>
    public int Kicks => _port.With(mechanism => mechanism.Kicks);

    /// <summary>True while the drawer is open.</summary>
    public bool DrawerIsOpen => _port.With(mechanism => mechanism.DrawerIsOpen);

    /// <summary>A wire to it within the process.</summary>
    public LoopbackTransport Connect() => _port.Connect();

    /// <summary>Listens on this machine only.</summary>
    /// <param name="port">Zero for any.</param>
    /// <returns>The port it listens on.</returns>
    public int Listen(int port = 0) => _port.Listen(port);

    /// <summary>Somebody changes the paper, or it ends.</summary>
    public Task SetPaperAsync(PaperLevel paper, CancellationToken cancellationToken = default) => _port.ChangeAsync(mechanism => mechanism.Change(paper: paper), cancellationToken);

    /// <summary>Somebody opens or closes the cover.</summary>
    public Task SetCoverAsync(bool open, CancellationToken cancellationToken = default) => _port.ChangeAsync(mechanism => mechanism.Change(coverIsOpen: open), cancellationToken);

    /// <summary>Somebody opens the drawer with its key, or shuts it.</summary>
    public Task SetDrawerAsync(bool open, CancellationToken cancellationToken = default) => _port.ChangeAsync(mechanism => mechanism.Change(drawerIsOpen: open), cancellationToken);

    /// <summary>The cutter jams, or somebody clears it.</summary>
    public Task SetCutterAsync(bool jammed, CancellationToken cancellationToken = default) => _port.ChangeAsync(mechanism => mechanism.Change(cutterIsJammed: jammed), cancellationToken);

    /// <summary>The plan of faults ends, and somebody puts in paper, closes the cover and clears the cutter.</summary>
    public Task MendAsync(CancellationToken cancellationToken = default) => _port.MendAsync(cancellationToken);

    /// <summary>Sends bytes as they are, for tests of what a driver makes of them.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default) => _port.SendRawAsync(bytes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _port.DisposeAsync();
}
