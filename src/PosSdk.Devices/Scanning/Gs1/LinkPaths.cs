using System.Collections.Frozen;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>Which sequences of identifiers may make a Digital Link's path.</summary>
internal static class LinkPaths
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        // Because the first edition of the standard spelled keys as words, and printed packages live long.
        ["cpid"] = "8010", ["cpsn"] = "8011", ["cpv"] = "22", ["gcn"] = "255", ["gdti"] = "253", ["giai"] = "8004", ["ginc"] = "401", ["gln"] = "414",
        ["glnx"] = "254", ["gmn"] = "8013", ["grai"] = "8003", ["gsin"] = "402", ["gsrn"] = "8018", ["gsrnp"] = "8017", ["gtin"] = "01", ["itip"] = "8006",
        ["lot"] = "10", ["party"] = "417", ["refno"] = "8020", ["ser"] = "21", ["srin"] = "8019", ["sscc"] = "00",
    }.ToFrozenDictionary();

    /// <summary>The identifier that a word of the path names, by digits or by its old name; null when none.</summary>
    public static ApplicationIdentifier? Identifier(string word) => Gs1Dictionary.TryGet(Names.GetValueOrDefault(word, word), out var found) ? found : null;

    /// <summary>A primary key, then some of one list of its qualifiers in their order.</summary>
    public static bool IsValid(IReadOnlyList<string> route) =>
        route.Count > 0 && Gs1Dictionary.TryGet(route[0], out var key) && key.LinkQualifiers is { } lists
        && lists.Any(list => list.Where(route.Skip(1).Contains).SequenceEqual(route.Skip(1)));

    /// <summary>The path would still be valid with this identifier in it, so the query is the wrong place.</summary>
    public static bool BelongsIn(IReadOnlyList<string> route, string ai) =>
        Enumerable.Range(1, route.Count).Any(at => IsValid([.. route.Take(at), ai, .. route.Skip(at)]));

    /// <summary>The key and the most of its qualifiers that are there; of lists with equally many, the first as text.</summary>
    public static IReadOnlyList<string> Best(ApplicationIdentifier key, IReadOnlyList<string> present) =>
        key.LinkQualifiers!
            .Select(list => (string[])[key.Code, .. list.Where(present.Contains)])
            .OrderByDescending(route => route.Length)
            .ThenBy(route => string.Join(' ', route), StringComparer.Ordinal)
            .First();
}
