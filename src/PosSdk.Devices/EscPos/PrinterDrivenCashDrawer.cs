using System.Diagnostics.CodeAnalysis;
using PosSdk.Devices.Drawers;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Capabilities;

namespace PosSdk.Devices.EscPos;

/// <summary>How a drawer is wired.</summary>
public sealed record DrawerWiring
{
    /// <summary>The connector's pin that gets the pulse: 2 or 5.</summary>
    public int Pin { get; init; } = 2;

    /// <summary>How long the pulse is; 20 to 200 ms, 120 unless set. Longer ones heat the magnet.</summary>
    public TimeSpan Pulse { get; init; } = TimeSpan.FromMilliseconds(120);

    /// <summary>True when the status pin is high while the drawer is open. Most cables: high means closed.</summary>
    public bool HighMeansOpen { get; init; }

    /// <summary>How long after a pulse an opening counts as ours; one second unless set.</summary>
    public TimeSpan OpensWithin { get; init; } = TimeSpan.FromSeconds(1);
}

/// <summary>A drawer on the cable of a receipt printer (R16). Sees when somebody opens it with the key, and opens while the printer is out of paper.</summary>
public sealed class PrinterDrivenCashDrawer : ICashDrawer
{
    private readonly IReceiptPrinter _printer;
    private readonly IDrawerPort _port;
    private readonly DrawerWiring _wiring;
    private readonly DeviceState _state;
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _pulsedAt;

    /// <summary>A drawer behind a printer; the printer is connected by whoever owns it.</summary>
    /// <param name="id">The drawer's id.</param>
    /// <param name="printer">One that has a drawer's connector (<see cref="IDrawerPort"/>), such as <see cref="EscPosPrinter"/> and <see cref="Star.StarPrinter"/>.</param>
    /// <param name="wiring">How it is wired; null for pin 2, and high means closed.</param>
    /// <exception cref="CapabilityNotSupportedException">The printer has no connector.</exception>
    public PrinterDrivenCashDrawer(string id, IReceiptPrinter printer, DrawerWiring? wiring = null)
    {
        _port = printer.TryGetCapability<IDrawerPort>(out var port) ? port : throw new CapabilityNotSupportedException(printer.Descriptor.Id, "This printer has no connector for a drawer.");
        (_printer, _wiring, _state) = (printer, wiring ?? new(), new(id, port.Time));
        Descriptor = new()
        {
            Id = id, Kind = DeviceKind.CashDrawer, Driver = PrinterDrawerDriver.DriverName, Endpoint = DeviceConfiguration.DevicePrefix + printer.Descriptor.Id,
            Dependencies = [new DeviceDependency(DeviceNeed.Cable), new DeviceDependency(DeviceNeed.Device, printer.Descriptor.Id)], Online = OnlineRequirement.Never,
        };
        // Because a change between looking and listening would be missed, it listens before it looks.
        port.StatusChanged += OnStatus;
        lock (_lock) State = StateOf(printer.Status);
    }

    /// <inheritdoc/>
    public DeviceDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public DeviceConnection Connection => _printer.Connection;

    /// <inheritdoc/>
    public bool CanReportStatus { get; private set; }

    /// <inheritdoc/>
    public DrawerState State { get; private set; }

    /// <inheritdoc/>
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => _printer.ConnectAsync(cancellationToken);

    /// <summary>Does nothing: the printer's connection is the printer's.</summary>
    public ValueTask DisconnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask<DrawerOpening> OpenAsync(string reason, CancellationToken cancellationToken)
    {
        if (CanReportStatus && State == DrawerState.Open) return DrawerOpening.AlreadyOpen;
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock) _pulsedAt = _port.Time.GetTimestamp();
        await PulseAsync(cancellationToken).ConfigureAwait(false);
        await SettleAsync().ConfigureAwait(false);
        // Because a connection that is let go after the pulse no longer tells, what was not seen is not said to have stayed shut.
        var opening = !CanReportStatus || State == DrawerState.Unknown ? DrawerOpening.PulseSent : State == DrawerState.Open ? DrawerOpening.Opened : DrawerOpening.NotOpened;
        TellAsked(opening);
        return opening;
    }

    /// <inheritdoc/>
    public async ValueTask WaitUntilClosedAsync(CancellationToken cancellationToken)
    {
        // Because a change between looking and waiting would be missed, what is waited for is taken before it is looked.
        for (var changed = Changed(); CanReportStatus && State == DrawerState.Open; changed = Changed()) await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) =>
        _state.WatchAsync(() => new DeviceEvent.DrawerChanged(Descriptor.Id, _port.Time.GetUtcNow(), State, ByKey: false), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken)
    {
        if (level != HealthCheckLevel.Interactive) return await _printer.CheckHealthAsync(level, cancellationToken).ConfigureAwait(false);
        var opening = await OpenAsync("health check", cancellationToken).ConfigureAwait(false);
        return new(opening != DrawerOpening.NotOpened, opening == DrawerOpening.NotOpened ? "The drawer stayed shut: look at its cable and its lock." : "The drawer got its pulse.");
    }

    /// <inheritdoc/>
    public bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _port.StatusChanged -= OnStatus;
        return ValueTask.CompletedTask;
    }

    private async ValueTask PulseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _port.PulseAsync(_wiring.Pin, _wiring.Pulse, cancellationToken).ConfigureAwait(false);
        }
        catch (DeviceException e)
        {
            TellAsked(null);
            throw new DeviceDisconnectedException(
                Descriptor.Id, $"The drawer is opened through the printer '{_printer.Descriptor.Id}', which does not answer: open it with its key.", e.Outcome, e);
        }
    }

    private async ValueTask SettleAsync()
    {
        var since = _port.Time.GetTimestamp();
        for (var changed = Changed(); State != DrawerState.Open && _wiring.OpensWithin - _port.Time.GetElapsedTime(since) is var left && left > TimeSpan.Zero; changed = Changed())
        {
            try
            {
                await changed.WaitAsync(left, _port.Time).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                return;
            }
        }
    }

    private void TellAsked(DrawerOpening? opening) => _state.Tell(new DeviceEvent.DrawerAsked(Descriptor.Id, _port.Time.GetUtcNow(), opening));

    private Task Changed()
    {
        lock (_lock) return _changed.Task;
    }

    private void OnStatus(PrinterStatus status)
    {
        TaskCompletionSource changed;
        bool byKey;
        lock (_lock)
        {
            var (before, now) = (State, StateOf(status));
            if (before == now) return;
            State = now;
            // Because without a drawer the pin keeps one level for ever: only a change shows that somebody is there.
            if (before != DrawerState.Unknown && now != DrawerState.Unknown) CanReportStatus = true;
            byKey = now == DrawerState.Open && before == DrawerState.Closed && (_pulsedAt is not { } at || _port.Time.GetElapsedTime(at) > _wiring.OpensWithin);
            // Because a pulse opens once, whoever opens it again right after has the key.
            if (now == DrawerState.Open) _pulsedAt = null;
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        changed.TrySetResult();
        _state.Tell(new DeviceEvent.DrawerChanged(Descriptor.Id, status.At, State, byKey));
    }

    private DrawerState StateOf(PrinterStatus status) => status.DrawerPinHigh is not { } high ? DrawerState.Unknown
        : high == _wiring.HighMeansOpen ? DrawerState.Open : DrawerState.Closed;
}
