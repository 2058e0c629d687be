using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PosSdk.Devices;
using PosSdk.Devices.Drawers;

namespace PosSdk.Tests.Drawers;

/// <summary>A drawer that answers as it was told.</summary>
internal sealed class ScriptedDrawer : ICashDrawer
{
    private readonly Channel<DeviceEvent> _events = Channel.CreateUnbounded<DeviceEvent>();

    public DrawerOpening Opening { get; set; } = DrawerOpening.Opened;

    public Exception? Throws { get; set; }

    public List<string> Reasons { get; } = [];

    public TaskCompletionSource Shut { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Action? WhenOpened { get; set; }

    public DeviceDescriptor Descriptor { get; } = new() { Id = "till", Kind = DeviceKind.CashDrawer, Driver = "scripted", Endpoint = "memory" };

    public DeviceConnection Connection => DeviceConnection.NotYet;

    public bool CanReportStatus => true;

    public DrawerState State => DrawerState.Closed;

    public void Tell(DrawerState state, bool byKey, DateTimeOffset at) => _events.Writer.TryWrite(new DeviceEvent.DrawerChanged(Descriptor.Id, at, state, byKey));

    public ValueTask<DrawerOpening> OpenAsync(string reason, CancellationToken cancellationToken)
    {
        Reasons.Add(reason);
        WhenOpened?.Invoke();
        return Throws is { } e ? throw e : new(Opening);
    }

    public ValueTask WaitUntilClosedAsync(CancellationToken cancellationToken) => new(Shut.Task.WaitAsync(cancellationToken));

    public async IAsyncEnumerable<DeviceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in _events.Reader.ReadAllAsync(cancellationToken)) yield return happened;
    }

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => default;

    public ValueTask DisconnectAsync(CancellationToken cancellationToken) => default;

    public ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken) => new(new HealthReport(true, "well"));

    public bool TryGetCapability<T>([MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    public ValueTask DisposeAsync() => default;
}
