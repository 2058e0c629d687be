using System.Collections.Immutable;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Connections;

/// <summary>How well a product sells.</summary>
/// <param name="Sku">Which.</param>
/// <param name="Name">What the shop calls it.</param>
/// <param name="Sold">How much of it, in the time looked at.</param>
public sealed record ProductSold(Sku Sku, string Name, Quantity Sold);

/// <summary>A line of a sheet to lie beside the till: what to type, and what it stands for.</summary>
public sealed record CheatSheetLine(string Code, string Name);

/// <summary>What to do before the connection goes away (R85): best sellers onto quick keys, and codes onto paper, because a name cannot be searched for offline everywhere.</summary>
/// <param name="MissingFromQuickKeys">Best sellers without a quick key, best first.</param>
/// <param name="Products">SKUs of the best sellers, to print.</param>
/// <param name="Customers">Customer codes, to print.</param>
public sealed record OfflinePrepReport(ValueList<ProductSold> MissingFromQuickKeys, ValueList<CheatSheetLine> Products, ValueList<CheatSheetLine> Customers)
{
    /// <summary>How people keep selling without a connection.</summary>
    public static ValueList<string> Tips { get; } =
    [
        "Scan products instead of searching for them.",
        "Keep the important SKUs and customer codes on paper or in a file: this sheet is one.",
        "Put what sells most onto quick keys.",
        "After typing a SKU or a customer code, press Enter: that adds it.",
    ];

    /// <summary>Makes the report.</summary>
    /// <param name="sold">What sold how well, in any order.</param>
    /// <param name="quickKeys">The keys there are.</param>
    /// <param name="customers">Code and name of the customers worth a line, in the order to print them.</param>
    /// <param name="top">How many products count as best sellers; above zero.</param>
    public static OfflinePrepReport Of(IEnumerable<ProductSold> sold, IEnumerable<QuickKey> quickKeys, IEnumerable<CheatSheetLine> customers, int top = 20)
    {
        var onKeys = quickKeys.Select(key => key.Sku).ToHashSet();
        ImmutableArray<ProductSold> best = [.. sold
            .Where(product => product.Sold.IsPositive)
            .OrderByDescending(product => product.Sold).ThenBy(product => product.Sku.Value, StringComparer.Ordinal)
            .Take(top)];
        return new OfflinePrepReport(
            ValueList.Of(best.RemoveAll(product => onKeys.Contains(product.Sku))),
            ValueList.Of([.. best.Select(product => new CheatSheetLine(product.Sku.Value, product.Name))]),
            ValueList.Of([.. customers]));
    }

    /// <summary>The sheet as lines of plain text: code, two spaces, name.</summary>
    public IEnumerable<string> CheatSheet()
    {
        var width = Products.Concat(Customers).Select(line => line.Code.Length).DefaultIfEmpty().Max();
        return ["PRODUCTS", .. Products.Select(Line), "CUSTOMERS", .. Customers.Select(Line)];

        string Line(CheatSheetLine line) => $"{line.Code.PadRight(width)}  {line.Name}";
    }
}
