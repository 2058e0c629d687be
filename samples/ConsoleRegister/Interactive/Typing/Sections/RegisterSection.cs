namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>The register itself.</summary>
internal static class RegisterSection
{
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["verify"], "verify", "Walks the whole journal and checks its chain of hashes.", "verify", _ => new TillCommand.Verify()),
        new(["help", "?"], "help [COMMAND]", "Shows all commands, or one with an example.", "help return", a => new TillCommand.Help(a.TakeSearch())),
        new(["quit", "exit", "bye"], "quit", "Ends the program. An open cart is there again at the next start.", "quit", _ => new TillCommand.Quit()),
    ];
}
