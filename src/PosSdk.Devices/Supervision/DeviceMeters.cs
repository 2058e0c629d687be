using System.Diagnostics.Metrics;
using PosSdk.Devices.Drawers;
using PosSdk.Devices.Printing;

namespace PosSdk.Devices.Supervision;

/// <summary>Counts what happens to devices: meter <c>PosSdk.Devices</c>, after the statistics of UnifiedPOS. Each count carries the device's id.</summary>
internal sealed class DeviceMeters : IDisposable
{
    public const string Name = "PosSdk.Devices";

    private readonly IDeviceRegistry _devices;
    private readonly Meter _meter = new(Name);
    private readonly Dictionary<string, ConnectionState> _connections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PrinterStatus> _printers = new(StringComparer.Ordinal);
    private readonly Counter<long> _connects, _communicationErrors, _jobs, _cuts, _coverOpens, _paperOuts, _faults, _drawerOpens, _keyOpens, _reads, _payments;

    public DeviceMeters(IDeviceRegistry devices)
    {
        _devices = devices;
        _connects = Counter("possdk.device.connects", "{connection}", "Connections made.");
        _communicationErrors = Counter("possdk.device.communication_errors", "{error}", "Connections that broke or could not be made.");
        _jobs = Counter("possdk.printer.jobs", "{job}", "Jobs, by what became of them.");
        _cuts = Counter("possdk.printer.paper_cuts", "{cut}", "Cuts in jobs that were printed.");
        _coverOpens = Counter("possdk.printer.cover_opens", "{opening}", "Openings of the cover.");
        _paperOuts = Counter("possdk.printer.paper_outs", "{time}", "Times that the paper ended.");
        _faults = Counter("possdk.printer.faults", "{fault}", "Faults, by kind.");
        _drawerOpens = Counter("possdk.drawer.opens", "{opening}", "Openings that were asked for, by what became of them.");
        _keyOpens = Counter("possdk.drawer.key_opens", "{opening}", "Openings with the key.");
        _reads = Counter("possdk.scanner.good_reads", "{scan}", "Codes that were read.");
        _payments = Counter("possdk.terminal.payments", "{payment}", "Payments, refunds and reversals, by what became of them.");
        _meter.CreateObservableGauge("possdk.device.working", Working, "{device}", "1 while a device does its work, otherwise 0.");
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in _devices.WatchAsync(cancellationToken).ConfigureAwait(false)) Count(happened);
        }
        catch (OperationCanceledException)
        {
            // Because it was told to stop.
        }
    }

    public void Dispose() => _meter.Dispose();

    private void Count(DeviceEvent happened)
    {
        KeyValuePair<string, object?> device = new("device", happened.Device);
        switch (happened)
        {
            case DeviceEvent.ConnectionChanged changed:
                CountConnection(changed, device);
                break;
            case DeviceEvent.PrinterChanged changed:
                CountPrinter(changed, device);
                break;
            case DeviceEvent.PrintEnded ended:
                _jobs.Add(1, device, new("outcome", ended.Outcome));
                if (ended.Outcome == PrintOutcome.Printed) _cuts.Add(ended.Cuts, device);
                break;
            case DeviceEvent.DrawerAsked asked:
                _drawerOpens.Add(1, device, new("outcome", asked.Opening is { } opening ? opening : "NotSent"));
                break;
            case DeviceEvent.DrawerChanged { State: DrawerState.Open, ByKey: true }:
                _keyOpens.Add(1, device);
                break;
            case DeviceEvent.Scanned:
                _reads.Add(1, device);
                break;
            case DeviceEvent.PaymentEnded ended:
                _payments.Add(1, device, new("outcome", ended.Outcome));
                break;
        }
    }

    // The first item of a device tells how it stands and is no change. A drawer's connection is its printer's, which counts already.
    private void CountConnection(DeviceEvent.ConnectionChanged changed, KeyValuePair<string, object?> device)
    {
        if (_devices.Find(changed.Device)?.Descriptor.Behind is not null) return;
        var isKnown = _connections.TryGetValue(changed.Device, out var was);
        _connections[changed.Device] = changed.Connection.State;
        if (!isKnown || was == changed.Connection.State) return;
        switch (changed.Connection.State)
        {
            case ConnectionState.Ready or ConnectionState.Degraded when was is not (ConnectionState.Ready or ConnectionState.Degraded):
                _connects.Add(1, device);
                break;
            case ConnectionState.Reconnecting or ConnectionState.Faulted:
                _communicationErrors.Add(1, device);
                break;
        }
    }

    private void CountPrinter(DeviceEvent.PrinterChanged changed, KeyValuePair<string, object?> device)
    {
        var (was, now) = (_printers.GetValueOrDefault(changed.Device, PrinterStatus.Unknown), changed.Status);
        _printers[changed.Device] = now;
        if (now.CoverOpen == true && was.CoverOpen == false) _coverOpens.Add(1, device);
        if (now.Paper == PaperLevel.Out && was.Paper is not (null or PaperLevel.Out)) _paperOuts.Add(1, device);
        if (now.Fault is not (null or PrinterFault.None) && now.Fault != was.Fault) _faults.Add(1, device, new("fault", now.Fault));
    }

    private IEnumerable<Measurement<int>> Working() => _devices.All.Select(device =>
        new Measurement<int>(device.Connection.State == ConnectionState.Ready || device is { Descriptor.KeepsConnection: false, Connection.State: ConnectionState.Closed } ? 1 : 0, new KeyValuePair<string, object?>("device", device.Descriptor.Id)));

    private Counter<long> Counter(string name, string unit, string description) => _meter.CreateCounter<long>(name, unit, description);
}
