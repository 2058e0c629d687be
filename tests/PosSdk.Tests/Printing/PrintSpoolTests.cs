using PosSdk.Devices;
using PosSdk.Devices.Printing;
using PosSdk.Domain.Money;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;
using PosSdk.Journaling;
using PosSdk.Printing;
using PosSdk.Testing;
using PosSdk.Tests.Client;

namespace PosSdk.Tests.Printing;

/// <summary>Documents are queued and printed when they can be; no original twice, none late, none silently (R17).</summary>
[Trait("Requirement", "R17")]
public sealed class PrintSpoolTests : IDisposable
{
    private readonly FakeClock _clock = new();
    private readonly ScriptedPrinter _printer = new();
    private readonly IJournal _journal = TestRegister.NewJournal();

    public void Dispose() => _printer.SwitchOff();

    [Fact]
    public async Task A_receipt_is_printed_once_however_often_it_is_queued()
    {
        await using var pos = await OpenAsync();
        var receipt = await SellAsync(pos);
        var spool = Spool(pos);
        var id = (await pos.Prints.QueueReceiptAsync(receipt)).Value;
        Assert.Null(((Outcome<PrintId>.Done)await pos.Prints.QueueReceiptAsync(receipt)).Recorded);
        Assert.Equal(PrintStanding.Waiting, Assert.Single(pos.Prints.Jobs).Standing);

        Assert.Equal((1, 0), (await spool.PrintDueAsync(), await spool.PrintDueAsync()));
        await pos.Prints.QueueReceiptAsync(receipt);
        Assert.Equal(0, await spool.PrintDueAsync());
        Assert.DoesNotContain("COPY", Text(Assert.Single(_printer.Paper)), StringComparison.Ordinal);
        Assert.Empty(pos.Prints.Jobs);
        var printed = Assert.IsType<Print.Printed>(await pos.Prints.LoadAsync(id));
        Assert.Equal((PrintCertainty.Confirmed, "no ł"), (printed.Certainty, Assert.Single(printed.Warnings)));
    }

