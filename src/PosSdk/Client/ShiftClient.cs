using System.Runtime.CompilerServices;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Registers;
using PosSdk.Domain.Shifts;
using PosSdk.Engine;

namespace PosSdk.Client;

/// <summary>The drawer from float to Z. One shift is open at a time; every sale belongs to it, whatever the clock says.</summary>
public sealed class ShiftClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly TimeProvider _time;

    internal ShiftClient(CommandRunner runner, Settings settings, TimeProvider time) => (_runner, _settings, _time) = (runner, settings, time);

    /// <summary>The shift that is open; null when none is.</summary>
    public Shift.Open? Current => _runner.State.Shift as Shift.Open;

    /// <summary>The id of the shift that is open or was last; null before the first.</summary>
    public ShiftId? CurrentId => _runner.State.ShiftStream is { } stream && ShiftStream.TryRead(stream, out var id) ? id : null;

    /// <summary>The figures so far; null when no shift is open.</summary>
    public ShiftReport? XReport() => Current?.XReport();

    /// <summary>Opens the register. The business date is the shop's local date.</summary>
    /// <param name="openingFloat">The cash in the drawer; zero or more.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<ShiftId>> OpenAsync(MoneyCount openingFloat, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "shift.open",
        (openingFloat: Argument.NotNull(openingFloat), client: this),
        static (work, args, _) => new(args.client.Open(work, args.openingFloat)),
        static (state, _) => ShiftStream.TryRead(state.ShiftStream!, out var id) ? id : default,
        cancellationToken);

    /// <summary>Puts money into the drawer.</summary>
    public ValueTask<Outcome<Shift.Open>> PayInAsync(Amount amount, string? reason, string? id = null, CancellationToken cancellationToken = default) =>
        MoveAsync("shift.pay-in", new ShiftCommand.PayIn(id ?? _settings.Ids.Next(), amount, reason), cancellationToken);

    /// <summary>Takes money out for an expense.</summary>
    public ValueTask<Outcome<Shift.Open>> PayOutAsync(Amount amount, string? reason, string? id = null, CancellationToken cancellationToken = default) =>
        MoveAsync("shift.pay-out", new ShiftCommand.PayOut(id ?? _settings.Ids.Next(), amount, reason), cancellationToken);

    /// <summary>Takes money to the safe.</summary>
    public ValueTask<Outcome<Shift.Open>> DropAsync(Amount amount, string? reason, string? id = null, CancellationToken cancellationToken = default) =>
        MoveAsync("shift.drop", new ShiftCommand.SafeDrop(id ?? _settings.Ids.Next(), amount, reason), cancellationToken);

    /// <summary>Records that the drawer was opened without a sale.</summary>
    public ValueTask<Outcome<Shift.Open>> NoSaleAsync(string? reason, string? id = null, CancellationToken cancellationToken = default) =>
        MoveAsync("shift.no-sale", new ShiftCommand.OpenDrawer(id ?? _settings.Ids.Next(), reason), cancellationToken);

    /// <summary>Records a count; its answer says nothing of what should be there.</summary>
    public ValueTask<Outcome<Shift.Open>> CountAsync(ValueList<TenderCount> counts, CancellationToken cancellationToken = default) =>
        MoveAsync("shift.count", new ShiftCommand.Count(counts), cancellationToken);

    /// <summary>Closes the register with the cash that was counted; carts that are still open fare as <see cref="ShiftPolicy.UndecidedCarts"/> says.</summary>
    /// <returns>The numbered, final Z report.</returns>
    public ValueTask<Outcome<ShiftReport>> CloseAsync(MoneyCount countedCash, CancellationToken cancellationToken = default) =>
        CloseAsync(new ShiftCommand.Close { Counts = [TenderCount.Cash(Argument.NotNull(countedCash))] }, cancellationToken);

    /// <summary>Closes the register. Open carts for which the command decides nothing fare as <see cref="ShiftPolicy.UndecidedCarts"/> says; where it is null, the close is refused with <c>shift.carts-open</c>, which names them.</summary>
    /// <returns>The numbered, final Z report. Closing again with the same count gives the same report.</returns>
    public ValueTask<Outcome<ShiftReport>> CloseAsync(ShiftCommand.Close close, CancellationToken cancellationToken = default) => _runner.RunAsync(
        "shift.close",
        new Closing(Argument.NotNull(close)),
        static (work, args, ct) => args.DecideAsync(work, ct),
        static (state, args) => args.Report ?? ((Shift.Closed)state.Shift).ZReport(),
        cancellationToken);

    /// <summary>A shift as it stands; <see cref="Shift.None"/> when there never was one.</summary>
    public async ValueTask<Shift> LoadAsync(ShiftId id, CancellationToken cancellationToken = default) =>
        (await _runner.LoadAsync<Shift, ShiftEvent>(ShiftStream.NameOf(id), Shift.Initial, Shift.Evolve, cancellationToken).ConfigureAwait(false)).State;

    /// <summary>All shifts of this series, from the first on.</summary>
    public async IAsyncEnumerable<Shift> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (CurrentId is not { } last) yield break;
        for (var id = ShiftId.FirstOf(last.Epoch); id.Number <= last.Number; id = id.Next()) yield return await LoadAsync(id, cancellationToken).ConfigureAwait(false);
    }

    internal ValueTask<Outcome<Shift.Open>> KickAsync(string id, DrawerCause cause, CancellationToken cancellationToken) =>
        MoveAsync("drawer.kick", new ShiftCommand.KickDrawer(id, cause), cancellationToken);

    internal ValueTask<Outcome<Shift.Open>> AnswerAsync(string id, DrawerAnswer answer, string? problem, CancellationToken cancellationToken) =>
        MoveAsync("drawer.answer", new ShiftCommand.AnswerDrawer(id, answer, problem), cancellationToken);

    /// <summary>Records that the drawer was opened with its key: in the open shift, or with the register while none is open.</summary>
    internal ValueTask<Outcome<DateTimeOffset>> RecordKeyOpeningAsync(DateTimeOffset at, CancellationToken cancellationToken) => _runner.RunAsync(
        "drawer.unlock",
        at,
        static (work, at, _) =>
        {
            var (state, context) = (work.State, work.Context);
            return new(state.Shift is Shift.Open
                ? work.Stage(state.ShiftStream!, state.Versions[state.ShiftStream!], ShiftDecider.Decide(state.Shift, new ShiftCommand.RecordKeyOpening(at), context))
                : work.Stage(
                    RegisterStream.Name, state.Versions[RegisterStream.Name], RegisterDecider.Decide(state.Register, new RegisterCommand.RecordKeyOpening(at), context)));
        },
        static (_, at) => at,
        cancellationToken);

    internal string NextId() => _settings.Ids.Next();

    private Refusal? Open(UnitOfWork work, MoneyCount openingFloat)
    {
        var offset = _settings.UtcOffset ?? _time.LocalTimeZone.GetUtcOffset(work.Context.At);
        var number = work.State.Shift is Shift.Open open ? open.Opening.Number : work.State.LastShift + 1;
        var command = new ShiftCommand.Open(number, BusinessDay.Of(work.Context.At, offset, _settings.DayBegins), offset, openingFloat) { Policy = _settings.Shifts };
        var shift = work.State.Shift is Shift.Open ? work.State.Shift : Shift.Initial;
        var stream = work.State.Shift is Shift.Open ? work.State.ShiftStream! : ShiftStream.NameOf(new ShiftId((int)work.State.Epoch, number));
        return work.Stage(stream, work.State.Versions.GetValueOrDefault(stream), ShiftDecider.Decide(shift, command, work.Context));
    }

    private ValueTask<Outcome<Shift.Open>> MoveAsync(string name, ShiftCommand command, CancellationToken cancellationToken) => _runner.RunAsync(
        name,
        command with { Policy = _settings.Shifts },
        static (work, command, _) =>
        {
            if (work.State.Shift is not Shift.Open) return new(ShiftRefusal.NotOpen);
            var stream = work.State.ShiftStream!;
            return new(work.Stage(stream, work.State.Versions[stream], ShiftDecider.Decide(work.State.Shift, command, work.Context)));
        },
        static (state, _) => (Shift.Open)state.Shift,
        cancellationToken);
}
