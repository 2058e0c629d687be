using System.Diagnostics;
using PosSdk.Benchmarks.Measuring;

namespace PosSdk.Benchmarks.Memory;

/// <summary>A register that rings up a year of trade does not grow.</summary>
internal static class MemoryProgram
{
    /// <summary>The word that makes a process the one that is measured.</summary>
    public const string ChildWord = "memory-child";

    private const double MostMegabytes = 200;
    private const double MostRatio = 1.5;

    public static async ValueTask<Report> RunAsync(long few, long many, long rows)
    {
        var (young, old) = (await MeasureAsync(few), await MeasureAsync(many));
        var replay = await ReplayedFile.PeakMegabytesAsync(rows);
        var report = new Report("memory", "Memory of a register at work");
        report.Note("Peak working set of a process that rings up sales of 1 to 20 lines, and of 1,000 now and then, through the public API into one file, " +
            "then reads its whole journal and verifies the chain.");
        report.Table(
            ["events", "peak MB", "µs an event", "B allocated an event"],
            [Row(few, young), Row(many, old)]);
        report.Note($"The sample register replays a trade file of {rows:N0} rows, {replay:0} MB at most.");
        report.Bound("Peak of the replay", replay, MostMegabytes, "0", " MB");
        report.Bound("Peak of the register", old.PeakMegabytes, MostMegabytes, "0", " MB");
        report.Bound("Oldest to youngest", old.PeakMegabytes / young.PeakMegabytes, MostRatio);
        return report;
    }

    /// <summary>The measured process.</summary>
    public static async ValueTask RunChildAsync(string[] arguments)
    {
        var events = long.Parse(arguments[1]);
        var from = Stopwatch.GetTimestamp();
        await Trade.BuildAsync(arguments[0], events);
        var took = Stopwatch.GetElapsedTime(from).TotalMicroseconds / events;
        var allocated = GC.GetTotalAllocatedBytes() / events;
        await using (var pos = await Registers.OpenAsync(arguments[0]))
        {
            if (!(await pos.Journal.VerifyAsync()).IsSound) throw new InvalidOperationException("The chain is broken.");
            await foreach (var _ in pos.Journal.ReadAsync()) { }
        }
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{self.PeakWorkingSet64} {took * 1000:0} {allocated}");
    }

    private static async ValueTask<Usage> MeasureAsync(long events)
    {
        using var folder = new Folder();
        var (words, _) = await Child.RunAsync(ChildWord, folder.File("register.db"), $"{events}");
        return new Usage(long.Parse(words[0]) / 1e6, long.Parse(words[1]) / 1000.0, long.Parse(words[2]));
    }

    private static string[] Row(long events, Usage usage) =>
        [$"{events:N0}", Report.Figure(usage.PeakMegabytes), Report.Figure(usage.Microseconds), $"{usage.AllocatedBytes:0}"];

    private sealed record Usage(double PeakMegabytes, double Microseconds, double AllocatedBytes);
}
