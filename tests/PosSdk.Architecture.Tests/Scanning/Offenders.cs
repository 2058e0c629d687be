namespace PosSdk.Architecture.Tests.Scanning;

/// <summary>How every guard ends: all who break the rule, sorted, and what to do about it.</summary>
internal static class Offenders
{
    public static void AssertNone(string rule, IEnumerable<string> found)
    {
        string[] offenders = [.. found.Distinct().Order(StringComparer.Ordinal)];
        if (offenders.Length > 0)
            Assert.Fail($"{rule}\n{offenders.Length} broke it:\n  {string.Join("\n  ", offenders)}");
    }
}
