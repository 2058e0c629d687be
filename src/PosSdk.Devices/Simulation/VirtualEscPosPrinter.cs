using System.Net;
using System.Net.Sockets;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Simulation;

/// <summary>What a virtual printer is.</summary>
public sealed record VirtualPrinterOptions
{
    /// <summary>Which model it plays; one that confirms jobs unless set.</summary>
    public PrinterProfile Profile { get; init; } = PrinterProfiles.TmM30III;

    /// <summary>What goes wrong.</summary>
    public PrinterFaultPlan Faults { get; init; } = PrinterFaultPlan.None;

    /// <summary>False for a printer without a drawer: its pin keeps one level.</summary>
    public bool HasDrawer { get; init; } = true;

    /// <summary>True when the drawer's pin is high while it is open.</summary>
    public bool HighMeansOpen { get; init; }
}

/// <summary>A receipt printer without hardware: speaks the protocol on TCP or in memory, serves one connection at a time as real ones do, and keeps what it printed.</summary>
public sealed class VirtualEscPosPrinter : IAsyncDisposable
{
    private readonly VirtualPrinterOptions _options;
    private readonly TimeProvider _time;
    private readonly PrinterMechanism _mechanism;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _serving = new(1, 1);
    private readonly SemaphoreSlim _replying = new(1, 1);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _connections = [];
    private IByteTransport? _served;
    private TcpListener? _listener;
    private int _received;
    private int _replies;
    private int _refused;

    /// <summary>A printer that is switched on, with paper and a closed cover.</summary>
    public VirtualEscPosPrinter(TimeProvider time, VirtualPrinterOptions? options = null)
    {
        (_time, _options) = (time, options ?? new());
        _mechanism = new(_options.Profile, "EPSON", _options.Profile.Name)
        {
            HasDrawer = _options.HasDrawer, HighMeansOpen = _options.HighMeansOpen,
            PaperOutAfterLines = _options.Faults.PaperOutAfterLines, CoverOpenAfterLines = _options.Faults.CoverOpenAfterLines,
        };
    }

    /// <summary>What it printed so far.</summary>
    public PrintedPage Page => With(mechanism => mechanism.Page());

    /// <summary>How often its drawer got a pulse.</summary>
    public int Kicks => With(mechanism => mechanism.Kicks);

    /// <summary>True while the drawer is open.</summary>
    public bool DrawerIsOpen => With(mechanism => mechanism.DrawerIsOpen);

    /// <summary>A wire to it within the process.</summary>
    public LoopbackTransport Connect() => new(other =>
    {
        if (Interlocked.Increment(ref _refused) <= _options.Faults.RefuseConnections) throw new IOException("The virtual printer refuses the connection.");
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

    /// <summary>Somebody changes the paper, or it ends.</summary>
    public Task SetPaperAsync(PaperLevel paper, CancellationToken cancellationToken = default) => ChangeAsync(mechanism => mechanism.Change(paper: paper), cancellationToken);

    /// <summary>Somebody opens or closes the cover.</summary>
    public Task SetCoverAsync(bool open, CancellationToken cancellationToken = default) => ChangeAsync(mechanism => mechanism.Change(coverIsOpen: open), cancellationToken);

    /// <summary>Somebody opens the drawer with its key, or shuts it.</summary>
    public Task SetDrawerAsync(bool open, CancellationToken cancellationToken = default) => ChangeAsync(mechanism => mechanism.Change(drawerIsOpen: open), cancellationToken);

    /// <summary>The cutter jams, or somebody clears it.</summary>
    public Task SetCutterAsync(bool jammed, CancellationToken cancellationToken = default) => ChangeAsync(mechanism => mechanism.Change(cutterIsJammed: jammed), cancellationToken);

    /// <summary>Sends bytes as they are, for tests of what a driver makes of them.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default) => SendRawAsync(bytes, cancellationToken);

    /// <inheritdoc/>
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
                if (Interlocked.Increment(ref _refused) <= _options.Faults.RefuseConnections) client.Dispose();
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
        var buffer = new byte[4096];
        while (await connection.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            var taken = _options.Faults.DropAfterBytes is { } limit && _received < limit ? Math.Min(count, limit - _received) : count;
            _received += count;
            lock (_lock) _mechanism.Receive(buffer.AsSpan(0, taken));
            if (taken < count) return;
            await SendRepliesAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ChangeAsync(Action<PrinterMechanism> change, CancellationToken cancellationToken)
    {
        lock (_lock) change(_mechanism);
        await SendRepliesAsync(cancellationToken).ConfigureAwait(false);
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

    private async Task ReplyAsync(byte[] reply, CancellationToken cancellationToken)
    {
        var faults = _options.Faults;
        var number = Interlocked.Increment(ref _replies);
        if (number >= faults.SilentFromReply) return;
        if (faults.ReplyDelay > TimeSpan.Zero) await Task.Delay(faults.ReplyDelay, _time, cancellationToken).ConfigureAwait(false);
        if (number == faults.GarbageBeforeReply) await SendRawAsync(new[] { faults.Garbage }, cancellationToken).ConfigureAwait(false);
        for (var times = number == faults.DuplicateReply ? 2 : 1; times > 0; times--)
        {
            if (!faults.SplitReplies) await SendRawAsync(reply, cancellationToken).ConfigureAwait(false);
            else foreach (var value in reply) await SendRawAsync(new[] { value }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendRawAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
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

    private T With<T>(Func<PrinterMechanism, T> ask)
    {
        lock (_lock) return ask(_mechanism);
    }
}
