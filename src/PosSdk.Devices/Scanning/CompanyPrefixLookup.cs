namespace PosSdk.Devices.Scanning;

/// <summary>Asks who holds the GS1 company prefix that a key begins with; a shop that has GS1's list can plug it in.</summary>
/// <param name="key">The key from its prefix on, at least four characters.</param>
public delegate CompanyPrefix CompanyPrefixLookup(string key);

/// <summary>What is known of a company prefix.</summary>
public enum CompanyPrefix
{
    /// <summary>A company holds it, or that may be taken for granted.</summary>
    Allocated,

    /// <summary>No company holds it: the code is refused with <c>gs1.invalid-gcp-prefix</c>.</summary>
    NotAllocated,

    /// <summary>The list could not be asked and the code must not pass: <c>gs1.gcp-datasource-offline</c>.</summary>
    Unavailable,
}
