namespace PosSdk.Domain.Catalogs;

/// <summary>A stock keeping unit: the shop's own code of a product, 1 to 64 printable characters.</summary>
/// <remarks>Compared ordinally, case and all (settled 16): <c>15056BL</c> and <c>15056bl</c> are two products. Nothing is trimmed.</remarks>
public readonly record struct Sku
{
    /// <summary>Characters a SKU may have.</summary>
    public const int Longest = 64;

    private Sku(string value) => Value = value;

    /// <summary>The code; null only in <c>default</c>.</summary>
    public string Value { get; }

    /// <summary>Checks and takes a code.</summary>
    /// <exception cref="ArgumentException">It is empty, too long or holds control characters.</exception>
    public static Sku Of(string value) => TryOf(value, out var sku)
        ? sku
        : throw new ArgumentException($"'{value}' is not a SKU: 1 to {Longest} printable characters.", nameof(value));

    /// <summary>Checks and takes a code; false when it is empty, too long or holds control characters.</summary>
    public static bool TryOf(string? value, out Sku sku)
    {
        sku = default;
        if (value is not { Length: >= 1 and <= Longest }) return false;
        foreach (var c in value)
        {
            if (char.IsControl(c)) return false;
        }
        sku = new Sku(value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
