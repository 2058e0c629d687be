using System.Diagnostics;
using PosSdk.Benchmarks.Measuring;

namespace PosSdk.Benchmarks.Opening;

/// <summary>Opening a register must not depend on its age.</summary>
internal static class OpenProgram
{
    /// <summary>The word that makes a process the one that is measured.</summary>
    public const string ChildWord = "open-child";

    private const double MostRatio = 2;
    private const double AimedMilliseconds = 300;
    private const string ThenSell = "sell";

    public static async ValueTask<Report> RunAsync(IReadOnlyList<long> ages, int rounds)
    {
        using var folder = new Folder();
        List<RegisterFile> files = [];
        foreach (var events in ages) files.Add(await RegisterFile.BuildAsync(folder, events));
        Way[] ways =
        [
            new("closed, cold process", file => ColdAsync(file.Closed)),
            new("killed, cold process", file => ColdAsync(file.Killed)),
            new("closed, warm", file => WarmAsync(file.Closed)),
            new("killed, warm", file => WarmAsync(file.Killed)),
        ];

        var report = new Report("open", "Opening a register");
        report.Note($"Milliseconds of `PosClient.OpenAsync` on a `SqliteJournal`, medians of {rounds} interleaved rounds. Closed: after a clean end. " +
            "Killed: about 4,000 events after its last snapshot, with a write-ahead log. Cold: a new process each time, compiler included.");
        var found = new double[ways.Length][];
        for (var way = 0; way < ways.Length; way++) found[way] = await MediansAsync(files, ways[way], rounds);
        report.Table(
            ["events", "MB", .. ways.Select(way => way.Name)],
            files.Select((file, i) => (string[])[$"{file.Events:N0}", Report.Figure(file.Bytes / 1e6), .. found.Select(way => Report.Figure(way[i]))]));
        for (var way = 0; way < ways.Length; way++) report.Bound($"{ways[way].Name}: oldest to youngest", found[way][^1] / found[way][0], MostRatio);
        report.Aim("From process start to the first sale's receipt", await FirstSaleAsync(files[^1], rounds), AimedMilliseconds, " ms");
        return report;
    }

    /// <summary>The measured process: opens, says how long it took, and dies without closing, so that the next one finds the same files.</summary>
    public static async ValueTask RunChildAsync(string[] arguments)
    {
        var from = Stopwatch.GetTimestamp();
        var pos = await Registers.OpenAsync(arguments[0]);
        var took = Stopwatch.GetElapsedTime(from);
        if (arguments.Contains(ThenSell)) await new Trade(pos).SellAsync(3);
        Console.WriteLine($"{took.TotalMilliseconds * 1000:0}");
        Environment.Exit(0);
    }

    private static async ValueTask<double[]> MediansAsync(List<RegisterFile> files, Way way, int rounds)
    {
        var taken = new double[rounds][];
        foreach (var file in files) await way.OpenAsync(file);
        for (var round = 0; round < rounds; round++)
        {
            taken[round] = new double[files.Count];
            for (var i = 0; i < files.Count; i++) taken[round][i] = await way.OpenAsync(files[i]);
        }
        return [.. files.Select((_, i) => Rounds.Median(taken.Select(round => round[i])))];
    }

    private static async ValueTask<double> FirstSaleAsync(RegisterFile file, int rounds)
    {
        List<double> taken = [];
        for (var round = 0; round < rounds; round++) taken.Add((await Child.RunAsync(ChildWord, file.Closed, ThenSell)).Took.TotalMilliseconds);
        return Rounds.Median(taken);
    }

    private static async ValueTask<double> ColdAsync(string path) => int.Parse((await Child.RunAsync(ChildWord, path)).Words[0]) / 1000.0;

    private static async ValueTask<double> WarmAsync(string path)
    {
        // Because a client that is disposed saves a snapshot, which would end the life of the killed one, only its journal is.
        var from = Stopwatch.GetTimestamp();
        await using var journal = await Registers.JournalAsync(path);
        var pos = await PosClient.OpenAsync(Registers.Options, journal);
        GC.KeepAlive(pos);
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private sealed record Way(string Name, Func<RegisterFile, ValueTask<double>> OpenAsync);
}
