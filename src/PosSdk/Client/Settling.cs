using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;

namespace PosSdk.Client;

/// <summary>How much of a cart a tender settles.</summary>
internal static class Settling
{
    public static TenderOrRefusal Cash(Cart.Open cart, string payment, Amount? tendered)
    {
        if (cart.Due.IsNegative) return CartRefusal.WrongDirection(cart.Due);
        if (cart.Due.IsZero) return CartRefusal.NothingDue;
        var money = tendered ?? CashTender.Payable(cart, cart.Due);
        if (money.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        return money.IsNegative || (money.IsZero && tendered is not null) ? CartRefusal.NothingHandedOver : CashTender.Take(cart, payment, money);
    }

    public static TenderOrRefusal Exactly(Cart.Open cart, string payment, Tender tender, Amount? amount)
    {
        var money = amount ?? cart.Due;
        if (money.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        return new CartTender(payment, tender.Code, money, money, Amount.Zero(cart.Currency), Amount.Zero(cart.Currency));
    }

    /// <summary>Money back; the cash that ends the cart is rounded to the coins there are.</summary>
    public static TenderOrRefusal Refund(Cart.Open cart, string payment, Tender tender, Amount amount)
    {
        if (!cart.Due.IsNegative) return CartRefusal.WrongDirection(cart.Due);
        var ends = amount == -cart.Due || amount == -CashTender.Payable(cart, cart.Due);
        return tender.Kind == TenderKind.Cash && ends ? CashTender.PayOut(cart, payment) : Exactly(cart, payment, tender, -amount);
    }
}
