using PosSdk.Domain.Decisions;

namespace PosSdk.Client;

/// <summary>What a purge would delete: announced first, and given back to say yes (R26).</summary>
/// <param name="Carts">The saved carts, oldest first.</param>
public sealed record SavedCartPurgePlan(ValueList<SavedCart> Carts)
{
    /// <summary>How many would be deleted: the number to announce.</summary>
    public int Count => Carts.Count;
}
