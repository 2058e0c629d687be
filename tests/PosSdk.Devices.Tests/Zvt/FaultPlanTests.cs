using System.Globalization;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Tests.EscPos;
using PosSdk.Devices.Zvt;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using Xunit.Abstractions;

namespace PosSdk.Devices.Tests.Zvt;

[Collection(nameof(FaultLaws))]
public class FaultPlanTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_was_planned_and_taken_back_does_not_happen()
    {
        using var virtualTerminal = new VirtualZvtTerminal();
        virtualTerminal.Plan(ZvtFault.Decline);
        virtualTerminal.ForgetPlans();
        await using var terminal = new ZvtTerminal("card", virtualTerminal.Connect());
        var request = new PaymentRequest { Attempt = new PaymentId("p1"), Amount = new Amount(100, Currency.Of("EUR")) };
        Assert.Equal(PaymentOutcome.Approved, (await terminal.AuthorizeAsync(request, null, default)).Outcome);
    }

    [Fact]
    public async Task Whatever_goes_wrong_the_till_and_the_terminal_agree_on_the_money()
    {
        var results = new Result[FaultPlan.Runs];
        await FaultPlan.RunAsync(FaultPlan.Runs, async (seed, time) => results[seed] = await RunAsync(seed, time));

        output.WriteLine($"{FaultPlan.Runs} runs, {results.Sum(result => result.Payments)} payments, {results.Sum(result => result.Recoveries)} recoveries");
        output.WriteLine($"approved {results.Sum(result => result.Approved)}, charged twice 0, approved and lost 0, left to a person {results.Sum(result => result.LeftToAPerson)}");
        foreach (var group in results.SelectMany(result => result.Faults).CountBy(fault => fault).OrderBy(pair => pair.Key)) output.WriteLine($"{group.Key,-28}{group.Value,6}");
        Assert.Empty(results.SelectMany(result => result.Wrong));
        Assert.Equal(Enum.GetValues<ZvtFault>(), results.SelectMany(result => result.Faults).Distinct().Order());
    }

    private static async Task<Result> RunAsync(int seed, TimeProvider time)
    {
        var random = new Random(seed);
        using var virtualTerminal = FaultPlan.Terminal(time);
        await using var driver = new ZvtTerminal("card", virtualTerminal.Connect(), FaultPlan.Quick, time);
        var result = new Result();
        // Because a terminal in a shop has taken money before, and that number is what tells a new payment from an old one.
        for (var tries = 0; !virtualTerminal.Ledger.Charged.Any() && tries < 10; tries++) await PayAsync(driver, Request(seed, $"first-{tries}", 100), result);
        var payments = random.Next(1, 5);
        for (var at = 0; at < payments; at++)
        {
            var fault = FaultPlan.Any(random);
            virtualTerminal.Plan(fault);
            var before = virtualTerminal.Ledger.Charged.Count();
            // Because the same amount again and again is what confuses recovery most.
            var answer = await PayAsync(driver, Request(seed, $"{at}", random.Next(3) == 0 ? 250 : 100), result);
            var charged = virtualTerminal.Ledger.Charged.Count() - before;
            result.Faults.Add(fault);
            if (charged > 1) result.Wrong.Add($"seed {seed}, {fault}: charged {charged} times");
            Note(result, seed, fault, answer, charged > 0);
        }

        return result;
    }

    private static void Note(Result result, int seed, ZvtFault fault, PaymentAnswer answer, bool charged)
    {
        result.Payments++;
        if (answer.Outcome == PaymentOutcome.Unknown)
        {
            result.LeftToAPerson++;
            result.Wrong.Add($"seed {seed}, {fault}: still unknown: {answer.Message}");
        }

        if (answer.Outcome == PaymentOutcome.Approved) result.Approved++;
        if ((answer.Outcome == PaymentOutcome.Approved) != charged) result.Wrong.Add($"seed {seed}, {fault}: the till says {answer.Outcome}, charged is {charged}: {answer.Message}");
    }

    /// <summary>What an app does: takes the payment, and asks while it does not know.</summary>
    private static async Task<PaymentAnswer> PayAsync(ZvtTerminal driver, PaymentRequest request, Result result)
    {
        var committed = 0;
        var answer = await TryAsync(driver, request with { Commit = Count });
        for (var tries = 0; answer.Outcome == PaymentOutcome.Unknown && tries < 5; tries++)
        {
            result.Recoveries++;
            answer = await AskAsync(driver, request, answer);
        }

        if (committed > 1) result.Wrong.Add($"{request.Attempt} was committed {committed} times");
        return answer;

        ValueTask Count(PaymentAnswer told, CancellationToken cancellationToken)
        {
            committed++;
            return ValueTask.CompletedTask;
        }
    }

    // Because on a busy machine the short waits run out before the command is sent, and then nothing was taken.
    private static async Task<PaymentAnswer> TryAsync(ZvtTerminal driver, PaymentRequest request)
    {
        try
        {
            return await driver.AuthorizeAsync(request, null, default);
        }
        catch (DeviceException error) when (error.Outcome == DeviceOutcome.NotSent)
        {
            return new PaymentAnswer { Outcome = PaymentOutcome.Failed, Message = error.Message };
        }
    }

    private static async Task<PaymentAnswer> AskAsync(ZvtTerminal driver, PaymentRequest request, PaymentAnswer before)
    {
        try
        {
            return await driver.RecoverAsync(request, default);
        }
        catch (DeviceException)
        {
            return before;
        }
    }

    private static PaymentRequest Request(int seed, string number, long cents) => new()
    {
        Attempt = new PaymentId(string.Create(CultureInfo.InvariantCulture, $"seed-{seed}-{number}")),
        Amount = new Amount(cents, Currency.Of("EUR")),
    };

    private sealed class Result
    {
        public int Payments { get; set; }
        public int Recoveries { get; set; }
        public int Approved { get; set; }
        public int LeftToAPerson { get; set; }
        public List<ZvtFault> Faults { get; } = [];
        public List<string> Wrong { get; } = [];
    }
}
