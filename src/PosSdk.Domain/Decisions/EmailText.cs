namespace PosSdk.Domain.Decisions;

/// <summary>What may be written to: something, an @, something with no second @, at most 254 characters, no blanks or control characters.</summary>
/// <remarks>Only the receiving server knows the rest. What is kept out is what could break a mail's header.</remarks>
public static class EmailText
{
    /// <summary>Characters an address may have (RFC 5321 4.5.3.1.3, without the angle brackets).</summary>
    public const int Longest = 254;

    /// <summary>True when the text can be an address.</summary>
    public static bool IsValid(string? value)
    {
        if (value is not { Length: >= 3 and <= Longest }) return false;
        var at = value.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || at == value.Length - 1 || value.LastIndexOf('@') != at) return false;
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"') return false;
        }
        return true;
    }
}
