using System.Diagnostics.CodeAnalysis;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Capabilities;

namespace PosSdk.Devices.EscPos;

/// <summary>A receipt printer that speaks ESC/POS, on any wire.</summary>
/// <remarks>
/// A job is rendered whole and sent in one pass. A connection that breaks within it leaves the job unknown: nothing is ever sent twice. Before the next job what is left of the broken
/// one is flushed out of the printer. What the printer does not answer stays unknown. It neither retries nor reconnects.
/// </remarks>
public sealed class EscPosPrinter : IReceiptPrinter, IRawPrinter
{
    private readonly IByteTransport _transport;
    private readonly PrinterProfile _profile;
    private readonly EscPosPrinterOptions _options;
    private readonly TimeProvider _time;
    private readonly ReceiptRenderer _renderer;
    private readonly DeviceState _state;
    private readonly SemaphoreSlim _lease = new(1, 1);
    private readonly SemaphoreSlim _job = new(1, 1);
    private readonly KnownStatus _status;
    private EscPosSession? _session;
    private bool _isDirty;
    private int _jobs;

    /// <summary>A printer on a wire; connects nothing yet.</summary>
    public EscPosPrinter(string id, IByteTransport transport, PrinterProfile profile, TimeProvider time, EscPosPrinterOptions? options = null)
    {
        (_transport, _profile, _time, _options) = (transport, profile, time, options ?? new());
        (_renderer, _state) = (ReceiptRenderer.EscPos(profile), new(id, time));
        _status = new(id, _state, time);
        Descriptor = new()
        {
            Id = id, Kind = DeviceKind.ReceiptPrinter, Driver = EscPosDriver.DriverName, Model = profile.Name, Endpoint = transport.Endpoint,
            Dependencies = _options.Need is { } need ? [new DeviceDependency(need)] : [], Online = OnlineRequirement.Never,
        };
    }

    /// <inheritdoc/>
    public DeviceDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public DeviceConnection Connection => _state.Connection;

    /// <inheritdoc/>
    public PrinterCapabilities Capabilities => CanAnswer ? _profile.Capabilities : _profile.Capabilities with { Status = false, JobConfirmation = false };

    /// <inheritdoc/>
    public PrinterStatus Status => _status.Now;

    internal KnownStatus Known => _status;

    internal TimeProvider Time => _time;

    private bool CanAnswer => _transport.IsBidirectional && _profile.Status;

