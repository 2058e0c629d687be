using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>What happened in a shift.</summary>
/// <remarks>X and Z are a fold of these and of nothing else: a sale belongs to the shift whose stream it is in, whatever the clock said.</remarks>
public abstract record ShiftEvent
{
    private ShiftEvent() { }

    /// <summary>The register opened.</summary>
    [EventName("shift.opened.v1")]
    public sealed record Opened : ShiftEvent
    {
        /// <summary>Of every amount in the shift.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The closure number, from 1 and without gaps in an epoch.</summary>
        public required int Number { get; init; }

        /// <summary>The day all its sales are booked to.</summary>
        public required DateOnly BusinessDate { get; init; }

        /// <summary>The shop's offset from UTC when it opened; the local time on receipts and reports.</summary>
        public required int UtcOffsetMinutes { get; init; }

        /// <summary>When, in UTC.</summary>
        public required DateTimeOffset OpenedAt { get; init; }

        /// <summary>The cash in the drawer at the start; zero or more.</summary>
        public required Amount OpeningFloat { get; init; }

        /// <summary>The float's notes and coins; empty when it was told as one sum.</summary>
        public required ValueList<DenominationCount> OpeningFloatPieces { get; init; }

        /// <summary>Who opened it.</summary>
        public string? By { get; init; }
    }

    /// <summary>A document was completed; committed together with it.</summary>
    [EventName("shift.sale-recorded.v1")]
    public sealed record SaleRecorded : ShiftEvent
    {
        /// <summary>Of every amount in it.</summary>
        public required Currency Currency { get; init; }

        /// <summary>Its figures.</summary>
        public required ShiftSale Sale { get; init; }

        /// <summary>Who sold.</summary>
        public string? By { get; init; }
    }

    /// <summary>Money was put into the drawer.</summary>
    [EventName("shift.paid-in.v1")]
    public sealed record PaidIn : ShiftEvent
    {
        /// <summary>Of the amount.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The name its command came with.</summary>
        public required string Id { get; init; }

        /// <summary>Above zero.</summary>
        public required Amount Amount { get; init; }

        /// <summary>Why; null where the shop asks for none.</summary>
        public string? Reason { get; init; }

        /// <summary>Who did.</summary>
        public string? By { get; init; }
    }

    /// <summary>Money was taken out for an expense.</summary>
    [EventName("shift.paid-out.v1")]
    public sealed record PaidOut : ShiftEvent
    {
        /// <summary>Of the amount.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The name its command came with.</summary>
        public required string Id { get; init; }

        /// <summary>Above zero.</summary>
        public required Amount Amount { get; init; }

        /// <summary>Why; null where the shop asks for none.</summary>
        public string? Reason { get; init; }

        /// <summary>Who did.</summary>
        public string? By { get; init; }
    }

    /// <summary>Money was taken to the safe.</summary>
    [EventName("shift.safe-dropped.v1")]
    public sealed record SafeDropped : ShiftEvent
    {
        /// <summary>Of the amount.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The name its command came with.</summary>
        public required string Id { get; init; }

        /// <summary>Above zero.</summary>
        public required Amount Amount { get; init; }

        /// <summary>Why; null where the shop asks for none.</summary>
        public string? Reason { get; init; }

        /// <summary>Who did.</summary>
        public string? By { get; init; }
    }

    /// <summary>The drawer was opened and no money was meant to move.</summary>
    [EventName("shift.drawer-opened.v1")]
    public sealed record DrawerOpened : ShiftEvent
    {
        /// <summary>The name its command came with.</summary>
        public required string Id { get; init; }

        /// <summary>Why; null where the shop asks for none.</summary>
        public string? Reason { get; init; }

        /// <summary>Who did.</summary>
        public string? By { get; init; }
    }

    /// <summary>The till is about to open the drawer for something that is recorded already; recorded before the pulse goes out.</summary>
    [EventName("shift.drawer-kicked.v1")]
    public sealed record DrawerKicked : ShiftEvent
    {
        /// <summary>The name its command came with.</summary>
        public required string Id { get; init; }

        /// <summary>What for.</summary>
        public required DrawerCause Cause { get; init; }

        /// <summary>The receipt or the movement it is for; null where there is none.</summary>
        public string? About { get; init; }

        /// <summary>Who did.</summary>
        public string? By { get; init; }
    }

    /// <summary>What is known of the drawer since the till tried to open it, with or without a sale.</summary>
    [EventName("shift.drawer-answered.v1")]
    public sealed record DrawerAnswered : ShiftEvent
    {
        /// <summary>The name that the opening's command came with.</summary>
        public required string Id { get; init; }

        /// <summary>What is known.</summary>
        public required DrawerAnswer Answer { get; init; }

        /// <summary>What went wrong; null when nothing did.</summary>
        public string? Problem { get; init; }

        /// <summary>Who was at the till.</summary>
        public string? By { get; init; }
    }

    /// <summary>Somebody opened the drawer with its key.</summary>
    [EventName("shift.drawer-unlocked.v1")]
    public sealed record DrawerUnlocked : ShiftEvent
    {
        /// <summary>When, in UTC.</summary>
        public required DateTimeOffset OpenedAt { get; init; }

        /// <summary>Who was signed in then, whoever had the key; null for nobody.</summary>
        public string? By { get; init; }
    }

    /// <summary>The drawer was counted; a later count replaces it, and so does any later movement of money.</summary>
    [EventName("shift.counted.v1")]
    public sealed record Counted : ShiftEvent
    {
        /// <summary>Of every amount in it.</summary>
        public required Currency Currency { get; init; }

        /// <summary>What was counted.</summary>
        public required ValueList<CountedTender> Tenders { get; init; }

        /// <summary>Who counted.</summary>
        public string? By { get; init; }
    }

    /// <summary>The register closed: the Z report as it will always read.</summary>
    [EventName("shift.closed.v1", Closes = true)]
    public sealed record Closed : ShiftEvent
    {
        /// <summary>Of every amount in it.</summary>
        public required Currency Currency { get; init; }

        /// <summary>The Z number.</summary>
        public required int Number { get; init; }

        /// <summary>The day it is booked to.</summary>
        public required DateOnly BusinessDate { get; init; }

        /// <summary>When, in UTC.</summary>
        public required DateTimeOffset ClosedAt { get; init; }

        /// <summary>Cash at the close, what is handed on: as counted, or as expected in a shop that lets cash go uncounted.</summary>
        public required Amount ClosingCash { get; init; }

        /// <summary>Each tender: expected, counted, over or short.</summary>
        public required ValueList<TenderBalance> Tenders { get; init; }

        /// <summary>All other figures.</summary>
        public required ShiftTotals Totals { get; init; }

        /// <summary>Carts that were still open, and what was decided for each.</summary>
        public required ValueList<CartLeft> Carts { get; init; }

        /// <summary>How many of the register's events had not reached the hub, which is no reason not to close; null when none.</summary>
        public int? Unsynced { get; init; }

        /// <summary>Why it is over or short; null when nobody said.</summary>
        public string? DifferenceReason { get; init; }

        /// <summary>Who accepted the difference; null when nobody had to.</summary>
        public string? DifferenceAuthorisedBy { get; init; }

        /// <summary>Who closed it.</summary>
        public string? By { get; init; }
    }
}
