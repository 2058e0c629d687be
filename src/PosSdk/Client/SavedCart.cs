using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;

namespace PosSdk.Client;

/// <summary>A row of the list of saved carts (R30).</summary>
/// <param name="Id">Which cart.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="BusinessDate">The shop's day it was saved on.</param>
/// <param name="Name">What the cashier called it; null for nothing.</param>
/// <param name="Customer">Whose it is; null for somebody the till does not know.</param>
/// <param name="SavedBy">Who saved it; null when nobody was signed in.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Total">What was to be paid when it was saved.</param>
/// <param name="Note">What somebody wrote down about it; null for nothing.</param>
public sealed record SavedCart(
    CartId Id, DateTimeOffset SavedAt, DateOnly BusinessDate, string? Name, CartCustomer? Customer, string? SavedBy, int Lines, Amount Total, string? Note)
{
    internal static SavedCart Of(string stream, Cart.Saved cart) => new(
        CartStream.IdOf(stream)!.Value, cart.SavedAt, cart.BusinessDate, cart.Name, cart.Content.Customer, cart.SavedBy, cart.Content.Lines.Count, cart.Content.Total,
        cart.Content.Note);
}
