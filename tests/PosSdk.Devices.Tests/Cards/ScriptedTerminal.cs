using System.Diagnostics.CodeAnalysis;
using PosSdk.Devices.Terminals;

namespace PosSdk.Devices.Tests.Cards;

/// <summary>A terminal that answers what it is told to, and remembers what it was asked.</summary>
internal sealed class ScriptedTerminal : IPaymentTerminal
{
    private readonly SemaphoreSlim _lease = new(1, 1);

    public List<string> Asked { get; } = [];

    public Func<PaymentRequest, Task<PaymentAnswer>> Pays { get; set; } = _ => throw new NotSupportedException();

    public Func<PaymentRequest, Task<PaymentAnswer>> Recovers { get; set; } = _ => throw new NotSupportedException();

    public Func<ReversalRequest, Task<PaymentAnswer>> Reverses { get; set; } = _ => throw new NotSupportedException();

    public Func<string?> Last { get; set; } = () => "7";

    public DeviceDescriptor Descriptor { get; } = new() { Id = "card", Kind = DeviceKind.PaymentTerminal, Driver = "script", Endpoint = "script://" };

    public DeviceConnection Connection => DeviceConnection.NotYet;

    public TerminalCapabilities Capabilities => new(true, true, true, true, true);

    public ValueTask<string?> LastRecordAsync(CancellationToken cancellationToken)
    {
        Asked.Add("last");
        return ValueTask.FromResult(Last());
    }

    public async ValueTask<PaymentAnswer> AuthorizeAsync(PaymentRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        Asked.Add($"pay {request.Amount}");
        return await Pays(request);
    }

    public async ValueTask<PaymentAnswer> RefundAsync(PaymentRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        Asked.Add($"refund {request.Amount}");
        return await Pays(request);
    }

    public async ValueTask<PaymentAnswer> ReverseAsync(ReversalRequest request, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        Asked.Add($"reverse {request.Amount} {request.Reference}");
        return await Reverses(request);
    }

    public async ValueTask<PaymentAnswer> RecoverAsync(PaymentRequest request, CancellationToken cancellationToken)
    {
        Asked.Add($"recover {request.Amount} after {request.LastRecord}");
        return await Recovers(request);
    }

    public ValueTask<SettlementAnswer> SettleAsync(CancellationToken cancellationToken)
    {
        Asked.Add("settle");
        return ValueTask.FromResult(new SettlementAnswer(true, null, [], "The terminal's day is ended."));
    }

    public async ValueTask<DeviceLease> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        await _lease.WaitAsync(wait, cancellationToken) ? new DeviceLease(() => _lease.Release()) : throw new DeviceBusyException("card", "Somebody else is using the card terminal.");

    public ValueTask AbortAsync(CancellationToken cancellationToken)
    {
        Asked.Add("abort");
        return ValueTask.CompletedTask;
    }

    public ValueTask<TerminalStatus> QueryStatusAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new TerminalStatus(true, null, "Ready."));

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisconnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async IAsyncEnumerable<DeviceEvent> WatchAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield break;
    }

    public ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken) => ValueTask.FromResult(new HealthReport(true, "Ready."));

    public bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    public ValueTask DisposeAsync()
    {
        _lease.Dispose();
        return ValueTask.CompletedTask;
    }
}
