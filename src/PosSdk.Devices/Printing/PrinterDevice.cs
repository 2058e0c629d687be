namespace PosSdk.Devices.Printing;

/// <summary>What is the same in every driver of a receipt printer, whichever language the printer speaks: connection, status, lease, and one job after the other.</summary>
/// <remarks>Knows no bytes. From the first byte of a receipt on nothing is thrown, because what is thrown says that nothing was sent.</remarks>
internal sealed class PrinterDevice : IAsyncDisposable
{
    private readonly IByteTransport _transport;
    private readonly PrinterProfile _profile;
    private readonly Func<PrinterTalkBasis, IPrinterTalk> _begin;
    private readonly PrinterTalkBasis _basis;
    private readonly DeviceState _state;
    private readonly SemaphoreSlim _lease = new(1, 1);
    private readonly SemaphoreSlim _job = new(1, 1);
    private IPrinterTalk? _talk;
    private volatile bool _isDirty;
    private int _jobs;

    public PrinterDevice(
        DeviceDescriptor descriptor, IByteTransport transport, PrinterProfile profile, PrinterOptions options, TimeProvider time, Func<PrinterTalkBasis, IPrinterTalk> begin)
    {
        (Descriptor, Time, _transport, _profile, _begin) = (descriptor, time, transport, profile, begin);
        _state = new(descriptor.Id, time);
        Known = new(descriptor.Id, _state, time);
        _basis = new(transport, profile, options, time, Known.Learn, OnBroken);
    }

    public DeviceDescriptor Descriptor { get; }

    public TimeProvider Time { get; }

    public KnownStatus Known { get; }

    public DeviceConnection Connection => _state.Connection;

    public PrinterStatus Status => Known.Now;

    public PrinterCapabilities Capabilities => CanAnswer ? _profile.Capabilities : _profile.Capabilities with { Status = false, JobConfirmation = false };

    private bool CanAnswer => _basis.CanAnswer;

    private bool Keeps => Descriptor.KeepsConnection;

