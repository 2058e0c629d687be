using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Mails;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>
/// Carts put aside for customers who come back. They belong to this device (R22) and to everybody who works at it (R23); nothing of them is reserved (R27). They
/// stay until they are retrieved, or until whoever signs the register out or moves it to another location purges them (R25, R26).
/// </summary>
public sealed class SavedCartClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly CapabilityClient _capabilities;
    private readonly TimeProvider _time;

    internal SavedCartClient(CommandRunner runner, Settings settings, CapabilityClient capabilities, TimeProvider time) =>
        (_runner, _settings, _capabilities, _time) = (runner, settings, capabilities, time);

    /// <summary>How many carts are saved now.</summary>
    public int Count => _runner.State.SavedCarts.Count;

    /// <summary>The saved carts, oldest first.</summary>
    public IReadOnlyList<SavedCart> List() => Listed(_runner.State);

    /// <summary>A saved cart with everything in it; null when it is not saved.</summary>
    public Cart.Saved? Find(CartId cart) => _runner.State.SavedCarts.GetValueOrDefault(CartStream.Name(cart));

    /// <summary>Carts that were saved on a business day and not retrieved since, oldest first (R31).</summary>
    public IReadOnlyList<SavedCart> Unretrieved(DateOnly businessDay) => [.. List().Where(cart => cart.BusinessDate == businessDay)];

    /// <summary>What retrieving a cart would report, without doing it; null when it is not saved.</summary>
    public RetrievalReport? Check(CartId cart)
    {
        var state = _runner.State;
        return state.SavedCarts.TryGetValue(CartStream.Name(cart), out var saved) ? Retrieval.ReportOf(saved.Content, state, _settings.SavedCarts) : null;
    }

    /// <summary>Puts a cart aside, as it is. Refused once money was taken, for an empty cart, and when the list is full (R24).</summary>
    /// <param name="cart">An open cart.</param>
    /// <param name="name">What to call it, up to 100 characters; null for nothing.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<SavedCart>> SaveAsync(CartId cart, string? name = null, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "cart.save",
        (cart, name, client: this),
        static (work, args, ct) => Saving.StageAsync(
            work, args.cart, args.name, Saving.BusinessDate(work, args.client._time), work.State.SavedCarts.Count, args.client._capabilities, ct),
        static (state, args) => SavedCart.Of(CartStream.Name(args.cart), state.SavedCarts[CartStream.Name(args.cart)]),
        cancellationToken);

    /// <summary>Takes a saved cart up again: it leaves the list and is open. Prices and stock are compared with today's, and every difference is reported.</summary>
    /// <param name="cart">A saved cart.</param>
    /// <param name="whenActive">What becomes of the cart that is being served; null refuses while there is one with goods in it (R29).</param>
    /// <param name="pricing">What to do about prices that changed; null for what the shop's policy says.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    /// <remarks>Asked again by the same person it gives the cart again; the report then compares with the cart as it is by now.</remarks>
    public ValueTask<Outcome<RetrievedCart>> RetrieveAsync(
        CartId cart, WhenActive? whenActive = null, RetrievePricing? pricing = null, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "cart.retrieve",
        new Retrieval(cart, whenActive ?? new WhenActive.Refuse(), pricing ?? _settings.SavedCarts.Pricing, _capabilities, _time),
        static (work, args, ct) => args.DecideAsync(work, ct),
        static (state, args) => args.Answer(state),
        cancellationToken);

    /// <summary>What a purge would delete now. Announce its count, then give it to <see cref="PurgeAsync"/>.</summary>
    public SavedCartPurgePlan PlanPurge() => new([.. List()]);

    /// <summary>Deletes the saved carts that were announced. Refused when the list has changed since: nobody agreed to that.</summary>
    /// <param name="plan">What was announced.</param>
    /// <param name="cause">Why; it is recorded with each cart.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    /// <returns>How many were announced and are deleted now.</returns>
    public ValueTask<Outcome<int>> PurgeAsync(SavedCartPurgePlan plan, PurgeCause cause, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return _runner.RunAsync("cart.purge", (plan, cause), DecidePurgeAsync, static (_, args) => args.plan.Count, cancellationToken);
    }

    /// <summary>Queues an e-mail that tells the customer of a saved cart (R31). Once a saving and an address, however often it is asked for.</summary>
    /// <param name="cart">A saved cart.</param>
    /// <param name="to">One address; null for the customer's, and without one it is refused.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public async ValueTask<Outcome<MailId>> EmailAsync(CartId cart, string? to = null, CancellationToken cancellationToken = default)
    {
        var mail = default(MailId);
        return await _runner.RunAsync(
            "cart.email",
            cart,
            async ValueTask<Refusal?> (work, id, ct) =>
            {
                if (work.State.SavedCarts.GetValueOrDefault(CartStream.Name(id)) is not { } saved) return CartRefusal.NotSaved;
                (var refusal, mail) = await Saving.StageMailAsync(work, id, saved.Content, saved.SavedAt, to, ct).ConfigureAwait(false);
                return refusal;
            },
            (_, _) => mail,
            cancellationToken).ConfigureAwait(false);
    }

    internal static IReadOnlyList<SavedCart> Listed(RegisterState state) =>
        [.. state.SavedCarts.Select(cart => SavedCart.Of(cart.Key, cart.Value)).OrderBy(cart => cart.SavedAt).ThenBy(cart => cart.Id.Value, StringComparer.Ordinal)];

    internal static async ValueTask<Refusal?> DecidePurgeAsync(UnitOfWork work, (SavedCartPurgePlan Plan, PurgeCause Cause) args, CancellationToken cancellationToken)
    {
        var announced = args.Plan.Carts.Select(cart => (cart.Id, cart.SavedAt)).ToHashSet();
        var current = work.State.SavedCarts;
        // Because a plan that was carried out already finds an empty list, and each of its carts then answers for itself.
        var isStale = current.Count > 0 && !announced.SetEquals(Listed(work.State).Select(cart => (cart.Id, cart.SavedAt)));
        if (isStale) return CartRefusal.PurgePlanStale(args.Plan.Count, current.Count);
        foreach (var cart in args.Plan.Carts)
        {
            var loaded = await work.CartAsync(cart.Id, cancellationToken).ConfigureAwait(false);
            var decision = CartDecider.Decide(loaded.State, new CartCommand.Purge(args.Cause), work.Context);
            if (decision is Decision<CartEvent>.Refused) return CartRefusal.PurgePlanStale(args.Plan.Count, current.Count);
            if (work.Stage(CartStream.Name(cart.Id), loaded.Version, decision) is { } refusal) return refusal;
        }
        return null;
    }
}
