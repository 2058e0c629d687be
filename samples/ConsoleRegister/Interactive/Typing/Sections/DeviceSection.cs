namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>What hangs on the till, and what can happen to it.</summary>
internal static class DeviceSection
{
    private static readonly Dictionary<string, string[]> Happenings = new(StringComparer.Ordinal)
    {
        ["paper"] = ["out", "low", "in"],
        ["cover"] = ["open", "closed"],
        ["drawer"] = ["key", "close"],
        ["printer"] = ["off", "on"],
        ["terminal"] = ["no", "lost", "wrong-amount", "off", "on"],
    };

    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["devices"], "devices", "Lists printer, drawer, terminal and scanner: how each stands, where it is, and what to do.", "devices", _ => new TillCommand.ListDevices()),
        new(["print", "reprint"], "print [NUMBER]", "Prints a receipt again; what may be on paper already is marked COPY. The last one without a number.", "print 1",
            a => new TillCommand.PrintAgain(a.AtEnd ? null : a.TakeWord("the receipt's number", "R1-0-1"))),
        new(["prints"], "prints [drop N]", "Lists what waits for the printer, and what is doubtful or came too late; drop takes number N off the list.", "prints", ReadPrints),
        new(["paper"], "paper [png FILE]", "Shows what the simulated printer has put out since you last looked; png draws it into a file.", "paper png receipt.png", ReadPaper),
        new(["sim"], "sim paper out|low|in, sim cover open|closed, sim printer off|on, sim drawer key|close, sim scan CODE, sim terminal no|lost|wrong-amount|off|on",
            "Does something to a simulated device; what the terminal is told counts for its next payment.", "sim paper out", ReadHappening),
    ];

    private static TillCommand ReadPrints(Arguments a) => a.TakesWord("drop") ? new TillCommand.DropPrint(a.TakeLine()) : new TillCommand.ListPrints();

    private static TillCommand ReadPaper(Arguments a) => new TillCommand.LookAtPaper(a.TakesWord("png") ? a.TakeRestOf("the file to draw it into", "receipt.png") : null);

    private static TillCommand ReadHappening(Arguments a)
    {
        var device = a.TakeOneOf("what a simulation is of", [.. Happenings.Keys, "scan"]);
        if (device == "scan") return new TillCommand.Simulate(device, a.TakeRestOf("what is scanned", "4012345100013"));
        return new TillCommand.Simulate(device, Happenings.TryGetValue(device, out var known) ? a.TakeOneOf($"what happens to the {device}", known) : "");
    }
}
