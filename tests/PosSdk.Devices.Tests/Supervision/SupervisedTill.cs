using PosSdk.Devices.Registration;
using PosSdk.Devices.Supervision;

namespace PosSdk.Devices.Tests.Supervision;

/// <summary>Devices as a set, without a set-up.</summary>
internal sealed class SupervisedTill(params IDevice[] devices) : IDeviceRegistry
{
    public IReadOnlyList<IDevice> All => devices;

    public static SupervisorOptions Quiet { get; } = new() { AskEvery = null, Chance = () => 0.5 };

    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => MergedEvents.WatchAsync(devices, cancellationToken);
}
