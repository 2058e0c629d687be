using System.Diagnostics;

namespace PosSdk.Benchmarks.Measuring;

/// <summary>Something to time.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="RunAsync">Does it so many times.</param>
internal sealed record Contender(string Name, Func<int, ValueTask> RunAsync);

/// <summary>How a contender did.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Microseconds">Median over the rounds, of one time.</param>
/// <param name="Ratio">Median over the rounds of its time to the first contender's time in the same round.</param>
/// <param name="Allocated">Bytes of one time.</param>
internal sealed record Standing(string Name, double Microseconds, double Ratio, double Allocated);

/// <summary>Times contenders against each other in short rounds in turn, because on a shared machine only what ran side by side can be compared.</summary>
internal static class Rounds
{
    public static async ValueTask<IReadOnlyList<Standing>> RunAsync(IReadOnlyList<Contender> contenders, int rounds, int times)
    {
        // Because the first rounds are the compiler's.
        for (var warmUp = 0; warmUp < Math.Min(rounds, 8); warmUp++) await RoundAsync(contenders, warmUp, times);
        var taken = new double[rounds][];
        for (var round = 0; round < rounds; round++) taken[round] = await RoundAsync(contenders, round, times);
        var standings = new Standing[contenders.Count];
        for (var i = 0; i < standings.Length; i++)
        {
            var (each, ratios) = (taken.Select(round => round[i]), taken.Select(round => round[i] / round[0]));
            standings[i] = new Standing(contenders[i].Name, Median(each), Median(ratios), await AllocatedAsync(contenders[i], times));
        }
        return standings;
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static async ValueTask<double> AllocatedAsync(Contender contender, int times)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await contender.RunAsync(times);
        return (double)(GC.GetTotalAllocatedBytes(precise: true) - before) / times;
    }

    // Because whoever always ran after the same neighbour would pay for its garbage, each round begins with another one.
    private static async ValueTask<double[]> RoundAsync(IReadOnlyList<Contender> contenders, int round, int times)
    {
        var taken = new double[contenders.Count];
        for (var turn = 0; turn < contenders.Count; turn++)
        {
            var i = (turn + round) % contenders.Count;
            var from = Stopwatch.GetTimestamp();
            await contenders[i].RunAsync(times);
            taken[i] = Stopwatch.GetElapsedTime(from).TotalMicroseconds / times;
        }
        return taken;
    }
}
