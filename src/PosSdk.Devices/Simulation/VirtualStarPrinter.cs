using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Simulation;

/// <summary>A Star printer without hardware: as <see cref="VirtualEscPosPrinter"/>, in Star's own language.</summary>
public sealed class VirtualStarPrinter : IVirtualPrinter
{
    private readonly VirtualPrinterPort _port;

    /// <summary>A printer that is switched on, with paper and a closed cover.</summary>
    public VirtualStarPrinter(TimeProvider time, VirtualPrinterOptions? options = null)
    {
        options ??= new() { Profile = PrinterProfiles.StarLine };
        _port = new(time, options, mechanism => new StarFirmware(mechanism, options.Profile));
    }

    /// <inheritdoc/>
    public PrintedPage Page => _port.With(mechanism => mechanism.Page());

    /// <inheritdoc/>
    public int Kicks => _port.With(mechanism => mechanism.Kicks);

    /// <inheritdoc/>
    public bool DrawerIsOpen => _port.With(mechanism => mechanism.DrawerIsOpen);

    /// <inheritdoc/>
    public LoopbackTransport Connect() => _port.Connect();

    /// <inheritdoc/>
    public int Listen(int port = 0) => _port.Listen(port);

    /// <inheritdoc/>
    public Task SetPaperAsync(PaperLevel paper, CancellationToken cancellationToken = default) => _port.ChangeAsync(mechanism => mechanism.Change(paper: paper), cancellationToken);

    /// <inheritdoc/>
    public Task SetCoverAsync(bool open, CancellationToken cancellationToken = default) => _port.ChangeAsync(mechanism => mechanism.Change(coverIsOpen: open), cancellationToken);

    /// <inheritdoc/>
    public Task SetDrawerAsync(bool open, CancellationToken cancellationToken = default) => _port.ChangeAsync(mechanism => mechanism.Change(drawerIsOpen: open), cancellationToken);

    /// <inheritdoc/>
    public Task SetCutterAsync(bool jammed, CancellationToken cancellationToken = default) => _port.ChangeAsync(mechanism => mechanism.Change(cutterIsJammed: jammed), cancellationToken);

    /// <inheritdoc/>
    public Task MendAsync(CancellationToken cancellationToken = default) => _port.MendAsync(cancellationToken);

    /// <inheritdoc/>
    public Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default) => _port.SendRawAsync(bytes, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _port.DisposeAsync();
}
