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
    private readonly EscPosPrinter _printer;
    private readonly DrawerWiring _wiring;
    private readonly DeviceState _state;
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _pulsedAt;

    /// <summary>A drawer behind a printer; the printer is connected by whoever owns it.</summary>
    public PrinterDrivenCashDrawer(string id, EscPosPrinter printer, DrawerWiring? wiring = null)
    {
        (_printer, _wiring, _state) = (printer, wiring ?? new(), new(id, printer.Time));
        Descriptor = new()
        {
            Id = id, Kind = DeviceKind.CashDrawer, Driver = PrinterDrawerDriver.DriverName, Endpoint = DeviceConfiguration.DevicePrefix + printer.Descriptor.Id,
            Dependencies = [new DeviceDependency(DeviceNeed.Cable), new DeviceDependency(DeviceNeed.Device, printer.Descriptor.Id)], Online = OnlineRequirement.Never,
        };
        State = StateOf(printer.Status);
        printer.Known.Changed += OnStatus;
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
        lock (_lock) _pulsedAt = _printer.Time.GetTimestamp();
        await SendAsync(Pulse(), cancellationToken).ConfigureAwait(false);
        await SettleAsync().ConfigureAwait(false);
        var opening = State == DrawerState.Open && CanReportStatus ? DrawerOpening.Opened : CanReportStatus ? DrawerOpening.NotOpened : DrawerOpening.PulseSent;
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
        _state.WatchAsync(() => new DeviceEvent.DrawerChanged(Descriptor.Id, _printer.Time.GetUtcNow(), State, ByKey: false), cancellationToken);

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
        _printer.Known.Changed -= OnStatus;
        return ValueTask.CompletedTask;
    }

    // Because ESC p waits behind what cannot be printed; the real-time pulse does not, but some models ignore it while all is well.
    private byte[] Pulse()
    {
        var (pin, milliseconds) = (_wiring.Pin == 5 ? (byte)1 : (byte)0, (int)Math.Clamp(_wiring.Pulse.TotalMilliseconds, 20, 200));
        return _printer.Status.Obstacle() is null
            ? [0x1B, 0x70, pin, (byte)(milliseconds / 2), (byte)Math.Min(255, milliseconds)]
            : [0x10, 0x14, 0x01, pin, (byte)Math.Clamp((milliseconds + 50) / 100, 1, 2)];
    }

    private async ValueTask SendAsync(byte[] pulse, CancellationToken cancellationToken)
    {
        try
        {
            await _printer.SendBesideAsync(pulse, cancellationToken).ConfigureAwait(false);
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
        var since = _printer.Time.GetTimestamp();
        for (var changed = Changed(); State != DrawerState.Open && _wiring.OpensWithin - _printer.Time.GetElapsedTime(since) is var left && left > TimeSpan.Zero; changed = Changed())
        {
            try
            {
                await changed.WaitAsync(left, _printer.Time).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                return;
            }
        }
    }

    private void TellAsked(DrawerOpening? opening) => _state.Tell(new DeviceEvent.DrawerAsked(Descriptor.Id, _printer.Time.GetUtcNow(), opening));

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
            byKey = now == DrawerState.Open && before == DrawerState.Closed && (_pulsedAt is not { } at || _printer.Time.GetElapsedTime(at) > _wiring.OpensWithin);
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        changed.TrySetResult();
        _state.Tell(new DeviceEvent.DrawerChanged(Descriptor.Id, status.At, State, byKey));
    }

    private DrawerState StateOf(PrinterStatus status) => status.DrawerPinHigh is not { } high ? DrawerState.Unknown
        : high == _wiring.HighMeansOpen ? DrawerState.Open : DrawerState.Closed;
}
