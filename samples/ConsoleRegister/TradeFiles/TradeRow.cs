using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace ConsoleRegister.TradeFiles;

/// <summary>What a row asks of the till.</summary>
internal enum TradeKind
{
    /// <summary>Something is sold.</summary>
    Sale,

    /// <summary>Something comes back without its receipt.</summary>
    Return,

    /// <summary>The stock was wrong.</summary>
    Adjustment,

    /// <summary>Nothing that a till may do; see <see cref="TradeRow.Fault"/>.</summary>
    Refused,
}

/// <summary>One data row of a trade file, judged.</summary>
internal sealed record TradeRow
{
    /// <summary>From 1; the header is not counted.</summary>
    public required int Number { get; init; }

    public required TradeKind Kind { get; init; }

    /// <summary>Why it is refused; null when it is not.</summary>
    public string? Fault { get; init; }

    public string Invoice { get; init; } = "";

    /// <summary>The StockCode as it stands, also when it cannot be a SKU.</summary>
    public string Code { get; init; } = "";

    public string Customer { get; init; } = "";

    /// <summary>What the receipt will say.</summary>
    public string Name { get; init; } = "";

    /// <summary>The row's InvoiceDate as UTC; null when it cannot be read.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Above zero for a sale and a return; an adjustment keeps its sign.</summary>
    public Quantity Quantity { get; init; }

    public UnitPrice Price { get; init; }

    /// <summary>True for an entry of the bookkeeping (<c>A...</c>), which is refused.</summary>
    public bool IsAccounting => Invoice.StartsWith('A');

    public DateOnly? Day => At is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
