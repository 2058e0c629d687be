using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Shifts;
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
        var command = close with { Policy = work.Settings.Shifts, Carts = [.. Carts(work.State)] };
        return work.Stage(stream, loaded.Version, ShiftDecider.Decide(loaded.State, command, work.Context));
    }

    private IEnumerable<OpenCart> Carts(RegisterState state)
    {
        var decided = close.Carts.ToDictionary(cart => cart.Cart, StringComparer.Ordinal);
        foreach (var stream in state.Carts.Keys.Order(StringComparer.Ordinal))
        {
            var id = CartStream.IdOf(stream)!.Value.Value;
            yield return decided.GetValueOrDefault(id, new OpenCart(id, CartFate.CarryOver));
        }
    }
}
