namespace PosSdk.Domain.Shifts;

/// <summary>What becomes of a cart that is still open at the close.</summary>
public enum CartFate
{
    /// <summary>It stays open and is there when the register opens again.</summary>
    CarryOver,

    /// <summary>It is put among the saved carts.</summary>
    Save,

    /// <summary>It is put among the saved carts, and the customer is told of it by e-mail.</summary>
    Email,
}

/// <summary>A cart that is open when the shift closes.</summary>
/// <param name="Cart">The cart's id.</param>
/// <param name="Fate">What was chosen for it; null when nobody chose, then the policy does.</param>
public sealed record OpenCart(string Cart, CartFate? Fate = null);

/// <summary>What was decided for a cart, as it is stored. Doing it is the caller's part, in the same commit.</summary>
public sealed record CartLeft
{
    /// <summary>The cart's id.</summary>
    public required string Cart { get; init; }

    /// <summary>What becomes of it.</summary>
    public required CartFate Fate { get; init; }
}
