using System.Collections.Immutable;
using PosSdk.Devices.Drawers;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Tests.EscPos;
using PosSdk.Devices.Zvt;
using PosSdk.Domain.Capabilities;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Registration;

public class PosDevicesTests
{
    [Fact]
    public async Task A_till_is_set_up_in_four_lines_and_each_device_is_found_by_its_id()
    {
        await using var devices = new PosDevices(d => d
            .AddReceiptPrinter("front", p => p.UseEscPos().OverTcp("192.0.2.20", 9100).WithProfile("TM-m30III"))
            .AddCashDrawer("till", c => c.DrivenBy("front", pin: 5).WithPolarity(DrawerPolarity.HighIsOpen))
            .AddPaymentTerminal("card", t => t.UseZvt().OverTcp("192.0.2.30", 20007)));

        Assert.Equal(["front", "till", "card"], devices.All.Select(device => device.Descriptor.Id));
        Assert.Equal("TM-m30III", devices.Get<IReceiptPrinter>("front").Descriptor.Model);
        Assert.Equal("tcp://192.0.2.30:20007", devices.Get<IPaymentTerminal>("card").Descriptor.Endpoint);
        Assert.Equal("front", devices.Get<ICashDrawer>("till").Descriptor.Behind);
        Assert.Same(devices.Find("till"), Assert.Single(devices.OfKind(DeviceKind.CashDrawer)));
        Assert.Null(devices.Find("nobody"));
        Assert.Contains("front, till, card", Assert.Throws<KeyNotFoundException>(() => devices.Get<IReceiptPrinter>("back")).Message, StringComparison.Ordinal);
        Assert.Throws<KeyNotFoundException>(() => devices.Get<IReceiptPrinter>("till"));
    }

    [Fact]
    public async Task The_order_of_the_set_up_does_not_matter_to_what_hangs_on_what()
    {
        await using var devices = new PosDevices(d => d
            .AddCashDrawer("till", c => c.DrivenBy("front"))
            .AddReceiptPrinter("front", p => p.Simulated()));

        Assert.Equal(["till", "front"], devices.All.Select(device => device.Descriptor.Id));
    }

