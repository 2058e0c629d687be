using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using Xunit.Abstractions;

namespace PosSdk.Devices.Tests.EscPos;

// Because hundreds of printers at once starve tests that wait for one.
[CollectionDefinition(nameof(PrinterFaultTests), DisableParallelization = true)]
[Collection(nameof(PrinterFaultTests))]
public class PrinterFaultTests(ITestOutputHelper output)
{
    private const int Runs = 300, AtOnce = 60;

    [Theory]
    [InlineData("TM-m30III")]
    [InlineData("TM-T88III")]
    public async Task No_receipt_is_printed_twice_or_said_to_be_printed_when_it_was_not(string model)
    {
        var profile = PrinterProfiles.Find(model)!;
        var jobBytes = ReceiptRenderer.EscPos(profile).Render(Receipts.Of("1")).Bytes.Length;
        var endings = new List<string>();
        foreach (var seeds in Enumerable.Range(0, Runs).Chunk(AtOnce)) endings.AddRange(await Task.WhenAll(seeds.Select(seed => RunAsync(seed, profile, jobBytes))));
        output.WriteLine($"{model}: {Runs} runs: {string.Join(", ", endings.GroupBy(e => e).Select(group => $"{group.Count()} {group.Key}"))}");
        Assert.DoesNotContain(endings, ending => ending.StartsWith("WRONG", StringComparison.Ordinal));
    }

    private static async Task<string> RunAsync(int seed, PrinterProfile profile, int jobBytes)
    {
        var plan = PrinterFaultPlan.FromSeed(seed, jobBytes);
        await using var device = new VirtualEscPosPrinter(TimeProvider.System, new() { Profile = profile, Faults = plan });
        var options = new EscPosPrinterOptions { AnswerTimeout = TimeSpan.FromMilliseconds(250), JobTimeout = TimeSpan.FromMilliseconds(400) };
        await using var printer = new EscPosPrinter("front", device.Connect(), profile, TimeProvider.System, options);
        var first = await PrintAsync(printer, "A");
        await device.SetPaperAsync(PaperLevel.Enough);
        await device.SetCoverAsync(open: false);
        var second = await PrintAsync(printer, "B");
        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        var (printedA, printedB) = (device.Page.Count("End A"), device.Page.Count("End B"));
        var isRight = printedA <= 1 && printedB <= 1 && Agrees(first, printedA) && Agrees(second, printedB) && device.Kicks == 0;
        return isRight ? first : $"WRONG seed {seed}: {first} but {printedA}, then {second} but {printedB}, kicks {device.Kicks}: {plan}";
    }

    private static bool Agrees(string ending, int printed) => ending switch { "Printed" => printed == 1, "not sent" => printed == 0, _ => true };

    private static async Task<string> PrintAsync(EscPosPrinter printer, string number)
    {
        try
        {
            await printer.ConnectAsync(default);
            return (await printer.PrintAsync(Receipts.Of(number), default)).Outcome.ToString();
        }
        catch (DeviceException e) when (e.Outcome == DeviceOutcome.NotSent)
        {
            return "not sent";
        }
    }
}
