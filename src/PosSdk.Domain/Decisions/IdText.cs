namespace PosSdk.Domain.Decisions;

/// <summary>1 to 64 characters of A-Z, a-z, 0-9, dot, underscore and dash; compared ordinally.</summary>
public static class IdText
{
    /// <summary>Characters an id may have.</summary>
    public const int Longest = 64;

    /// <summary>True when the text can be an id.</summary>
    public static bool IsValid(string? value)
    {
        if (value is not { Length: >= 1 and <= Longest }) return false;
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-')) return false;
        }
        return true;
    }

    internal static string Check(string value) => IsValid(value)
        ? value
        : throw new ArgumentException($"'{value}' is not an id: 1 to {Longest} characters of A-Z, a-z, 0-9, dot, underscore and dash.", nameof(value));
}
