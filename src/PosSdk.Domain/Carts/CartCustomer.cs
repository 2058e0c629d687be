namespace PosSdk.Domain.Carts;

/// <summary>Whose cart it is, as far as the till knows. Frozen as it was when it was set.</summary>
/// <param name="Code">What the shop knows the customer by, 1 to 64 characters: a card, a number, an id.</param>
/// <param name="Name">Null when the till does not know it.</param>
/// <param name="Email">Null when the till does not know it; then nothing can be sent.</param>
/// <param name="Verified">False for a code that was typed while nobody could be asked; it is resolved at the next sync (R83).</param>
public sealed record CartCustomer(string Code, string? Name = null, string? Email = null, bool Verified = false)
{
    /// <summary>Characters a code may have.</summary>
    public const int LongestCode = 64;

    /// <summary>Characters a name may have.</summary>
    public const int LongestName = 256;
}
