using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StaffMembers;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>Closing a shift: the one that is open, or, said again, the one that was closed last.</summary>
internal sealed class Closing(ShiftCommand.Close close)
{
    /// <summary>The report of a shift that was closed before; null when it is closed now.</summary>
    public ShiftReport? Report { get; private set; }

    public async ValueTask<Refusal?> DecideAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        if (work.State.ShiftStream is not { } stream) return ShiftRefusal.NotOpen;
        var loaded = work.State.Shift is Shift.Open open
            ? new Loaded<Shift>(open, work.State.Versions[stream])
            : await work.LoadAsync<Shift, ShiftEvent>(stream, Shift.Initial, Shift.Evolve, cancellationToken).ConfigureAwait(false);
        Report = (loaded.State as Shift.Closed)?.ZReport();
        var accepted = work.Access?.ApproverOf(Permissions.AcceptDifference, stream, work) ?? close.DifferenceAuthorisedBy;
        var command = close with { DifferenceAuthorisedBy = accepted, Policy = work.Settings.Shifts, Carts = [.. Carts(work.State)] };
        var decision = ShiftDecider.Decide(loaded.State, command, work.Context);
        return await PutAsideAsync(work, decision, cancellationToken).ConfigureAwait(false) ?? work.Stage(stream, loaded.Version, decision);
    }

    // Because the shift's own event must be the last of the commit (settled 6), what it decided for the carts is done first.
    private static async ValueTask<Refusal?> PutAsideAsync(UnitOfWork work, Decision<ShiftEvent> decision, CancellationToken cancellationToken)
    {
        if (decision is not Decision<ShiftEvent>.Accepted { Events: [ShiftEvent.Closed closed] }) return null;
        var saved = work.State.SavedCarts.Count;
        foreach (var left in closed.Carts.Where(left => left.Fate is CartFate.Save or CartFate.Email))
        {
            var id = CartId.Of(left.Cart);
            // Because a shift can be closed whatever may not be done offline, nobody is asked for leave.
            if (await Saving.StageAsync(work, id, null, closed.BusinessDate, saved++, capabilities: null, cancellationToken).ConfigureAwait(false) is { } full) return full;
            if (left.Fate != CartFate.Email) continue;
            var content = work.State.Carts[CartStream.Name(id)];
            var (refusal, _) = await Saving.StageMailAsync(work, id, content, work.Context.At, null, cancellationToken).ConfigureAwait(false);
            if (refusal is not null) return refusal;
        }
        return null;
    }

    private IEnumerable<OpenCart> Carts(RegisterState state)
    {
        var decided = close.Carts.ToDictionary(cart => cart.Cart, StringComparer.Ordinal);
        foreach (var stream in state.Carts.Keys.Order(StringComparer.Ordinal))
        {
            var id = CartStream.IdOf(stream)!.Value.Value;
            yield return decided.GetValueOrDefault(id, new OpenCart(id));
        }
    }
}
