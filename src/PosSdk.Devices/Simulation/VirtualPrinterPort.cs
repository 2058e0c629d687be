using System.Net;
using System.Net.Sockets;
using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Simulation;

/// <summary>The port of a virtual printer, whichever language it speaks: serves one connection at a time as real ones do, and goes wrong as planned.</summary>
internal sealed class VirtualPrinterPort : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly PrinterMechanism _mechanism;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _serving = new(1, 1);
    private readonly SemaphoreSlim _replying = new(1, 1);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _connections = [];
    private PrinterFaultPlan _faults;
    private IByteTransport? _served;
    private TcpListener? _listener;
    private byte[] _held = [];
    private int _received;
    private int _replies;
    private int _confirmations;
    private int _refused;

    public VirtualPrinterPort(TimeProvider time, VirtualPrinterOptions options, Func<PrinterMechanism, IPrinterFirmware> load)
    {
        (_time, _faults) = (time, options.Faults);
        _mechanism = new(load)
        {
            HasDrawer = options.HasDrawer, HighMeansOpen = options.HighMeansOpen,
            PaperOutAfterLines = _faults.PaperOutAfterLines, CoverOpenAfterLines = _faults.CoverOpenAfterLines, CutterJamsAtCut = _faults.CutterJamsAtCut,
        };
    }

    public LoopbackTransport Connect() => new(other =>
    {
        if (Interlocked.Increment(ref _refused) <= _faults.RefuseConnections) throw new IOException("The virtual printer refuses the connection.");
        Serve(other);
    });

    /// <summary>Listens on this machine only.</summary>
    /// <param name="port">Zero for any.</param>
    /// <returns>The port it listens on.</returns>
    public int Listen(int port = 0)
    {
        _listener = new(IPAddress.Loopback, port);
        _listener.Start();
        _connections.Add(AcceptAsync(_listener, _end.Token));
        return ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public T With<T>(Func<PrinterMechanism, T> ask)
    {
        lock (_lock) return ask(_mechanism);
    }

    public async Task ChangeAsync(Action<PrinterMechanism> change, CancellationToken cancellationToken)
    {
        lock (_lock) change(_mechanism);
        await SendRepliesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Nothing goes wrong from now on, and what was wrong is put right.</summary>
    public Task MendAsync(CancellationToken cancellationToken)
    {
        _faults = PrinterFaultPlan.None;
        return ChangeAsync(mechanism => mechanism.Mend(), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        _listener?.Stop();
        Task[] connections;
        lock (_lock) connections = [.. _connections];
        await Task.WhenAll(connections).ConfigureAwait(false);
        _listener?.Dispose();
        _end.Dispose();
    }

    private void Serve(IByteTransport connection)
    {
        lock (_lock) _connections.Add(ServeAsync(connection, _end.Token));
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(cancellationToken).ConfigureAwait(false);
                if (Interlocked.Increment(ref _refused) <= _faults.RefuseConnections) client.Dispose();
                else
                {
                    var wire = new StreamTransport(client.GetStream, "accepted");
                    await wire.ConnectAsync(cancellationToken).ConfigureAwait(false);
                    Serve(wire);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Because a listener that is stopped says so in any of these ways.
        }
    }

    private async Task ServeAsync(IByteTransport connection, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            // Because a network printer takes several connections and reads from one: the others wait.
            await _serving.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                _served = connection;
                await TalkAsync(connection, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _served = null;
                _serving.Release();
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Because connections end, and what was printed stays.
        }
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private async Task TalkAsync(IByteTransport connection, CancellationToken cancellationToken)
    {
        var buffer = new byte[_faults.ReadsAtMost ?? 4096];
        while (await connection.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            var (faults, before) = (_faults, _received);
            _received += count;
            var limit = First(before, _received, faults.DropAfterBytes, faults.RestartAfterBytes);
            lock (_lock)
            {
                _mechanism.Receive(buffer.AsSpan(0, (limit ?? _received) - before));
                if (limit is not null && limit == faults.RestartAfterBytes) _mechanism.Restart();
            }
            if (limit is not null) return;
            await SendRepliesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // The first of the limits that was crossed; null when none was.
    private static int? First(int before, int after, params ReadOnlySpan<int?> limits)
    {
        int? first = null;
        foreach (var limit in limits)
            if (limit > before && limit <= after && (first is null || limit < first)) first = limit;
        return first;
    }

    private async Task SendRepliesAsync(CancellationToken cancellationToken)
    {
        // Because a status that is sent after a newer one would undo it, what is taken first is sent first.
        await _replying.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            foreach (var reply in With(mechanism => mechanism.TakeReplies())) await ReplyAsync(reply, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _replying.Release();
        }
    }

    private async Task ReplyAsync(PrinterReply reply, CancellationToken cancellationToken)
    {
        var faults = _faults;
        var number = Interlocked.Increment(ref _replies);
        if (IsLost(reply, number, faults)) return;
        if (faults.ReplyDelay > TimeSpan.Zero) await Task.Delay(faults.ReplyDelay, _time, cancellationToken).ConfigureAwait(false);
        if (number == faults.GarbageBeforeReply) await SendRawAsync(new[] { faults.Garbage }, cancellationToken).ConfigureAwait(false);
        byte[] bytes = [.. _held, .. reply.Bytes, .. number == faults.DuplicateReply ? reply.Bytes : []];
        _held = number == faults.MergeReply ? bytes : [];
        if (_held.Length > 0) return;
        foreach (var piece in faults.SplitReplies ? bytes.Chunk(1) : [bytes]) await SendRawAsync(piece, cancellationToken).ConfigureAwait(false);
    }

    private bool IsLost(PrinterReply reply, int number, PrinterFaultPlan faults) => number >= faults.SilentFromReply || number == faults.LoseReply
        || reply.IsConfirmation && Interlocked.Increment(ref _confirmations) == faults.LoseConfirmation;

    public async Task SendRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_served is { } connection) await connection.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // Because whoever listened has gone; the reading side notices.
        }
        finally
        {
            _sending.Release();
        }
    }
}
