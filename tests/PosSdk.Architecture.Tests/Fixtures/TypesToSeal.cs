namespace PosSdk.Architecture.Tests.Fixtures;

// Public, because the rule is about what is visible outside.
public static class TypesToSeal
{
    public class OpenForAnyone;

    public abstract record OpenThroughItsConstructor;

    public abstract record Union
    {
        private Union() { }

        public sealed record Case(int Number) : Union;
    }

    public sealed class Sealed;

    public readonly record struct Value(int Number);

    public delegate int Handler(int number);
}
