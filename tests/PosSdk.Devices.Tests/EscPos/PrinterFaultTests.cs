using System.Diagnostics;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using Xunit.Abstractions;

namespace PosSdk.Devices.Tests.EscPos;

[Collection(nameof(FaultLaws))]
public class PrinterFaultTests(ITestOutputHelper output)
{
    private const int AtOnce = 100;

    [Theory]
    [InlineData("TM-m30III", 4_000)]
    [InlineData("TM-T88III", 2_000)]
    [InlineData("star", 4_000)]
    public async Task No_receipt_is_printed_twice_or_said_to_be_printed_when_it_was_not(string model, int runs)
    {
        if (Environment.GetEnvironmentVariable("POSSDK_LONG") != "1") runs /= 20;
        var profile = PrinterProfiles.Find(model)!;
        var isStar = profile == PrinterProfiles.StarLine;
        var jobBytes = (isStar ? ReceiptRenderer.Star() : ReceiptRenderer.EscPos(profile)).Render(Receipts.Of("1")).Bytes.Length;
        var watch = Stopwatch.StartNew();
        var stories = new List<PrinterStory>();
        foreach (var seeds in Enumerable.Range(0, runs).Chunk(AtOnce)) stories.AddRange(await TellAsync(seeds, profile, jobBytes));
        output.WriteLine($"{model}: {runs} runs in {watch.Elapsed.TotalSeconds:0} s; faults: {Figures(stories.SelectMany(story => story.Faults))}");
        output.WriteLine($"jobs: {Figures(stories.SelectMany(story => story.Endings))}; unknown and whole on paper: {stories.Sum(story => story.UnknownButWhole)}");
        var wrongs = stories.SelectMany(story => story.Wrongs).ToList();
        Assert.True(wrongs.Count == 0, $"{wrongs.Count} wrong:\n{string.Join('\n', wrongs.Take(10))}");
    }

    private static async Task<PrinterStory[]> TellAsync(int[] seeds, PrinterProfile profile, int jobBytes)
    {
        var patient = new PatientClock(TimeSpan.FromMilliseconds(50));
        PrinterStory[] stories = [.. seeds.Select(seed => new PrinterStory(seed, profile, PrinterFaultPlan.FromSeed(seed, jobBytes), patient.Clock))];
        await patient.RunAsync(() => Task.WhenAll(stories.Select(story => Task.Run(story.RunAsync))));
        return stories;
    }

    private static string Figures(IEnumerable<string> kinds) => string.Join(", ", kinds.GroupBy(kind => kind).OrderByDescending(group => group.Count()).Select(group => $"{group.Count()} {group.Key}"));
}
