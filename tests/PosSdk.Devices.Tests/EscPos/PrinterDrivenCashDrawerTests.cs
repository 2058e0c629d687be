using PosSdk.Devices.Drawers;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using PosSdk.Domain.Shifts;
using PosSdk.Drawers;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.EscPos;

public class PrinterDrivenCashDrawerTests
{
    // Because the answer comes as soon as the drawer is seen to open, only a drawer that never says so waits this long.
    private static readonly DrawerWiring Patient = new() { OpensWithin = TimeSpan.FromMinutes(1) };
    private static readonly DrawerWiring Quick = new() { OpensWithin = TimeSpan.FromMilliseconds(150) };

    [Theory]
    [Trait("Requirement", "R16")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_opens_and_is_seen_to_open_whichever_way_its_cable_reads(bool highMeansOpen)
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { HighMeansOpen = highMeansOpen });
        await using var printer = await EscPosPrinterTests.Connected(device);
        await using var drawer = new PrinterDrivenCashDrawer("till", printer, Patient with { HighMeansOpen = highMeansOpen });
        Assert.Equal(DrawerState.Closed, drawer.State);
        Assert.Equal(DrawerOpening.Opened, await drawer.OpenAsync("sale", default));
        Assert.Equal(DrawerOpening.AlreadyOpen, await drawer.OpenAsync("sale", default));
        var closing = drawer.WaitUntilClosedAsync(default);
        Assert.False(closing.IsCompleted);
        await device.SetDrawerAsync(open: false);
        await closing;
    }

    [Fact]
    public async Task It_opens_while_the_printer_is_out_of_paper()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await EscPosPrinterTests.Connected(device);
        await using var drawer = new PrinterDrivenCashDrawer("till", printer, Patient);
        await device.SetPaperAsync(PaperLevel.Out);
        await EscPosPrinterTests.Eventually(() => printer.Status.Paper == PaperLevel.Out);
        Assert.Equal(DrawerOpening.Opened, await drawer.OpenAsync("no sale", default));
    }

    [Fact]
    public async Task A_drawer_opened_with_its_key_is_told_apart_from_one_that_got_a_pulse()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await EscPosPrinterTests.Connected(device);
        await using var drawer = new PrinterDrivenCashDrawer("till", printer, Patient);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var events = drawer.WatchAsync(limit.Token).GetAsyncEnumerator();
        await events.MoveNextAsync();
        await device.SetDrawerAsync(open: true);
        Assert.True(await events.MoveNextAsync() && events.Current is DeviceEvent.DrawerChanged { State: DrawerState.Open, ByKey: true });
        await device.SetDrawerAsync(open: false);
        Assert.True(await events.MoveNextAsync() && events.Current is DeviceEvent.DrawerChanged { State: DrawerState.Closed });
        await drawer.OpenAsync("sale", default);
        Assert.True(await events.MoveNextAsync() && events.Current is DeviceEvent.DrawerChanged { State: DrawerState.Open, ByKey: false });
        await device.SetDrawerAsync(open: false);
        await device.SetDrawerAsync(open: true);
        while (events.Current is not DeviceEvent.DrawerChanged { State: DrawerState.Closed }) Assert.True(await events.MoveNextAsync());
        Assert.True(await events.MoveNextAsync() && events.Current is DeviceEvent.DrawerChanged { State: DrawerState.Open, ByKey: true });
    }

    [Fact]
    [Trait("Requirement", "R16")]
    public async Task The_till_opens_it_without_paper_records_why_and_sees_the_key()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await EscPosPrinterTests.Connected(device);
        await using var drawer = new PrinterDrivenCashDrawer("till", printer, Patient);
        await using var pos = await (await TestRegister.OpenAsync()).StockedAsync(10_000, []);
        using var stop = new CancellationTokenSource();
        var till = new TillDrawer(pos, drawer) { WaitsUntilClosed = true };
        var watching = till.RunAsync(stop.Token);
        await device.SetPaperAsync(PaperLevel.Out);
        await EscPosPrinterTests.Eventually(() => printer.Status.Paper == PaperLevel.Out);

        var opening = till.OpenWithoutSaleAsync("parking meter");
        await EscPosPrinterTests.Eventually(() => pos.Shifts.Current!.LastKick?.Answer == DrawerAnswer.Opened);
        Assert.False(opening.IsCompleted);
        await device.SetDrawerAsync(open: false);
        Assert.Equal(DrawerAnswer.Opened, (await opening).Value.Answer);

        await device.SetDrawerAsync(open: true);
        await EscPosPrinterTests.Eventually(() => pos.Shifts.Current!.KeyOpenings.Count == 1);
        Assert.Equal(1, pos.Shifts.XReport()!.Totals.NoSaleCount);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching);
    }

    [Fact]
    public async Task A_pin_that_never_changes_reports_nothing()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { HasDrawer = false });
        await using var printer = await EscPosPrinterTests.Connected(device);
        await using var drawer = new PrinterDrivenCashDrawer("till", printer, Quick);
        Assert.Equal(DrawerOpening.PulseSent, await drawer.OpenAsync("sale", default));
        await EscPosPrinterTests.Eventually(() => device.Kicks == 1);
    }
}
