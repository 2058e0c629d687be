using System.Threading.Channels;
using PosSdk;
using PosSdk.Devices;
using PosSdk.Devices.Drawers;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Supervision;
using PosSdk.Devices.Terminals;
using PosSdk.Drawers;
using PosSdk.Printing;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>The till's devices at work: kept connected, printing, listening. A till without any has none of it and sells all the same.</summary>
internal sealed class TillDevices : IAsyncDisposable
{
    // Because a customer waits for a receipt, but not for a till to end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _end = new();
    private readonly Channel<Scan> _scans = Channel.CreateUnbounded<Scan>();
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly TimeProvider _time;
    private readonly PosDevices _devices;
    private readonly DeviceSupervisor _supervisor;
    private readonly PrintSpool? _spool;
    private readonly List<Task> _work = [];

    private TillDevices(PosClient client, PosDevices devices, TimeProvider time)
    {
        (_devices, _time, _supervisor, News) = (devices, time, new DeviceSupervisor(devices, time: time), new DeviceNews(devices));
        if (devices.Find(ShopDevices.Printer) is IReceiptPrinter printer) _spool = new PrintSpool(client, printer, time) { Connects = false };
        if (devices.Find(ShopDevices.Terminal) is IPaymentTerminal terminal) Cards = new CardPayments(client, terminal);
        if (devices.Find(ShopDevices.Drawer) is ICashDrawer drawer)
        {
            Drawer = new TillDrawer(client, drawer, time);
            Drawer.KeyOpeningRecorded += _ => Tell("The drawer was opened with its key. That is noted, and stands on X and Z.");
        }
        if (Prints) LeftBehind = client.Prints.Jobs;
    }

    public IReadOnlyList<IDevice> All => _devices.All;

    /// <summary>What the cashier was not told yet.</summary>
    public DeviceNews News { get; }

    /// <summary>True when documents come out on paper.</summary>
    public bool Prints => _spool is not null;

    /// <summary>What was not on paper for certain when the till started.</summary>
    public IReadOnlyList<SpooledPrint> LeftBehind { get; } = [];

    /// <summary>Card payments; null without a terminal.</summary>
    public CardPayments? Cards { get; }

    /// <summary>The drawer, with its reasons; null without one.</summary>
    public TillDrawer? Drawer { get; }

    /// <summary>What was scanned and not looked at yet.</summary>
    public ChannelReader<Scan> Scans => _scans.Reader;

    /// <summary>That something about a device has changed.</summary>
    public ChannelReader<bool> Changes => _changes.Reader;

    /// <summary>A till without any.</summary>
    public static TillDevices None(PosClient client) => new(client, ShopDevices.Of(DeviceChoice.None, TimeProvider.System), TimeProvider.System);

    /// <summary>Makes the devices, and puts them to work.</summary>
    public static async Task<TillDevices> StartAsync(PosClient client, DeviceChoice choice, TimeProvider time, CancellationToken cancellationToken)
    {
        var devices = new TillDevices(client, ShopDevices.Of(choice, time, client.Currency!.Value.Code), time);
        // Because what a till may do depends on what is plugged in, and on how that stands.
        client.Capabilities.Devices = devices._devices;
        await devices.BeginAsync(cancellationToken);
        return devices;
    }

    /// <summary>The other side of a simulated device; null when the device is real, or not there.</summary>
    public T? Virtual<T>(string id) where T : class => _devices.IsSimulated(id) ? _devices.Virtual<T>(id) : null;

    /// <summary>A device that the till has.</summary>
    public T Find<T>(string id) where T : class, IDevice => _devices.Get<T>(id);

    /// <summary>Switches a simulated device off.</summary>
    public async Task UnplugAsync(string id) => await _devices.UnplugAsync(id, CancellationToken.None);

    /// <summary>Switches a simulated device on, and tries it at once.</summary>
    public void PlugIn(string id)
    {
        _devices.PlugIn(id);
        _supervisor.TryNow(id);
    }

    /// <summary>Prints now whatever can be printed: for whoever cannot wait for the spool to do so by itself.</summary>
    public async ValueTask CatchUpAsync(CancellationToken cancellationToken)
    {
        if (_spool is not null) await _spool.PrintDueAsync(cancellationToken);
    }

    /// <summary>Lets the last documents come out, if they can, and the devices go.</summary>
    public async ValueTask DisposeAsync()
    {
        await CatchUpAsync(_end.Token).AsTask().WaitAsync(Patience, _time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _end.CancelAsync();
        foreach (var work in _work) await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _supervisor.DisposeAsync();
        await _devices.DisposeAsync();
        _end.Dispose();
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_spool is not null) _work.Add(_spool.RunAsync(_end.Token));
        if (Drawer is not null) _work.Add(Drawer.RunAsync(_end.Token));
        if (_devices.Find(ShopDevices.Scanner) is IBarcodeScanner scanner) _work.Add(ListenAsync(scanner));
        _work.Add(WatchAsync());
        await _supervisor.StartAsync(cancellationToken);
        await Task.WhenAll(All.Where(device => device.Descriptor.Behind is null).Select(TriedAsync)).WaitAsync(Patience, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    // Because the cashier's first look should find devices as they are, and not as they were a moment before.
    private async Task TriedAsync(IDevice device)
    {
        await foreach (var _ in device.WatchAsync(_end.Token))
        {
            if (device.Connection.State is not (ConnectionState.Closed or ConnectionState.Opening)) return;
        }
    }

    private async Task ListenAsync(IBarcodeScanner scanner)
    {
        await foreach (var scan in scanner.ReadScansAsync(_end.Token)) _scans.Writer.TryWrite(scan);
    }

    private async Task WatchAsync()
    {
        await foreach (var _ in _devices.WatchAsync(_end.Token)) _changes.Writer.TryWrite(true);
    }

    private void Tell(string news)
    {
        News.Add(news);
        _changes.Writer.TryWrite(true);
    }
}
