using System.Net;
using System.Net.Sockets;
using System.Text;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Simulation;

/// <summary>A scanner that is not there: sends codes as one would, to whoever is connected; what it scans while nobody is, is lost.</summary>
public sealed class VirtualScanner : IAsyncDisposable
{
    private readonly VirtualScannerOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly List<byte> _held = [];
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;
    private volatile IByteTransport? _wire;
    private int _scans;

    /// <summary>A scanner on the till's table.</summary>
    /// <param name="options">How it is set; null for text with a carriage return.</param>
    /// <param name="time">The clock of its pauses and key strokes; null for the system's.</param>
    public VirtualScanner(VirtualScannerOptions? options = null, TimeProvider? time = null) => (_options, _time) = (options ?? new(), time ?? TimeProvider.System);

    /// <summary>A wire to it within the process.</summary>
    public LoopbackTransport Connect() => new(Serve);

    /// <summary>Sends over a wire from now on: any that is connected, such as the other end of a serial cable. The one before is let go.</summary>
    public void Serve(IByteTransport wire) => _wire = wire;

    /// <summary>Listens on this machine only.</summary>
    /// <param name="port">Zero for any.</param>
    /// <returns>The port it listens on.</returns>
    public int Listen(int port = 0)
    {
        _listener = new(IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync(_listener, _end.Token);
        return ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    /// <summary>Reads a code.</summary>
    /// <param name="code">What it says.</param>
    /// <param name="aimId">Its symbology identifier such as <c>]E0</c>, sent when <see cref="VirtualScannerOptions.SendsIdentifier"/> says so; null for none.</param>
    /// <param name="cancellationToken">Stops in the middle of it.</param>
    /// <exception cref="ArgumentException">A character has no key, and it sends key strokes.</exception>
    public async Task ScanAsync(string code, string? aimId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var piece in Sent(code, aimId))
            {
                if (_wire is not { } wire) return;
                if (piece.Pause > TimeSpan.Zero) await Task.Delay(piece.Pause, _time, cancellationToken).ConfigureAwait(false);
                if (piece.Bytes.Length == 0) await wire.CloseAsync(cancellationToken).ConfigureAwait(false);
                else await wire.WriteAsync(piece.Bytes, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (IOException)
        {
            // Because a scanner beeps whether somebody hears it or not.
            _wire = null;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        _listener?.Dispose();
        await _accepting.ConfigureAwait(false);
        if (_wire is { } wire) await wire.DisposeAsync().ConfigureAwait(false);
        _end.Dispose();
    }

    /// <summary>What goes over the wire for the next scan, and how long after what went before; no bytes are the wire breaking.</summary>
    internal IReadOnlyList<(TimeSpan Pause, byte[] Bytes)> Sent(string code, string? aimId)
    {
        var (faults, number) = (_options.Faults, ++_scans);
        _held.AddRange(Frame(number, code, aimId));
        if (number == faults.MergeScan) return [];
        var isTorn = number == faults.DropInScan;
        byte[] bytes = [.. isTorn ? _held[..(_held.Count / 2)] : _held];
        _held.Clear();
        var pieces = bytes.Chunk(faults.PieceBytes ?? int.MaxValue).Select((piece, index) => (index == 0 ? TimeSpan.Zero : faults.Pause, piece));
        return isTorn ? [.. pieces, (TimeSpan.Zero, [])] : [.. pieces];
    }

    private byte[] Frame(int number, string code, string? aimId)
    {
        var faults = _options.Faults;
        var noise = number == faults.GarbageBeforeScan ? ((char)faults.Garbage).ToString() : "";
        var text = (_options.SendsIdentifier ? aimId : null) + code.Replace("\x1D", _options.Separator, StringComparison.Ordinal);
        var frame = noise + _options.Prefix + text + (number == faults.EndlessScan ? "" : _options.Suffix);
        if (number == faults.DuplicateScan) frame += frame;
        return _options.Language == ScannerLanguage.KeyStrokes ? Strokes(frame) : Encoding.UTF8.GetBytes(frame);
    }

    private byte[] Strokes(string text)
    {
        List<InputEvent> events = [];
        foreach (var character in text) Press(events, character);
        var bytes = new byte[events.Count * InputEvent.Length];
        for (var i = 0; i < events.Count; i++) events[i].Write(bytes.AsSpan(i * InputEvent.Length));
        return bytes;
    }

    private void Press(List<InputEvent> events, char character)
    {
        var isControl = character == '\x1D';
        var (key, isShifted) = UsKeyboard.KeyOf(isControl ? ']' : character) ?? throw new ArgumentException($"No key types U+{(int)character:X4}.");
        int[] held = isControl ? [UsKeyboard.LeftControl] : isShifted ? [UsKeyboard.LeftShift] : [];
        var at = _time.GetUtcNow() - DateTimeOffset.UnixEpoch;
        int[] order = [.. held, key];
        foreach (var down in order) Strike(events, at, down, InputEvent.Pressed);
        foreach (var up in order.Reverse()) Strike(events, at, up, InputEvent.Released);
    }

    private static void Strike(List<InputEvent> events, TimeSpan at, int key, int value)
    {
        events.Add(new InputEvent(at, InputEvent.Key, (ushort)key, value));
        events.Add(new InputEvent(at, InputEvent.Synchronise, 0, 0));
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false);
                var wire = new StreamTransport(client.GetStream, "accepted");
                await wire.ConnectAsync(cancellationToken).ConfigureAwait(false);
                Serve(wire);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Because a listener that is stopped says so in any of these ways.
        }
    }
}
