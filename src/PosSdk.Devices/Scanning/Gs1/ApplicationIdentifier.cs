namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>What the dictionary says of one application identifier, such as 01 or 3103.</summary>
/// <param name="Code">Two to four digits; no code is the beginning of another.</param>
/// <param name="NeedsSeparator">A value of it ends with FNC1 unless it is the last; otherwise its length tells the end.</param>
/// <param name="IsLinkAttribute">It may stand in the query of a Digital Link.</param>
/// <param name="Parts">Its value from left to right; only the last part may vary in length.</param>
/// <param name="Needs">Of each of these rules one group must be met by the other elements.</param>
/// <param name="Excludes">Codes and patterns (n is any digit) that must not stand beside it.</param>
/// <param name="LinkQualifiers">Null unless it is a primary key of Digital Links: its alternative lists of qualifiers in their order.</param>
/// <param name="Title">The short name that people print beside it.</param>
internal sealed record ApplicationIdentifier(
    string Code,
    bool NeedsSeparator,
    bool IsLinkAttribute,
    IReadOnlyList<Gs1Part> Parts,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Excludes,
    IReadOnlyList<IReadOnlyList<string>>? LinkQualifiers,
    string Title)
{
    /// <summary>The shortest value.</summary>
    public int MinimumLength { get; } = Parts.Where(part => !part.IsOptional).Sum(part => part.Minimum);

    /// <summary>The longest value.</summary>
    public int MaximumLength { get; } = Parts.Sum(part => part.Maximum);
}
