using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PosSdk.Devices.Registration;

/// <summary>The events of several devices as one stream.</summary>
internal static class MergedEvents
{
    private const int Kept = 1024;

    public static async IAsyncEnumerable<DeviceEvent> WatchAsync(IReadOnlyList<IDevice> devices, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var merged = Channel.CreateBounded<DeviceEvent>(new BoundedChannelOptions(Kept) { FullMode = BoundedChannelFullMode.DropOldest });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] pumps = [.. devices.Select(device => PumpAsync(device, devices, merged.Writer, end.Token))];
        try
        {
            await foreach (var happened in merged.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return happened;
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(pumps).ConfigureAwait(false);
        }
    }

    private static async Task PumpAsync(IDevice device, IReadOnlyList<IDevice> devices, ChannelWriter<DeviceEvent> merged, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in device.WatchAsync(cancellationToken).ConfigureAwait(false))
            {
                merged.TryWrite(happened);
                if (happened is not DeviceEvent.ConnectionChanged changed) continue;
                // Because a drawer's connection is its printer's, and only the printer tells of it.
                foreach (var behind in devices.Where(other => other.Descriptor.Behind == changed.Device))
                    merged.TryWrite(new DeviceEvent.ConnectionChanged(behind.Descriptor.Id, changed.At, behind.Connection));
            }
        }
        catch (Exception)
        {
            // Because whoever watched has gone, or this driver has a defect, which must not keep the others from being told about. The supervisor logs it.
        }
    }
}
