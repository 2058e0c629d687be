using Microsoft.Extensions.DependencyInjection;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Supervision;
using PosSdk.Devices.Tests.EscPos;
using PosSdk.Devices.Tests.Supervision;
using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Connections;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Capabilities;

/// <summary>The documents' hardware table, drawn from what is really plugged in.</summary>
public class PluggedInTests
{
    private static readonly CapabilityContext Online = new() { Connection = new Connection.Online(DateTimeOffset.UnixEpoch) };

    private static readonly CapabilityContext Offline = new()
    {
        Connection = new Connection.Offline(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, OfflineReason.ConnectionLost) { Network = new() { Lan = Reach.Reachable, Internet = Reach.Unreachable } },
        Readiness = new([]),
    };

    [Theory, Trait("Requirement", "R14")]
    [InlineData("ask-provider", true)]
    [InlineData("never", true)]
    [InlineData("sometimes", false)]
    [InlineData("always", false)]
    public async Task Whether_a_card_terminal_works_without_the_internet_is_what_its_provider_says(string online, bool works)
    {
        await using var devices = await ConnectedAsync(d => d.AddPaymentTerminal("card", t => t.Simulated().With("online", online)));
        var answer = Ask(Capability.CardReader, Offline, devices);
        Assert.Equal(works, answer.IsAllowed);
        Assert.True(Ask(Capability.CardReader, Online, devices).IsAllowed);
        if (online == "ask-provider") Assert.Contains("Ask the terminal's provider", answer.Remedy, StringComparison.Ordinal);
    }

    [Fact, Trait("Requirement", "R14"), Trait("Requirement", "R66")]
    public async Task A_terminal_of_which_nobody_said_anything_says_to_ask_its_provider()
    {
        await using var devices = await ConnectedAsync(d => d.AddPaymentTerminal("card", t => t.Simulated()));
        Assert.Equal(CapabilityCause.AskProvider, Ask(Capability.CardReader, Offline, devices).Cause);
        Assert.Contains(devices.Find("card")!.Descriptor.Dependencies, dependency => dependency.Need == DeviceNeed.Internet);
    }

    [Fact, Trait("Requirement", "R15")]
    public async Task A_label_printer_needs_the_internet_only_by_the_way_that_its_labels_take()
    {
        Assert.False(Ask(Capability.LabelPrinter, Offline, await LabelsAsync(PrintRoute.Online)).IsAllowed);
        Assert.True(Ask(Capability.LabelPrinter, Online, await LabelsAsync(PrintRoute.Online)).IsAllowed);
        Assert.True(Ask(Capability.LabelPrinter, Offline, await LabelsAsync(PrintRoute.Local)).IsAllowed);
    }

    [Fact, Trait("Requirement", "R16")]
    public async Task A_drawer_opens_while_its_printer_has_no_paper_and_with_its_key_when_the_printer_is_unplugged()
    {
        await using var devices = await ConnectedAsync(d => d.AddReceiptPrinter("front", p => p.WithProfile("TM-m30III").Simulated()).AddCashDrawer("till", c => c.DrivenBy("front")));
        Assert.True(Ask(Capability.CashDrawer, Offline, devices).IsAllowed);
        await devices.Virtual<VirtualEscPosPrinter>("front").SetPaperAsync(PaperLevel.Out);
        await EscPosPrinterTests.Eventually(() => devices.Find("front")!.Connection.State == ConnectionState.Degraded);
        var printing = Ask(Capability.ReceiptPrinter, Offline, devices);
        Assert.Equal((false, "Receipt printer: The printer is out of paper: put in a new roll."), (printing.IsAllowed, printing.Reason));
        Assert.True(Ask(Capability.CashDrawer, Offline, devices).IsAllowed);

        await devices.UnplugAsync("front");
        await EscPosPrinterTests.Eventually(() => devices.Find("front")!.Connection.State == ConnectionState.Reconnecting);
        var drawer = Ask(Capability.CashDrawer, Offline, devices);
        Assert.Equal((false, CapabilityCause.Device, "Open it with its key."), (drawer.IsAllowed, drawer.Cause, drawer.Remedy));
        Assert.True(Ask(Capability.OpenDrawerByKey, Offline, devices).IsAllowed);
    }

    [Theory, Trait("Requirement", "R17")]
    [InlineData("lan", DeviceTransport.Lan, false)]
    [InlineData("bluetooth", DeviceTransport.Bluetooth, true)]
    [InlineData("cable", DeviceTransport.Usb, true)]
    public async Task The_shops_network_is_asked_of_a_printer_on_it_and_the_internet_of_none(string need, DeviceTransport transport, bool worksWithoutLan)
    {
        await using var devices = await ConnectedAsync(d => d.AddReceiptPrinter("front", p => p.Simulated().With("need", need)));
        Assert.Equal(transport, Assert.Single(DeviceFacts.Of(devices)).Transport);
        Assert.True(Ask(Capability.ReceiptPrinter, Offline, devices).IsAllowed);
        var cut = Offline with { Connection = Offline.Connection with { Network = new() { Lan = Reach.Unreachable } } };
        Assert.Equal(worksWithoutLan, Ask(Capability.ReceiptPrinter, cut, devices).IsAllowed);
    }

