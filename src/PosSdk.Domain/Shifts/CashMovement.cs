using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>Why the drawer was opened without a sale.</summary>
public enum CashMovementKind
{
    /// <summary>Money put in, such as change from the bank.</summary>
    PayIn,

    /// <summary>Money taken out for an expense.</summary>
    PayOut,

    /// <summary>Money taken to the safe.</summary>
    SafeDrop,

    /// <summary>Opened, and no money meant to move.</summary>
    NoSale,
}

/// <summary>Something that happened at the drawer beside sales, listed on X and Z.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Id">The name its command came with: the same name again is the same movement.</param>
/// <param name="Amount">Above zero; zero for <see cref="CashMovementKind.NoSale"/>.</param>
/// <param name="Reason">In the cashier's words; null where the shop asks for none.</param>
/// <param name="By">The staff member's code; null when nobody was signed in.</param>
public sealed record CashMovement(CashMovementKind Kind, string Id, Amount Amount, string? Reason, string? By);
