using System.Collections.Concurrent;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Star;

namespace PosSdk.Devices.Tests.EscPos;

/// <summary>A till that prints some receipts on a printer that goes wrong, then on the same one mended, and what is wrong with what it was told.</summary>
internal sealed class PrinterStory(int seed, PrinterProfile profile, PrinterFaultPlan plan, TimeProvider clock)
{
    private const int Troubled = 3, Attempts = 4;
    private const string Anyone = "XX";

    private static readonly ConcurrentDictionary<string, List<string>> Templates = new();

    private static readonly PrinterOptions Options = new() { AnswerTimeout = TimeSpan.FromMilliseconds(500), JobTimeout = TimeSpan.FromSeconds(3) };

    private readonly List<(string Name, string Ending)> _jobs = [];
    private readonly List<string> _wrongs = [];
    private readonly Random _person = new(seed);

    public IEnumerable<string> Wrongs => _wrongs.Select(wrong => $"seed {seed}: {wrong}; {string.Join(' ', _jobs)}; {plan}");

    public IEnumerable<string> Endings => _jobs.Select(job => job.Ending);

    public int UnknownButWhole { get; private set; }

    private bool IsStar => profile == PrinterProfiles.StarLine;

    /// <summary>The kinds of faults in the plan.</summary>
    public IEnumerable<string> Faults => typeof(PrinterFaultPlan).GetProperties()
        .Where(property => property.Name != nameof(PrinterFaultPlan.Garbage) && property.GetMethod!.IsStatic == false && !Equals(property.GetValue(plan), property.GetValue(PrinterFaultPlan.None)))
        .Select(property => property.Name);

    public async Task RunAsync()
    {
        var options = new VirtualPrinterOptions { Profile = profile, Faults = plan };
        await using IVirtualPrinter device = IsStar ? new VirtualStarPrinter(clock, options) : new VirtualEscPosPrinter(clock, options);
        await using IReceiptPrinter printer = IsStar ? new StarPrinter("front", device.Connect(), clock, profile, Options) : new EscPosPrinter("front", device.Connect(), profile, clock, Options);
        for (var i = 0; i < Troubled; i++)
        {
            await PrintAsync(printer, $"A{i}");
            if (_person.Next(2) == 0) await Task.Delay(TimeSpan.FromSeconds(_person.Next(1, 8)), clock);
        }
        await device.MendAsync(default);
        var last = "";
        for (var i = 0; i < Attempts && last != "Printed"; i++)
        {
            last = await PrintAsync(printer, $"B{i}");
            // Because an answer that came late is passed over when the next question is asked, and people are slower than answers.
            if (last != "Printed") await Task.Delay(TimeSpan.FromSeconds(1), clock);
        }
        Judge(device.Page, device.Kicks, last);
    }

    private async Task<string> PrintAsync(IReceiptPrinter printer, string name)
    {
        string ending;
        try
        {
            await printer.ConnectAsync(default);
            ending = (await printer.PrintAsync(Receipts.Of(name), default)).Outcome.ToString();
        }
        catch (DeviceException e) when (e.Outcome == DeviceOutcome.NotSent)
        {
            ending = "NotSent";
        }
        _jobs.Add((name, ending));
        return ending;
    }

    private void Judge(PrintedPage page, int kicks, string last)
    {
        foreach (var (name, ending) in _jobs) _wrongs.AddRange(Faulty(name, ending, page));
        UnknownButWhole = _jobs.Where(job => job.Ending == "Unknown").Sum(job => WholeTimes(page, job.Name));
        if (kicks > 0) _wrongs.Add("the drawer opened");
        if (last != "Printed") _wrongs.Add("nothing could be printed after all was mended");
        else if (WholeTimes(page with { Items = [.. page.Items.TakeLast(Expected("B").Count)] }, _jobs[^1].Name) != 1) _wrongs.Add("something else is in the last receipt");
    }

    private IEnumerable<string> Faulty(string name, string ending, PrintedPage page)
    {
        var (begins, ends) = (page.Count("Begin " + name), page.Count("End " + name));
        if (begins > 1 || ends > 1) yield return $"{name} is on paper twice";
        if (ending == "Printed" && WholeTimes(page, name) != 1) yield return $"{name} was said to be printed and is not whole";
        if (ending is "NotSent" or "NotPrinted" && begins + ends > 0) yield return $"{name} was said not to be printed and is";
    }

    // How often all of a receipt stands there in one piece.
    private int WholeTimes(PrintedPage page, string name)
    {
        var expected = Expected(name);
        var printed = page.Items.Select(Words).ToList();
        return Enumerable.Range(0, Math.Max(0, printed.Count - expected.Count + 1)).Count(at => printed.Skip(at).Take(expected.Count).SequenceEqual(expected));
    }

    private List<string> Expected(string name) => [.. Templates.GetOrAdd(profile.Name, _ => [.. Decoded().Items.Select(Words)]).Select(words => words.Replace(Anyone, name, StringComparison.Ordinal))];

    private PrintedPage Decoded() => IsStar
        ? StarDecoder.Decode(ReceiptRenderer.Star(profile).Render(Receipts.Of(Anyone)).Bytes, profile)
        : EscPosDecoder.Decode(ReceiptRenderer.EscPos(profile).Render(Receipts.Of(Anyone)).Bytes, profile);

    private static string Words(PrintedItem item) => item switch
    {
        PrintedItem.Line line => line.Text,
        PrintedItem.Barcode code => $"{code.Kind} {code.Data}",
        _ => item.ToString(),
    };
}
