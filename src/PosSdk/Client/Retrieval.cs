using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Taking a saved cart up again, and what becomes of the one that is being served, in one commit.</summary>
internal sealed class Retrieval(CartId cart, WhenActive whenActive, RetrievePricing pricing, CapabilityClient capabilities, TimeProvider time)
{
    private readonly string _stream = CartStream.Name(cart);

    /// <summary>What changed while the cart was saved.</summary>
    public RetrievalReport Report { get; private set; } = new([]);

    public RetrievedCart Answer(RegisterState state) => new(state.Carts[_stream], Report);

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        var loaded = await work.CartAsync(cart, cancellationToken).ConfigureAwait(false);
        if (loaded.State is Cart.Saved && whenActive is WhenActive.Refuse && OtherIsActive(work.State)) return CartRefusal.OtherActive;
        if (ContentOf(loaded.State) is { } content) Report = ReportOf(content, work.State, work.Settings.SavedCarts);
        var decision = CartDecider.Decide(loaded.State, new CartCommand.Retrieve(Report, pricing), work.Context);
        return work.Stage(_stream, loaded.Version, decision)
            ?? await PutAsideAsync(work, work.State.SavedCarts.Count - (loaded.State is Cart.Saved ? 1 : 0), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares with the shop as this register knows it. A product that never moved here is not counted here.</summary>
    public static RetrievalReport ReportOf(Cart.Open content, RegisterState state, SavedCartPolicy policy) =>
        RetrievalReport.Of(content, state.Catalog, sku => policy.ReportsStock && state.Stock.TryGetValue(sku, out var onHand) ? onHand : null);

    private static Cart.Open? ContentOf(Cart found) => found is Cart.Saved saved ? saved.Content : found as Cart.Open;

    private static bool IsEmpty(RegisterState state, CartId active) => state.Carts.TryGetValue(CartStream.Name(active), out var open) && open.Lines.Count == 0;

    private bool OtherIsActive(RegisterState state) => state.Carts.Any(other => other.Key != _stream && other.Value.Lines.Count > 0);

    private async ValueTask<Refusal?> PutAsideAsync(UnitOfWork work, int savedNow, CancellationToken cancellationToken)
    {
        switch (whenActive)
        {
            case WhenActive.Save { Active: var active } save when active != cart && !IsEmpty(work.State, active):
                return await Saving.StageAsync(work, active, save.Name, Saving.BusinessDate(work, time), savedNow, capabilities, cancellationToken).ConfigureAwait(false);
            case WhenActive.Discard { Active: var active } discard when active != cart:
                var loaded = await work.CartAsync(active, cancellationToken).ConfigureAwait(false);
                var decision = CartDecider.Decide(loaded.State, new CartCommand.Discard(discard.Reason), work.Context);
                return work.Stage(CartStream.Name(active), loaded.Version, decision);
            default:
                return null;
        }
    }
}
