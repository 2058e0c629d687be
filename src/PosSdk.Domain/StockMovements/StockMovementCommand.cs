using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.StockMovements;

/// <summary>What can be asked of the stock.</summary>
public abstract record StockMovementCommand
{
    private StockMovementCommand() { }

    /// <summary>What a person wrote: refused when it holds a card number.</summary>
    internal string? FreeText => this switch
    {
        Adjust c => c.Reason,
        Receive c => c.Reference,
        _ => null,
    };

    /// <summary>Put the books right by a difference; the reason is 1 to 200 characters.</summary>
    public sealed record Adjust(Sku Sku, Quantity Difference, string Reason) : StockMovementCommand;

    /// <summary>Take goods in.</summary>
    public sealed record Receive(Sku Sku, Quantity Quantity, string? Reference) : StockMovementCommand;

    /// <summary>Record a count of the shelf against what the books expect.</summary>
    public sealed record Count(Sku Sku, Quantity OnHand, Quantity Expected) : StockMovementCommand;
}
