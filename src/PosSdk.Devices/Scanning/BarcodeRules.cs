namespace PosSdk.Devices.Scanning;

/// <summary>What a shop knows of its own codes. Copied when a parser is made; later changes have no effect on it.</summary>
public sealed record BarcodeRules
{
    /// <summary>Layouts of labels with price or weight; the first that fits a code reads it. None unless set.</summary>
    public IReadOnlyList<VariableMeasureTemplate> Templates { get; init; } = [];

    /// <summary>Beginnings of customers' cards; they win over every other rule.</summary>
    public IReadOnlyList<string> CustomerPrefixes { get; init; } = [];

    /// <summary>Beginnings of codes on receipts; they win over all but customers' cards.</summary>
    public IReadOnlyList<string> ReceiptPrefixes { get; init; } = [];

    /// <summary>Digital Links may hold a GTIN of 8, 12 or 13 digits, as older packages have it.</summary>
    /// <value>True unless set.</value>
    public bool AllowsShortGtinInLinks { get; init; } = true;

    /// <summary>Asks who holds a company prefix; null when nobody is asked.</summary>
    public CompanyPrefixLookup? CompanyPrefixes { get; init; }
}
