namespace ConsoleRegister.Interactive.Typing.Sections;

/// <summary>Whether the till works online, and what that changes.</summary>
internal static class NetworkSection
{
    public static IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new(["offline"], "offline [planned]", "Pulls the network's plug, for a demonstration; planned as on purpose, for a market stall say. 'gift' is refused then, and says why.", "offline",
            a => new TillCommand.GoOffline(a.TakesWord("planned"))),
        new(["online"], "online", "Plugs the network in again.", "online", _ => new TillCommand.GoOnline()),
        new(["status"], "status", "Shows register, shift, cashier, connection, saved carts and e-mails that wait.", "status", _ => new TillCommand.ShowStatus()),
        new(["may"], "may [WHAT]", "Says whether something is allowed right now, why not and what to do instead; without a word lists what is not.", "may gift",
            a => new TillCommand.AskCapability(a.TakeSearch())),
        new(["offline-rules", "rules"], "offline-rules [WHAT]", "Shows what works offline and what does not, by the rules this register was started with.", "offline-rules card",
            a => new TillCommand.ListRules(a.TakeSearch())),
        new(["compare"], "compare PROFILE", "Shows what other rules for working offline would change: shopify, x-series-desktop, x-series-ipad or unrestricted.", "compare x-series-ipad",
            a => new TillCommand.CompareRules(a.TakeWord("the profile", "x-series-ipad"))),
        new(["ready"], "ready", "Says whether this till could work offline; best asked while there is a connection.", "ready", _ => new TillCommand.CheckReadiness()),
        new(["diagnose"], "diagnose", "Looks where the connection ends, from the shop's network outwards, and says what to do.", "diagnose", _ => new TillCommand.Diagnose()),
    ];
}
