using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PosSdk.Devices.Supervision;

/// <summary>Keeps the devices of a till connected: connects them, connects them again when they are lost, and counts what happens to them.</summary>
/// <remarks>
/// It never does a device's work and never repeats any: what became of a receipt or a payment that was under way is told by whoever asked for it. It does nothing to a device while
/// somebody has it leased. A device that hangs on another is left to the other's connection. How devices stand, <see cref="IDeviceRegistry.WatchAsync"/> tells.
/// </remarks>
public sealed class DeviceSupervisor : IHostedService, IAsyncDisposable
{
    private readonly Dictionary<string, DeviceKeeper> _keepers;
    private readonly IDeviceRegistry _devices;
    private readonly DeviceMeters _meters;
    private readonly ILogger _log;
    private CancellationTokenSource? _end;
    private Task _running = Task.CompletedTask;

    /// <summary>Looks after devices from <see cref="StartAsync"/> on; in a host that is called by itself.</summary>
    /// <param name="devices">Which; they stay their owner's.</param>
    /// <param name="options">How; null for the usual.</param>
    /// <param name="time">The clock and the timers; null for the system's.</param>
    /// <param name="loggers">Where to log; null for nowhere.</param>
    public DeviceSupervisor(IDeviceRegistry devices, SupervisorOptions? options = null, TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(devices);
        _log = (loggers ?? NullLoggerFactory.Instance).CreateLogger("PosSdk.Devices");
        (_devices, _meters) = (devices, new(devices));
        _keepers = devices.All.Where(device => device.Descriptor.Behind is null)
            .ToDictionary(device => device.Descriptor.Id, device => new DeviceKeeper(device, options ?? new(), time ?? TimeProvider.System, _log), StringComparer.Ordinal);
    }

    /// <summary>Begins to look after the devices; waits for none of them. A second time does nothing.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_end is not null) return Task.CompletedTask;
        _end = new();
        var end = _end.Token;
        _running = Task.WhenAll([_meters.RunAsync(end), .. _keepers.Values.Select(keeper => Task.Run(() => keeper.RunAsync(end), CancellationToken.None))]);
        return Task.CompletedTask;
    }

    /// <summary>Stops, and lets the devices' connections go, so that others may have them. May be started again.</summary>
    /// <param name="cancellationToken">Does not wait any longer for those who still use a device; its connection then stays.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _end, null) is not { } end) return;
        await end.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        end.Dispose();
        foreach (var device in _devices.All.Where(device => device.Descriptor.Behind is null)) await ReleaseAsync(device, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Tries a device now instead of at its next time; also one that was given up, because a person has looked at it.</summary>
    /// <exception cref="KeyNotFoundException">There is no such device, or it hangs on another.</exception>
    public void TryNow(string id)
    {
        if (!_keepers.TryGetValue(id, out var keeper)) throw new KeyNotFoundException($"No device '{id}' has a connection of its own. There are: {string.Join(", ", _keepers.Keys)}.");
        keeper.TryNow();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None).ConfigureAwait(false);
        _meters.Dispose();
    }

    private async ValueTask ReleaseAsync(IDevice device, CancellationToken cancellationToken)
    {
        try
        {
            using var lease = device is IExclusiveDevice exclusive ? await exclusive.AcquireAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false) : null;
            await device.DisconnectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or DeviceException)
        {
            // Because somebody still uses it and stopping cannot wait any longer, or because it is gone already.
        }
        catch (Exception error)
        {
            // Because a defect of one driver must not keep the others' devices.
            SupervisorLog.NotReleased(_log, device.Descriptor.Id, error);
        }
    }
}
