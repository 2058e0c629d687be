using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;

namespace PosSdk.Domain.Carts;

/// <summary>The rules of what is charged, given back and given on top beside the goods of an open cart.</summary>
internal static class CartCharges
{
    public static Decision<CartEvent> AddFee(Cart.Open cart, Fee fee, CommandContext context)
    {
        if (cart.Fees.Contains(fee)) return Decision<CartEvent>.AlreadySo;
        if (!IdText.IsValid(fee.Id) || cart.HasFee(fee.Id!)) return CartRefusal.FeeId;
        if (fee.Name is not { Length: >= 1 and <= Catalogs.Product.LongestName }) return CartRefusal.NameLength;
        if (!OpenCartRules.IsShareOrAmount(fee.Percent, fee.Value) || !Limits.Holds(fee.TaxRate)) return CartRefusal.FeeRange;
        if (fee.Value is { } value && value.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        return new CartMoneyEvent.FeeAdded { Currency = cart.Currency, Fee = fee, By = context.By };
    }

    public static Decision<CartEvent> ReturnFee(Cart.Open cart, ReturnedFee fee, CommandContext context)
    {
        if (cart.ReturnedFees.Contains(fee)) return Decision<CartEvent>.AlreadySo;
        if (cart.HasFee(fee.Id())) return CartRefusal.FeeId;
        if (fee.Share.Net.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        return new CartMoneyEvent.FeeReturned { Currency = cart.Currency, Fee = fee, By = context.By };
    }

    public static Decision<CartEvent> RemoveFee(Cart.Open cart, CartCommand.RemoveFee command, CommandContext context) =>
        cart.HasFee(command.Fee)
            ? new CartMoneyEvent.FeeRemoved { Fee = command.Fee, By = context.By }
            : Decision<CartEvent>.AlreadySo;

    public static Decision<CartEvent> SetTip(Cart.Open cart, Amount tip, CommandContext context)
    {
        if (tip.Currency != cart.Currency) return CartRefusal.OtherCurrency(cart.Currency);
        if (tip == (cart.Tip ?? Amount.Zero(cart.Currency))) return Decision<CartEvent>.AlreadySo;
        if (tip.MinorUnits > Limits.LargestAmount) return CartRefusal.TooMuch;
        return tip.IsNegative ? CartRefusal.TipRange : new CartMoneyEvent.TipSet { Currency = cart.Currency, Tip = tip, By = context.By };
    }
}
