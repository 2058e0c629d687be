namespace PosSdk.Devices.Printing;

/// <summary>What is the same in every driver of a receipt printer, whichever language the printer speaks: connection, status, lease, and one job after the other.</summary>
/// <remarks>Knows no bytes. From the first byte of a receipt on nothing is thrown, because what is thrown says that nothing was sent.</remarks>
internal sealed class PrinterDevice(
    DeviceDescriptor descriptor, IByteTransport transport, PrinterProfile profile, PrinterOptions options, TimeProvider time, Func<PrinterTalkBasis, IPrinterTalk> begin) : IAsyncDisposable
{
    private readonly DeviceState _state = new(descriptor.Id, time);
    private readonly SemaphoreSlim _lease = new(1, 1);
    private readonly SemaphoreSlim _job = new(1, 1);
    private readonly Lock _statusLock = new();
    private PrinterStatus _status = PrinterStatus.Unknown;
    private IPrinterTalk? _talk;
    private volatile bool _isDirty;
    private int _jobs;

    public event Action<PrinterStatus>? StatusChanged;

    public DeviceDescriptor Descriptor => descriptor;

    public DeviceConnection Connection => _state.Connection;

    public PrinterStatus Status => Volatile.Read(ref _status);

    public TimeProvider Time => time;

    public PrinterCapabilities Capabilities => CanAnswer ? profile.Capabilities : profile.Capabilities with { Status = false, JobConfirmation = false };

    private bool CanAnswer => transport.IsBidirectional && profile.Status;

    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _talk) is { IsBroken: false }) return;
        // Because a connection is never made anew under a job, and never twice at once.
        await _job.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_talk is not { IsBroken: false }) await BeginAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _job.Release();
        }
    }

    public async ValueTask DisconnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await DropAsync().ConfigureAwait(false);
        _state.Closed();
    }

    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => _state.WatchAsync(cancellationToken);

    /// <param name="level">How closely to look.</param>
    /// <param name="test">What is printed for a person to see.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, RenderedReceipt test, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _talk) is not { IsBroken: false }) return new(false, $"The printer is not connected. {Connection.LastError}".TrimEnd());
        if (level == HealthCheckLevel.Interactive)
        {
            var printed = await PrintAsync(test, cancellationToken).ConfigureAwait(false);
            return new(printed.Outcome == PrintOutcome.Printed, printed.Message);
        }
        // Because a printer that is printing is not asked in the middle of it.
        var status = level == HealthCheckLevel.Internal || _job.CurrentCount == 0 ? Status : await QueryStatusAsync(cancellationToken).ConfigureAwait(false);
        return status.Obstacle() is { } obstacle ? new(false, obstacle) : new(status.Online != null, status.Online == null ? "The printer does not answer." : "The printer is ready.");
    }

    public async ValueTask<DeviceLease> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        await _lease.WaitAsync(wait, cancellationToken).ConfigureAwait(false)
            ? new DeviceLease(() => _lease.Release())
            : throw new DeviceBusyException(descriptor.Id, "Somebody else is using the printer.");

    public async ValueTask<PrinterStatus> QueryStatusAsync(CancellationToken cancellationToken) =>
        CanAnswer ? await AskAsync(Talk(), cancellationToken).ConfigureAwait(false) : Status;

    /// <exception cref="DeviceException">Not a byte of it was sent.</exception>
    public async ValueTask<PrintResult> PrintAsync(RenderedReceipt receipt, CancellationToken cancellationToken)
    {
        await _job.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var talk = Talk();
            if (CanAnswer) await MustBeReadyAsync(talk, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var wasDirty = _isDirty;
            _isDirty = true;
            if (!await NothingSentYetAsync(() => talk.PrepareAsync(wasDirty, cancellationToken)).ConfigureAwait(false))
                throw new DeviceTimeoutException(
                    descriptor.Id, "The printer is still busy with an earlier receipt: nothing of this one was sent. Look at its paper and its cover.", DeviceOutcome.NotSent);
            cancellationToken.ThrowIfCancellationRequested();
            var confirmation = await SendAsync(talk, receipt.Bytes, cancellationToken).ConfigureAwait(false);
            _isDirty = confirmation is null;
            if (talk.IsBroken) _state.Failed("The connection to the printer broke while it was printing.");
            return Result(Interlocked.Increment(ref _jobs), confirmation, receipt);
        }
        finally
        {
            _job.Release();
        }
    }

    /// <summary>Sends bytes that the printer obeys at once, beside whatever job runs.</summary>
    /// <exception cref="DeviceDisconnectedException">They could not be sent.</exception>
    public async ValueTask SendBesideAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var talk = Talk();
        await NothingSentYetAsync(async () =>
        {
            await talk.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync(CancellationToken.None).ConfigureAwait(false);
        await transport.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        await DropAsync().ConfigureAwait(false);
        _state.Connecting();
        try
        {
            await transport.ConnectAsync(cancellationToken).ConfigureAwait(false);
            var talk = begin(new(transport, profile, options, time, Learn, OnBroken));
            Volatile.Write(ref _talk, talk);
            // Because a network printer takes several connections and serves one: who is not answered waits behind another till.
            if (_isDirty && !await talk.FlushAsync(cancellationToken).ConfigureAwait(false) || CanAnswer && (await AskAsync(talk, cancellationToken).ConfigureAwait(false)).Online is null)
                throw new DeviceBusyException(descriptor.Id, "The printer took the connection and does not answer: another till is using it, or it hangs.");
            await talk.GreetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or DeviceException or OperationCanceledException)
        {
            _isDirty = true;
            await DropAsync().ConfigureAwait(false);
            _state.Failed(e.Message);
            if (e is IOException) throw new DeviceDisconnectedException(descriptor.Id, e.Message, DeviceOutcome.NotSent, e);
            throw;
        }
        _state.Connected(Status.Obstacle());
        // Because it may have broken before it counted as connected.
        if (Volatile.Read(ref _talk) is not { IsBroken: false }) OnBroken();
    }

    private static async ValueTask<PrintConfirmation?> SendAsync(IPrinterTalk talk, ReadOnlyMemory<byte> receipt, CancellationToken cancellationToken)
    {
        try
        {
            return await talk.PrintAsync(receipt, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private PrintResult Result(int number, PrintConfirmation? confirmation, RenderedReceipt receipt)
    {
        var status = Status;
        if (confirmation is { } sure) return new(PrintOutcome.Printed, number, sure, status, receipt.Warnings, "Printed.");
        // Because the printer kept what it was sent, and goes on when it can.
        var advice = status.Obstacle() is { } obstacle ? $"{obstacle} What is left of the receipt may come out then. Look whether it is whole; if not, print a copy."
            : "Look whether the receipt came out; if not, print a copy.";
        return new(PrintOutcome.Unknown, number, PrintConfirmation.None, status, receipt.Warnings, advice);
    }

    private async ValueTask MustBeReadyAsync(IPrinterTalk talk, CancellationToken cancellationToken)
    {
        var status = await AskAsync(talk, cancellationToken).ConfigureAwait(false);
        if (status.Online is null) throw new DeviceTimeoutException(descriptor.Id, "The printer does not answer: nothing was sent. Switch it off and on.", DeviceOutcome.NotSent);
        if (status.Obstacle() is { } obstacle) throw new DeviceOfflineException(descriptor.Id, obstacle, DeviceOutcome.NotSent);
    }

    private async ValueTask<PrinterStatus> AskAsync(IPrinterTalk talk, CancellationToken cancellationToken)
    {
        var fresh = await NothingSentYetAsync(() => talk.AskAsync(cancellationToken)).ConfigureAwait(false);
        Learn(_ => fresh);
        return fresh;
    }

    private async ValueTask<T> NothingSentYetAsync<T>(Func<ValueTask<T>> say)
    {
        try
        {
            return await say().ConfigureAwait(false);
        }
        catch (IOException e)
        {
            _isDirty = true;
            _state.Failed(e.Message);
            throw new DeviceDisconnectedException(descriptor.Id, "The connection to the printer broke before anything was sent.", DeviceOutcome.NotSent, e);
        }
    }

    private IPrinterTalk Talk() => Volatile.Read(ref _talk) is { IsBroken: false } talk ? talk
        : throw new DeviceDisconnectedException(descriptor.Id, "The printer is not connected.", DeviceOutcome.NotSent);

    private void Learn(Func<PrinterStatus, PrinterStatus> learn)
    {
        // Because a later status must not be told before an earlier one.
        lock (_statusLock)
        {
            var (before, status) = (_status, learn(_status) with { At = time.GetUtcNow() });
            Volatile.Write(ref _status, status);
            if (before with { At = status.At } == status) return;
            StatusChanged?.Invoke(status);
            _state.Tell(new DeviceEvent.PrinterChanged(descriptor.Id, status.At, status));
            _state.Obstructed(status.Obstacle());
        }
    }

    private async ValueTask DropAsync()
    {
        if (Interlocked.Exchange(ref _talk, null) is not { } talk) return;
        await talk.DisposeAsync().ConfigureAwait(false);
        Learn(_ => PrinterStatus.Unknown);
    }

    // Because nobody knows what arrived of the bytes that were under way, and half a command takes what comes next for its other half.
    private void OnBroken()
    {
        _isDirty = true;
        _state.Lost("The printer closed the connection.");
    }
}
