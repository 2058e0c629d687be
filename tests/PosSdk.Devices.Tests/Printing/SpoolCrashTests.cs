using System.Globalization;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Tests.EscPos;
using PosSdk.Domain.Prints;
using PosSdk.Journaling;
using PosSdk.Printing;
using PosSdk.Testing;
using Xunit.Abstractions;

namespace PosSdk.Devices.Tests.Printing;

/// <summary>Wires that break, printers that stop and tills that lose their power, in every mixture that a seed makes; then the till opens again and a person asks for what is doubtful.</summary>
[Collection(nameof(FaultLaws))]
[Trait("Requirement", "R17")]
public class SpoolCrashTests(ITestOutputHelper output)
{
    private const int AtOnce = 40;

    private static readonly PrinterProfile Profile = PrinterProfiles.TmM30III;
    private static readonly PrinterOptions Hasty = new() { AnswerTimeout = TimeSpan.FromMilliseconds(250), JobTimeout = TimeSpan.FromMilliseconds(400) };
    private static readonly PrintId Slip = PrintId.Of(PrintKind.Slip, "A");

    private static int Runs => Environment.GetEnvironmentVariable("POSSDK_LONG") == "1" ? 2_000 : 120;

    [Fact]
    public async Task Nothing_is_printed_twice_without_its_mark_and_nothing_said_to_be_printed_is_missing()
    {
        var endings = new List<string>();
        foreach (var seeds in Enumerable.Range(0, Runs).Chunk(AtOnce)) endings.AddRange(await RunAsync(seeds));
        output.WriteLine($"{Runs} runs: {string.Join(", ", endings.CountBy(ending => ending).OrderByDescending(count => count.Value).Select(count => $"{count.Value} {count.Key}"))}");
        Assert.DoesNotContain(endings, ending => ending.StartsWith("WRONG", StringComparison.Ordinal));
        // Because a simulation in which nothing goes wrong proves nothing.
        foreach (var ending in (string[])["Printed", "Doubtful", "Waiting"]) Assert.Contains(endings, found => found.StartsWith(ending, StringComparison.Ordinal));
    }

    private static async Task<string[]> RunAsync(int[] seeds)
    {
        var patient = new PatientClock(TimeSpan.FromMilliseconds(50));
        var endings = new string[seeds.Length];
        await patient.RunAsync(() => Task.WhenAll(seeds.Select(async (seed, at) => endings[at] = await RunAsync(seed, patient.Clock))));
        return endings;
    }

    private static async Task<string> RunAsync(int seed, TimeProvider time)
    {
        var chance = new Random(seed);
        await using var device = new VirtualEscPosPrinter(time, new() { Profile = Profile, Faults = PrinterFaultPlan.FromSeed(seed, jobBytes: 300) });
        var (journal, clock) = (TestRegister.NewJournal(), new FakeClock());
        await (await TestRegister.OpenAsync(clock: clock, journal: journal)).DisposeAsync();

        var dying = await TestRegister.OpenAsync(clock: clock, journal: new FailingPower(journal, chance.Next(1, 6), chance.Next(2) == 0));
        await QueueAndPrintAsync(dying, device, clock, time);
        await using var reopened = await TestRegister.OpenAsync(clock: clock, journal: journal);
        var first = await EndingAsync(reopened, device);
        if (first.StartsWith("WRONG", StringComparison.Ordinal)) return $"{first} after the crash of seed {seed}";

        await device.SetPaperAsync(PaperLevel.Enough);
        await device.SetCoverAsync(open: false);
        foreach (var doubtful in reopened.Prints.Jobs.Where(job => job.Standing == PrintStanding.Doubtful)) await reopened.Prints.ReprintAsync(doubtful.Id);
        await QueueAndPrintAsync(reopened, device, clock, time);
        var last = await EndingAsync(reopened, device);
        return last.StartsWith("WRONG", StringComparison.Ordinal) ? $"{last} at the end of seed {seed}" : $"{first}, then {last}";
    }

    private static async Task QueueAndPrintAsync(PosClient pos, VirtualEscPosPrinter device, FakeClock clock, TimeProvider time)
    {
        await using var printer = new EscPosPrinter("front", device.Connect(), Profile, time, Hasty);
        var spool = new PrintSpool(pos, printer, clock);
        try
        {
            await pos.Prints.QueueSlipAsync(Slip.Number, ["Begin A", "Zażółć gęślą jaźń", "End A"]);
            for (var round = 0; round < 3; round++)
            {
                await spool.PrintDueAsync();
                clock.Advance(TimeSpan.FromSeconds(40));
            }
        }
        catch (JournalException)
        {
            // Because the power failed, nothing more happens on this till.
        }
        await Task.Delay(TimeSpan.FromMilliseconds(20), time);
    }

    /// <summary>How the slip stands, or what is wrong when paper and journal disagree.</summary>
    private static async Task<string> EndingAsync(PosClient pos, VirtualEscPosPrinter device)
    {
        var print = await pos.Prints.LoadAsync(Slip);
        var page = device.Page;
        var (printed, mark) = (Marks(page), print.Latest?.Copy ?? 0);
        var isRight = printed.Distinct().Count() == printed.Count && print switch
        {
            Print.Printed => printed.Contains(mark) && page.Count("End A") > 0,
            Print.Waiting or Print.Expired => !printed.Contains(mark),
            Print.None => printed.Count == 0,
            _ => true,
        };
        if (!isRight) return $"WRONG {print.GetType().Name} with mark {mark}, on paper {string.Join(' ', printed)}:\n{page.ToText()}";
        // Because a till that lost its power finds what it was printing as the doubt that it is.
        return print is Print.Printing ? nameof(Print.Doubtful) : print.GetType().Name;
    }

    /// <summary>The marks under which the slip came out: 0 for none, or the number of the copy.</summary>
    private static List<int> Marks(PrintedPage page)
    {
        // Because a cut parts one slip from the mark at the foot of the one before, it stands among the lines as an empty one.
        string[] items = ["", .. page.Items.Select(item => item is PrintedItem.Line line ? line.Text.Trim() : "")];
        return [.. from at in Enumerable.Range(0, items.Length) where items[at] == "Begin A" select Number(items[at - 1])];
    }

    private static int Number(string line) => line.StartsWith("*** COPY ", StringComparison.Ordinal) ? int.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) : 0;
}
