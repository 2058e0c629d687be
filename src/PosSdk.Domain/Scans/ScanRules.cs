using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Scans;

/// <summary>How codes look that this register need not know. Data of the shop.</summary>
public sealed record ScanRules
{
    /// <summary>A shop that said nothing: only what is known, and its own receipts, are recognised.</summary>
    public static ScanRules Default { get; } = new();

    /// <summary>What customer codes begin with, such as <c>C-</c>. Case does not count.</summary>
    public ValueList<string> CustomerPrefixes { get; init; }

    /// <summary>What gift cards and vouchers begin with. Case does not count.</summary>
    public ValueList<string> VoucherPrefixes { get; init; }
}
