using PosSdk.Devices.Zvt.Wire;

namespace PosSdk.Devices.Zvt;

/// <summary>A registered connection on which one exchange runs at a time.</summary>
internal sealed class ZvtSession(string device, ZvtLink link, ZvtOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim _busy = new(1, 1);
    private CancellationTokenSource? _running;
    private bool _registered;
    private volatile bool _connects;

    public DeviceState State { get; } = new(device, link.Time);

    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        using var turn = await TakeAsync(cancellationToken).ConfigureAwait(false);
        _connects = true;
        try
        {
            await EnsureRegisteredAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _connects = false;
        }
    }

    public async ValueTask DisconnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await CloseAsync().ConfigureAwait(false);
        State.Closed();
    }

    /// <summary>Connects and registers if need be, then runs an exchange to its end. Cancelling before the command goes out cancels; after that it asks the terminal to stop.</summary>
    /// <exception cref="DeviceException">The command was not sent.</exception>
    public async ValueTask<ZvtEnding> RunAsync(Func<ZvtLink, ZvtExchange> make, CancellationToken cancellationToken)
    {
        using var turn = await TakeAsync(cancellationToken).ConfigureAwait(false);
        await EnsureRegisteredAsync(cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Volatile.Write(ref _running, stop);
        try
        {
            var ending = await make(link).RunAsync(stop.Token).ConfigureAwait(false);
            // Because after a lost exchange nobody knows which answer belongs to what, only a new connection can be trusted.
            if (ending.End == ZvtEnd.Lost)
            {
                await CloseAsync().ConfigureAwait(false);
                State.Failed(ending.Fault?.Message ?? "The card terminal stopped answering.");
            }

            return ending;
        }
        finally
        {
            Volatile.Write(ref _running, null);
        }
    }

    /// <summary>Asks the running exchange to stop; when none runs, tells the terminal itself.</summary>
    public async ValueTask StopAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Volatile.Read(ref _running) is { } running)
        {
            try
            {
                await running.CancelAsync().ConfigureAwait(false);
            }
            catch (ObjectDisposedException)
            {
                // Because it ended just now, there is nothing left to stop.
            }
        }
        else if (link.IsConnected)
        {
            await RunAsync(wire => new ZvtExchange(wire, options) { Command = ZvtCommands.AbortRequest, EndsAcknowledged = true }, cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await link.DisposeAsync().ConfigureAwait(false);
        State.Closed();
        _busy.Dispose();
    }

    // Because a payment is not turned away by a connection that is being made for it; by another exchange it is.
    private async ValueTask<DeviceLease> TakeAsync(CancellationToken cancellationToken) =>
        await _busy.WaitAsync(_connects ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken).ConfigureAwait(false)
            ? new DeviceLease(() => _busy.Release())
            : throw new DeviceBusyException(device, "The card terminal is in the middle of something.");

    private async ValueTask EnsureRegisteredAsync(CancellationToken cancellationToken)
    {
        if (_registered && link.IsConnected) return;
        State.Connecting();
        try
        {
            await link.ConnectAsync(cancellationToken).ConfigureAwait(false);
            await RegisterAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is DeviceException or OperationCanceledException)
        {
            await CloseAsync().ConfigureAwait(false);
            State.Failed(error.Message, needsPerson: error is DeviceException { IsTransient: false });
            throw;
        }
    }

    private async ValueTask RegisterAsync(CancellationToken cancellationToken)
    {
        var ending = await new ZvtExchange(link, options) { Command = ZvtCommands.Registration(options) }.RunAsync(cancellationToken).ConfigureAwait(false);
        if (ending.Fault is { } fault) throw new DeviceDisconnectedException(device, fault.Message, DeviceOutcome.NotSent, fault);
        cancellationToken.ThrowIfCancellationRequested();
        if (ending.End != ZvtEnd.Completed) throw new DeviceOfflineException(device, $"The card terminal does not take the till: {ResultCode.Words(ending.Code ?? ResultCode.SystemError)}", DeviceOutcome.NotSent);
        _registered = true;
        var needs = StatusInformation.Read(ending.Completion).Kind ?? 0;
        State.Connected(NeedOf(needs));
    }

    // Bits of the status byte in the answer to a registration.
    private static string? NeedOf(byte needs) => (needs & 0x03) switch
    {
        0 => null,
        1 => "The card terminal must be initialised.",
        _ => "The card terminal needs a diagnosis.",
    };

    private ValueTask CloseAsync()
    {
        _registered = false;
        return link.CloseAsync(CancellationToken.None);
    }
}
