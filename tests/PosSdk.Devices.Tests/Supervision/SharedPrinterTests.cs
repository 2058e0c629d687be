using PosSdk.Devices.Drawers;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Supervision;
using PosSdk.Devices.Tests.EscPos;
using PosSdk.Domain.Capabilities;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Supervision;

/// <summary>A printer that serves one connection at a time, and two tills.</summary>
public class SharedPrinterTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public async Task Two_tills_print_in_turn_on_one_printer()
    {
        await using var paper = new VirtualEscPosPrinter(_clock);
        await using var one = Till(paper);
        await using var two = Till(paper);
        for (var round = 1; round <= 3; round++)
        {
            Assert.Equal(PrintOutcome.Printed, (await one.Get<IReceiptPrinter>("front").PrintAsync(EscPos.Receipts.Of($"a{round}"), default)).Outcome);
            Assert.Equal(PrintOutcome.Printed, (await two.Get<IReceiptPrinter>("front").PrintAsync(EscPos.Receipts.Of($"b{round}"), default)).Outcome);
        }
        Assert.All(["a1", "b1", "a2", "b2", "a3", "b3"], receipt => Assert.Equal(1, paper.Page.Count($"End {receipt}")));
        Assert.Equal(ConnectionState.Closed, one.Find("front")!.Connection.State);
    }

    [Fact]
    public async Task Let_go_it_counts_as_ready_and_lost_it_is_asked_for_again()
    {
        await using var devices = new PosDevices(d => d.AddReceiptPrinter("front", p => p.WithProfile("TM-m30III").Shared().Simulated()), _clock);
        var printer = devices.Get<IReceiptPrinter>("front");
        Assert.False(printer.Descriptor.KeepsConnection);
        Assert.Equal(true, (await printer.QueryStatusAsync(default)).Online);
        Assert.True((await printer.CheckHealthAsync(HealthCheckLevel.Internal, default)).Healthy);
        Assert.True(Fact(devices).IsReady);

        await devices.UnplugAsync("front");
        await using var supervisor = new DeviceSupervisor(devices, SupervisedTill.Quiet);
        await supervisor.StartAsync(default);
        await EscPosPrinterTests.Eventually(() => !Fact(devices).IsReady && printer.Connection.State == ConnectionState.Reconnecting);
        Assert.False((await printer.CheckHealthAsync(HealthCheckLevel.Internal, default)).Healthy);
        devices.PlugIn("front");
        await EscPosPrinterTests.Eventually(() =>
        {
            supervisor.TryNow("front");
            return Fact(devices).IsReady;
        });
        Assert.True((await printer.CheckHealthAsync(HealthCheckLevel.External, default)).Healthy);
    }

    [Fact]
    public async Task Its_drawer_gets_its_pulse_by_a_connection_of_its_own()
    {
        await using var paper = new VirtualEscPosPrinter(_clock);
        await using var devices = new PosDevices(d => d
            .AddReceiptPrinter("front", p => p.WithProfile("TM-m30III").Shared().Over(paper.Connect)).AddCashDrawer("till", c => c.DrivenBy("front")), _clock);
        var opening = devices.Get<ICashDrawer>("till").OpenAsync("sale", default).AsTask();
        // Because a clock that runs while the printer is asked would run out on a busy machine, it moves only once the pulse has come.
        await EscPosPrinterTests.Eventually(() => paper.Kicks == 1);
        await EscPosPrinterTests.Eventually(() =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            return opening.IsCompleted;
        });
        Assert.NotEqual(DrawerOpening.NotOpened, await opening);
    }

    private static DeviceFact Fact(PosDevices devices) => Assert.Single(DeviceFacts.Of(devices));

    private PosDevices Till(VirtualEscPosPrinter paper) => new(d => d.AddReceiptPrinter("front", p => p.WithProfile("TM-m30III").Shared().Over(paper.Connect)), _clock);
}