    [Fact]
    public async Task A_person_gets_copies_that_are_marked_and_numbered()
    {
        await using var pos = await OpenAsync();
        var receipt = await SellAsync(pos);
        var id = (await pos.Prints.QueueReceiptAsync(receipt)).Value;
        var spool = Spool(pos);
        await spool.PrintDueAsync();
        for (var copy = 1; copy <= 2; copy++)
        {
            await pos.Prints.ReprintAsync(id);
            Assert.Equal(copy, Assert.Single(pos.Prints.Jobs).Copy);
            await spool.PrintDueAsync();
            Assert.Contains($"*** COPY {copy} ***", Text(_printer.Paper[^1]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_never_printed_is_an_original_also_when_a_person_asks()
    {
        await using var pos = await OpenAsync();
        var receipt = await SellAsync(pos);
        await pos.Prints.ReprintAsync(PrintId.Of(PrintKind.Receipt, receipt.ToString()));
        await Spool(pos).PrintDueAsync();
        Assert.DoesNotContain("COPY", Text(Assert.Single(_printer.Paper)), StringComparison.Ordinal);
        Assert.Equal("print.not-requested", (await pos.Prints.ReprintAsync(PrintId.Of(PrintKind.Slip, "p-1"))).Refusal().Code);
    }

    [Fact]
    public async Task Who_asks_while_a_document_is_being_printed_waits_until_it_is_out()
    {
        await using var pos = await OpenAsync();
        var spool = Spool(pos);
        await pos.Prints.QueueReceiptAsync(await SellAsync(pos));
        var second = Task.FromResult(-1);
        _printer.WhilePrinting = () =>
        {
            second = spool.PrintDueAsync().AsTask();
            Assert.False(second.IsCompleted);
        };
        Assert.Equal((1, 0), (await spool.PrintDueAsync(), await second));
        Assert.Single(_printer.Paper);
    }

    [Fact]
    public async Task Only_what_the_register_recorded_can_be_queued()
    {
        await using var pos = await OpenAsync();
        Assert.Equal("sale.no-such-sale", (await pos.Prints.QueueReceiptAsync(ReceiptNumber.Parse("R1-0-9"))).Refusal().Code);
        Assert.Equal("print.shift-not-closed", (await pos.Prints.QueueReportAsync(pos.Shifts.CurrentId!.Value)).Refusal().Code);
        Assert.Equal("sale.no-such-sale", (await pos.Prints.ReprintAsync(PrintId.Of(PrintKind.Receipt, "nonsense"))).Refusal().Code);
        Assert.Equal("print.shift-not-closed", (await pos.Prints.ReprintAsync(PrintId.Of(PrintKind.Report, "nonsense"))).Refusal().Code);
    }

    [Fact]
    public async Task A_Z_and_a_terminals_slip_are_printed_too()
    {
        await using var pos = await OpenAsync();
        await pos.Shifts.CloseAsync(MoneyCount.Of(new Amount(10_000, Currency.Of("EUR"))));
        await pos.Prints.QueueReportAsync(pos.Shifts.CurrentId!.Value);
        await pos.Prints.QueueSlipAsync("p-1", ["Terminal 4711", "CARD 4111 1111 1111 1111"]);
        Assert.Equal(2, await Spool(pos).PrintDueAsync());
        Assert.Contains("Z REPORT 1", Text(_printer.Paper[0]), StringComparison.Ordinal);
        Assert.Contains("CARD **** **** **** 1111", Text(_printer.Paper[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_printer_cannot_begin_a_document_waits_and_only_a_new_reason_is_recorded()
    {
        await using var pos = await OpenAsync();
        await pos.Prints.QueueReceiptAsync(await SellAsync(pos));
        var (spool, before) = (Spool(pos), pos.Journal.Head.Position.Seq);
        _printer.Status = ScriptedPrinter.NoPaper;
        for (var i = 0; i < 20; i++) Assert.Equal(0, await spool.PrintDueAsync());
        Assert.Equal(before + 1, pos.Journal.Head.Position.Seq);
        Assert.Equal("The printer is out of paper: put in a new roll.", Assert.Single(pos.Prints.Jobs).Problem);
        Assert.Equal(pos.Prints.Jobs[0].Problem, spool.Obstacle);

        _printer.Taking = new DeviceBusyException("front", "busy");
        Assert.Equal((0, "Somebody else is using the printer: wait a moment."), (await spool.PrintDueAsync(), spool.Obstacle));
        _printer.Taking = new InvalidOperationException("The driver is out of order.");
        Assert.Equal((0, "The driver is out of order."), (await spool.PrintDueAsync(), spool.Obstacle));
        _printer.Taking = null;
        _printer.Status = PrinterStatus.Unknown;
        await spool.PrintDueAsync();
        Assert.StartsWith("The printer does not answer", spool.Obstacle, StringComparison.Ordinal);
        _printer.Status = ScriptedPrinter.Well;
        Assert.Equal(1, await spool.PrintDueAsync());
        Assert.Null(spool.Obstacle);
    }

    [Fact]
    public async Task A_printer_that_never_answers_prints_and_is_believed_as_far_as_the_wire()
    {
        await using var pos = await OpenAsync();
        _printer.Status = PrinterStatus.Unknown;
        (_printer.Capabilities, _printer.Confirmation) = (_printer.Capabilities with { Status = false }, PrintConfirmation.TransportAccepted);
        var id = (await pos.Prints.QueueReceiptAsync(await SellAsync(pos))).Value;
        Assert.Equal(1, await Spool(pos).PrintDueAsync());
        Assert.Equal(PrintCertainty.Sent, Assert.IsType<Print.Printed>(await pos.Prints.LoadAsync(id)).Certainty);
    }

    [Fact]
    public async Task What_the_printer_refused_at_the_last_moment_is_tried_again_ever_later_and_still_as_the_original()
    {
        await using var pos = await OpenAsync();
        await pos.Prints.QueueReceiptAsync(await SellAsync(pos));
        var spool = Spool(pos);
        foreach (var outcome in (PrintOutcome?[])[null, PrintOutcome.NotPrinted]) _printer.Outcomes.Enqueue(outcome);
        Assert.Equal((0, 0), (await spool.PrintDueAsync(), await spool.PrintDueAsync()));
        Assert.Single(_printer.Outcomes);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, await spool.PrintDueAsync());
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, await spool.PrintDueAsync());
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, await spool.PrintDueAsync());
        Assert.DoesNotContain("COPY", Text(Assert.Single(_printer.Paper)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeviceOutcome.Unknown, PrintStanding.Doubtful)]
    [InlineData(DeviceOutcome.NotSent, PrintStanding.Waiting)]
    [InlineData(DeviceOutcome.Done, null)]
    public async Task What_a_driver_throws_is_taken_at_its_word(DeviceOutcome outcome, PrintStanding? standing)
    {
        await using var pos = await OpenAsync();
        await pos.Prints.QueueReceiptAsync(await SellAsync(pos));
        _printer.Throws = new DeviceException("front", "The cable is out.", outcome);
        _printer.Outcomes.Enqueue(null);
        await Spool(pos).PrintDueAsync();
        Assert.Equal(standing, pos.Prints.Jobs.SingleOrDefault()?.Standing);
    }

    [Fact]
    public async Task A_doubtful_document_stays_listed_and_comes_again_only_as_a_copy()
    {
        await using var pos = await OpenAsync();
        var receipt = await SellAsync(pos);
        var id = (await pos.Prints.QueueReceiptAsync(receipt)).Value;
        var spool = Spool(pos);
        _printer.Outcomes.Enqueue(PrintOutcome.Unknown);
        Assert.Equal((0, 0), (await spool.PrintDueAsync(), await spool.PrintDueAsync()));
        var doubtful = Assert.Single(pos.Prints.Jobs);
        Assert.Equal((PrintStanding.Doubtful, "Look whether it came out."), (doubtful.Standing, doubtful.Problem));
        Assert.Equal("print.doubtful", (await pos.Prints.QueueReceiptAsync(receipt)).Refusal().Code);
        await pos.Prints.ReprintAsync(id);
        Assert.Equal(1, await spool.PrintDueAsync());
        Assert.Contains("*** COPY 1 ***", Text(_printer.Paper[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backlog_does_not_burst_out_after_paper_is_refilled()
    {
        await using var pos = await OpenAsync();
        var spool = Spool(pos);
        _printer.Status = ScriptedPrinter.NoPaper;
        PrintId[] ids = [.. await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => (await pos.Prints.QueueReceiptAsync(await SellAsync(pos))).Value))];
        await spool.PrintDueAsync();
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.All(pos.Prints.Jobs, job => Assert.Equal(PrintStanding.Expired, job.Standing));
        _printer.Status = ScriptedPrinter.Well;
        Assert.Equal(0, await spool.PrintDueAsync());
        Assert.IsType<Print.Expired>(await pos.Prints.LoadAsync(ids[0]));

        await pos.Prints.ReprintAsync(ids[1]);
        await pos.Prints.CancelAsync(ids[2]);
        Assert.Equal(1, await spool.PrintDueAsync());
        Assert.DoesNotContain("COPY", Text(Assert.Single(_printer.Paper)), StringComparison.Ordinal);
        Assert.Equal(ids[0], Assert.Single(pos.Prints.Jobs).Id);
    }

    [Fact]
    public async Task The_list_does_not_grow_for_ever()
    {
        await using var pos = await OpenAsync();
        var (receipt, spool) = (await SellAsync(pos), Spool(pos));
        var id = (await pos.Prints.QueueReceiptAsync(receipt)).Value;
        _printer.Outcomes.Enqueue(PrintOutcome.Unknown);
        await spool.PrintDueAsync();
        _printer.Status = ScriptedPrinter.NoPaper;
        await pos.Prints.QueueReceiptAsync(await SellAsync(pos));
        _clock.Advance(TimeSpan.FromMinutes(5));
        await spool.PrintDueAsync();
        Assert.Equal([PrintStanding.Doubtful, PrintStanding.Expired], pos.Prints.Jobs.Select(job => job.Standing));
        _clock.Advance(TimeSpan.FromDays(1));
        await spool.PrintDueAsync();
        Assert.Empty(pos.Prints.Jobs);
        await pos.Prints.ReprintAsync(id);
        Assert.Equal(1, Assert.Single(pos.Prints.Jobs).Copy);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_till_died_in_the_middle_of_is_doubtful_when_it_opens_again(bool closedWell)
    {
        var pos = await OpenAsync();
        var id = (await pos.Prints.QueueReceiptAsync(await SellAsync(pos))).Value;
        await pos.Prints.RecordAsync("test", id, new PrintCommand.Start("front"), default);
        if (closedWell) await pos.DisposeAsync();

        await using var again = await TestRegister.OpenAsync(clock: _clock, journal: _journal);
        var job = Assert.Single(again.Prints.Jobs);
        Assert.Equal((PrintStanding.Doubtful, "The till stopped while front was printing it."), (job.Standing, job.Problem));
        Assert.Equal(0, await Spool(again).PrintDueAsync());
        Assert.Empty(_printer.Paper);
        Assert.IsType<Print.Doubtful>(await again.Prints.LoadAsync(id));
        await again.Prints.ReprintAsync(id);
        Assert.Equal(1, Assert.Single(again.Prints.Jobs).Copy);
    }

    [Fact]
    public async Task What_the_printer_has_right_now_is_nobody_elses()
    {
        await using var pos = await OpenAsync();
        var id = (await pos.Prints.QueueReceiptAsync(await SellAsync(pos))).Value;
        var seen = new List<object?>();
        _printer.WhilePrinting = () =>
        {
            seen.Add(Assert.Single(pos.Prints.Jobs).Standing);
            seen.Add(Now(pos.Prints.ReprintAsync(id)).Refusal().Code);
            seen.Add(Now(pos.Prints.CancelAsync(id)).Refusal().Code);
            seen.Add(Now(Spool(pos).PrintDueAsync()));
        };
        Assert.Equal(1, await Spool(pos).PrintDueAsync());
        Assert.Equal([PrintStanding.Printing, "print.going-on", "print.going-on", 0], seen);
    }

    [Fact]
    public async Task A_spool_is_woken_by_a_document_and_by_a_printer_that_can_print_again()
    {
        await using var pos = await OpenAsync();
        using var stop = new CancellationTokenSource();
        var running = Spool(pos).RunAsync(stop.Token);
        await pos.Prints.QueueReceiptAsync(await SellAsync(pos));
        await Eventually(() => _printer.Paper.Count == 1);
        _printer.Status = ScriptedPrinter.NoPaper;
        await pos.Prints.QueueReceiptAsync(await SellAsync(pos));
        await Eventually(() => pos.Prints.Jobs is [{ Problem: not null }]);
        _printer.Tell(ScriptedPrinter.Well);
        await Eventually(() => _printer.Paper.Count == 2);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_spool_that_nobody_wakes_looks_every_few_seconds()
    {
        await using var pos = await OpenAsync();
        _printer.Status = ScriptedPrinter.NoPaper;
        await pos.Prints.QueueReceiptAsync(await SellAsync(pos));
        using var stop = new CancellationTokenSource();
        var running = Spool(pos).RunAsync(stop.Token);
        _printer.Status = ScriptedPrinter.Well;
        await Eventually(() => { _clock.Advance(TimeSpan.FromSeconds(1)); return _printer.Paper.Count == 1; });
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task What_was_asked_for_is_printed_when_everybody_has_signed_out()
    {
        await using var pos = await TestRegister.OpenAsync(
            options => (options.Staff, options.DeviceKey) = (new StaffPolicy { Required = true, PinIterations = 10 }, new byte[32]), _clock, _journal);
        await pos.Staff.AddAsync(StaffCode.Of("boss"), "Bo", StaffRole.Manager, "730519");
        await pos.Staff.SignInAsync("boss", "730519");
        await pos.StockedAsync(10_000, [("MILK", "1.19")]);
        var receipt = await SellAsync(pos);
        await pos.Prints.QueueReceiptAsync(receipt);
        await pos.Staff.SignOutAsync();
        Assert.Equal(1, await Spool(pos).PrintDueAsync());
        Assert.Empty(pos.Prints.Jobs);
        Assert.Equal("staff.not-signed-in", (await pos.Prints.ReprintAsync(PrintId.Of(PrintKind.Receipt, receipt.ToString()))).Refusal().Code);
    }

    [Fact]
    public void Time_to_print_in_is_above_zero() =>
        Assert.Throws<PosConfigurationException>(() => new PosOptions { Printing = new PrintOptions { Validity = TimeSpan.Zero } }.Check());

    private static T Now<T>(ValueTask<T> task) => task.IsCompleted ? task.Result : throw new InvalidOperationException("A journal in memory never waits.");

    private static string Text(ReceiptDocument document) => string.Join('\n', document.Elements.Select(element => element switch
    {
        ReceiptElement.Text text => text.Content,
        ReceiptElement.Columns columns => string.Join(' ', columns.Cells.Select(cell => cell.Text)),
        _ => element.ToString(),
    }));

    private static async Task<ReceiptNumber> SellAsync(PosClient pos)
    {
        var cart = (await pos.Carts.OpenAsync()).Value;
        await pos.Carts.AddAsync(cart, new NewLine(Domain.Catalogs.Sku.Of("MILK")));
        await pos.Payments.TakeCashAsync(cart);
        return (await pos.CompleteAsync(cart)).Number;
    }

    private static async Task Eventually(Func<bool> isSo)
    {
        for (var i = 0; i < 10_000 && !isSo(); i++) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        Assert.True(isSo());
    }

    private async Task<PosClient> OpenAsync() => await (await TestRegister.OpenAsync(clock: _clock, journal: _journal)).StockedAsync(10_000, [("MILK", "1.19")]);

    private PrintSpool Spool(PosClient pos) => new(pos, _printer, _clock);
}
