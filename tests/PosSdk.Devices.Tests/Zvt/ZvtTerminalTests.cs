using PosSdk.Devices.Terminals;
using PosSdk.Devices.Transports;
using PosSdk.Devices.Zvt;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Devices.Tests.Zvt;

public class ZvtTerminalTests
{
    private const string Asked = "> 06 01 0A 04 00 00 00 00 12 34 49 09 78\n< 80 00 00\n";
    private const string Told = "04 0F 1A 27 00 04 00 00 00 00 12 34 0B 00 04 70 49 09 78 22 F0 F2 EE 11 87 04 70 8A 0A ";
    private const string Committed = "> 80 00 00\n< 06 0F 00\n> 80 00 00\n";
    private const string AsksAgain = "> 06 20 05 00 00 00 03 03\n< 80 00 00\n";
    private const string Done = "> 80 00 00\n< 06 0F 00\n> 80 00 00";

    private static readonly Currency Euro = Currency.Of("EUR");

    private static PaymentRequest Request { get; } = new() { Attempt = new PaymentId("p1"), Amount = new Amount(1234, Euro) };

    [Fact]
    public async Task A_payment_is_committed_between_04_0F_and_its_acknowledgement()
    {
        var log = new List<string>();
        var committed = -1;
        await using var terminal = new ZvtTerminal("card", new Simulation.VirtualZvtTerminal().Connect(), new ZvtOptions { Log = log.Add });
        var answer = await terminal.AuthorizeAsync(Request with { Commit = Commit }, null, default);

        Assert.Equal(PaymentOutcome.Approved, answer.Outcome);
        Assert.StartsWith("< 04 0F", log[committed - 1], StringComparison.Ordinal);
        Assert.Equal("> 80 00", log[committed]);

        ValueTask Commit(PaymentAnswer told, CancellationToken cancellationToken)
        {
            committed = log.Count;
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task An_approved_payment_says_what_a_receipt_needs()
    {
        var answer = await PayAsync($"{Asked}< 04 FF 01 0A\n> 80 00 00\n< {Told}\n> 80 00 00\n< 06 D1 06 40 54 6F 74 61 6C\n> 80 00 00\n< 06 0F 00\n> 80 00 00");

        Assert.Equal((PaymentOutcome.Approved, new Amount(1234, Euro), "470", "470", "00"), (answer.Outcome, answer.Amount, answer.Reference, answer.Trace, answer.Code));
        Assert.Equal("Visa", answer.Card!.Brand);
        Assert.Equal(["Total"], answer.Receipt);
    }

    [Fact]
    public async Task Who_hears_its_steps_and_fails_does_not_stop_the_payment() => Assert.Equal(PaymentOutcome.Approved, (await Transcript.RunAsync(
        terminal => terminal.AuthorizeAsync(Request, new Immediately(_ => throw new InvalidOperationException("The window is closed.")), default).AsTask(),
        $"{Asked}< 04 FF 01 0A\n> 80 00 00\n< {Told}\n{Committed}")).Outcome);

    [Fact]
    public async Task A_log_that_fails_does_not_stop_the_payment()
    {
        await using var terminal = new ZvtTerminal("card", new Simulation.VirtualZvtTerminal().Connect(), new ZvtOptions { Log = _ => throw new IOException("The disk is full.") });
        Assert.Equal(PaymentOutcome.Approved, (await terminal.AuthorizeAsync(Request, null, default)).Outcome);
    }

    [Fact]
    public async Task A_terminal_that_waits_for_no_acknowledgement_is_followed() =>
        Assert.Equal(PaymentOutcome.Approved, (await PayAsync($"{Asked}< {Told} 06 0F 00\n> 80 00 00\n> 80 00 00")).Outcome);

    [Fact]
    public async Task A_till_that_cannot_record_has_the_terminal_take_the_payment_back()
    {
        var request = Request with { Commit = (_, _) => throw new IOException("The disk is full.") };
        var answer = await Transcript.RunAsync(
            terminal => terminal.AuthorizeAsync(request, null, default).AsTask(), $"{Asked}< {Told}\n> 84 FF 00\n< 06 1E 01 6C\n> 80 00 00");
        Assert.Equal(PaymentOutcome.Failed, answer.Outcome);
        Assert.Null(answer.Amount);
    }

    [Theory]
    [InlineData("04 00 00 00 00 12 35 0B 00 04 70 49 09 78")]
    [InlineData("04 00 00 00 00 12 34 0B 00 04 70 49 07 56")]
    public async Task Another_amount_or_currency_is_refused_and_unknown(string told)
    {
        var answer = await PayAsync($"{Asked}< 04 0F 10 27 00 {told}\n> 84 B7 00\n< 06 1E 01 6C\n> 80 00 00");
        Assert.Equal(PaymentOutcome.Unknown, answer.Outcome);
    }

    [Fact]
    public async Task A_field_that_nobody_knows_is_refused() =>
        Assert.Equal(PaymentOutcome.Failed, (await PayAsync($"{Asked}< 04 0F 04 27 00 B0 01\n> 84 83 00\n< 06 1E 01 9A\n> 80 00 00")).Outcome);

    [Theory]
    [InlineData("06 1E 01 6C", PaymentOutcome.Cancelled)]
    [InlineData("06 1E 01 05", PaymentOutcome.Declined)]
    [InlineData("06 1E 01 A3", PaymentOutcome.Failed)]
    public async Task A_no_is_told_with_its_reason(string no, PaymentOutcome outcome) =>
        Assert.Equal(outcome, (await PayAsync($"{Asked}< {no}\n> 80 00 00")).Outcome);

    [Fact]
    public async Task A_busy_terminal_is_asked_again() => Assert.Equal(
        PaymentOutcome.Approved, (await PayAsync($"> 06 01 0A 04 00 00 00 00 12 34 49 09 78\n< 84 9C 00\n{Asked}< {Told}\n{Committed}")).Outcome);

    [Fact]
    public async Task A_refused_command_took_nothing() =>
        Assert.Equal(PaymentOutcome.Failed, (await PayAsync("> 06 01 0A 04 00 00 00 00 12 34 49 09 78\n< 84 6F 00")).Outcome);

    [Fact]
    public async Task A_completion_lost_after_the_acknowledgement_is_approved_and_the_terminal_is_asked_once()
    {
        Assert.Equal(PaymentOutcome.Approved, (await PayAsync($"{Asked}< {Told}\n> 80 00 00\nhangs up")).Outcome);
        Assert.Equal(PaymentOutcome.Approved, (await PayAsync($"{Asked}< {Told}\n> 80 00 00\nhangs up", $"{AsksAgain}< {Told}\n{Done}")).Outcome);
    }

    [Fact]
    public async Task A_payment_that_the_terminal_took_back_is_not_approved()
    {
        const string reversal = "04 0F 14 27 00 04 00 00 00 00 12 34 0B 00 04 71 49 09 78 37 00 04 70";
        Assert.Equal(PaymentOutcome.Failed, (await PayAsync($"{Asked}< {Told}\n> 80 00 00\nhangs up", $"{AsksAgain}< {reversal}\n{Done}")).Outcome);
        Assert.Equal(PaymentOutcome.Failed, (await PayAsync($"{Asked}< {Told}\n> 80 00 00\n< 06 1E 01 9A\n> 80 00 00")).Outcome);
    }

    [Fact]
    public async Task A_lost_04_0F_is_found_by_asking_and_never_charged_again()
    {
        const string earlier = "04 0F 10 27 00 04 00 00 00 00 12 34 0B 00 04 69 87 04 69";
        var answers = await Transcript.RunAsync(
            async terminal => new[]
            {
                await terminal.AuthorizeAsync(Request with { Attempt = new PaymentId("p0") }, null, default),
                await terminal.AuthorizeAsync(Request, null, default),
                await terminal.RecoverAsync(Request, default),
            },
            $"{Asked}< {earlier}\n{Committed}{Asked}hangs up",
            $"{AsksAgain}< {Told}\n{Done}");
        Assert.Equal([PaymentOutcome.Approved, PaymentOutcome.Unknown, PaymentOutcome.Approved], answers.Select(answer => answer.Outcome));
    }

    [Fact]
    public async Task An_attempt_that_never_reached_the_terminal_is_not_taken_for_the_payment_before_it()
    {
        var answers = await Transcript.RunAsync(
            async terminal => new[]
            {
                await terminal.AuthorizeAsync(Request with { Attempt = new PaymentId("p0") }, null, default),
                await terminal.AuthorizeAsync(Request, null, default),
                await terminal.RecoverAsync(Request, default),
            },
            $"{Asked}< {Told}\n{Committed}> 06 01 0A 04 00 00 00 00 12 34 49 09 78\nhangs up",
            $"{AsksAgain}< {Told}\n{Done}");
        Assert.Equal([PaymentOutcome.Approved, PaymentOutcome.Unknown, PaymentOutcome.NotFound], answers.Select(answer => answer.Outcome));
    }

    [Fact]
    public async Task Silence_is_unknown()
    {
        var (answer, _) = await Transcript.LogAsync(
            terminal => terminal.AuthorizeAsync(Request, null, default).AsTask(), new ZvtOptions { CompletionTimeout = TimeSpan.FromSeconds(2), Pause = TimeSpan.Zero }, Asked.TrimEnd());
        Assert.Equal(PaymentOutcome.Unknown, answer.Outcome);
    }

    [Fact]
    public async Task Garbage_is_unknown() => Assert.Equal(PaymentOutcome.Unknown, (await PayAsync($"{Asked}< 01 02 03")).Outcome);

    [Fact]
    public async Task Nobody_there_is_not_sent()
    {
        await using var terminal = new ZvtTerminal("card", new PosSdk.Devices.Transports.LoopbackTransport(_ => throw new IOException("Refused.")));
        var error = await Assert.ThrowsAsync<DeviceDisconnectedException>(() => terminal.AuthorizeAsync(Request, null, default).AsTask());
        Assert.Equal(DeviceOutcome.NotSent, error.Outcome);
    }

    [Fact]
    public async Task Cancelling_asks_the_terminal_to_stop_and_waits_for_its_answer()
    {
        using var stop = new CancellationTokenSource();
        var answer = await Transcript.RunAsync(
            terminal => terminal.AuthorizeAsync(Request, new Immediately(_ => stop.Cancel()), stop.Token).AsTask(),
            $"{Asked}< 04 FF 01 0A\n> 80 00 00\n> 06 B0 00\n< 80 00 00\n< 06 1E 01 6C\n> 80 00 00");
        Assert.Equal(PaymentOutcome.Cancelled, answer.Outcome);
    }

    [Fact]
    public async Task A_payment_is_reversed_by_its_receipt_number_and_twice_is_once()
    {
        const string asked = "> 06 30 0D 00 00 00 04 00 00 00 00 12 34 87 04 70\n< 80 00 00\n";
        var request = new ReversalRequest(Request.Attempt, Request.Amount, "470");
        var first = await Transcript.RunAsync(terminal => terminal.ReverseAsync(request, null, default).AsTask(), $"{asked}< {Told}\n{Committed}");
        var second = await Transcript.RunAsync(terminal => terminal.ReverseAsync(request, null, default).AsTask(), $"{asked}< 06 1E 01 B4\n> 80 00 00");
        Assert.Equal((PaymentOutcome.Approved, PaymentOutcome.Approved), (first.Outcome, second.Outcome));
    }

    [Fact]
    public async Task What_has_no_words_in_the_protocol_is_not_asked_and_says_so()
    {
        await using var terminal = new ZvtTerminal("card", new LoopbackTransport(_ => throw new IOException("Nobody may connect.")));
        var error = await Assert.ThrowsAsync<CapabilityNotSupportedException>(async () => await terminal.ReverseAsync(new(Request.Attempt, Request.Amount, ""), null, default));
        Assert.Equal((DeviceOutcome.NotSent, "'' is no receipt number of a terminal: 1 to 9999."), (error.Outcome, error.Message));
    }

    [Fact]
    public async Task A_refund_pays_out() => Assert.Equal(PaymentOutcome.Approved, (await Transcript.RunAsync(
        terminal => terminal.RefundAsync(Request, null, default).AsTask(),
        $"> 06 31 0D 00 00 00 04 00 00 00 00 12 34 49 09 78\n< 80 00 00\n< {Told}\n{Committed}")).Outcome);

    [Fact]
    public async Task A_day_ends_with_its_total()
    {
        var answer = await Transcript.RunAsync(
            terminal => terminal.SettleAsync(default).AsTask(),
            "> 06 50 03 00 00 00\n< 80 00 00\n< 04 0F 0C 27 00 04 00 00 00 00 99 00 49 09 78\n> 80 00 00\n< 06 0F 00\n> 80 00 00");
        Assert.Equal((true, new Amount(9900, Euro)), (answer.Done, answer.Total));
    }

    [Theory]
    [InlineData("06 0F 01 00", true, "00")]
    [InlineData("06 0F 07 F0 F0 F0 F2 31 30 F0", false, "F0")]
    [InlineData("06 0F 00", true, null)]
    [InlineData("06 1E 01 C2", false, "C2")]
    public async Task A_terminal_says_how_it_is(string says, bool ready, string? code)
    {
        var status = await Transcript.RunAsync(
            terminal => terminal.QueryStatusAsync(default).AsTask(), $"> 05 01 03 00 00 00\n< 80 00 00\n< {says}\n> 80 00 00");
        Assert.Equal((ready, code), (status.Ready!.Value, status.Code));
    }

    [Fact]
    public async Task No_card_number_leaves_the_driver()
    {
        const string number = "41 11 11 11 11 11 11 11";
        const string line = "06 D1 11 00 34 31 31 31 31 31 31 31 31 31 31 31 31 31 31 31";
        var (answer, log) = await Transcript.LogAsync(
            terminal => terminal.AuthorizeAsync(Request, null, default).AsTask(), null,
            $"{Asked}< 04 0F 1A 27 00 04 00 00 00 00 12 34 22 F0 F8 {number} 3A 12 3F 87 00 01\n> 80 00 00\n< {line}\n> 80 00 00\n< 06 0F 00\n> 80 00 00");

        Assert.Equal("1111", answer.Card!.Last4);
        Assert.Equal(["************1111"], answer.Receipt);
        Assert.DoesNotContain("11111111", string.Join('|', [.. log, $"{answer}", .. answer.Receipt]).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Task<PaymentAnswer> PayAsync(params string[] connections) =>
        Transcript.RunAsync(terminal => terminal.AuthorizeAsync(Request, null, default).AsTask(), connections);

    private sealed class Immediately(Action<string> report) : IProgress<string>
    {
        public void Report(string value) => report(value);
    }
}
