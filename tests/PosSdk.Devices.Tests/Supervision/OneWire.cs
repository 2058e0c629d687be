using System.Threading.Channels;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Supervision;

/// <summary>A device that does nothing but be connected, on a wire that a test cuts and mends.</summary>
internal sealed class OneWire(string id, FakeClock clock, DeviceKind kind = DeviceKind.BarcodeScanner) : IExclusiveDevice
{
    private readonly DeviceState _state = new(id, clock);
    private readonly SemaphoreSlim _lease = new(1, 1);
    private readonly Channel<int> _watched = Channel.CreateUnbounded<int>();
    private int _connecting;
    private int _watches;

    /// <summary>What connecting throws; null while the wire is whole.</summary>
    public Exception? Cut { get; set; }

    /// <summary>True while it is lost as soon as it is connected.</summary>
    public bool IsLost { get; set; }

    /// <summary>What letting go throws; null while the driver keeps to what drivers may do.</summary>
    public Exception? Clings { get; set; }

    /// <summary>What watching throws; null while the driver keeps to what drivers may do.</summary>
    public Exception? Hides { get; set; }

    /// <summary>When it was tried.</summary>
    public List<DateTimeOffset> Attempts { get; } = [];

    public int AtOnce { get; private set; }

    public int Asked { get; private set; }

    public int Disconnects { get; private set; }

    /// <summary>How often somebody began to watch: a supervisor does so once for its meters, and each time that it is content with a connection.</summary>
    public int Watches => _watches;

    public DeviceDescriptor Descriptor { get; init; } = new() { Id = id, Kind = kind, Driver = "one-wire", Endpoint = "wire" };

    public DeviceConnection Connection => _state.Connection;

    /// <summary>Waits until somebody began to watch for so many times.</summary>
    public async Task WatchedAsync(int times)
    {
        while (await _watched.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System) < times) { }
    }

    public void Drop() => _state.Lost("The wire was cut.");

    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        AtOnce = Math.Max(AtOnce, Interlocked.Increment(ref _connecting));
        lock (Attempts) Attempts.Add(clock.GetUtcNow());
        _state.Connecting();
        await Task.Yield();
        try
        {
            if (Cut is { } cut) throw cut;
            _state.Connected();
            if (IsLost) Drop();
        }
        catch (Exception error)
        {
            _state.Failed(error.Message, error is DeviceException { IsTransient: false });
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref _connecting);
        }
    }

    public ValueTask DisconnectAsync(CancellationToken cancellationToken)
    {
        Disconnects++;
        if (Clings is { } defect) throw defect;
        _state.Closed();
        return ValueTask.CompletedTask;
    }

    public async ValueTask<DeviceLease> AcquireAsync(TimeSpan wait, CancellationToken cancellationToken) => await _lease.WaitAsync(wait, cancellationToken)
        ? new(() => _lease.Release())
        : throw new DeviceBusyException(id, "Somebody has it.");

    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken)
    {
        _watched.Writer.TryWrite(Interlocked.Increment(ref _watches));
        return Hides is { } defect ? throw defect : _state.WatchAsync(cancellationToken);
    }

    public ValueTask<HealthReport> CheckHealthAsync(HealthCheckLevel level, CancellationToken cancellationToken)
    {
        Asked++;
        return new(new HealthReport(Connection.State == ConnectionState.Ready, Connection.LastError ?? "Ready."));
    }

    public bool TryGetCapability<T>([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T capability) where T : class => (capability = this as T) is not null;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
