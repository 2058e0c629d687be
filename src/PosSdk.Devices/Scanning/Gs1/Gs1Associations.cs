namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>What elements may and must stand together, over all the codes of one item.</summary>
internal static class Gs1Associations
{
    /// <summary>Elements that contradict each other, whatever else the item carries.</summary>
    public static IEnumerable<BarcodeError> Contradictions(IReadOnlyList<BarcodeElement> elements)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            if (elements.Skip(i + 1).Any(other => other.Ai == element.Ai && other.Value != element.Value))
                yield return Gs1Errors.Repeated(element.Ai);
            foreach (var pattern in Known(element.Ai).Excludes)
                if (Matching(elements, pattern, element.Ai) is { } other)
                    yield return Gs1Errors.Excluded(element.Ai, other.Ai);
        }
    }

    /// <summary>Elements that need another one. It may be on a second code of the same item, so a single scan cannot call this a mistake.</summary>
    public static IEnumerable<BarcodeError> Missing(IReadOnlyList<BarcodeElement> elements) =>
        from element in elements
        from rule in Known(element.Ai).Needs
        where !rule.Split(',').Any(together => together.Split('+').All(pattern => Matching(elements, pattern, element.Ai) is not null))
        select Gs1Errors.Missing(element.Ai, rule);

    private static BarcodeElement? Matching(IReadOnlyList<BarcodeElement> elements, string pattern, string self) =>
        elements.FirstOrDefault(element => element.Ai != self && Matches(element.Ai, pattern));

    private static bool Matches(string ai, string pattern) =>
        ai.Length == pattern.Length && ai.Zip(pattern).All(pair => pair.Second == 'n' || pair.First == pair.Second);

    private static ApplicationIdentifier Known(string ai) => Gs1Dictionary.TryGet(ai, out var identifier)
        ? identifier
        : throw new ArgumentException($"The dictionary knows no ({ai}).", nameof(ai));
}
