namespace PosSdk.Devices.Printing;

/// <summary>The characters of a job that could not be printed, each once.</summary>
internal sealed class MissingCharacters
{
    private SortedSet<string>? _characters;

    /// <summary>Takes the character at a place, which may be two of UTF-16, and says how many it is.</summary>
    public int AddAt(ReadOnlySpan<char> text, int at)
    {
        var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        (_characters ??= new(StringComparer.Ordinal)).Add(text.Slice(at, length).ToString());
        return length;
    }

    /// <summary>What to tell about them; null when there are none.</summary>
    public string? Warning => _characters is null ? null : $"This printer has no {string.Join(' ', _characters)}: printed as a question mark.";
}
