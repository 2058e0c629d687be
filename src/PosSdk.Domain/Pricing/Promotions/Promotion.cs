using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Pricing.Promotions;

/// <summary>An offer to every customer, as data: known to the till in advance, so that it begins and ends on its day without a server.</summary>
public sealed record Promotion
{
    /// <summary>Stable; stored with each discount it gives.</summary>
    public required string Id { get; init; }

    /// <summary>As the receipt shall say it.</summary>
    public required string Name { get; init; }

    /// <summary>The first business date; null when it has always held.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last business date, itself included; null when it does not end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What it is about; all goods unless set.</summary>
    public PromotionScope Scope { get; init; } = PromotionScope.AllGoods;

    /// <summary>What it gives.</summary>
    public required PromotionOffer Offer { get; init; }

    /// <summary>True when it comes on top of a line's or order's best other promotion; false when it competes to be the best.</summary>
    public bool Stackable { get; init; }

    /// <summary>True on the days on which it is offered.</summary>
    public bool HoldsOn(DateOnly businessDate) => !(From > businessDate) && !(To < businessDate);
}

/// <summary>Which goods a promotion is about: those of the SKUs and those of the categories; all when neither is given.</summary>
public sealed record PromotionScope
{
    /// <summary>Everything.</summary>
    public static PromotionScope AllGoods { get; } = new();

    /// <summary>Compared ordinally.</summary>
    public ValueList<string> Skus { get; init; }

    /// <summary>Compared ordinally.</summary>
    public ValueList<string> Categories { get; init; }

    /// <summary>True for goods the promotion is about.</summary>
    public bool Covers(PromotionLine line)
    {
        if (Skus.Count == 0 && Categories.Count == 0) return true;
        if (Skus.AsSpan().Contains(line.Sku)) return true;
        foreach (var category in line.Categories)
        {
            if (Categories.AsSpan().Contains(category)) return true;
        }
        return false;
    }
}

/// <summary>What must be known of a line to tell which promotions it earns.</summary>
public readonly record struct PromotionLine
{
    /// <summary>The goods.</summary>
    public required string Sku { get; init; }

    /// <summary>The categories they are in; may be none.</summary>
    public ValueList<string> Categories { get; init; }

    /// <summary>Zero or more.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>Zero or more. Offers that count pieces count whole ones; a line by weight with 2.7 kg has two.</summary>
    public required Quantity Quantity { get; init; }
}

/// <summary>The discounts that promotions give; put before those that a person gives.</summary>
public sealed record PromotionResult
{
    /// <summary>One list a line, in the order of the lines.</summary>
    public required ValueList<ValueList<Discount>> Lines { get; init; }

    /// <summary>Of the whole order.</summary>
    public required ValueList<Discount> Order { get; init; }
}
