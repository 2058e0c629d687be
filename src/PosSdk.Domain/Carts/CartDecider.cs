using System.Diagnostics;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Carts;

/// <summary>The rules of a cart: which command is allowed when. What a command may do to an open cart stands in <see cref="OpenCartRules"/>.</summary>
public static class CartDecider
{
    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<CartEvent> Decide(Cart cart, CartCommand command, CommandContext context) => (cart, command) switch
    {
        (Cart.None, CartCommand.Open c) => Open(c, context),
        (Cart.None, CartCommand.Discard) => Decision<CartEvent>.AlreadySo,
        (Cart.None, _) => CartRefusal.NotOpened,
        (Cart.Open, CartCommand.Open) => Decision<CartEvent>.AlreadySo,
        (Cart.Open open, _) => OpenCartRules.Decide(open, command, context),
        (Cart.CheckedOut done, CartCommand.CheckOut c) when done.Receipt == c.Receipt => Decision<CartEvent>.AlreadySo,
        (Cart.CheckedOut done, _) => CartRefusal.AlreadyCheckedOut(done.Receipt),
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