    [Fact, Trait("Requirement", "R18")]
    public async Task A_scanner_by_bluetooth_needs_no_network_at_all()
    {
        await using var devices = await ConnectedAsync(d => d.AddBarcodeScanner("scan", s => s.UseLineScanner().Simulated().With("need", "bluetooth")));
        var fact = Assert.Single(DeviceFacts.Of(devices));
        Assert.Equal((DeviceTransport.Bluetooth, OnlineRequirement.Never, true), (fact.Transport, fact.Online, fact.IsReady));
        Assert.True(Ask(Capability.BarcodeScanner, Offline with { Connection = Offline.Connection with { Network = new() { Lan = Reach.Unreachable } } }, devices).IsAllowed);
    }

    [Theory, Trait("Requirement", "R17"), Trait("Requirement", "R18")]
    [InlineData("tcp://192.0.2.20:9100", DeviceTransport.Lan)]
    [InlineData("/dev/rfcomm0", DeviceTransport.Bluetooth)]
    [InlineData("/dev/usb/lp0", DeviceTransport.Usb)]
    [InlineData("serial:///dev/ttyS0", DeviceTransport.Serial)]
    public async Task An_endpoint_shows_how_a_device_is_connected(string endpoint, DeviceTransport transport)
    {
        await using var devices = new PosDevices(d => d.AddReceiptPrinter("front", p => p.Over(endpoint)));
        Assert.Equal(transport, Assert.Single(DeviceFacts.Of(devices)).Transport);
    }

    [Fact, Trait("Requirement", "R19")]
    public async Task The_till_draws_its_table_from_what_is_plugged_in_at_that_moment()
    {
        await using var provider = new ServiceCollection().AddSingleton<TimeProvider>(new FakeClock())
            .AddPosDevices(d => d.Supervise(SupervisedTill.Quiet).AddReceiptPrinter("front", p => p.WithProfile("TM-m30III").Simulated()).AddCashDrawer("till", c => c.DrivenBy("front")))
            .AddPosSdk(options => options.Profile = PolicyProfile.ShopifyPos).UseInMemoryJournal().Services
            .BuildServiceProvider();
        var (supervisor, devices, pos) = (provider.GetRequiredService<DeviceSupervisor>(), provider.GetRequiredService<PosDevices>(), await provider.GetRequiredService<PosClientProvider>().GetAsync());
        pos.Capabilities.Tell(told => told with { Devices = [new DeviceFact(Capability.ReceiptPrinter), new DeviceFact(Capability.BarcodeScanner, IsReady: false)] });

        Assert.Equal("Receipt printer: it is not connected.", pos.Capabilities.Ask(Capability.ReceiptPrinter).Reason);
        await supervisor.StartAsync(default);
        await EscPosPrinterTests.Eventually(() => pos.Capabilities.Ask(Capability.ReceiptPrinter).IsAllowed);
        Assert.Equal([Capability.BarcodeScanner], pos.Capabilities.Report().Devices.Where(row => !row.Now.IsAllowed).Select(row => row.Capability));
        await devices.UnplugAsync("front");
        await EscPosPrinterTests.Eventually(() => !pos.Capabilities.Report().Find("device.cash-drawer")!.Now.IsAllowed);
        await supervisor.StopAsync(default);
    }

    [Fact, Trait("Requirement", "R17")]
    public async Task Of_two_printers_the_one_that_works_best_speaks_for_both()
    {
        var (broken, whole) = (new OneWire("kitchen", new FakeClock(), DeviceKind.ReceiptPrinter), new OneWire("front", new FakeClock(), DeviceKind.ReceiptPrinter));
        await whole.ConnectAsync(default);
        Assert.True(Assert.Single(DeviceFacts.Of(new SupervisedTill(broken, whole))).IsReady);
        Assert.Null(DeviceFacts.Of(new OneWire("display", new FakeClock(), DeviceKind.CustomerDisplay)));
    }

    private static CapabilityAnswer Ask(Capability capability, CapabilityContext context, IDeviceRegistry devices) =>
        CapabilityRules.Evaluate(PolicyProfile.ShopifyPos, capability, context with { Devices = DeviceFacts.Of(devices) });

    private static async Task<SupervisedTill> LabelsAsync(PrintRoute route)
    {
        var printer = new OneWire("labels", new FakeClock()) { Descriptor = new() { Id = "labels", Kind = DeviceKind.LabelPrinter, Driver = "own", Endpoint = "own", Route = route } };
        await printer.ConnectAsync(default);
        return new(printer);
    }

    private static async Task<PosDevices> ConnectedAsync(Action<PosDevicesBuilder> configure)
    {
        var devices = new PosDevices(configure, new FakeClock());
        foreach (var device in devices.All) await device.ConnectAsync(default);
        // Because a printer that loses its paper before it was asked to tell of changes tells of them only when it has paper again.
        foreach (var printer in devices.All.OfType<IReceiptPrinter>()) await printer.QueryStatusAsync(default);
        return devices;
    }
}
