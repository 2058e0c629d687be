using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PosSdk.Devices;
using PosSdk.Devices.Printing;

namespace PosSdk.Tests.Printing;

/// <summary>A printer that answers as it was told, and is well otherwise.</summary>
internal sealed class ScriptedPrinter : IReceiptPrinter
{
    private readonly Channel<DeviceEvent> _events = Channel.CreateUnbounded<DeviceEvent>();

    public static PrinterStatus Well { get; } = new(true, PaperLevel.Enough, false, PrinterFault.None, null, DateTimeOffset.UnixEpoch);

    public static PrinterStatus NoPaper { get; } = Well with { Paper = PaperLevel.Out };

    /// <summary>What came out.</summary>
    public List<ReceiptDocument> Paper { get; } = [];

    /// <summary>What the next documents come to, in their order; a null prints nothing and throws what is in <see cref="Throws"/>.</summary>
    public Queue<PrintOutcome?> Outcomes { get; } = [];

    public Exception Throws { get; set; } = new DeviceOfflineException("front", "The printer is out of paper: put in a new roll.", DeviceOutcome.NotSent);

    public PrintConfirmation Confirmation { get; set; } = PrintConfirmation.PrinterConfirmed;

    /// <summary>What is thrown at whoever takes the printer; null for nothing.</summary>
    public Exception? Taking { get; set; }

    public Action? WhilePrinting { get; set; }

    public DeviceDescriptor Descriptor { get; } = new() { Id = "front", Kind = DeviceKind.ReceiptPrinter, Driver = "scripted", Endpoint = "memory" };

    public DeviceConnection Connection { get; set; } = DeviceConnection.NotYet;

    public PrinterCapabilities Capabilities { get; set; } = new(42, 512, CanCut: true, QrCode: true, Image: true, Status: true, JobConfirmation: true);

    public PrinterStatus Status { get; set; } = Well;

    public void Tell(PrinterStatus status)
    {
        Status = status;
        _events.Writer.TryWrite(new DeviceEvent.PrinterChanged(Descriptor.Id, status.At, status));
    }

    public void SwitchOff() => _events.Writer.TryComplete();

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => default;

    public ValueTask DisconnectAsync(CancellationToken cancellationToken) => default;

    public ValueTask<DeviceLease> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        Taking is { } thrown ? throw thrown : new(new DeviceLease(() => { }));

    public ValueTask<PrinterStatus> QueryStatusAsync(CancellationToken cancellationToken) => new(Status);

    public ValueTask<PrintResult> PrintAsync(ReceiptDocument document, CancellationToken cancellationToken)
    {
        WhilePrinting?.Invoke();
        var outcome = Outcomes.TryDequeue(out var told) ? told : PrintOutcome.Printed;
        if (outcome is null) throw Throws;
        if (outcome != PrintOutcome.NotPrinted) Paper.Add(document);
        return new(new PrintResult(outcome.Value, Paper.Count, Confirmation, Status, ["no ł"], outcome == PrintOutcome.Printed ? "Printed." : "Look whether it came out."));
    }

    public async IAsyncEnumerable<DeviceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new DeviceEvent.ConnectionChanged(Descriptor.Id, DateTimeOffset.UnixEpoch, Connection);
        await foreach (var happened in _events.Reader.ReadAllAsync(cancellationToken)) yield return happened;
    }

    public ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken) => new(new HealthReport(true, "well"));

    public bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    public ValueTask DisposeAsync() => default;
}
