using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Transports;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.EscPos;

public class EscPosPrinterTests
{
    [Fact]
    public async Task A_receipt_is_printed_once_and_confirmed_by_the_printer()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        var result = await printer.PrintAsync(Receipts.Of("1"), default);
        Assert.Equal((PrintOutcome.Printed, PrintConfirmation.PrinterConfirmed), (result.Outcome, result.Confirmation));
        Assert.Empty(result.Warnings);
        Assert.Equal(1, device.Page.Count("End 1"));
        Assert.Equal("https://example.com/r/1", Assert.Single(device.Page.Barcodes).Data);
        Assert.Contains(device.Page.Lines, line => line.Text.StartsWith("Zażółć gęślą jaźń", StringComparison.Ordinal) && line.Text.EndsWith("3,20 €", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_old_printer_is_asked_for_its_status_after_the_job()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { Profile = PrinterProfiles.TmT88III });
        await using var printer = await Connected(device, PrinterProfiles.TmT88III);
        Assert.Equal(PrintConfirmation.StatusAfterJob, (await printer.PrintAsync(Receipts.Of("1"), default)).Confirmation);
    }

    [Fact]
    public async Task It_prints_over_tcp()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = new EscPosPrinter("front", new TcpTransport("127.0.0.1", device.Listen()), PrinterProfiles.TmM30III, TimeProvider.System, Receipts.Patient);
        await printer.ConnectAsync(default);
        Assert.Equal(PrintOutcome.Printed, (await printer.PrintAsync(Receipts.Of("1"), default)).Outcome);
    }

    [Fact]
    public async Task A_stray_byte_before_automatic_status_shifts_nothing()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        await device.SendAsync(new byte[] { 0x16, 0x14, 0xFF, 0x00 });
        await device.SetPaperAsync(PaperLevel.NearEnd);
        await Eventually(() => printer.Status.Paper == PaperLevel.NearEnd);
        Assert.False(printer.Status.CoverOpen);
        await device.SetPaperAsync(PaperLevel.Enough);
        await Eventually(() => printer.Status.Paper == PaperLevel.Enough);
    }

    [Fact]
    public async Task Automatic_status_goes_on_after_a_job_although_initialising_switches_it_off()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        await printer.PrintAsync(Receipts.Of("1"), default);
        await device.SetCoverAsync(open: true);
        await Eventually(() => printer.Status.CoverOpen == true);
    }

    [Fact]
    public async Task No_answer_is_unknown_and_not_out_of_paper()
    {
        var (one, other) = LoopbackTransport.Pair();
        await using var talk = new EscPosTalk(new(one, PrinterProfiles.TmM30III, new(), TimeProvider.System, _ => { }, () => { }), () => 1);
        Assert.Null(await talk.AskAsync(4, TimeSpan.FromMilliseconds(30), default));
        Assert.Null(PrinterStatus.Unknown.Paper);
        await other.DisposeAsync();
    }

    [Fact]
    public async Task A_printer_that_another_till_holds_is_busy_and_not_offline()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var first = await Connected(device);
        await using var second = new EscPosPrinter("front", device.Connect(), PrinterProfiles.TmM30III, TimeProvider.System, new() { AnswerTimeout = TimeSpan.FromMilliseconds(200) });
        Assert.Equal(DeviceOutcome.NotSent, (await Assert.ThrowsAsync<DeviceBusyException>(async () => await second.ConnectAsync(default))).Outcome);
    }

    [Fact]
    public async Task Without_paper_nothing_is_sent_and_the_cashier_is_told()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        await device.SetPaperAsync(PaperLevel.Out);
        var refused = await Assert.ThrowsAsync<DeviceOfflineException>(async () => await printer.PrintAsync(Receipts.Of("1"), default));
        Assert.Equal(DeviceOutcome.NotSent, refused.Outcome);
        Assert.Contains("paper", refused.Message, StringComparison.Ordinal);
        await device.SetPaperAsync(PaperLevel.Enough);
        Assert.Empty(device.Page.Items);
    }

    [Fact]
    public async Task Paper_that_ends_within_a_job_leaves_it_unknown()
    {
        var clock = new FakeClock();
        await using var device = new VirtualEscPosPrinter(clock, new() { Faults = new() { PaperOutAfterLines = 3 } });
        await using var printer = await Connected(device, time: clock);
        var result = await Receipts.GivenUpWithoutPaperAsync(printer, Receipts.Of("1"), clock);
        Assert.Equal(PrintOutcome.Unknown, result.Outcome);
        Assert.Contains("out of paper", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_broke_is_unknown_is_not_sent_again_and_swallows_nothing_of_the_next()
    {
        var plan = new PrinterFaultPlan { DropAfterBytes = 190 };
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { Faults = plan });
        await using var printer = await Connected(device);
        Assert.Equal(PrintOutcome.Unknown, (await printer.PrintAsync(Receipts.Of("1"), default)).Outcome);
        await Assert.ThrowsAsync<DeviceDisconnectedException>(async () => await printer.PrintAsync(Receipts.Of("2"), default));
        await printer.ConnectAsync(default);
        Assert.Equal(PrintOutcome.Printed, (await printer.PrintAsync(Receipts.Of("3"), default)).Outcome);
        Assert.Equal((0, 0, 1), (device.Page.Count("End 1"), device.Page.Count("End 2"), device.Page.Count("End 3")));
    }

    [Fact]
    public async Task One_caller_at_a_time_has_the_lease()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        var lease = await printer.AcquireAsync(TimeSpan.Zero, default);
        await Assert.ThrowsAsync<DeviceBusyException>(async () => await printer.AcquireAsync(TimeSpan.Zero, default));
        lease.Dispose();
        (await printer.AcquireAsync(TimeSpan.Zero, default)).Dispose();
    }

    internal static async Task<EscPosPrinter> Connected(VirtualEscPosPrinter device, PrinterProfile? profile = null, TimeProvider? time = null)
    {
        var printer = new EscPosPrinter("front", device.Connect(), profile ?? PrinterProfiles.TmM30III, time ?? TimeProvider.System, Receipts.Patient);
        await printer.ConnectAsync(default);
        // Because a printer that loses its paper before it was asked to tell of changes tells of them only when it has paper again.
        await printer.QueryStatusAsync(default);
        return printer;
    }

    internal static async Task Eventually(Func<bool> isSo)
    {
        // Because it only ends what hangs, a minute is not too long.
        for (var i = 0; i < 6000 && !isSo(); i++) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        Assert.True(isSo());
    }
}
