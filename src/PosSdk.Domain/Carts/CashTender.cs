using PosSdk.Domain.Money;

namespace PosSdk.Domain.Carts;

/// <summary>What cash does to a cart: how much of it counts, what goes back, and whether coins round what is due.</summary>
public static class CashTender
{
    /// <summary>
    /// Takes cash from the customer. Only the cash that settles the cart rounds it, once; who hands over the exact sum is not rounded, because small coins are money too.
    /// </summary>
    /// <param name="cart">A cart with something due.</param>
    /// <param name="payment">The payment's id.</param>
    /// <param name="tendered">What is handed over; above zero.</param>
    public static CartTender Take(Cart.Open cart, string payment, Amount tendered)
    {
        var due = cart.Due;
        var payable = Payable(cart, due);
        if (tendered == due || tendered < payable)
        {
            var applied = Amount.Min(tendered, due);
            return new CartTender(payment, Code, applied, tendered, tendered - applied, Amount.Zero(cart.Currency));
        }
        return new CartTender(payment, Code, payable, tendered, tendered - payable, payable - due);
    }

    /// <summary>Pays out what the customer gets, rounded to the coins there are.</summary>
    /// <param name="cart">A cart with less than zero due.</param>
    /// <param name="payment">The payment's id.</param>
    public static CartTender PayOut(Cart.Open cart, string payment)
    {
        var payable = Payable(cart, cart.Due);
        return new CartTender(payment, Code, payable, payable, Amount.Zero(cart.Currency), payable - cart.Due);
    }

    /// <summary>What is due when it is settled in cash: rounded to the coins there are.</summary>
    public static Amount Payable(Cart.Open cart, Amount due) => cart.CashRounding?.Round(due) ?? due;

    private static string Code => Payments.Tender.Cash.Code;
}
