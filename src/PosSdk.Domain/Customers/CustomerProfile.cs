namespace PosSdk.Domain.Customers;

/// <summary>What the shop knows of a customer.</summary>
public sealed record CustomerProfile
{
    /// <summary>Characters a code may have.</summary>
    public const int LongestCode = 64;

    /// <summary>Characters every other text may have.</summary>
    public const int LongestText = 256;

    /// <summary>What stands on the loyalty card and on receipts: 1 to 64 printable characters without a space at either end. Upper and lower case mean the same.</summary>
    public required string Code { get; init; }

    /// <summary>1 to 256 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Where receipts and saved carts are sent; null when not known.</summary>
    public string? Email { get; init; }

    /// <summary>As the customer writes it; null when not known.</summary>
    public string? Phone { get; init; }

    /// <summary>What else is worth knowing; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>True when a text can be a code.</summary>
    public static bool IsCode(string? code) => code is { Length: >= 1 and <= LongestCode } && !code.Any(char.IsControl) && code.AsSpan().Trim().Length == code.Length;
}
