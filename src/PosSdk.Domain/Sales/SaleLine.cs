using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Sales;

/// <summary>A line as it was sold, frozen: what a receipt shows and a return is worked out from. Below zero throughout for goods that came back.</summary>
public sealed record SaleLine
{
    /// <summary>The line's id, as it was in the cart.</summary>
    public required int Line { get; init; }

    /// <summary>Of what.</summary>
    public required Sku Sku { get; init; }

    /// <summary>How many; below zero for goods that came back.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>What was paid for it, tax included.</summary>
    public required Amount Total { get; init; }

    /// <summary>The tax in it.</summary>
    public required Amount Tax { get; init; }

    /// <summary>What discounts took off, the order's share among it.</summary>
    public required Amount Discount { get; init; }

    /// <summary>Price x quantity, before discounts.</summary>
    public required Amount Gross { get; init; }

    /// <summary>The rate of the tax.</summary>
    public required Percentage TaxRate { get; init; }

    /// <summary>The price of one.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>What the receipt calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The shop's own group of it; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>The price before somebody overrode it; null when nobody did.</summary>
    public UnitPrice? PriceBefore { get; init; }

    /// <summary>For goods that came back: the receipt they were sold on; null where it is not known.</summary>
    public string? OfReceipt { get; init; }

    /// <summary>For goods that came back: the line on that receipt; null where it is not known.</summary>
    public int? OfLine { get; init; }

    /// <summary>For goods that came back: why; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>Why discounts were given on this line, the reasons joined by commas; null when nobody said.</summary>
    public string? DiscountReason { get; init; }

    /// <summary>The total without tax.</summary>
    public Amount Net() => Total - Tax;
}
