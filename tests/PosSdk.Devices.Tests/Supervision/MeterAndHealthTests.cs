using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using PosSdk.Devices.Drawers;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Supervision;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Tests.EscPos;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Supervision;

public class MeterAndHealthTests
{
    [Fact]
    public async Task What_happens_to_devices_is_counted()
    {
        var clock = new FakeClock();
        await using var devices = new PosDevices(d => d
            .AddReceiptPrinter("meter-front", p => p.WithProfile("TM-m30III").Simulated())
            .AddCashDrawer("meter-till", c => c.DrivenBy("meter-front"))
            .AddPaymentTerminal("meter-card", t => t.Simulated()), clock);
        var counts = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = Listen(counts);
        await using var supervisor = new DeviceSupervisor(devices, SupervisedTill.Quiet);
        await supervisor.StartAsync(default);
        await EscPosPrinterTests.Eventually(() => devices.All.All(device => device.Connection.State == ConnectionState.Ready));
        var (printer, drawer, paper) = (devices.Get<IReceiptPrinter>("meter-front"), devices.Get<ICashDrawer>("meter-till"), devices.Virtual<VirtualEscPosPrinter>("meter-front"));

        await printer.PrintAsync(new([new ReceiptElement.Text("One"), new ReceiptElement.Cut(), new ReceiptElement.Text("Two"), new ReceiptElement.Cut()]), default);
        await drawer.OpenAsync("sale", default);
        await paper.SetDrawerAsync(open: false);
        await EscPosPrinterTests.Eventually(() => drawer.State == DrawerState.Closed);
        clock.Advance(TimeSpan.FromMinutes(1));
        await paper.SetDrawerAsync(open: true);
        await paper.SetCoverAsync(open: true);
        await EscPosPrinterTests.Eventually(() => printer.Status.CoverOpen == true);
        await paper.SetPaperAsync(PaperLevel.Out);
        await paper.SetCutterAsync(jammed: true);
        await devices.Get<IPaymentTerminal>("meter-card").AuthorizeAsync(new() { Attempt = new PaymentId("meter-1"), Amount = new Amount(100, Currency.Of("EUR")) }, null, default);
        using var lease = await printer.AcquireAsync(TimeSpan.FromSeconds(30), default);
        await printer.DisconnectAsync(default);
        await Assert.ThrowsAnyAsync<DeviceException>(async () => await drawer.OpenAsync("sale", default));

        Dictionary<string, long> expected = new()
        {
            ["possdk.device.connects meter-front"] = 1, ["possdk.device.connects meter-card"] = 1, ["possdk.printer.jobs meter-front Printed"] = 1, ["possdk.printer.paper_cuts meter-front"] = 2,
            ["possdk.drawer.opens meter-till Opened"] = 1, ["possdk.drawer.opens meter-till NotSent"] = 1, ["possdk.printer.cover_opens meter-front"] = 1,
            ["possdk.printer.paper_outs meter-front"] = 1, ["possdk.drawer.key_opens meter-till"] = 1, ["possdk.printer.faults meter-front Cutter"] = 1, ["possdk.terminal.payments meter-card Approved"] = 1,
        };
        await EscPosPrinterTests.Eventually(() => expected.All(count => counts.GetValueOrDefault(count.Key) >= count.Value));
    }

    [Fact]
    public async Task Lost_connections_are_counted_and_what_works_is_gauged()
    {
        var wire = new OneWire("meter-wire", new FakeClock());
        var counts = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = Listen(counts);
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet, new FakeClock());
        await supervisor.StartAsync(default);
        await EscPosPrinterTests.Eventually(() => counts.GetValueOrDefault("possdk.device.connects meter-wire") == 1);
        await EscPosPrinterTests.Eventually(() => wire.Watches == 2);
        listener.RecordObservableInstruments();
        Assert.Equal(1, counts["possdk.device.working meter-wire"]);
        wire.Drop();
        await EscPosPrinterTests.Eventually(() => counts.GetValueOrDefault("possdk.device.communication_errors meter-wire") == 1 && counts["possdk.device.connects meter-wire"] == 2);
    }

    [Fact]
    public async Task In_a_container_there_are_a_hosted_supervisor_and_health_checks_for_all_and_for_each()
    {
        await using var provider = new ServiceCollection().AddSingleton<TimeProvider>(new FakeClock())
            .AddPosDevices(d => d.Supervise(SupervisedTill.Quiet).AddReceiptPrinter("front", p => p.WithProfile("TM-m30III").Simulated()).AddPaymentTerminal("card", t => t.Simulated()))
            .BuildServiceProvider();
        var (all, front) = (provider.GetRequiredService<DeviceHealthCheck>(), provider.GetRequiredKeyedService<DeviceHealthCheck>("front"));
        var cold = await CheckAsync(all);
        Assert.Equal(HealthStatus.Unhealthy, cold.Status);
        Assert.Contains("front: The printer is not connected.", cold.Description, StringComparison.Ordinal);

        var supervisor = Assert.IsType<DeviceSupervisor>(Assert.Single(provider.GetServices<IHostedService>()));
        await supervisor.StartAsync(default);
        var devices = provider.GetRequiredService<PosDevices>();
        await EscPosPrinterTests.Eventually(() => devices.All.All(device => device.Connection.State == ConnectionState.Ready));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(all)).Status);
        await devices.Get<IReceiptPrinter>("front").QueryStatusAsync(default);
        await devices.Virtual<VirtualEscPosPrinter>("front").SetPaperAsync(PaperLevel.Out);
        await EscPosPrinterTests.Eventually(() => devices.Find("front")!.Connection.State == ConnectionState.Degraded);
        var degraded = await CheckAsync(front);
        Assert.Equal((HealthStatus.Degraded, "front: The printer is out of paper: put in a new roll."), (degraded.Status, degraded.Description));
        await supervisor.StopAsync(default);
    }

    private static Task<HealthCheckResult> CheckAsync(IHealthCheck check) =>
        check.CheckHealthAsync(new() { Registration = new("devices", check, HealthStatus.Unhealthy, null) });

    private static MeterListener Listen(ConcurrentDictionary<string, long> counts)
    {
        var listener = new MeterListener { InstrumentPublished = static (instrument, self) => { if (instrument.Meter.Name == "PosSdk.Devices") self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, by, tags, _) => counts.AddOrUpdate(Key(instrument, tags), by, (_, sum) => sum + by));
        listener.SetMeasurementEventCallback<int>((instrument, now, tags, _) => counts[Key(instrument, tags)] = now);
        listener.Start();
        return listener;
    }

    private static string Key(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = instrument.Name;
        foreach (var tag in tags) key += $" {tag.Value}";
        return key;
    }
}