    [Fact]
    public async Task A_simulated_device_that_is_unplugged_falls_silent_and_can_be_connected_once_it_is_plugged_in()
    {
        await using var devices = new PosDevices(d => d.AddReceiptPrinter("front", p => p.Simulated()).AddReceiptPrinter("back", p => p.OverTcp("192.0.2.20", 9100)));
        var front = devices.Get<IReceiptPrinter>("front");
        await front.ConnectAsync(default);

        await devices.UnplugAsync("front");
        await foreach (var _ in front.WatchAsync(default))
        {
            if (front.Connection.State == ConnectionState.Reconnecting) break;
        }
        await Assert.ThrowsAsync<DeviceDisconnectedException>(() => front.PrintAsync(new([new ReceiptElement.Text("x")]), default).AsTask());
        await Assert.ThrowsAsync<DeviceDisconnectedException>(() => front.ConnectAsync(default).AsTask());

        devices.PlugIn("front");
        await front.ConnectAsync(default);
        Assert.Equal(PrintOutcome.Printed, (await front.PrintAsync(new([new ReceiptElement.Text("y")]), default)).Outcome);
        Assert.Equal("y", Assert.Single(devices.Virtual<VirtualEscPosPrinter>("front").Page.Lines).Text);
        Assert.Equal((true, false), (devices.IsSimulated("front"), devices.IsSimulated("back")));
        Assert.Contains("Simulated are: front", Assert.Throws<KeyNotFoundException>(() => devices.PlugIn("back")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_and_by_name()
    {
        var wrong = Assert.Throws<PosConfigurationException>(() => new PosDevices(d => d
            .AddReceiptPrinter("front", p => p.Use("escposs").OverTcp("192.0.2.20", 9100))
            .AddReceiptPrinter("kitchen", p => p.Over("192.0.2.21").WithProfile("TM-x").With("profil", "y").With("need", "luck"))
            .AddReceiptPrinter("bar", p => p.UseEscPos())
            .AddReceiptPrinter("twice", p => p.Simulated())
            .AddReceiptPrinter("twice", p => p.Simulated())
            .AddCashDrawer("till", c => c.DrivenBy("nobody", pin: 3))
            .AddCashDrawer("till2", c => c.DrivenBy("card"))
            .AddCashDrawer("till3", c => c.DrivenBy("front"))
            .AddCashDrawer("till4", c => c.DrivenBy("till4"))
            .AddPaymentTerminal("card", t => t.OverTcp("192.0.2.30", 20007).With("password", "12345").With("currency", "EURO"))
            .AddPaymentTerminal("card2", t => t.Simulated()).AddCashDrawer("till5", c => c.DrivenBy("card2", pin: 3)).AddCashDrawer("till6", c => c.Simulated()).AddCashDrawer(" ", c => c.Simulated())));

        string[] lines = [.. wrong.Message.Split(Environment.NewLine).Skip(1)];
        string[] expected =
        [
            "There are two devices 'twice': give each an id of its own.",
            "front: there is no driver 'escposs' for a ReceiptPrinter; there are: ",
            "kitchen: there is no printer profile 'TM-x'; there are generic-80",
            "kitchen: 'need' is 'luck' and should be lan, bluetooth or cable.",
            "kitchen: '192.0.2.21': It has neither a scheme nor a folder",
            "kitchen: the driver escpos has no setting 'profil'; it has answer-timeout, connection, job-timeout, need, profile.",
            "bar: it has no endpoint. Say where it is, or that it is simulated.",
            "till: it hangs on 'nobody', and there is no such device.",
            "card: 'password' is the terminal's own for tills, six digits.",
            "card: 'currency' is 'EURO' and should be a currency's code such as EUR.",
            "till4: it hangs on 'till4', which hangs on it.",
            "till5: 'pin' is '3' and should be 2 or 5.",
            "till5: 'card2' is no receipt printer with a drawer's cable.",
            "till6: the driver printer has no virtual device, so it cannot be simulated.",
            "A CashDrawer has no id.",
        ];
        Assert.Equal(expected.Length, lines.Length);
        Assert.All(expected, fault => Assert.Contains(lines, line => line.StartsWith(fault, StringComparison.Ordinal)));
        Assert.DoesNotContain("Parameter", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Devices_that_hang_on_each_other_are_no_till()
    {
        var wrong = Assert.Throws<PosConfigurationException>(() => new PosDevices(d => d.AddCashDrawer("a", c => c.DrivenBy("b")).AddCashDrawer("b", c => c.DrivenBy("a"))));
        Assert.Contains("hangs on it", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configuration_is_data_such_as_settings_hold()
    {
        await using var devices = new PosDevices(d => d
            .Add(new DeviceConfiguration { Kind = DeviceKind.ReceiptPrinter, Id = "front", Driver = "escpos", Endpoint = "/dev/rfcomm0", Settings = Settings(("Profile", "tm-t20ii")) })
            .Add(new DeviceConfiguration { Kind = DeviceKind.CashDrawer, Id = "till", Driver = "printer", Endpoint = "device://front", Settings = Settings(("pulse", "200"), ("polarity", "high-is-open")) }));

        Assert.Equal(("TM-T20II", DeviceTransport.Bluetooth), (devices.Find("front")!.Descriptor.Model, devices.Find("front")!.Descriptor.Transport));
        Assert.Equal(DeviceTransport.Cable, devices.Find("till")!.Descriptor.Transport);
    }

    [Fact]
    public async Task Without_hardware_the_real_drivers_talk_to_virtual_devices()
    {
        await using var devices = new PosDevices(d => d
            .AddReceiptPrinter("front", p => p.WithProfile("TM-m30III").Simulated())
            .AddCashDrawer("till", c => c.DrivenBy("front"))
            .AddPaymentTerminal("card", t => t.Simulated()), new FakeClock());
        foreach (var device in devices.All) await device.ConnectAsync(default);

        var paper = devices.Virtual<VirtualEscPosPrinter>("front");
        Assert.Equal(PrintOutcome.Printed, (await devices.Get<IReceiptPrinter>("front").PrintAsync(EscPos.Receipts.Of("1"), default)).Outcome);
        Assert.Equal(1, paper.Page.Count("End 1"));
        Assert.Equal(DrawerOpening.Opened, await devices.Get<ICashDrawer>("till").OpenAsync("sale", default));
        await paper.SetPaperAsync(PaperLevel.Out);
        await EscPosPrinterTests.Eventually(() => devices.Find("front")!.Connection is { State: ConnectionState.Degraded, LastError: "The printer is out of paper: put in a new roll." });
        Assert.True((await devices.Get<IPaymentTerminal>("card").QueryStatusAsync(default)).Ready);
        Assert.NotNull(devices.Virtual<VirtualZvtTerminal>("card").Ledger);
        Assert.Throws<KeyNotFoundException>(() => devices.Virtual<VirtualEscPosPrinter>("till"));
    }

    [Fact]
    public async Task A_driver_of_ones_own_takes_the_place_of_ours_by_its_name()
    {
        await using var devices = new PosDevices(d => d
            .AddDriver(new EscPosDriver([PrinterProfiles.Generic80 with { Name = "corner-shop" }]))
            .AddReceiptPrinter("front", p => p.UseEscPos().WithProfile("corner-shop").Simulated()));
        Assert.Equal("corner-shop", devices.Find("front")!.Descriptor.Model);
    }

    [Fact]
    public void Two_drivers_of_one_name_are_a_fault()
    {
        var wrong = Assert.Throws<PosConfigurationException>(() => new PosDevices(d => d.AddDriver(new ZvtDriver()).AddDriver(new ZvtDriver())));
        Assert.Contains("two drivers 'zvt' for a PaymentTerminal", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_devices_are_watched_at_once_and_a_drawer_tells_when_its_printer_goes()
    {
        await using var devices = new PosDevices(d => d.AddReceiptPrinter("front", p => p.Simulated()).AddCashDrawer("till", c => c.DrivenBy("front")), new FakeClock());
        using var end = new CancellationTokenSource();
        List<DeviceEvent> seen = [];
        var watching = Task.Run(async () =>
        {
            await foreach (var happened in devices.WatchAsync(end.Token)) lock (seen) seen.Add(happened);
        });
        await EscPosPrinterTests.Eventually(() => Seen(seen).Select(happened => happened.Device).Distinct().Count() == 2);
        await devices.Find("front")!.ConnectAsync(default);
        await EscPosPrinterTests.Eventually(() => Seen(seen).OfType<DeviceEvent.ConnectionChanged>().Any(changed => changed is { Device: "till", Connection.State: ConnectionState.Ready }));
        await EscPosPrinterTests.Eventually(() => Seen(seen).OfType<DeviceEvent.DrawerChanged>().Any(changed => changed is { Device: "till", State: DrawerState.Closed }));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    [Trait("Requirement", "R16")]
    public async Task A_drawer_whose_printer_is_down_says_to_use_the_key()
    {
        await using var devices = new PosDevices(d => d.AddReceiptPrinter("front", p => p.Simulated()).AddCashDrawer("till", c => c.DrivenBy("front")), new FakeClock());
        var refused = await Assert.ThrowsAsync<DeviceDisconnectedException>(async () => await devices.Get<ICashDrawer>("till").OpenAsync("sale", default));
        Assert.Equal(("till", DeviceOutcome.NotSent), (refused.Device, refused.Outcome));
        Assert.Contains("open it with its key", refused.Message, StringComparison.Ordinal);
    }

    private static ImmutableDictionary<string, string> Settings(params (string Name, string Value)[] settings) =>
        ImmutableDictionary.CreateRange(StringComparer.OrdinalIgnoreCase, settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)));

    private static DeviceEvent[] Seen(List<DeviceEvent> seen)
    {
        lock (seen) return [.. seen];
    }
}
