namespace PosSdk.Devices.Scanning.Gs1.Linting;

/// <summary>Rules that say a key begins with a company prefix: four digits at least, and somebody's when that can be asked.</summary>
internal sealed class CompanyPrefixLinter(CompanyPrefixLookup? lookup)
{
    private const int ShortestPrefix = 4;

    /// <summary>The prefix begins with the first character.</summary>
    public string? First(string value)
    {
        if (value.Length < ShortestPrefix) return "too-short-for-gcp";
        if (!TextLinter.IsDigits(value.AsSpan(0, ShortestPrefix))) return "invalid-gcp-prefix";
        return lookup?.Invoke(value) switch
        {
            CompanyPrefix.NotAllocated => "invalid-gcp-prefix",
            CompanyPrefix.Unavailable => "gcp-datasource-offline",
            _ => null,
        };
    }

    /// <summary>The prefix begins with the second character, behind an indicator or extension digit.</summary>
    public string? Second(string value) => value.Length == 0 ? "too-short-for-gcp" : First(value[1..]);
}
