namespace ConsoleRegister.Interactive.Typing;

/// <summary>One word of the till's language: how it is typed, what it does and how its rest is read. Parser and help both live on these.</summary>
/// <param name="Names">The word, and others for the same.</param>
/// <param name="Usage">How it is typed.</param>
/// <param name="Does">What it does, in a sentence.</param>
/// <param name="Example">One that works.</param>
/// <param name="Read">Makes the command of what follows the word; the arguments note what is wrong.</param>
internal sealed record CommandSpec(string[] Names, string Usage, string Does, string Example, Func<Arguments, TillCommand> Read)
{
    public string Name => Names[0];
}