    /// <inheritdoc/>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        if (_session is { IsBroken: false }) return;
        // Because a connection is never made anew under a job, and never twice at once.
        await _job.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_session is not { IsBroken: false }) await BeginAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _job.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisconnectAsync(CancellationToken cancellationToken)
    {
        await DropAsync().ConfigureAwait(false);
        _state.Closed();
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => _state.WatchAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken)
    {
        if (_session is not { IsBroken: false }) return new(false, $"The printer is not connected. {Connection.LastError}".TrimEnd());
        var status = level == HealthCheckLevel.Internal ? Status : await AskInBetweenAsync(cancellationToken).ConfigureAwait(false);
        if (level == HealthCheckLevel.Interactive)
        {
            var test = await PrintAsync(new([new ReceiptElement.Text("Test"), new ReceiptElement.Feed(3)]), cancellationToken).ConfigureAwait(false);
            return new(test.Outcome == PrintOutcome.Printed, test.Message);
        }
        return status.Obstacle() is { } obstacle ? new(false, obstacle) : new(status.Online != null, status.Online == null ? "The printer does not answer." : "The printer is ready.");
    }

    /// <inheritdoc/>
    public bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    /// <inheritdoc/>
    public async ValueTask<DeviceLease> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        await _lease.WaitAsync(wait, cancellationToken).ConfigureAwait(false)
            ? new DeviceLease(() => _lease.Release())
            : throw new DeviceBusyException(Descriptor.Id, "Somebody else is using the printer.");

    /// <inheritdoc/>
    public async ValueTask<PrinterStatus> QueryStatusAsync(CancellationToken cancellationToken)
    {
        if (!CanAnswer) return Status;
        return await AskAllAsync(Session(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<PrintResult> PrintAsync(ReceiptDocument document, CancellationToken cancellationToken) =>
        RunAsync(_renderer.Render(document), document.Elements.Count(element => element is ReceiptElement.Cut), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PrintResult> PrintRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => RunAsync(new(bytes, []), cuts: 0, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DisconnectAsync(CancellationToken.None).ConfigureAwait(false);
        await _transport.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Sends bytes that the printer obeys at once, beside whatever job runs.</summary>
    /// <exception cref="DeviceDisconnectedException">They could not be sent.</exception>
    internal async ValueTask SendBesideAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await Session().WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw Lost(e);
        }
    }

    private async ValueTask BeginAsync(CancellationToken cancellationToken)
    {
        await DropAsync().ConfigureAwait(false);
        _state.Connecting();
        try
        {
            await _transport.ConnectAsync(cancellationToken).ConfigureAwait(false);
            _session = new EscPosSession(_transport, bytes => _status.Learn(status => status.WithAutomatic(bytes)), OnBroken, _time);
            await GreetAsync(_session, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or DeviceException or OperationCanceledException)
        {
            await DropAsync().ConfigureAwait(false);
            _state.Failed(e.Message);
            if (e is IOException) throw new DeviceDisconnectedException(Descriptor.Id, e.Message, DeviceOutcome.NotSent, e);
            throw;
        }
        _state.Connected(Status.Obstacle());
        // Because it may have broken before it counted as connected.
        if (_session is { IsBroken: true }) OnBroken();
    }

    private async ValueTask GreetAsync(EscPosSession session, CancellationToken cancellationToken)
    {
        try
        {
            if (CanAnswer && (await AskAllAsync(session, cancellationToken).ConfigureAwait(false)).Online is null)
            {
                // Because a network printer takes several connections and serves one: who is not answered waits behind another till.
                throw new DeviceBusyException(Descriptor.Id, "The printer took the connection and does not answer: another till is using it, or it hangs.");
            }
            if (_isDirty) await session.WriteAsync(PrintJob.Flush(_profile), cancellationToken).ConfigureAwait(false);
            if (CanAnswer) await session.WriteAsync(PrintJob.AutomaticStatus, cancellationToken).ConfigureAwait(false);
            _isDirty = false;
        }
        catch (IOException e)
        {
            throw Lost(e);
        }
    }

    private async ValueTask<PrintResult> RunAsync(RenderedReceipt receipt, int cuts, CancellationToken cancellationToken)
    {
        await _job.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var session = Session();
            var number = Interlocked.Increment(ref _jobs);
            if (CanAnswer) await MustBeReadyAsync(session, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var job = new PrintJob(_profile, receipt.Bytes, CanAnswer, _time.GetUtcNow().ToUnixTimeMilliseconds() + number);
            if (_isDirty) await SendBesideAsync(PrintJob.Flush(_profile), CancellationToken.None).ConfigureAwait(false);
            _isDirty = true;
            var confirmation = await SendAsync(session, job, cancellationToken).ConfigureAwait(false);
            _isDirty = confirmation is null;
            if (session.IsBroken) _state.Failed("The connection to the printer broke while it was printing.");
            _state.Tell(new DeviceEvent.PrintEnded(Descriptor.Id, _time.GetUtcNow(), confirmation is null ? PrintOutcome.Unknown : PrintOutcome.Printed, cuts));
            return confirmation is { } sure
                ? new(PrintOutcome.Printed, number, sure, Status, receipt.Warnings, "Printed.")
                : new(PrintOutcome.Unknown, number, PrintConfirmation.None, Status, receipt.Warnings,
                    (Status.Obstacle() is { } obstacle ? obstacle + " " : "") + "Look whether the receipt came out; if not, print a copy.");
        }
        finally
        {
            _job.Release();
        }
    }

    // Null: nobody knows. From the first byte on nothing is thrown, because what is thrown says that nothing was sent.
    private async ValueTask<PrintConfirmation?> SendAsync(EscPosSession session, PrintJob job, CancellationToken cancellationToken)
    {
        try
        {
            session.ForgetSingles();
            await session.WriteAsync(job.Bytes, CancellationToken.None).ConfigureAwait(false);
            if (!CanAnswer) return PrintConfirmation.TransportAccepted;
            if (job.Expected is { } expected)
                return await session.BlockAsync(expected, _options.JobTimeout, cancellationToken).ConfigureAwait(false) ? PrintConfirmation.PrinterConfirmed : null;
            // Because one stray byte looks like an answer and two do not come by themselves.
            if (!await session.SingleAsync(_options.JobTimeout, cancellationToken).ConfigureAwait(false)
                || !await session.SingleAsync(_options.AnswerTimeout, cancellationToken).ConfigureAwait(false)) return null;
            var after = await AskAllAsync(session, cancellationToken).ConfigureAwait(false);
            await session.WriteAsync(PrintJob.AutomaticStatus, CancellationToken.None).ConfigureAwait(false);
            return after is { Online: true } && after.Obstacle() is null ? PrintConfirmation.StatusAfterJob : null;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or DeviceException)
        {
            return null;
        }
    }

    private async ValueTask MustBeReadyAsync(EscPosSession session, CancellationToken cancellationToken)
    {
        var status = await AskAllAsync(session, cancellationToken).ConfigureAwait(false);
        if (status.Online is null) throw new DeviceTimeoutException(Descriptor.Id, "The printer does not answer: nothing was sent. Switch it off and on.", DeviceOutcome.NotSent);
        if (status.Obstacle() is { } obstacle) throw new DeviceOfflineException(Descriptor.Id, obstacle, DeviceOutcome.NotSent);
    }

    private async ValueTask<PrinterStatus> AskAllAsync(EscPosSession session, CancellationToken cancellationToken)
    {
        var fresh = PrinterStatus.Unknown;
        try
        {
            foreach (byte question in (byte[])[1, 2, 3, 4])
            {
                if (await session.AskAsync(question, _options.AnswerTimeout, cancellationToken).ConfigureAwait(false) is not { } answer) break;
                fresh = fresh.WithAnswer(question, answer);
            }
        }
        catch (IOException e)
        {
            throw Lost(e);
        }
        _status.Learn(_ => fresh);
        return Status;
    }

    // Because a printer that is printing is not asked in the middle of it, and one that does not answer in between is behind a wire that leads nowhere any more.
    private async ValueTask<PrinterStatus> AskInBetweenAsync(CancellationToken cancellationToken)
    {
        if (!await _job.WaitAsync(0, cancellationToken).ConfigureAwait(false)) return Status;
        try
        {
            var status = await QueryStatusAsync(cancellationToken).ConfigureAwait(false);
            if (!CanAnswer || status.Online is not null) return status;
            await DropAsync().ConfigureAwait(false);
            _state.Failed("The printer stopped answering: look whether it is on, and at its cable.");
            return Status;
        }
        finally
        {
            _job.Release();
        }
    }

    private EscPosSession Session() =>
        _session is { IsBroken: false } session ? session : throw new DeviceDisconnectedException(Descriptor.Id, "The printer is not connected.", DeviceOutcome.NotSent);

    private DeviceDisconnectedException Lost(IOException cause)
    {
        _state.Failed(cause.Message);
        return new(Descriptor.Id, "The connection to the printer broke before anything was sent.", DeviceOutcome.NotSent, cause);
    }

    private async ValueTask DropAsync()
    {
        if (Interlocked.Exchange(ref _session, null) is not { } session) return;
        await session.DisposeAsync().ConfigureAwait(false);
        _status.Learn(_ => PrinterStatus.Unknown);
    }

    private void OnBroken() => _state.Lost("The printer closed the connection.");
}
