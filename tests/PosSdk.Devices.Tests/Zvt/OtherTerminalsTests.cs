using PosSdk.Devices.Terminals;
using PosSdk.Devices.Transports;
using PosSdk.Devices.Zvt;
using PosSdk.Devices.Zvt.Wire;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Zvt;

/// <summary>What terminals of other makers were seen to do.</summary>
public class OtherTerminalsTests
{
    private const string Asked = "> 06 01 0A 04 00 00 00 00 12 34 49 09 78\n< 80 00 00\n";
    private const string Brief = "04 0F 12 27 00 04 00 00 00 00 12 34 0B 02 45 67 49 09 78 8A 0A";

    private static PaymentRequest Request { get; } = new() { Attempt = new PaymentId("p1"), Amount = new Amount(1234, Currency.Of("EUR")) };

    [Fact]
    public async Task A_terminal_that_completes_the_request_to_stop_by_itself_still_says_what_became_of_the_payment()
    {
        var answer = await StopAsync("> 06 B0 00\n< 80 00 00 06 0F 00\n> 80 00 00\n< 06 1E 01 6C\n> 80 00 00");
        Assert.Equal(PaymentOutcome.Cancelled, answer.Outcome);
    }

    [Fact]
    public async Task A_payment_that_was_taken_in_spite_of_the_request_to_stop_is_approved()
    {
        var answer = await StopAsync($"> 06 B0 00\n< 80 00 00 06 0F 00\n> 80 00 00\n< {Brief} 06 0F 00\n> 80 00 00\n> 80 00 00");
        Assert.Equal(PaymentOutcome.Approved, answer.Outcome);
    }

    [Fact]
    public async Task A_terminal_that_goes_on_after_it_refused_to_stop_is_followed()
    {
        var answer = await StopAsync($"> 06 B0 00\n< 84 83 00 {Brief} 06 0F 00\n> 80 00 00\n> 80 00 00");
        Assert.Equal(PaymentOutcome.Approved, answer.Outcome);
    }

    [Fact]
    public async Task A_terminal_that_answers_a_payment_in_one_segment_and_numbers_no_slips_is_followed()
    {
        var answer = await PayAsync($"> 06 01 0A 04 00 00 00 00 12 34 49 09 78\n< 80 00 00 {Brief} 06 D1 04 00 41 42 43 06 0F 00\n> 80 00 00\n> 80 00 00\n> 80 00 00");
        Assert.Equal((PaymentOutcome.Approved, null, "24567"), (answer.Outcome, answer.Reference, answer.Trace));
        Assert.Equal(["ABC"], answer.Receipt);
    }

    [Fact]
    public async Task A_terminal_that_does_not_heed_that_its_amount_was_refused_leaves_the_payment_unknown()
    {
        var answers = await Transcript.RunAsync(
            async terminal => new[] { await terminal.AuthorizeAsync(Request, null, default), await terminal.RecoverAsync(Request, default) },
            $"{Asked}< {Brief.Replace("12 34", "13 34", StringComparison.Ordinal)} 06 0F 00\n> 84 B7 00\n> 80 00 00\n> 06 20 05 00 00 00 03 03\n< 80 00 00 06 0F 00\n> 80 00 00");
        Assert.Equal([PaymentOutcome.Unknown, PaymentOutcome.Unknown], answers.Select(answer => answer.Outcome));
    }

    [Fact]
    public async Task A_status_told_as_a_status_information_before_an_empty_completion_is_understood()
    {
        var status = await Transcript.RunAsync(
            terminal => terminal.QueryStatusAsync(default).AsTask(), "> 05 01 03 00 00 00\n< 80 00 00\n< 04 0F 02 27 DF\n> 80 00 00\n< 06 0F 00\n> 80 00 00");
        Assert.Equal((false, "DF"), (status.Ready, status.Code));
    }

    [Fact]
    public async Task A_terminal_without_any_record_has_no_last_one()
    {
        var last = await Transcript.RunAsync(
            terminal => terminal.LastRecordAsync(default).AsTask(), "> 06 20 05 00 00 00 03 03\n< 80 00 00\n< 06 1E 01 83\n> 80 00 00");
        Assert.Null(last);
    }

    [Fact]
    public async Task A_request_to_stop_when_nothing_runs_is_done_when_it_is_heard()
    {
        var isDone = await Transcript.RunAsync(
            async terminal =>
            {
                await terminal.ConnectAsync(default);
                await terminal.AbortAsync(default);
                return true;
            },
            "> 06 B0 00\n< 80 00 00");
        Assert.True(isDone);
    }

    [Fact]
    public async Task A_restart_tells_an_attempt_by_the_record_before_it_and_asks_no_clock()
    {
        var journaled = Request with { LastRecord = "24567", AskedAt = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var before = await RecoverAsync(journaled, Brief);
        var later = await RecoverAsync(journaled, Brief.Replace("02 45 67", "02 45 68", StringComparison.Ordinal));
        Assert.Equal((PaymentOutcome.NotFound, PaymentOutcome.Approved), (before.Outcome, later.Outcome));
    }

    [Fact]
    public async Task Between_an_exchange_and_the_next_command_the_till_keeps_still()
    {
        var clock = new FakeClock();
        var wire = new Answering();
        await using var terminal = new ZvtTerminal("card", new LoopbackTransport(end => _ = wire.ServeAsync(end)), new ZvtOptions { Pause = TimeSpan.FromMilliseconds(100) }, clock);
        await terminal.ConnectAsync(default);
        var status = terminal.QueryStatusAsync(default).AsTask();
        await wire.Registered;
        Assert.DoesNotContain((ushort)ZvtCommand.StatusEnquiry, wire.Heard);

        clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.True((await status).Ready);
    }

    private static Task<PaymentAnswer> PayAsync(params string[] connections) =>
        Transcript.RunAsync(terminal => terminal.AuthorizeAsync(Request, null, default).AsTask(), connections);

    private static Task<PaymentAnswer> RecoverAsync(PaymentRequest request, string told) => Transcript.RunAsync(
        terminal => terminal.RecoverAsync(request, default).AsTask(), $"> 06 20 05 00 00 00 03 03\n< 80 00 00\n< {told}\n> 80 00 00\n< 06 0F 00\n> 80 00 00");

    private static async Task<PaymentAnswer> StopAsync(string rest)
    {
        using var stop = new CancellationTokenSource();
        return await Transcript.RunAsync(
            terminal => terminal.AuthorizeAsync(Request, new Told(stop), stop.Token).AsTask(), $"{Asked}< 04 FF 01 0A\n> 80 00 00\n{rest}");
    }

    private sealed class Told(CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value) => stop.Cancel();
    }

    /// <summary>Acknowledges and completes every command at once.</summary>
    private sealed class Answering
    {
        private readonly TaskCompletionSource _registered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<ushort> Heard { get; } = [];

        public Task Registered => _registered.Task;

        public async Task ServeAsync(IByteTransport end)
        {
            var reader = new ApduReader();
            var buffer = new byte[256];
            while (await end.ReadAsync(buffer, CancellationToken.None) is > 0 and var count)
            {
                reader.Push(buffer.AsSpan(0, count));
                while (reader.TryRead(out var apdu))
                {
                    Heard.Add(apdu.Command);
                    if (apdu.Command == ZvtCommand.Acknowledge) _registered.TrySetResult();
                    else await end.WriteAsync(Convert.FromHexString("800000060F00"), CancellationToken.None);
                }
            }
        }
    }
}
