using System.Collections.Immutable;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Shifts;

namespace PosSdk.Engine;

/// <summary>Several commands of one cart in one commit: each is decided on what the one before it recorded.</summary>
internal sealed class CartSteps(UnitOfWork work, CartId id, Loaded<Cart> loaded)
{
    private ImmutableArray<CartEvent> _events = [];
    private Cart _cart = loaded.State;
    private int _folded;

    /// <summary>The cart after the steps so far.</summary>
    public Cart Cart
    {
        get
        {
            // Because the runner folds what is committed, the last step is folded here only when somebody asks what it came to.
            for (; _folded < _events.Length; _folded++) _cart = Cart.Evolve(_cart, _events[_folded]);
            return _cart;
        }
    }

    /// <summary>Begins to serve the customer, unless there is a cart already.</summary>
    public Refusal? Begin() => Cart is Cart.None ? Take(new CartCommand.Open(work.Settings.Rules, work.Settings.CashRounding)) : null;

    /// <summary>One more step.</summary>
    /// <returns>The refusal; null when it was taken.</returns>
    public Refusal? Take(CartCommand command) => Take(CartDecider.Decide(Cart, command, work.Context));

    /// <summary>One more step that is decided already, on what the ones before it recorded.</summary>
    /// <returns>The refusal; null when it was taken.</returns>
    public Refusal? Take(Decision<CartEvent> decision)
    {
        if (decision is Decision<CartEvent>.Refused refused) return refused.Reason;
        var taken = ((Decision<CartEvent>.Accepted)decision).Events;
        _events = _events.IsEmpty ? taken : _events.AddRange(taken);
        return null;
    }

    /// <summary>Takes what promotions give, unless money has moved: from then on they stand.</summary>
    public Refusal? ApplyPromotions()
    {
        if (Cart is not Cart.Open { IsBeingPaid: false } open) return null;
        if (work.State.Catalog.Promotions.Count == 0 && !open.HasPromotions) return null;
        return Take(new CartCommand.ApplyPromotions(work.State.Catalog.Promotions, BusinessDate()));
    }

    /// <summary>Puts all steps into the commit.</summary>
    public Refusal? Stage() => work.Stage<CartEvent>(CartStream.Name(id), loaded.Version, _events);

    // Because an offer ends with the shop's day and not at midnight, the open shift says which day it is.
    private DateOnly BusinessDate() => work.State.Shift is Shift.Open shift
        ? shift.Opening.BusinessDate
        : BusinessDay.Of(work.Context.At, work.Settings.UtcOffset ?? TimeSpan.Zero, work.Settings.DayBegins);
}
