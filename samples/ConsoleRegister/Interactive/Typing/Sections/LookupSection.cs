namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>Commands that record nothing.</summary>
internal static class LookupSection
{
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["find", "search"], "find [TEXT]", "Searches names, SKUs and barcodes.", "find milk", a => new TillCommand.Find(a.TakeSearch())),
        new(["keys"], "keys", "Lists the quick keys; k1, k2, ... sells one.", "keys", _ => new TillCommand.ListKeys()),
        new(["actions"], "actions", "Lists what a screen could offer as tiles now, and why not.", "actions", _ => new TillCommand.ListActions()),
        new(["sales"], "sales", "Lists the latest sales.", "sales", _ => new TillCommand.ListSales()),
        new(["receipt"], "receipt [NUMBER]", "Prints a receipt again, marked as a copy; the last one without a number.", "receipt 1", a => new TillCommand.ShowReceipt(a.TakeSearch())),
    ];
}
