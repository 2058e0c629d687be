using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Money;

namespace PosSdk.Devices.Zvt;

/// <summary>A card terminal over ZVT (PA00P015): the till is the master, opens the connection, and lets a payment stand by acknowledging 04 0F.</summary>
/// <remarks>
/// A payment stands from the moment when the terminal hears <c>80 00 00</c> to its 04 0F; without it the terminal takes the payment back. So the commit of the caller runs between the two.
/// When the terminal falls silent after that, it is asked for its last payment once; if it cannot be reached the payment stands, as the specification says. Whatever else goes wrong on
/// the wire is <see cref="PaymentOutcome.Unknown"/>, and <see cref="RecoverAsync"/> asks. Nothing here ever charges twice. Connects by itself when it has to, because the protocol's
/// recovery begins with a new connection.
/// </remarks>
public sealed class ZvtTerminal : IPaymentTerminal
{
    private readonly ZvtSession _session;
    private readonly ZvtOptions _options;
    private readonly TimeProvider _time;
    private readonly ZvtAttempts _attempts = new();
    private readonly SemaphoreSlim _lease = new(1, 1);

    /// <summary>Makes a driver; does not connect.</summary>
    /// <param name="id">The app's own name of the terminal.</param>
    /// <param name="transport">The wire; the driver's from now on.</param>
    /// <param name="options">How to talk; null for what the specification says.</param>
    /// <param name="time">The clock and the timers; null for the system's.</param>
    /// <exception cref="ArgumentException">The password is not six digits, or no terminal takes the currency.</exception>
    public ZvtTerminal(string id, IByteTransport transport, ZvtOptions? options = null, TimeProvider? time = null)
    {
        _options = options ?? new ZvtOptions();
        _time = time ?? TimeProvider.System;
        _ = ZvtCommands.Registration(_options);
        _session = new ZvtSession(id, new ZvtLink(id, transport, _time, _options.Log), _options);
        Descriptor = new DeviceDescriptor
        {
            Id = id,
            Kind = DeviceKind.PaymentTerminal,
            Driver = ZvtDriver.DriverName,
            Endpoint = transport.Endpoint,
            Dependencies = [.. Needs(transport.Endpoint, _options.Online)],
            Online = _options.Online,
        };
    }

    /// <inheritdoc/>
    public DeviceDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public DeviceConnection Connection => _session.State.Connection;

    /// <inheritdoc/>
    public TerminalCapabilities Capabilities => new(Refund: true, Reversal: true, Recovery: true, Abort: true, ReceiptText: _options.TakesSlips);

    /// <inheritdoc/>
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => _session.ConnectAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisconnectAsync(CancellationToken cancellationToken) => _session.DisconnectAsync(cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => _session.State.WatchAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken)
    {
        if (level == HealthCheckLevel.Internal) return new HealthReport(Connection.State == ConnectionState.Ready, Connection.LastError ?? $"{Connection.State}");
        try
        {
            var status = await QueryStatusAsync(cancellationToken).ConfigureAwait(false);
            return new HealthReport(status.Ready == true, status.Text);
        }
        catch (DeviceException error)
        {
            return new HealthReport(false, error.Message);
        }
    }

    /// <inheritdoc/>
    public bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    /// <inheritdoc/>
    public async ValueTask<DeviceLease> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        await _lease.WaitAsync(wait, cancellationToken).ConfigureAwait(false)
            ? new DeviceLease(() => _lease.Release())
            : throw new DeviceBusyException(Descriptor.Id, "Somebody else is using the card terminal.");

    /// <inheritdoc/>
    public async ValueTask<TerminalStatus> QueryStatusAsync(CancellationToken cancellationToken)
    {
        var ending = await _session.RunAsync(link => new ZvtExchange(link, _options) { Command = ZvtCommands.StatusEnquiry(_options) }, cancellationToken).ConfigureAwait(false);
        return ZvtStatus.Of(ending);
    }

