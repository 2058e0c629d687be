using PosSdk.Domain.Capabilities;

namespace PosSdk.Devices.Scanning;

/// <summary>What all scanners share: a wire that is read while it lasts, and everybody who listens.</summary>
internal sealed class ScanReading : IAsyncDisposable
{
    private readonly IByteTransport _transport;
    private readonly IScanDecoder _decoder;
    private readonly ScannerOptions _options;
    private readonly TimeProvider _time;
    private readonly DeviceState _state;
    private readonly ScanFeed _feed = new();
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private readonly byte[] _buffer = new byte[4096];
    private CancellationTokenSource _stop = new();
    private Task _reading = Task.CompletedTask;
    private volatile bool _isOn = true;
    private (string Text, DateTimeOffset At) _counted;

    public ScanReading(string id, string driver, IByteTransport transport, IScanDecoder decoder, ScannerOptions options, TimeProvider time)
    {
        (_transport, _decoder, _options, _time, _state) = (transport, decoder, options, time, new DeviceState(id, time));
        Descriptor = new DeviceDescriptor
        {
            Id = id, Kind = DeviceKind.BarcodeScanner, Driver = driver, Endpoint = transport.Endpoint,
            Dependencies = options.Need is { } need ? [new DeviceDependency(need)] : [], Online = OnlineRequirement.Never,
        };
    }

    public DeviceDescriptor Descriptor { get; }

    public DeviceConnection Connection => _state.Connection;

    public HealthReport Health => Connection.State == ConnectionState.Ready
        ? new(true, "The scanner is connected. Scan something to see that it reads.")
        : new(false, Connection.LastError ?? "The scanner is not connected.");

    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        await _connecting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (Connection.State == ConnectionState.Ready) return;
            _state.Connecting();
            await OpenAsync(cancellationToken).ConfigureAwait(false);
            _stop = new CancellationTokenSource();
            // Because a wire may be lost as soon as it is read, it must count as connected before.
            _state.Connected();
            // Because scans of the connection before may still wait for a listener that is behind, this one's come after them.
            _reading = ReadAfterAsync(_reading, _stop.Token);
        }
        finally
        {
            _connecting.Release();
        }
    }

    public async ValueTask DisconnectAsync(CancellationToken cancellationToken)
    {
        await _connecting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await StopAsync().ConfigureAwait(false);
        }
        finally
        {
            _connecting.Release();
        }
    }

    public IAsyncEnumerable<DeviceEvent> WatchAsync(CancellationToken cancellationToken) => _state.WatchAsync(cancellationToken);

    public IAsyncEnumerable<Scan> ListenAsync(CancellationToken cancellationToken) => _feed.ListenAsync(cancellationToken);

    public ValueTask EnableAsync(bool on, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _isOn = on;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        // Because a reader that waits for a listener must be set free before it can stop.
        _feed.End();
        await DisconnectAsync(CancellationToken.None).ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        await _transport.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _transport.ConnectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            _state.Failed(e.Message);
            throw new DeviceDisconnectedException(Descriptor.Id, e.Message, DeviceOutcome.NotSent, e);
        }
        catch (OperationCanceledException)
        {
            _state.Closed();
            throw;
        }
    }

    private async ValueTask StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _transport.CloseAsync(CancellationToken.None).ConfigureAwait(false);
        _state.Closed();
    }

    private async Task ReadAfterAsync(Task before, CancellationToken stop)
    {
        // Because whoever connects should not read as well.
        await Task.Yield();
        await before.ConfigureAwait(false);
        _decoder.Clear();
        try
        {
            await ReadAsync(stop).ConfigureAwait(false);
            Lost("The scanner hung up. What it had sent whole is kept; scan the last article again if it is missing.", stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Because it was let go, there is nothing to tell.
        }
        catch (Exception e)
        {
            // Because a till that waits for a scanner that nobody reads would never know, whatever ends the reading must show.
            Lost(e.Message, stop);
        }
    }

    private void Lost(string error, CancellationToken stop)
    {
        if (!stop.IsCancellationRequested) _state.Lost(error);
    }

    private async ValueTask ReadAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var count = await NextAsync(stop).ConfigureAwait(false);
            if (count == 0) return;
            var scans = count is { } length ? _decoder.Push(_buffer.AsSpan(0, length), TimeSpan.FromTicks(_time.GetUtcNow().UtcTicks)) : _decoder.Silence();
            foreach (var scan in scans) await HandAsync(scan).ConfigureAwait(false);
        }
    }

    // Null: silence lasted as long as a scan's end takes.
    private async ValueTask<int?> NextAsync(CancellationToken stop)
    {
        if (_decoder.Patience is not { } patience) return await _transport.ReadAsync(_buffer, stop).ConfigureAwait(false);
        using var silence = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, stop);
        try
        {
            return await _transport.ReadAsync(_buffer, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private async ValueTask HandAsync(DecodedScan decoded)
    {
        var now = _time.GetUtcNow();
        if (!_isOn || IsRepeated(decoded.Text, now)) return;
        var (aim, text) = AimIdentifier.Cut(decoded.Text);
        var scan = new Scan(text, aim, decoded.Raw, now, Descriptor.Id);
        _state.Tell(new DeviceEvent.Scanned(Descriptor.Id, now));
        // Because what was read belongs to the listeners, only their own end or the scanner's stops it from reaching them.
        await _feed.TellAsync(scan, waiting => _state.Tell(new DeviceEvent.ScansHeldBack(Descriptor.Id, now, waiting)), CancellationToken.None).ConfigureAwait(false);
    }

    private bool IsRepeated(string text, DateTimeOffset now)
    {
        if (text == _counted.Text && now - _counted.At < _options.Debounce) return true;
        _counted = (text, now);
        return false;
    }
}
