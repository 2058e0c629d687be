using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>A register from open to close.</summary>
public abstract record Shift
{
    private Shift() { }

    /// <summary>A shift that nobody opened yet.</summary>
    public static Shift Initial { get; } = new None();

    /// <summary>Not opened yet.</summary>
    public sealed record None : Shift;

    /// <summary>Selling.</summary>
    /// <param name="Opening">How it was opened.</param>
    /// <param name="Totals">The figures so far.</param>
    /// <param name="Movements">What happened at the drawer beside sales.</param>
    public sealed record Open(ShiftEvent.Opened Opening, ShiftTotals Totals, ValueList<CashMovement> Movements) : Shift
    {
        /// <summary>The latest document; null when there is none. Earlier ones are in the totals only.</summary>
        public ShiftSale? LastSale { get; init; }

        /// <summary>The latest count; null when there is none or when money moved since.</summary>
        public ValueList<CountedTender>? Counted { get; init; }

        /// <summary>The till's last try to open the drawer; null when there was none.</summary>
        public DrawerKick? LastKick { get; init; }

        /// <summary>When the drawer was opened with its key, in order (R16).</summary>
        public ValueList<KeyOpening> KeyOpenings { get; init; }

        /// <summary>The figures now.</summary>
        /// <remarks>A shop that counts blind shows <see cref="ShiftReport.Blind"/> of it until <see cref="Counted"/> is there.</remarks>
        public ShiftReport XReport() => new()
        {
            Opening = Opening,
            Totals = Totals,
            Movements = Movements,
            KeyOpenings = KeyOpenings,
            Tenders = ShiftBalances.Expected(Totals),
        };

        /// <summary>True when the drawer holds what is to be paid out, or the shop lets it go below zero.</summary>
        public bool MayPayOut(Amount amount, ShiftPolicy policy) => policy.MayGoBelowZero || !(Totals.Expected(ShiftTender.Cash) - amount).IsNegative;

        internal Open With(ShiftSale sale) => this with { Totals = Totals.With(sale), LastSale = sale, Counted = null };

        // Because a no-sale may have moved money all the same, it too makes the count stale.
        internal Open With(CashMovement movement) =>
            this with { Totals = Totals.With(movement), Movements = [.. Movements, movement], Counted = null };

        // Because nobody knows what was taken or put in, a count from before is as stale.
        internal Open With(KeyOpening opening) => this with
        {
            KeyOpenings = [.. KeyOpenings, opening],
            Totals = Totals with { KeyOpeningCount = (Totals.KeyOpeningCount ?? 0) + 1 },
            Counted = null,
        };
    }

    /// <summary>Closed for good.</summary>
    /// <param name="Opening">How it was opened.</param>
    /// <param name="Movements">What happened at the drawer beside sales.</param>
    /// <param name="Closing">How it was closed, with all figures.</param>
    public sealed record Closed(ShiftEvent.Opened Opening, ValueList<CashMovement> Movements, ShiftEvent.Closed Closing) : Shift
    {
        /// <summary>When the drawer was opened with its key, in order (R16).</summary>
        public ValueList<KeyOpening> KeyOpenings { get; init; }

        /// <summary>The numbered, final report; the same however often it is read.</summary>
        public ShiftReport ZReport() => new()
        {
            Opening = Opening,
            Closing = Closing,
            Totals = Closing.Totals,
            Movements = Movements,
            KeyOpenings = KeyOpenings,
            Tenders = Closing.Tenders,
        };
    }

    /// <summary>The shift after an event.</summary>
    /// <exception cref="UnreachableException">The events are not those of one shift in their order.</exception>
    public static Shift Evolve(Shift shift, ShiftEvent @event) => (shift, @event) switch
    {
        (None, ShiftEvent.Opened e) => new Open(e, ShiftTotals.StartingWith(e.OpeningFloat), []),
        (Open s, ShiftEvent.SaleRecorded e) => s.With(e.Sale),
        (Open s, ShiftEvent.PaidIn e) => s.With(new CashMovement(CashMovementKind.PayIn, e.Id, e.Amount, e.Reason, e.By)),
        (Open s, ShiftEvent.PaidOut e) => s.With(new CashMovement(CashMovementKind.PayOut, e.Id, e.Amount, e.Reason, e.By)),
        (Open s, ShiftEvent.SafeDropped e) => s.With(new CashMovement(CashMovementKind.SafeDrop, e.Id, e.Amount, e.Reason, e.By)),
        (Open s, ShiftEvent.DrawerOpened e) => s.With(NoSale(e, s.Opening.Currency)) with { LastKick = new DrawerKick(e.Id, DrawerCause.NoSale, null, null) },
        (Open s, ShiftEvent.DrawerKicked e) => s with { LastKick = new DrawerKick(e.Id, e.Cause, e.About, null) },
        (Open s, ShiftEvent.DrawerAnswered e) => s with { LastKick = s.LastKick! with { Answer = e.Answer } },
        (Open s, ShiftEvent.DrawerUnlocked e) => s.With(new KeyOpening(e.OpenedAt, e.By)),
        (Open s, ShiftEvent.Counted e) => s with { Counted = e.Tenders },
        (Open s, ShiftEvent.Closed e) => new Closed(s.Opening, s.Movements, e) { KeyOpenings = s.KeyOpenings },
        _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {shift.GetType().Name}."),
    };

    private static CashMovement NoSale(ShiftEvent.DrawerOpened opened, Currency currency) =>
        new(CashMovementKind.NoSale, opened.Id, Amount.Zero(currency), opened.Reason, opened.By);
}
