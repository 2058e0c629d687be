using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Transports;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.EscPos;

public class PrinterJobTests
{
    // How many bytes the four questions have, the command that has status told, and the empty job that comes first.
    private const int Questions = 4 * 3, OfStatus = 3, Empty = OfStatus + 11;

    [Fact]
    public async Task A_job_that_is_given_up_before_its_first_byte_was_not_sent()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await EscPosPrinterTests.Connected(device);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await printer.PrintAsync(Receipts.Of("1"), new CancellationToken(canceled: true)));
        Assert.Equal(PrintOutcome.Printed, (await printer.PrintAsync(Receipts.Of("2"), default)).Outcome);
        Assert.Equal((0, 1), (device.Page.Count("End 1"), device.Page.Count("End 2")));
    }

    [Fact]
    public async Task A_job_that_is_given_up_while_its_end_is_awaited_is_unknown()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { Faults = new() { LoseConfirmation = 1 } });
        await using var printer = await EscPosPrinterTests.Connected(device);
        using var stop = new CancellationTokenSource();
        var printing = printer.PrintAsync(Receipts.Of("1"), stop.Token).AsTask();
        await EscPosPrinterTests.Eventually(() => device.Page.Count("End 1") == 1);
        await stop.CancelAsync();
        Assert.Equal(PrintOutcome.Unknown, (await printing).Outcome);
    }

    [Fact]
    public async Task A_printer_that_is_disposed_of_while_it_prints_leaves_the_job_unknown()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { Faults = new() { LoseConfirmation = 1 } });
        var printer = await EscPosPrinterTests.Connected(device);
        var printing = printer.PrintAsync(Receipts.Of("1"), default).AsTask();
        await EscPosPrinterTests.Eventually(() => device.Page.Count("End 1") == 1);
        await printer.DisposeAsync();
        Assert.Equal(PrintOutcome.Unknown, (await printing).Outcome);
        await Assert.ThrowsAsync<DeviceDisconnectedException>(async () => await printer.PrintAsync(Receipts.Of("2"), default));
    }

    [Fact]
    public async Task A_printer_whose_buffer_is_full_holds_a_job_up_no_longer_than_a_job_may_take()
    {
        var clock = new FakeClock();
        var wire = new FullWire();
        await using var printer = new EscPosPrinter("front", wire, PrinterProfiles.Generic80 with { Status = false }, clock);
        await printer.ConnectAsync(default);
        var printing = printer.PrintAsync(Receipts.Of("1"), default).AsTask();
        await wire.Blocked.Task;
        Assert.False(printing.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(21));
        Assert.Equal(PrintOutcome.Unknown, (await printing).Outcome);
        await Assert.ThrowsAsync<DeviceDisconnectedException>(async () => await printer.PrintAsync(Receipts.Of("2"), default));
    }

    [Fact]
    public async Task Jobs_come_out_one_after_the_other_however_many_ask_and_a_lease_keeps_only_leases_away()
    {
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = await EscPosPrinterTests.Connected(device);
        using var lease = await printer.AcquireAsync(TimeSpan.Zero, default);
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(async () => await printer.PrintAsync(Receipts.Of($"{number}"), default))));
        Assert.All(results, result => Assert.Equal(PrintOutcome.Printed, result.Outcome));
        Assert.Equal(10, results.Select(result => result.Job).Distinct().Count());
        var lines = device.Page.Lines.Select(line => line.Text.Trim()).Where(text => text.StartsWith("Begin", StringComparison.Ordinal) || text.StartsWith("End", StringComparison.Ordinal)).ToList();
        Assert.All(lines.Chunk(2), pair => Assert.Equal(pair[0]["Begin ".Length..], pair[1]["End ".Length..]));
    }

    [Fact]
    public async Task Many_who_connect_at_once_make_one_connection()
    {
        var connections = 0;
        await using var device = new VirtualEscPosPrinter(TimeProvider.System);
        await using var printer = new EscPosPrinter("front", new CountingWire(device.Connect(), () => Interlocked.Increment(ref connections)), PrinterProfiles.TmM30III, TimeProvider.System, Receipts.Patient);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(async () => await printer.ConnectAsync(default))));
        Assert.Equal((1, ConnectionState.Ready), (connections, printer.Connection.State));
    }

    [Fact]
    public async Task A_question_that_falls_into_a_half_received_command_swallows_nothing_of_the_next_receipt()
    {
        // Because a picture's height may be the very byte that is missing, and a question would be taken for it.
        byte[] half = [0x1D, 0x76, 0x30, 0, 64, 0, 24];
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { Faults = new() { DropAfterBytes = Questions + OfStatus + Questions + Empty + OfStatus + half.Length } });
        await using var printer = new EscPosPrinter("front", device.Connect(), PrinterProfiles.TmM30III, TimeProvider.System, Receipts.Patient);
        await printer.ConnectAsync(default);
        Assert.Equal(PrintOutcome.Unknown, (await printer.PrintRawAsync((byte[])[.. half, 0, .. new byte[64 * 24]], default)).Outcome);
        await printer.ConnectAsync(default);
        Assert.Equal(PrintOutcome.Printed, (await printer.PrintAsync(Receipts.Of("2"), default)).Outcome);
        Assert.Equal(1, device.Page.Count("End 2"));
    }

    [Theory]
    [Trait("Requirement", "R17")]
    [InlineData("TM-m30III", 100)]
    [InlineData("TM-T88III", 64 * 24)]
    public async Task What_a_killed_till_left_half_sent_swallows_nothing_of_the_next_receipt(string model, int missing)
    {
        var profile = PrinterProfiles.Find(model)!;
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { Profile = profile });
        await using (var killed = device.Connect())
        {
            await killed.ConnectAsync(default);
            await killed.WriteAsync((byte[])[0x1B, 0x40, 0x1D, 0x76, 0x30, 0, 64, 0, 24, 0, .. new byte[64 * 24 - missing]], default);
        }
        await using var printer = new EscPosPrinter("front", device.Connect(), profile, TimeProvider.System, new() { AnswerTimeout = TimeSpan.FromSeconds(1) });
        await printer.ConnectAsync(default);
        Assert.Equal(PrintOutcome.Printed, (await printer.PrintAsync(Receipts.Of("1"), default)).Outcome);
        Assert.Equal((1, 1, 1), (device.Page.Count("Corner Shop"), device.Page.Count("Begin 1"), device.Page.Count("End 1")));
    }

    [Fact]
    public async Task A_receipt_of_a_thousand_lines_has_the_time_that_it_takes()
    {
        var clock = new FakeClock();
        var wire = new FullWire();
        await using var printer = new EscPosPrinter("front", wire, PrinterProfiles.Generic80 with { Status = false }, clock);
        await printer.ConnectAsync(default);
        var lines = Enumerable.Range(1, 1000).Select(number => new ReceiptElement.Columns([new($"Article {number}"), new("2.50", 8, TextAlignment.Right)]));
        var printing = printer.PrintAsync(new([.. lines]), default).AsTask();
        await wire.Blocked.Task;
        clock.Advance(TimeSpan.FromSeconds(60));
        Assert.False(wire.GaveUp.Task.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(60));
        await wire.GaveUp.Task;
        Assert.Equal(PrintOutcome.Unknown, (await printing).Outcome);
    }

    private sealed class FullWire : IByteTransport
    {
        public TaskCompletionSource Blocked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GaveUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Endpoint => "full://";

        public bool IsBidirectional => false;

        public bool IsConnected => true;

        public ValueTask ConnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
        {
            _ = cancellationToken.Register(() => GaveUp.TrySetResult());
            Blocked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => ValueTask.FromResult(0);

        public ValueTask CloseAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class CountingWire(LoopbackTransport wire, Action connected) : IByteTransport
    {
        public string Endpoint => wire.Endpoint;

        public bool IsBidirectional => wire.IsBidirectional;

        public bool IsConnected => wire.IsConnected;

        public ValueTask ConnectAsync(CancellationToken cancellationToken)
        {
            connected();
            return wire.ConnectAsync(cancellationToken);
        }

        public ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) => wire.WriteAsync(data, cancellationToken);

        public ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) => wire.ReadAsync(buffer, cancellationToken);

        public ValueTask CloseAsync(CancellationToken cancellationToken) => wire.CloseAsync(cancellationToken);

        public ValueTask DisposeAsync() => wire.DisposeAsync();
    }
}
