using System.Collections.ObjectModel;

namespace PosSdk.Architecture.Tests.Fixtures;

// Because a scanner that finds nothing proves nothing: this type does what no rule may do.
internal static class ImpureRule
{
#pragma warning disable RS0030 // Because breaking the rule is what this type is for.
    public static Func<Guid> Ids => () => Guid.NewGuid();

    public static bool IsLate(DateTimeOffset due) => DateTimeOffset.UtcNow > due;
#pragma warning restore RS0030

    public static bool IsKnown(IEnumerable<string> paths) => paths.Any(path => File.Exists(path));

    public static Task<int>? Pending(int number) => number > 0 ? Task.FromResult(number) : null;
}

// Because a scanner that finds everything is no better: what the compiler adds here is not ours.
internal sealed class PureRule(ReadOnlyCollection<int> items)
{
    public int this[int index] => items[index];

    public IEnumerable<int> Doubled()
    {
        foreach (var item in items) yield return item * 2;
    }

    public Func<int, int> Adding(int number) => item => item + number + items.Count;
}
