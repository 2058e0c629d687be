using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Carts;

/// <summary>One line of a cart: what, how many, at what price. Frozen as it was when it was added; changing a product changes no line.</summary>
public sealed record CartLine
{
    /// <summary>The line's own id in its cart: above zero and above every id used in it before. Lines keep their order and never merge (settled 12).</summary>
    public required int Id { get; init; }

    /// <summary>Of what.</summary>
    public required Sku Sku { get; init; }

    /// <summary>How many; above zero. For a line that is given back, how many come back.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The price it is sold at.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>The tax rate on it.</summary>
    public required Percentage TaxRate { get; init; }

    /// <summary>What the receipt calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The shop's own group of it; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>True when the price came with the goods (a label of a scale, an order) and not from the catalog: it then never follows the catalog.</summary>
    public bool PriceGiven { get; init; }

    /// <summary>The price before somebody overrode it; null when nobody did.</summary>
    public UnitPrice? PriceBefore { get; init; }

    /// <summary>What somebody wrote down about it; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Discounts on this line alone.</summary>
    public ValueList<Discount> Discounts { get; init; }

    /// <summary>Set when the goods come back; null on a line that is sold.</summary>
    public LineReturn? Return { get; init; }

    /// <summary>What the pricing rules need of it.</summary>
    public PricingLine ToPrice() => new() { Price = Price, Quantity = Quantity, TaxRate = TaxRate, Discounts = Discounts };
}
