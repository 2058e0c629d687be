using PosSdk.Benchmarks.Measuring;
using PosSdk.Domain.Pricing;

namespace PosSdk.Benchmarks.Ageing;

/// <summary>A document is priced in time linear in its lines.</summary>
internal static class PricingProgram
{
    // Because ten thousand lines leave the processor's cache, which is no fault of the rules.
    private const double MostRatio = 2;

    public static async ValueTask<Report> RunAsync(int longest, int rounds)
    {
        int[] lengths = [longest / 1000, longest / 100, longest / 10, longest];
        var found = await Rounds.RunAsync([.. lengths.Select(length => Priced(length, longest))], rounds, longest);
        var report = new Report("pricing", "Pricing a document");
        report.Note("Lines with their own discounts, two tax rates, and two discounts on the whole. " +
            $"Medians of {rounds} interleaved rounds, in each of which everybody prices {longest:N0} lines, as one document or as many.");
        report.Table(
            ["lines a document", "µs a document", "ns a line"],
            found.Zip(lengths, (standing, length) => new[] { standing.Name, Report.Figure(standing.Microseconds * length), Report.Figure(standing.Microseconds * 1000, "0") }));
        report.Bound($"A line of {longest:N0} to a line of {longest / 10:N0}", found[^1].Microseconds / found[^2].Microseconds, MostRatio);
        return report;
    }

    private static Contender Priced(int length, int longest)
    {
        var (lines, discounts) = Documents.OfLines(length);
        return new Contender($"{length:N0}", _ =>
        {
            for (var document = 0; document < longest / length; document++) Pricer.Price(Documents.Rules, lines, discounts);
            return default;
        });
    }
}
