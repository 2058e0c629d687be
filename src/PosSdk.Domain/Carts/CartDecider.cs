using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Payments;

namespace PosSdk.Domain.Carts;

/// <summary>The rules of a cart: which command is allowed when. What a command may do to an open cart stands in <see cref="OpenCartRules"/>, saving and retrieving in <see cref="SavedCartRules"/>.</summary>
public static class CartDecider
{
    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<CartEvent> Decide(Cart cart, CartCommand command, CommandContext context) => (cart, command) switch
    {
        _ when command.FreeText.Any(CardNumberScan.Finds) => PaymentRefusal.TextHoldsCard,
        (Cart.None, CartCommand.Open c) => Open(c, context),
        (Cart.None, CartCommand.Discard) => Decision<CartEvent>.AlreadySo,
        (Cart.None, _) => CartRefusal.NotOpened,
        (Cart.Open, CartCommand.Open) => Decision<CartEvent>.AlreadySo,
        (Cart.Open open, CartCommand.Save c) => SavedCartRules.Save(open, c, context),
        (Cart.Open open, CartCommand.Retrieve) => SavedCartRules.RetrieveAgain(open, context),
        (Cart.Open, CartCommand.Purge) => CartRefusal.NotSaved,
        (Cart.Open open, _) => OpenCartRules.Decide(open, command, context),
        (Cart.CheckedOut done, CartCommand.CheckOut c) when done.Receipt == c.Receipt => Decision<CartEvent>.AlreadySo,
        (Cart.CheckedOut done, _) => CartRefusal.AlreadyCheckedOut(done.Receipt),
        (Cart.Saved saved, CartCommand.Save c) => SavedCartRules.SaveAgain(saved, c),
        (Cart.Saved saved, CartCommand.Retrieve c) => SavedCartRules.Retrieve(saved, c, context),
        (Cart.Saved, CartCommand.Purge c) => new CartEvent.Purged { Cause = c.Cause, By = context.By },
        (Cart.Saved, CartCommand.Discard c) => new CartEvent.Discarded { Reason = c.Reason, By = context.By },
        (Cart.Saved, _) => CartRefusal.PutAside,
        (Cart.Purged, CartCommand.Purge or CartCommand.Discard) => Decision<CartEvent>.AlreadySo,
        (Cart.Purged purged, _) => CartRefusal.AlreadyPurged(purged.Cause),
        (Cart.Discarded, CartCommand.Discard) => Decision<CartEvent>.AlreadySo,
        (Cart.Discarded, _) => CartRefusal.AlreadyDiscarded,
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {cart.GetType().Name}."),
    };

    private static CartEvent.Opened Open(CartCommand.Open command, CommandContext context) => new()
    {
        Currency = command.Rules.Currency,
        OpenedAt = context.At,
        TaxIncluded = command.Rules.TaxIncluded,
        TaxScope = command.Rules.TaxScope,
        Rounding = command.Rules.Rounding,
        CashRounding = command.CashRounding,
        By = context.By,
    };
}
