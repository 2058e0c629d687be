namespace ConsoleRegister.Interactive.Typing;

/// <summary>Commands that belong together, as help shows them.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Commands">In the order in which a cashier needs them.</param>
internal sealed record CommandSection(string Title, IReadOnlyList<CommandSpec> Commands);
