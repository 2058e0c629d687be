using System.Collections.Frozen;

namespace PosSdk.Devices.Scanning.Gs1.Linting;

/// <summary>Rules that say a value is on a list.</summary>
internal static class CodeListLinter
{
    private static readonly FrozenDictionary<string, string[]> Lists =
        Gs1Data.Lines("code-lists.txt").Select(line => line.Split(' ')).ToFrozenDictionary(words => words[0], words => words[1..]);

    /// <summary>The value is on a list of the compiled-in table, or one of <paramref name="others"/>.</summary>
    public static Func<string, string?> Of(string list, string otherwise, params string[] others) => OneOf(otherwise, [.. Lists[list], .. others]);

    /// <summary>The value is one of these.</summary>
    public static Func<string, string?> OneOf(string otherwise, params string[] codes)
    {
        var set = codes.ToFrozenSet();
        return value => set.Contains(value) ? null : otherwise;
    }
}