    /// <inheritdoc/>
    /// <remarks>Its trace number. The terminal is asked only when it may have changed since it was last heard.</remarks>
    public async ValueTask<string?> LastRecordAsync(CancellationToken cancellationToken)
    {
        if (_attempts.LastTrace is null)
        {
            var (_, ending) = await AskLastAsync(cancellationToken).ConfigureAwait(false);
            if (ending.Fault is { } fault) throw fault;
        }

        return _attempts.LastTrace?.ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public ValueTask<PaymentAnswer> AuthorizeAsync(PaymentRequest request, IProgress<string>? progress, CancellationToken cancellationToken) =>
        ChargeAsync(request, Said(() => ZvtCommands.Authorize(request.Amount)), progress, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PaymentAnswer> RefundAsync(PaymentRequest request, IProgress<string>? progress, CancellationToken cancellationToken) =>
        ChargeAsync(request, Said(() => ZvtCommands.Refund(request.Amount, _options)), progress, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>One that the terminal has undone already is done.</remarks>
    public async ValueTask<PaymentAnswer> ReverseAsync(ReversalRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var charge = new ZvtCharge(request.Amount, commit: null);
        var (answer, isSure) = await RunAsync(charge, Said(() => ZvtCommands.Reversal(request, _options)), request.Amount.Currency, progress, cancellationToken).ConfigureAwait(false);
        TellEnded(answer);
        _attempts.Saw(charge.Taken, undone: !isSure || answer.Outcome is PaymentOutcome.Unknown or PaymentOutcome.Failed);
        return answer.Code == ZvtAnswers.AlreadyReversed ? answer with { Outcome = PaymentOutcome.Approved } : answer;
    }

    /// <inheritdoc/>
    public async ValueTask<PaymentAnswer> RecoverAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        if (_attempts.AnswerOf(request.Attempt) is { } known) return known;
        var attempt = _attempts.Of(request);
        var (last, ending) = await AskLastAsync(cancellationToken).ConfigureAwait(false);
        if (last is null) return ZvtAnswers.CannotTell(ending, request.Amount.Currency);
        var answer = ZvtRecovery.Judge(request, attempt, last, _options, _time);
        _attempts.Settle(request, answer);
        return answer;
    }

    /// <inheritdoc/>
    public async ValueTask<SettlementAnswer> SettleAsync(CancellationToken cancellationToken)
    {
        var ending = await _session.RunAsync(link => new ZvtExchange(link, _options) { Command = ZvtCommands.EndOfDay(_options) }, cancellationToken).ConfigureAwait(false);
        return ZvtStatus.Settled(ending, _options.Currency);
    }

    /// <inheritdoc/>
    public ValueTask AbortAsync(CancellationToken cancellationToken) => _session.StopAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync().ConfigureAwait(false);
        _lease.Dispose();
    }

    // Because the terminal reaches its bank by itself, the till needs no internet for it, but the terminal does, unless its provider says otherwise.
    private static IEnumerable<DeviceDependency> Needs(string endpoint, OnlineRequirement online)
    {
        if (DeviceDescriptor.NeedOf(endpoint) is { } need) yield return new(need);
        if (online != OnlineRequirement.Never) yield return new(DeviceNeed.Internet);
    }

    private Apdu Said(Func<Apdu> command)
    {
        try
        {
            return command();
        }
        catch (ArgumentException error)
        {
            throw new CapabilityNotSupportedException(Descriptor.Id, error.Words());
        }
    }

    private async ValueTask<PaymentAnswer> ChargeAsync(PaymentRequest request, Apdu command, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (await LookBackAsync(request, cancellationToken).ConfigureAwait(false) is { } settled) return settled;
        var charge = new ZvtCharge(request.Amount, request.Commit);
        _attempts.Begin(request, _time.GetUtcNow());
        try
        {
            var (answer, isSure) = await RunAsync(charge, command, request.Amount.Currency, progress, cancellationToken).ConfigureAwait(false);
            _attempts.End(request, charge.Taken, answer.Outcome, isSure);
            TellEnded(answer);
            return answer;
        }
        catch (Exception error) when (error is DeviceException or OperationCanceledException)
        {
            // Because these mean that the command did not go out, there is nothing to ask for later.
            _attempts.End(request, null, PaymentOutcome.Failed, isSure: true);
            throw;
        }
    }

    /// <summary>
    /// Asks for the terminal's last payment while some attempt is in doubt: after another payment it could not be asked for any more. Answers when the attempt is the one in doubt itself,
    /// unless nothing was taken for it. So asking to charge twice under one id charges once.
    /// </summary>
    private async ValueTask<PaymentAnswer?> LookBackAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        if (!_attempts.MustLookBack) return null;
        var (last, ending) = await AskLastAsync(cancellationToken).ConfigureAwait(false);
        PaymentAnswer? own = null;
        foreach (var (asked, attempt) in _attempts.InDoubt)
        {
            var answer = last is null ? ZvtAnswers.CannotTell(ending, asked.Amount.Currency) : ZvtRecovery.Judge(asked, attempt, last, _options, _time);
            _attempts.Settle(asked, answer);
            if (asked.Attempt == request.Attempt && answer.Outcome is PaymentOutcome.Approved or PaymentOutcome.Unknown) own = answer;
        }

        return own;
    }

    private async ValueTask<(PaymentAnswer Answer, bool IsSure)> RunAsync(
        ZvtCharge charge, Apdu command, Currency currency, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var ending = await _session.RunAsync(
            link => new ZvtExchange(link, _options) { Command = command, Judge = charge.JudgeAsync, Progress = progress }, cancellationToken).ConfigureAwait(false);
        if (charge.Conclude(ending) is { } answer) return (answer, true);
        // Because the terminal was told that the payment stands and did not say that it heard, it is asked once. Where it does not tell, the payment stands.
        var stands = ZvtAnswers.Approved(charge.Taken!, currency, ending);
        var last = await TryAskLastAsync().ConfigureAwait(false);
        return (ZvtRecovery.Confirm(stands, charge.Taken!, last), last is not null);
    }

    private void TellEnded(PaymentAnswer answer) => _session.State.Tell(new DeviceEvent.PaymentEnded(Descriptor.Id, _time.GetUtcNow(), answer.Outcome));

    private async ValueTask<StatusInformation?> TryAskLastAsync()
    {
        try
        {
            return (await AskLastAsync(CancellationToken.None).ConfigureAwait(false)).Last;
        }
        catch (DeviceException)
        {
            return null;
        }
    }

    private async ValueTask<(StatusInformation? Last, ZvtEnding Ending)> AskLastAsync(CancellationToken cancellationToken)
    {
        var ending = await _session.RunAsync(link => new ZvtExchange(link, _options) { Command = ZvtCommands.RepeatReceipt(_options) }, cancellationToken).ConfigureAwait(false);
        _attempts.Saw(ending.Status, undone: false);
        return (ending.Status, ending);
    }
}
