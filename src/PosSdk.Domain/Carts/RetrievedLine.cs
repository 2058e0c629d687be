using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Carts;

/// <summary>One line of a saved cart, then and now.</summary>
public sealed record RetrievedLine
{
    /// <summary>The line's id in the cart.</summary>
    public required int Line { get; init; }

    /// <summary>Of what.</summary>
    public required Sku Sku { get; init; }

    /// <summary>What the cart calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The price in the cart when it was saved.</summary>
    public required UnitPrice PriceThen { get; init; }

    /// <summary>The catalog's price now; null when the product is no longer sold. Such a line stays in the cart: the goods may be in the customer's hand.</summary>
    public required UnitPrice? PriceNow { get; init; }

    /// <summary>The tax rate in the cart when it was saved.</summary>
    public required Percentage TaxRateThen { get; init; }

    /// <summary>The catalog's tax rate now; null when the product is no longer sold.</summary>
    public required Percentage? TaxRateNow { get; init; }

    /// <summary>True for a line with a price of its own (overridden, given with the goods, returned): it never follows the catalog, and the catalog says nothing about it.</summary>
    public required bool IsFixed { get; init; }

    /// <summary>What lies on the shelf now; null when nobody counts it. Below zero when the books say so.</summary>
    public required Quantity? OnHand { get; init; }

    /// <summary>How much of the product the whole cart needs beyond what is on hand; zero when there is enough. It hinders nothing: saved goods are not reserved, and books err.</summary>
    public required Quantity Missing { get; init; }

    /// <summary>True when the product is no longer sold.</summary>
    public bool IsRemoved => PriceNow is null;

    /// <summary>True when the line would cost something else now, or be taxed otherwise.</summary>
    public bool PriceChanged => !IsFixed && !IsRemoved && (PriceNow != PriceThen || TaxRateNow != TaxRateThen);

    /// <summary>True when somebody should hear about it.</summary>
    public bool Differs => PriceChanged || IsRemoved || Missing.IsPositive;
}
