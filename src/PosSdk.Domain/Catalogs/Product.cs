using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Catalogs;

/// <summary>What the shop sells. A sale freezes what it used of it; changing a product changes no receipt.</summary>
public sealed record Product
{
    /// <summary>Characters a name may have.</summary>
    public const int LongestName = 256;

    /// <summary>Characters a category may have.</summary>
    public const int LongestCategory = 64;

    /// <summary>The category of what loads or is a gift card: selling it is a capability of its own (R71).</summary>
    public const string GiftCards = "gift-cards";

    /// <summary>The shop's own code.</summary>
    public required Sku Sku { get; init; }

    /// <summary>What one unit costs, in the register's currency; not below zero.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>The tax rate on it, 0 % to 1,000 %; 0 % unless set. Whether prices include it is a rule of the register, not of the product.</summary>
    public Percentage TaxRate { get; init; }

    /// <summary>What the receipt calls it, 1 to 256 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Codes that a scanner may read: GTINs or in-store codes. Each belongs to one product only.</summary>
    public ValueList<string> Barcodes { get; init; }

    /// <summary>A word of the shop's own to group products by, at most 64 characters; null for none.</summary>
    public string? Category { get; init; }
}
