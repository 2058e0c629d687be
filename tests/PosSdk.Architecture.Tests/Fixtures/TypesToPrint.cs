namespace PosSdk.Architecture.Tests.Fixtures;

// Public, because only what is public is printed.
public static class TypesToPrint
{
    public enum Colour
    {
        Red = 1,
        Green = 2,
    }

    public sealed record Line(string? Sku, int? Many = null)
    {
        public const int Limit = 5;

        public required string Text { get; init; }

        public List<string?> Notes { get; init; } = [];

        public static bool TryRead(ReadOnlySpan<char> text, out Line? line)
        {
            line = text.IsEmpty ? null : new Line(text.ToString()) { Text = "" };
            return line is not null;
        }

        internal static int Hidden => 0;
    }

    public readonly struct Pair<T>
    {
        public Pair<TOther> With<TOther>(params TOther[] others) => others.Length > 0 ? new Pair<TOther>() : default;
    }
}
