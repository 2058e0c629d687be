using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Supervision;
using PosSdk.Devices.Tests.EscPos;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Supervision;

public class DeviceSupervisorTests
{
    private static readonly DeviceDisconnectedException Unplugged = new("one", "Nobody is there.", DeviceOutcome.NotSent);

    private readonly SteppedClock _clock = new();

    [Fact]
    public async Task It_connects_what_is_there_and_waits_for_nobody()
    {
        var (there, missing) = (new OneWire("there", _clock.Clock), new OneWire("missing", _clock.Clock) { Cut = Unplugged });
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(missing, there), SupervisedTill.Quiet, _clock);
        await supervisor.StartAsync(default);
        await Becomes(there, ConnectionState.Ready);
        await _clock.PauseAsync();
        Assert.Equal((ConnectionState.Reconnecting, "Nobody is there.", 1), (missing.Connection.State, missing.Connection.LastError, missing.Connection.Attempt));
    }

    [Fact]
    public async Task Pauses_grow_to_their_longest_and_begin_anew_once_it_worked()
    {
        var wire = new OneWire("one", _clock.Clock) { Cut = Unplugged };
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet, _clock);
        await supervisor.StartAsync(default);
        List<TimeSpan> pauses = [];
        for (var i = 0; i < 12; i++) pauses.Add(await _clock.PassAsync());

        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange(pauses[0], TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(700));
        Assert.Equal(TimeSpan.FromSeconds(30), pauses[^1]);
        await _clock.PauseAsync();
        Assert.Equal(13, wire.Connection.Attempt);
        wire.Cut = null;
        _clock.Clock.Advance(TimeSpan.FromSeconds(30));
        await EscPosPrinterTests.Eventually(() => wire is { Connection.State: ConnectionState.Ready, Watches: 2 });
        Assert.Equal(0, wire.Connection.Attempt);
        wire.Cut = Unplugged;
        wire.Drop();
        Assert.Equal(pauses[0], await _clock.PassAsync());
    }

    [Fact]
    public async Task What_somebody_has_leased_is_not_touched_until_it_is_given_back()
    {
        var wire = new OneWire("one", _clock.Clock);
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet with { AskEvery = TimeSpan.FromSeconds(30) }, _clock);
        await supervisor.StartAsync(default);
        Assert.Equal(TimeSpan.FromSeconds(30), await _clock.PassAsync());
        await EscPosPrinterTests.Eventually(() => wire.Asked == 1);
        var lease = await wire.AcquireAsync(TimeSpan.FromSeconds(10), default);
        _clock.Clock.Advance(TimeSpan.FromMinutes(5));
        wire.Drop();
        await Task.Yield();
        Assert.Equal((1, 1), (wire.Attempts.Count, wire.Asked));
        lease.Dispose();
        await Becomes(wire, ConnectionState.Ready);
        Assert.Equal(2, wire.Attempts.Count);
    }

    [Fact]
    public async Task A_terminal_is_never_asked_because_the_question_would_stand_in_a_payments_way()
    {
        var wire = new OneWire("card", _clock.Clock, DeviceKind.PaymentTerminal);
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet with { AskEvery = TimeSpan.FromSeconds(30) }, _clock);
        await supervisor.StartAsync(default);
        await Becomes(wire, ConnectionState.Ready);
        await supervisor.StopAsync(default);
        Assert.True(_clock.IsQuiet);
        Assert.Equal(0, wire.Asked);
    }

    [Fact]
    public async Task What_another_till_holds_is_said_to_be_busy_and_tried_again()
    {
        var wire = new OneWire("one", _clock.Clock) { Cut = new DeviceBusyException("one", "Another till is using it.") };
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet, _clock);
        await supervisor.StartAsync(default);
        await _clock.PassAsync();
        await _clock.PauseAsync();
        Assert.Equal((ConnectionState.Reconnecting, "Another till is using it."), (wire.Connection.State, wire.Connection.LastError));
    }

    [Fact]
    public async Task What_trying_again_cannot_help_waits_for_a_person()
    {
        var wire = new OneWire("one", _clock.Clock) { Cut = new DeviceProtocolException("one", "That is no such device.", DeviceOutcome.NotSent) };
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet, _clock);
        await supervisor.StartAsync(default);
        await Becomes(wire, ConnectionState.Faulted);
        _clock.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single(wire.Attempts);
        wire.Cut = null;
        await EscPosPrinterTests.Eventually(() =>
        {
            supervisor.TryNow("one");
            return wire.Connection.State == ConnectionState.Ready;
        });
    }

    [Fact]
    public async Task A_person_who_plugged_it_in_need_not_wait_for_the_pause()
    {
        var wire = new OneWire("one", _clock.Clock) { Cut = Unplugged };
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet, _clock);
        await supervisor.StartAsync(default);
        await _clock.PauseAsync();
        wire.Cut = null;
        supervisor.TryNow("one");
        await Becomes(wire, ConnectionState.Ready);
        Assert.Throws<KeyNotFoundException>(() => supervisor.TryNow("two"));
    }

    [Fact]
    public async Task A_driver_with_a_defect_is_tried_again_and_one_that_only_says_it_is_connected_too()
    {
        var wire = new OneWire("one", _clock.Clock) { Cut = new InvalidOperationException("A defect.") };
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet, _clock);
        await supervisor.StartAsync(default);
        await _clock.PassAsync();
        await _clock.PauseAsync();
        wire.Cut = new OperationCanceledException("A time of its own.");
        _clock.Clock.Advance(TimeSpan.FromSeconds(30));
        await _clock.PauseAsync();
        wire.Cut = null;
        wire.IsLost = true;
        _clock.Clock.Advance(TimeSpan.FromSeconds(30));
        await _clock.PauseAsync();
        wire.IsLost = false;
        _clock.Clock.Advance(TimeSpan.FromSeconds(30));
        await Becomes(wire, ConnectionState.Ready);
        Assert.Equal(5, wire.Attempts.Count);
    }

    [Fact]
    public async Task A_driver_that_does_not_tell_how_it_stands_leaves_nobody_behind_who_asks_it()
    {
        var (hidden, sound) = (new OneWire("hidden", _clock.Clock) { Hides = new InvalidOperationException("A defect.") }, new OneWire("sound", _clock.Clock));
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(hidden, sound), new() { Chance = () => 0.5 }, _clock);
        await supervisor.StartAsync(default);
        await EscPosPrinterTests.Eventually(() => hidden.Watches == 2 && sound.Watches == 2);
        _clock.Clock.Advance(TimeSpan.FromSeconds(30));
        await EscPosPrinterTests.Eventually(() =>
        {
            _clock.Clock.Advance(TimeSpan.FromSeconds(30));
            return hidden.Watches >= 4;
        });
        await supervisor.StopAsync(default);
        Assert.Equal((0, ConnectionState.Closed), (_clock.Running, sound.Connection.State));
    }

    [Fact]
    public async Task A_device_that_was_disposed_of_is_left_alone_and_the_log_says_so()
    {
        var wire = new OneWire("one", _clock.Clock) { Cut = new ObjectDisposedException("one") };
        var log = new LogLines();
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet, _clock, log);
        await supervisor.StartAsync(default);
        await EscPosPrinterTests.Eventually(() => !log.Said.IsEmpty);
        Assert.Equal("Warning: one was disposed of, and nobody keeps it connected any more.", Assert.Single(log.Said));
        Assert.Single(wire.Attempts);
    }

    [Fact]
    public async Task A_driver_that_does_not_let_go_keeps_no_other_device()
    {
        var (clinging, sound) = (new OneWire("clinging", _clock.Clock) { Clings = new InvalidOperationException("A defect.") }, new OneWire("sound", _clock.Clock));
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(clinging, sound), SupervisedTill.Quiet, _clock);
        await supervisor.StartAsync(default);
        await Becomes(sound, ConnectionState.Ready);
        await supervisor.StopAsync(default);
        Assert.Equal((1, ConnectionState.Closed), (clinging.Disconnects, sound.Connection.State));
    }

    [Fact]
    public async Task Stopping_lets_connections_go_and_starting_makes_them_again()
    {
        var wire = new OneWire("one", _clock.Clock);
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), time: _clock);
        await supervisor.StartAsync(default);
        await Becomes(wire, ConnectionState.Ready);
        await supervisor.StopAsync(default);
        Assert.Equal((ConnectionState.Closed, 1), (wire.Connection.State, wire.Disconnects));
        _clock.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Single(wire.Attempts);
        await supervisor.StartAsync(default);
        await Becomes(wire, ConnectionState.Ready);
    }

    [Fact]
    public async Task A_stop_that_cannot_wait_leaves_a_device_to_who_uses_it()
    {
        var wire = new OneWire("one", _clock.Clock);
        await using var supervisor = new DeviceSupervisor(new SupervisedTill(wire), SupervisedTill.Quiet, _clock);
        await supervisor.StartAsync(default);
        await Becomes(wire, ConnectionState.Ready);
        using var lease = await wire.AcquireAsync(TimeSpan.Zero, default);
        await supervisor.StopAsync(new CancellationToken(canceled: true));
        Assert.Equal((ConnectionState.Ready, 0), (wire.Connection.State, wire.Disconnects));
    }

    [Fact]
    public async Task A_printer_that_is_lost_in_a_job_is_connected_again_and_nothing_is_printed_by_itself()
    {
        var clock = new FakeClock();
        await using var paper = new VirtualEscPosPrinter(clock, new() { Faults = new() { DropAfterBytes = 190 } });
        await using var devices = new PosDevices(d => d.AddReceiptPrinter("front", p => p.WithProfile("TM-m30III").Over(paper.Connect)), clock);
        await using var supervisor = new DeviceSupervisor(devices, SupervisedTill.Quiet);
        await supervisor.StartAsync(default);
        var printer = devices.Get<IReceiptPrinter>("front");
        await Becomes(printer, ConnectionState.Ready);
        Assert.Equal(PrintOutcome.Unknown, (await printer.PrintAsync(EscPos.Receipts.Of("1"), default)).Outcome);
        await Becomes(printer, ConnectionState.Ready);
        Assert.Equal(0, paper.Page.Count("End 1"));
        Assert.Equal(PrintOutcome.Printed, (await printer.PrintAsync(EscPos.Receipts.Of("2"), default)).Outcome);
        Assert.Equal((0, 1), (paper.Page.Count("End 1"), paper.Page.Count("End 2")));
    }

    private static Task Becomes(IDevice device, ConnectionState state) => EscPosPrinterTests.Eventually(() => device.Connection.State == state);
}
