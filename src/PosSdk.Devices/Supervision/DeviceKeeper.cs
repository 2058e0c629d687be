using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace PosSdk.Devices.Supervision;

/// <summary>Keeps one device connected. Connects and asks; whatever the device's work is, it never does it and never does it again.</summary>
internal sealed class DeviceKeeper
{
    private readonly IDevice _device;
    private readonly SupervisorOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly ResiliencePipeline _retry;
    private readonly Lock _lock = new();
    private CancellationTokenSource? _pause;

    public DeviceKeeper(IDevice device, SupervisorOptions options, TimeProvider time, ILogger log)
    {
        (_device, _options, _time, _log) = (device, options, time, log);
        var retry = new RetryStrategyOptions
        {
            ShouldHandle = static arguments => new(arguments.Outcome.Exception is not (null or ObjectDisposedException or DeviceException { IsTransient: false })),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.FirstPause,
            MaxDelay = options.LongestPause,
        };
        if (options.Chance is { } chance) retry.Randomizer = chance;
        _retry = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(retry).Build();
    }

    /// <summary>Ends the pause before the next attempt, or the waiting for a person.</summary>
    public void TryNow()
    {
        lock (_lock) _pause?.Cancel();
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true) await KeepAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Because it was told to stop.
        }
        catch (ObjectDisposedException)
        {
            // Because a container lets go of its devices in an order of its own, this is no defect; but it ends the looking after.
            SupervisorLog.Gone(_log, _device.Descriptor.Id);
        }
    }

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await ConnectAsync(cancellationToken).ConfigureAwait(false)) await HoldAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not ObjectDisposedException && !cancellationToken.IsCancellationRequested)
        {
            // Because a defect of one driver must neither end the looking after it nor keep a processor busy.
            SupervisorLog.Defect(_log, _device.Descriptor.Id, error);
            await Task.Delay(_options.LongestPause, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    // False when somebody asked to try at once, or again after a person looked: then the pauses begin anew.
    private async Task<bool> ConnectAsync(CancellationToken cancellationToken)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        lock (_lock) _pause = pause;
        try
        {
            await _retry.ExecuteAsync(async _ => await AttemptAsync(cancellationToken).ConfigureAwait(false), pause.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is not ObjectDisposedException && !cancellationToken.IsCancellationRequested)
        {
            if (pause.IsCancellationRequested) return false;
            SupervisorLog.GivenUp(_log, _device.Descriptor.Id, error);
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, pause.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        }
        finally
        {
            lock (_lock) _pause = null;
        }
    }

    private async Task AttemptAsync(CancellationToken cancellationToken)
    {
        try
        {
            await NobodyUsesItAsync(cancellationToken).ConfigureAwait(false);
            // Because a device that is not kept is only looked after: asking it connects and lets go, and never under somebody's work.
            if (_device.Descriptor.KeepsConnection) await _device.ConnectAsync(cancellationToken).ConfigureAwait(false);
            else await _device.CheckHealthAsync(HealthCheckLevel.External, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (OperationCanceledException or ObjectDisposedException))
        {
            SupervisorLog.NotConnected(_log, _device.Descriptor.Id, error.Message);
            throw;
        }
        // Because a driver that says it is connected and is not would otherwise be asked without a pause.
        if (IsLost) throw new DeviceDisconnectedException(_device.Descriptor.Id, _device.Connection.LastError ?? "It was lost at once.", DeviceOutcome.NotSent);
        SupervisorLog.Connected(_log, _device.Descriptor.Id);
    }

    private bool IsLost => _device.Descriptor.KeepsConnection
        ? _device.Connection.State is not (ConnectionState.Ready or ConnectionState.Degraded)
        : _device.Connection.State is ConnectionState.Reconnecting or ConnectionState.Faulted;

    // Because whoever holds the device is in the middle of something, and recovers from a lost connection himself. It is not held while connecting, so that he who comes now is not told
    // that somebody else uses a device that is merely not there.
    private async ValueTask NobodyUsesItAsync(CancellationToken cancellationToken)
    {
        if (_device is IExclusiveDevice exclusive) (await exclusive.AcquireAsync(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false)).Dispose();
    }

    private async Task HoldAsync(CancellationToken cancellationToken)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = AskAsync(lost.Token);
        try
        {
            await foreach (var _ in _device.WatchAsync(cancellationToken).ConfigureAwait(false))
            {
                if (IsLost) break;
            }
        }
        finally
        {
            await lost.CancelAsync().ConfigureAwait(false);
            await asking.ConfigureAwait(false);
        }
        cancellationToken.ThrowIfCancellationRequested();
        if (!IsLost) throw new InvalidOperationException("The driver stopped telling how its device stands.");
        SupervisorLog.Lost(_log, _device.Descriptor.Id, _device.Connection.LastError);
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        if (_options.AskEvery is not { } every || _device.Descriptor is { Kind: DeviceKind.PaymentTerminal } or { KeepsConnection: false }) return;
        using var timer = new PeriodicTimer(every, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false)) await AskOnceAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            // Because the connection is lost, or nobody is interested any more.
        }
    }

    private async Task AskOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var lease = _device is IExclusiveDevice exclusive ? await exclusive.AcquireAsync(TimeSpan.Zero, cancellationToken).ConfigureAwait(false) : null;
            await _device.CheckHealthAsync(HealthCheckLevel.External, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (OperationCanceledException or ObjectDisposedException))
        {
            // Because somebody uses it, or the driver has told already that it is lost.
            SupervisorLog.NotAsked(_log, _device.Descriptor.Id, error.Message);
        }
    }
}
