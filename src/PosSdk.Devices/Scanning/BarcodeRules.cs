namespace PosSdk.Devices.Scanning;

/// <summary>
/// What a parser must be told. Which codes are customers, receipts or vouchers of the shop is not among it: <see cref="Domain.Scans.ScanRouter"/> knows.
/// </summary>
public sealed record BarcodeRules
{
    /// <summary>Layouts of labels with price or weight; the first that fits a code and whose verifier holds reads it. None unless set.</summary>
    public IReadOnlyList<VariableMeasureTemplate> Templates { get; init; } = [];

    /// <summary>Digital Links may hold a GTIN of 8, 12 or 13 digits, as older packages have it.</summary>
    /// <value>True unless set.</value>
    public bool AllowsShortGtinInLinks { get; init; } = true;

    /// <summary>Asks who holds a company prefix; null when nobody is asked.</summary>
    public CompanyPrefixLookup? CompanyPrefixes { get; init; }
}
