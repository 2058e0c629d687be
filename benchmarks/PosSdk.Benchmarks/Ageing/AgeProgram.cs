using PosSdk.Benchmarks.Measuring;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;

namespace PosSdk.Benchmarks.Ageing;

/// <summary>A line costs the same in a short cart and a long one, in a young file and an old one.</summary>
internal static class AgeProgram
{
    private const double MostRatio = 1.25;
    private static readonly NewLine Socks = new(Sku.Of("4006381000007"));

    public static async ValueTask<Report> RunAsync(long oldAge, int longest, int rounds, int times)
    {
        using var folder = new Folder();
        var report = new Report("age", "Cost of a line by cart and by age");
        var (young, old) = (folder.File("young.db"), folder.File("old.db"));
        await Trade.BuildAsync(young, 0);
        await Trade.BuildAsync(old, oldAge);
        foreach (var flushes in (bool[])[false, true]) await AddAsync(report, (young, old, oldAge), longest, (rounds, times, flushes));
        return report;
    }

    private static async ValueTask AddAsync(Report report, (string Young, string Old, long Age) files, int longest, (int Rounds, int Times, bool Flushes) how)
    {
        await using var young = await OpenAsync(files.Young, how.Flushes);
        await using var old = await OpenAsync(files.Old, how.Flushes);
        int[] lengths = [0, longest / 9, longest];
        List<Contender> contenders = [];
        foreach (var (pos, age) in ((PosClient, long)[])[(young, 0), (old, files.Age)])
        {
            foreach (var length in lengths) contenders.Add(await ContenderAsync(pos, $"{age:N0} | {length:N0}", length));
        }
        var found = await Rounds.RunAsync(contenders, how.Rounds, how.Times);
        report.Note(how.Flushes
            ? "With the flush of each commit, as it is used:"
            : $"`Carts.AddAsync` without the flush, which would hide what grows. Medians of {how.Rounds} interleaved rounds of {how.Times} lines:");
        report.Table(
            ["events in the file", "lines in the cart", "µs a line", "times the first"],
            found.Select(standing => new[] { standing.Name, Report.Figure(standing.Microseconds), Report.Figure(standing.Ratio, "0.00") }));
        if (how.Flushes) report.Bound("Longest cart in the oldest file to the first", found[^1].Ratio, MostRatio);
    }

    private static async ValueTask<PosClient> OpenAsync(string path, bool flushes)
    {
        var journal = await Registers.JournalAsync(path);
        if (!flushes) Trade.WithoutFlushes(journal);
        return await PosClient.OpenAsync(Registers.Options, journal);
    }

    private static async ValueTask<Contender> ContenderAsync(PosClient pos, string name, int length)
    {
        var filled = await Registers.CartAsync(pos);
        await FillAsync(pos, filled, length);
        return new Contender(name, async times => await FillAsync(pos, length == 0 ? await Registers.CartAsync(pos) : filled, times));
    }

    private static async ValueTask FillAsync(PosClient pos, CartId cart, int times)
    {
        for (var line = 0; line < times; line++) _ = (await pos.Carts.AddAsync(cart, Socks)).Value;
    }
}
