namespace PosSdk.Devices.Transports;

/// <summary>A device file of Linux or macOS: a USB printer port (<c>/dev/usb/lp0</c>), a serial port (<c>/dev/ttyUSB0</c>, <c>/dev/ttyACM0</c>), Bluetooth (<c>/dev/rfcomm0</c>).</summary>
/// <remarks>
/// No call ever waits inside the operating system: what is not there yet is looked for again, at first after 1 ms and at most 16 ms apart. So no thread is held, a cancelled or
/// disposed read ends within that time, and no byte is taken that nobody gets.
/// </remarks>
public sealed class CharacterDeviceTransport : IByteTransport
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(1), LongestPause = TimeSpan.FromMilliseconds(16);

    private readonly string _path;
    private DeviceFile? _file;

    /// <summary>A wire to a device file; opens nothing yet.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PlatformNotSupportedException">The operating system is Windows: there a driver is given a wire of the app's own, such as one over System.IO.Ports.</exception>
    public CharacterDeviceTransport(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException($"'{path}': device files work on Linux and macOS. On Windows give the driver a wire of your own (DeviceConfiguration.Transport) over System.IO.Ports.");
        _path = path;
    }

    /// <inheritdoc/>
    public string Endpoint => $"file://{_path}";

    /// <inheritdoc/>
    /// <value>True unless set. Leave a USB printer port at false until the printer was seen to answer: many only take.</value>
    public bool IsBidirectional { get; init; } = true;

    /// <summary>How a serial line is set; null for the defaults of <see cref="SerialSettings"/> where the file is a serial port, and nothing elsewhere.</summary>
    /// <exception cref="ArgumentException">A line cannot be set so.</exception>
    public SerialSettings? Serial
    {
        get;
        init => field = value?.Fault is { } fault ? throw new ArgumentException(fault, nameof(value)) : value;
    }

    /// <summary>True to keep what an input device of Linux (<c>/dev/input/event*</c>) says from every other program, the focused window too; it is then only read. False unless set.</summary>
    public bool GrabsInput { get; init; }

    /// <inheritdoc/>
    public bool IsConnected => _file is not null;

    /// <inheritdoc/>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await CloseAsync(cancellationToken).ConfigureAwait(false);
        var file = DeviceFile.Open(_path, reads: IsBidirectional || GrabsInput, writes: !GrabsInput);
        try
        {
            if (Serial is not null || file.IsTerminal) file.Set(Serial ?? new SerialSettings());
            if (GrabsInput) file.Grab();
        }
        catch (IOException)
        {
            file.Dispose();
            throw;
        }
        _file = file;
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        while (!data.IsEmpty)
        {
            var rest = data;
            data = data[await WhenReadyAsync(file => file.Write(rest.Span), cancellationToken).ConfigureAwait(false)..];
        }
    }

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (buffer.IsEmpty) return 0;
        var count = await WhenReadyAsync(file => file.Read(buffer.Span), cancellationToken).ConfigureAwait(false);
        if (count == 0) await CloseAsync(CancellationToken.None).ConfigureAwait(false);
        return count;
    }

    /// <inheritdoc/>
    public ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _file, null)?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync(CancellationToken.None);

    private async ValueTask<int> WhenReadyAsync(Func<DeviceFile, int?> tried, CancellationToken cancellationToken)
    {
        for (var pause = ShortestPause; ; pause = pause < LongestPause ? pause * 2 : LongestPause)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Try(tried) is { } count) return count;
            await Task.Delay(pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private int? Try(Func<DeviceFile, int?> tried)
    {
        var file = _file ?? throw new IOException($"{Endpoint} is not connected.");
        try
        {
            return tried(file);
        }
        catch (ObjectDisposedException e)
        {
            throw new IOException($"{Endpoint} is closed.", e);
        }
        catch (IOException)
        {
            // Because a device that failed once is gone: it must be opened anew.
            if (Interlocked.CompareExchange(ref _file, null, file) == file) file.Dispose();
            throw;
        }
    }
}
