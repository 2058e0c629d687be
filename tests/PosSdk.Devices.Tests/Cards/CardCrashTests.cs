using PosSdk.Devices.Simulation;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Tests.EscPos;
using PosSdk.Devices.Tests.Zvt;
using Xunit.Abstractions;

namespace PosSdk.Devices.Tests.Cards;

[Collection(nameof(FaultLaws))]
public class CardCrashTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Wherever_the_till_stops_and_whatever_the_terminal_does_a_cart_is_paid_once_and_the_books_agree()
    {
        var results = new ShopDay[FaultPlan.IsLong ? 10_000 : 300];
        await FaultPlan.RunAsync(results.Length, async (seed, time) =>
        {
            await using var day = new ShopDay(seed, time);
            await day.RunAsync();
            results[seed] = day;
        });

        output.WriteLine($"{results.Length} days, {results.Sum(day => day.Carts)} carts paid once, charged twice 0, approved and lost 0, stopped {results.Sum(day => day.Deaths.Count)} times");
        output.WriteLine($"settled by asking {results.Sum(day => day.Recovered)}, left to a person {results.Sum(day => day.LeftToAPerson)}, all at terminals without any record before");
        Print("endings", results.SelectMany(day => day.Endings));
        Print("faults", results.SelectMany(day => day.Faults).Select(fault => $"{fault}"));
        Print("stopped", results.SelectMany(day => day.Deaths));
        Assert.Empty(results.SelectMany(day => day.Wrong));
        Assert.Equal(Enum.GetValues<ZvtFault>(), results.SelectMany(day => day.Faults).Distinct().Order());
        Assert.Equal([PaymentOutcome.Approved, PaymentOutcome.Declined, PaymentOutcome.Cancelled, PaymentOutcome.Failed], Enum.GetValues<PaymentOutcome>().Where(outcome =>
            outcome is not (PaymentOutcome.NotFound or PaymentOutcome.Unknown) && results.SelectMany(day => day.Endings).Contains($"{outcome}")));
        Assert.Equal(5, results.SelectMany(day => day.Deaths).Distinct().Count());
    }

    private void Print(string title, IEnumerable<string> what)
    {
        output.WriteLine($"{title}:");
        foreach (var group in what.CountBy(one => one).OrderBy(pair => pair.Key, StringComparer.Ordinal)) output.WriteLine($"  {group.Key,-28}{group.Value,7}");
    }
}
