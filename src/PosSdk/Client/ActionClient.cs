using PosSdk.Domain.Capabilities;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>What a screen can offer as buttons, and why one is grey: the rules are asked, nothing is done (R21).</summary>
public sealed class ActionClient
{
    /// <summary>Puts the active cart aside.</summary>
    public const string SaveCart = "cart.save";

    /// <summary>Shows the saved carts.</summary>
    public const string ViewSavedCarts = "cart.viewSaved";

    private const string CartSection = "CART";

    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly CapabilityClient _capabilities;

    internal ActionClient(CommandRunner runner, Settings settings, CapabilityClient capabilities) =>
        (_runner, _settings, _capabilities) = (runner, settings, capabilities);

    /// <summary>All actions as they stand now.</summary>
    /// <param name="active">The cart on the screen; null for none.</param>
    public IReadOnlyList<ActionDescriptor> For(CartId? active = null)
    {
        var state = _runner.State;
        var saved = state.SavedCarts.Count;
        return
        [
            new ActionDescriptor(SaveCart, CartSection, "Save cart", WhyNotSave(state, active), null),
            new ActionDescriptor(ViewSavedCarts, CartSection, "View saved carts", saved == 0 ? CartRefusal.NoneSaved : null, saved == 0 ? null : saved),
        ];
    }

    // Because only the rule knows, it is asked; its event is thrown away, so the time and the day in it do not matter.
    private Refusal? WhyNotSave(RegisterState state, CartId? active)
    {
        if (active is not { } id || !state.Carts.TryGetValue(CartStream.Name(id), out var cart)) return CartRefusal.NoneActive;
        var command = new CartCommand.Save(null, default, state.SavedCarts.Count, _settings.SavedCarts);
        var decision = CartDecider.Decide(cart, command, new CommandContext(cart.OpenedAt, _runner.Cashier));
        return (decision as Decision<CartEvent>.Refused)?.Reason ?? _capabilities.Refuse(Capability.ParkSale, decision);
    }
}
