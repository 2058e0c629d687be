namespace ConsoleRegister.Interactive.Typing;

/// <summary>What a line that was typed turned out to be.</summary>
internal abstract record Entry
{
    private Entry() { }

    public sealed record Empty : Entry;

    public sealed record Understood(TillCommand Command) : Entry;

    /// <summary>Not understood, and what to type instead.</summary>
    public sealed record Mistyped(string Fault, string Remedy) : Entry;
}
