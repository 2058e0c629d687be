using PosSdk.Devices.Scanning;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Scanning;

/// <summary>A wire that brings what a script says when it says, by moving the clock itself while the driver reads. At its end there is a long silence, then the other side hangs up.</summary>
internal sealed class ScriptedWire(FakeClock clock, params IEnumerable<(TimeSpan Pause, byte[] Bytes)> script) : IByteTransport
{
    private readonly IEnumerator<(TimeSpan Pause, byte[] Bytes)> _script = script.GetEnumerator();
    private (TimeSpan Pause, byte[] Bytes)? _next;

    public string Endpoint => "scripted://";

    public bool IsBidirectional => true;

    public bool IsConnected => true;

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => throw new IOException("Nobody writes to a scanner.");

    public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (pause, bytes) = _next ?? (_script.MoveNext() ? _script.Current : (TimeSpan.FromHours(1), []));
        clock.Advance(pause);
        var count = cancellationToken.IsCancellationRequested ? 0 : Math.Min(bytes.Length, buffer.Length);
        _next = count < bytes.Length || cancellationToken.IsCancellationRequested ? (TimeSpan.Zero, bytes[count..]) : null;
        cancellationToken.ThrowIfCancellationRequested();
        bytes.AsSpan(0, count).CopyTo(buffer.Span);
        return new(count);
    }

    public ValueTask CloseAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>All that a scanner reads until its wire ends.</summary>
    public static async Task<List<Scan>> AllOfAsync(IBarcodeScanner scanner)
    {
        var listening = CollectAsync(scanner);
        await scanner.ConnectAsync(CancellationToken.None);
        await UntilAsync(scanner, ConnectionState.Reconnecting);
        await scanner.DisposeAsync();
        return await listening;
    }

    /// <summary>Listens from now on, until the scanner is disposed of.</summary>
    public static async Task<List<Scan>> CollectAsync(IBarcodeScanner scanner)
    {
        List<Scan> scans = [];
        await foreach (var scan in scanner.ReadScansAsync(CancellationToken.None)) scans.Add(scan);
        return scans;
    }

    public static async Task UntilAsync(IDevice device, ConnectionState state)
    {
        await foreach (var happened in device.WatchAsync(CancellationToken.None))
            if (happened is DeviceEvent.ConnectionChanged changed && changed.Connection.State == state)
                return;
    }
}
