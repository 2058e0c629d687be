using System.Diagnostics;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.StockMovements;

/// <summary>One change of stock that is not a sale: an adjustment with its reason, a count, a delivery. Each is a stream of its own, so it is recorded once.</summary>
/// <remarks>What is on hand is the sum of all movements and of what was sold and given back: differences, never absolute levels, so that books of several registers merge.</remarks>
public abstract record StockMovement
{
    private StockMovement() { }

    /// <summary>Nothing recorded.</summary>
    public sealed record None : StockMovement;

    /// <summary>Done, for good.</summary>
    /// <param name="Sku">Of what.</param>
    /// <param name="Difference">By how much; negative when stock fell.</param>
    /// <param name="Counted">What lay there, when it was a count; null otherwise.</param>
    public sealed record Recorded(Sku Sku, Quantity Difference, Quantity? Counted = null) : StockMovement;

    /// <summary>Where every movement starts.</summary>
    public static StockMovement Initial { get; } = new None();

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static StockMovement Evolve(StockMovement movement, StockMovementEvent @event) => (movement, @event) switch
    {
        (None, StockMovementEvent.Adjusted e) => new Recorded(e.Sku, e.Difference),
        (None, StockMovementEvent.Received e) => new Recorded(e.Sku, e.Quantity),
        (None, StockMovementEvent.Counted e) => new Recorded(e.Sku, e.Difference, e.OnHand),
        _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {movement.GetType().Name}."),
    };
}