    private bool IsAlive => Volatile.Read(ref _talk) is { IsBroken: false };

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
        if (Keeps && !IsAlive) return new(false, $"The printer is not connected. {Connection.LastError}".TrimEnd());
        if (level == HealthCheckLevel.Interactive)
        {
            var printed = await PrintAsync(test, cuts: 0, cancellationToken).ConfigureAwait(false);
            return new(printed.Outcome == PrintOutcome.Printed, printed.Message);
        }
        if (level == HealthCheckLevel.Internal && !IsAlive) return new(Connection.LastError is null, Connection.LastError ?? "The printer is connected for each job.");
        var status = level == HealthCheckLevel.Internal ? Status : await AskInBetweenAsync(cancellationToken).ConfigureAwait(false);
        return status.Obstacle() is { } obstacle ? new(false, obstacle) : new(status.Online != null, status.Online == null ? "The printer does not answer." : "The printer is ready.");
    }

    public async ValueTask<DeviceLease> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        await _lease.WaitAsync(wait, cancellationToken).ConfigureAwait(false)
            ? new DeviceLease(() => _lease.Release())
            : throw new DeviceBusyException(Descriptor.Id, "Somebody else is using the printer.");

    public async ValueTask<PrinterStatus> QueryStatusAsync(CancellationToken cancellationToken) =>
        CanAnswer ? await ConnectedAsync(talk => AskAsync(talk, cancellationToken), cancellationToken).ConfigureAwait(false) : Status;

    /// <param name="receipt">What to print.</param>
    /// <param name="cuts">How often it cuts, for those who count.</param>
    /// <param name="cancellationToken">Gives up before the first byte of the receipt; after it, the job is unknown.</param>
    /// <exception cref="DeviceException">Not a byte of it was sent.</exception>
    public async ValueTask<PrintResult> PrintAsync(RenderedReceipt receipt, int cuts, CancellationToken cancellationToken)
    {
        await _job.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!Keeps && !IsAlive) await BeginAsync(cancellationToken).ConfigureAwait(false);
            var talk = Talk();
            if (CanAnswer) await MustBeReadyAsync(talk, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var wasDirty = _isDirty;
            _isDirty = true;
            if (!await NothingSentYetAsync(() => talk.PrepareAsync(wasDirty, cancellationToken)).ConfigureAwait(false))
                throw new DeviceTimeoutException(
                    Descriptor.Id, "The printer is still busy with an earlier receipt: nothing of this one was sent. Look at its paper and its cover.", DeviceOutcome.NotSent);
            cancellationToken.ThrowIfCancellationRequested();
            var confirmation = await SendAsync(talk, receipt.Bytes, cancellationToken).ConfigureAwait(false);
            _isDirty = confirmation is null;
            if (talk.IsBroken) _state.Failed("The connection to the printer broke while it was printing.");
            _state.Tell(new DeviceEvent.PrintEnded(Descriptor.Id, Time.GetUtcNow(), confirmation is null ? PrintOutcome.Unknown : PrintOutcome.Printed, cuts));
            return Result(Interlocked.Increment(ref _jobs), confirmation, receipt);
        }
        finally
        {
            await LetGoAsync().ConfigureAwait(false);
            _job.Release();
        }
    }

    /// <summary>Sends bytes that the printer obeys at once, beside whatever job runs.</summary>
    /// <exception cref="DeviceDisconnectedException">They could not be sent.</exception>
    public async ValueTask SendBesideAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await ConnectedAsync(talk => NothingSentYetAsync(async () =>
        {
            await talk.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            return true;
        }), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync(CancellationToken.None).ConfigureAwait(false);
        await _transport.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        await DropAsync().ConfigureAwait(false);
        _state.Connecting();
        try
        {
            await _transport.ConnectAsync(cancellationToken).ConfigureAwait(false);
            var talk = _begin(_basis);
            Volatile.Write(ref _talk, talk);
            // Because a network printer takes several connections and serves one: who is not answered waits behind another till.
            if (_isDirty && !await talk.FlushAsync(cancellationToken).ConfigureAwait(false) || CanAnswer && (await AskAsync(talk, cancellationToken).ConfigureAwait(false)).Online is null)
                throw new DeviceBusyException(Descriptor.Id, "The printer took the connection and does not answer: another till is using it, or it hangs.");
            await talk.GreetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or DeviceException or OperationCanceledException)
        {
            _isDirty = true;
            await DropAsync().ConfigureAwait(false);
            _state.Failed(e.Message);
            if (e is IOException) throw new DeviceDisconnectedException(Descriptor.Id, e.Message, DeviceOutcome.NotSent, e);
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
        if (status.Online is null) throw new DeviceTimeoutException(Descriptor.Id, "The printer does not answer: nothing was sent. Switch it off and on.", DeviceOutcome.NotSent);
        if (status.Obstacle() is { } obstacle) throw new DeviceOfflineException(Descriptor.Id, obstacle, DeviceOutcome.NotSent);
    }

    private async ValueTask<PrinterStatus> AskAsync(IPrinterTalk talk, CancellationToken cancellationToken)
    {
        var fresh = await NothingSentYetAsync(() => talk.AskAsync(cancellationToken)).ConfigureAwait(false);
        if (fresh.Online is null) Known.Learn(_ => PrinterStatus.Unknown);
        return fresh;
    }

    // Because a printer that is printing is not asked in the middle of it, and one that does not answer in between is behind a wire that leads nowhere any more.
    private async ValueTask<PrinterStatus> AskInBetweenAsync(CancellationToken cancellationToken)
    {
        if (!await _job.WaitAsync(0, cancellationToken).ConfigureAwait(false)) return Status;
        try
        {
            if (!Keeps && !IsAlive) await BeginAsync(cancellationToken).ConfigureAwait(false);
            var status = CanAnswer ? await AskAsync(Talk(), cancellationToken).ConfigureAwait(false) : Status;
            if (!CanAnswer || status.Online is not null) return status;
            await DropAsync().ConfigureAwait(false);
            _state.Failed("The printer stopped answering: look whether it is on, and at its cable.");
            return Status;
        }
        finally
        {
            await LetGoAsync().ConfigureAwait(false);
            _job.Release();
        }
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
            throw new DeviceDisconnectedException(Descriptor.Id, "The connection to the printer broke before anything was sent.", DeviceOutcome.NotSent, e);
        }
    }

    private IPrinterTalk Talk() => Volatile.Read(ref _talk) is { IsBroken: false } talk ? talk
        : throw new DeviceDisconnectedException(Descriptor.Id, "The printer is not connected.", DeviceOutcome.NotSent);

    // With the connection that is there, or with one of its own when none is kept.
    private async ValueTask<T> ConnectedAsync<T>(Func<IPrinterTalk, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        if (Keeps || IsAlive) return await work(Talk()).ConfigureAwait(false);
        await _job.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!IsAlive) await BeginAsync(cancellationToken).ConfigureAwait(false);
            return await work(Talk()).ConfigureAwait(false);
        }
        finally
        {
            await LetGoAsync().ConfigureAwait(false);
            _job.Release();
        }
    }

    // Because the next till waits for the printer; what failed stays said.
    private async ValueTask LetGoAsync()
    {
        if (Keeps || !IsAlive) return;
        await DropAsync().ConfigureAwait(false);
        _state.Closed();
    }

    private async ValueTask DropAsync()
    {
        if (Interlocked.Exchange(ref _talk, null) is not { } talk) return;
        await talk.DisposeAsync().ConfigureAwait(false);
        Known.Learn(_ => PrinterStatus.Unknown);
    }

    // Because nobody knows what arrived of the bytes that were under way, and half a command takes what comes next for its other half.
    private void OnBroken()
    {
        _isDirty = true;
        _state.Lost("The printer closed the connection.");
    }
}
