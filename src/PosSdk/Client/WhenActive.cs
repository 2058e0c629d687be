using PosSdk.Domain.Carts;

namespace PosSdk.Client;

/// <summary>What becomes of the cart that is being served when a saved one is retrieved: the cashier's explicit choice (R29).</summary>
public abstract record WhenActive
{
    private WhenActive() { }

    /// <summary>Nobody chose: while another cart with goods in it is open, the retrieval is refused with <c>cart.other-active</c>.</summary>
    public sealed record Refuse : WhenActive;

    /// <summary>Both stay open.</summary>
    public sealed record KeepOpen : WhenActive;

    /// <summary>It is saved in the same commit, in the place that the retrieved one leaves; without goods in it, it stays open.</summary>
    /// <param name="Active">Which.</param>
    /// <param name="Name">What to call it; null for nothing.</param>
    public sealed record Save(CartId Active, string? Name = null) : WhenActive;

    /// <summary>It is given up in the same commit.</summary>
    /// <param name="Active">Which.</param>
    /// <param name="Reason">Why; null when nobody said.</param>
    public sealed record Discard(CartId Active, string? Reason = null) : WhenActive;
}
