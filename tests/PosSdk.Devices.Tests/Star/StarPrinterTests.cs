using PosSdk.Devices.Drawers;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Star;
using PosSdk.Devices.Transports;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Star;

public class StarPrinterTests
{
    private static readonly DrawerWiring Patient = new() { OpensWithin = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task A_receipt_is_printed_once_and_confirmed_by_the_printers_end_counter()
    {
        await using var device = new VirtualStarPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        for (var number = 1; number <= 40; number++)
        {
            var result = await printer.PrintAsync(EscPos.Receipts.Of($"{number}"), default);
            Assert.Equal((PrintOutcome.Printed, PrintConfirmation.PrinterConfirmed), (result.Outcome, result.Confirmation));
        }
        Assert.All(Enumerable.Range(1, 40), number => Assert.Equal(1, EscPos.Receipts.Count(device.Page, $"End {number}")));
    }

    [Fact]
    public async Task A_job_is_the_counting_before_it_the_receipt_and_the_counting_behind_it()
    {
        var (till, printer) = LoopbackTransport.Pair();
        await using var star = new StarPrinter("front", till, TimeProvider.System, options: EscPos.Receipts.Patient);
        var connecting = star.ConnectAsync(default);
        await Heard(printer, [0x1B, 0x06, 0x01]);
        await printer.WriteAsync(Status(counter: 0), default);
        await connecting;
        await Heard(printer, [0x1B, 0x1E, 0x61, 1]);

        var printing = star.PrintRawAsync((byte[])[0x1B, 0x40, 0x18, .. "Hi\n"u8], default);
        await Heard(printer, [0x1B, 0x06, 0x01]);
        await printer.WriteAsync(Status(counter: 0), default);
        await Heard(printer, [0x1B, 0x06, 0x01]);
        await printer.WriteAsync(Status(counter: 0), default);
        await Heard(printer, [0x1B, 0x1E, 0x61, 1, 0x1B, 0x1E, 0x45, 0, 0x17, 0x17, 0x17, 0x17]);
        await printer.WriteAsync(Status(counter: 4), default);
        await Heard(printer, [0x1B, 0x40, .. "Hi\n"u8, 0x17]);
        await printer.WriteAsync(Status(counter: 4), default);
        Assert.False(printing.IsCompleted);
        await printer.WriteAsync(Status(counter: 5), default);
        Assert.Equal(PrintConfirmation.PrinterConfirmed, (await printing).Confirmation);
    }

    [Fact]
    public async Task What_counts_ends_itself_is_printed_and_not_said_to_be_confirmed()
    {
        await using var device = new VirtualStarPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        var result = await printer.PrintRawAsync((byte[])[.. "Hi\n"u8, 0x17, .. "there\n"u8], default);
        Assert.Equal((PrintOutcome.Printed, PrintConfirmation.TransportAccepted), (result.Outcome, result.Confirmation));
    }

    [Fact]
    public async Task Paper_cover_cutter_and_drawer_are_read_from_its_status_and_what_it_does_not_say_stays_unknown()
    {
        await using var device = new VirtualStarPrinter(TimeProvider.System);
        await using var printer = new StarPrinter("front", device.Connect(), TimeProvider.System, options: EscPos.Receipts.Patient);
        Assert.Equal(PrinterStatus.Unknown, printer.Status);
        await printer.ConnectAsync(default);
        Assert.True(printer.Status is { Online: true, Paper: PaperLevel.Enough, CoverOpen: false, Fault: PrinterFault.None, DrawerPinHigh: true });
        await device.SetPaperAsync(PaperLevel.NearEnd);
        await EscPos.EscPosPrinterTests.Eventually(() => printer.Status is { Online: true, Paper: PaperLevel.NearEnd });
        await device.SetCoverAsync(open: true);
        await EscPos.EscPosPrinterTests.Eventually(() => printer.Status is { Online: false, CoverOpen: true });
        Assert.Equal(ConnectionState.Degraded, printer.Connection.State);
        await device.SetCutterAsync(jammed: true);
        await EscPos.EscPosPrinterTests.Eventually(() => printer.Status.Fault == PrinterFault.Cutter);
        Assert.Equal(DeviceOutcome.NotSent, (await Assert.ThrowsAsync<DeviceOfflineException>(async () => await printer.PrintAsync(EscPos.Receipts.Of("1"), default))).Outcome);
    }

    [Fact]
    public async Task A_stray_byte_before_a_status_shifts_nothing()
    {
        await using var device = new VirtualStarPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        await device.SendAsync(new byte[] { 0x23, 0x06, 0xFF, 0x00, 0x13, 0x23 });
        await device.SetPaperAsync(PaperLevel.NearEnd);
        await EscPos.EscPosPrinterTests.Eventually(() => printer.Status.Paper == PaperLevel.NearEnd);
        Assert.Equal(PrintOutcome.Printed, (await printer.PrintAsync(EscPos.Receipts.Of("1"), default)).Outcome);
    }

    [Fact]
    public async Task A_receipt_whose_end_came_late_confirms_no_other()
    {
        var clock = new FakeClock();
        await using var device = new VirtualStarPrinter(clock, new() { Profile = PrinterProfiles.StarLine, Faults = new() { PaperOutAfterLines = 4 } });
        await using var printer = await Connected(device, clock);
        var first = await EscPos.Receipts.GivenUpWithoutPaperAsync(printer, EscPos.Receipts.Of("1"), clock);
        Assert.Equal(PrintOutcome.Unknown, first.Outcome);
        Assert.Contains("What is left of the receipt may come out then", first.Message, StringComparison.Ordinal);
        await device.MendAsync();
        Assert.Equal(PrintOutcome.Printed, (await printer.PrintAsync(EscPos.Receipts.Of("2"), default)).Outcome);
        Assert.Equal((1, 1), (EscPos.Receipts.Count(device.Page, "End 1"), EscPos.Receipts.Count(device.Page, "End 2")));
    }

    [Theory]
    [Trait("Requirement", "R16")]
    [InlineData(2, false)]
    [InlineData(5, false)]
    [InlineData(2, true)]
    [InlineData(5, true)]
    public async Task Both_drawers_open_also_while_the_printer_is_out_of_paper_and_their_keys_are_seen(int pin, bool isOutOfPaper)
    {
        await using var device = new VirtualStarPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        await using var drawer = new PrinterDrivenCashDrawer("till", printer, Patient with { Pin = pin });
        if (isOutOfPaper) await device.SetPaperAsync(PaperLevel.Out);
        await EscPos.EscPosPrinterTests.Eventually(() => printer.Status.Paper == (isOutOfPaper ? PaperLevel.Out : PaperLevel.Enough));
        Assert.Equal((DrawerState.Closed, DrawerOpening.Opened), (drawer.State, await drawer.OpenAsync("sale", default)));
        Assert.Equal(1, device.Kicks);
        await device.SetDrawerAsync(open: false);
        await drawer.WaitUntilClosedAsync(default);
    }

    [Fact]
    public async Task Pictures_and_codes_that_hold_the_drawers_bytes_open_no_drawer()
    {
        await using var device = new VirtualStarPrinter(TimeProvider.System);
        await using var printer = await Connected(device);
        byte[] bits = [.. Enumerable.Repeat<byte[]>([0x07, 0x1C, 0x1A, 0x19, 0x1B, 0x06, 0x18, 0x1B, 0x1D, 0x07], 48).SelectMany(bytes => bytes)];
        var result = await printer.PrintAsync(new([new ReceiptElement.Image(new(80, 48, bits)), new ReceiptElement.QrCode("\a\x1C\x1A\x19"), new ReceiptElement.Text("End")]), default);
        Assert.Equal((PrintOutcome.Printed, 0, false), (result.Outcome, device.Kicks, device.DrawerIsOpen));
        Assert.Equal((80, 48), Assert.Single(device.Page.Images.Select(image => (image.Picture.Width, image.Picture.Height))));
    }

    [Fact]
    public void The_buzzers_command_that_harms_a_drawer_is_in_no_receipt()
    {
        var bytes = ReceiptRenderer.Star().Render(new([new ReceiptElement.OpenDrawer(2), new ReceiptElement.OpenDrawer(5), new ReceiptElement.Text("x")])).Bytes;
        Assert.True(bytes.Span.IndexOf((ReadOnlySpan<byte>)[0x1B, 0x1D, 0x07]) < 0);
    }

    [Fact]
    public async Task A_printer_that_another_till_holds_is_busy_and_not_offline()
    {
        await using var device = new VirtualStarPrinter(TimeProvider.System);
        await using var first = await Connected(device);
        await using var second = new StarPrinter("front", device.Connect(), TimeProvider.System, options: new() { AnswerTimeout = TimeSpan.FromMilliseconds(200) });
        await Assert.ThrowsAsync<DeviceBusyException>(async () => await second.ConnectAsync(default));
    }

    private static async Task<StarPrinter> Connected(VirtualStarPrinter device, TimeProvider? time = null)
    {
        var printer = new StarPrinter("front", device.Connect(), time ?? TimeProvider.System, options: EscPos.Receipts.Patient);
        await printer.ConnectAsync(default);
        // Because a printer that loses its paper before it was asked to tell of changes tells of them only when it has paper again.
        await printer.QueryStatusAsync(default);
        return printer;
    }

    private static byte[] Status(int counter) => [0x23, 0x06, 0x04, 0, 0, 0, 0, (byte)((counter & 7) << 1 | (counter & 0x18) << 2), 0];

    private static async Task Heard(LoopbackTransport wire, byte[] expected)
    {
        var buffer = new byte[4096];
        Assert.Equal(expected, buffer[..await wire.ReadAsync(buffer, default)]);
    }
}
