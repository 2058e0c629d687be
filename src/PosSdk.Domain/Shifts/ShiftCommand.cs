using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>What can be asked of a shift.</summary>
public abstract record ShiftCommand
{
    private ShiftCommand() { }

    /// <summary>What a person wrote: refused when it holds a card number.</summary>
    internal string? FreeText => this switch
    {
        PayIn c => c.Reason,
        PayOut c => c.Reason,
        SafeDrop c => c.Reason,
        OpenDrawer c => c.Reason,
        Close c => c.DifferenceReason,
        _ => null,
    };

    /// <summary>What the shop asks of its shifts; <see cref="ShiftPolicy.Default"/> unless set.</summary>
    public ShiftPolicy Policy { get; init; } = ShiftPolicy.Default;

    /// <summary>Open the register.</summary>
    /// <param name="Number">The number of the shift's own id.</param>
    /// <param name="BusinessDate">The day to book to; <see cref="BusinessDay.Of"/> works it out.</param>
    /// <param name="UtcOffset">The shop's offset from UTC now; whole minutes, at most 14 hours either way.</param>
    /// <param name="OpeningFloat">The cash in the drawer; its currency is the shift's.</param>
    public sealed record Open(int Number, DateOnly BusinessDate, TimeSpan UtcOffset, MoneyCount OpeningFloat) : ShiftCommand;

    /// <summary>Count a document that is being completed in the same commit.</summary>
    /// <remarks>Only the latest document is recognised when it is said again; that a receipt is completed once is the sale's own rule.</remarks>
    public sealed record RecordSale(ShiftSale Sale) : ShiftCommand;

    /// <summary>Put money into the drawer.</summary>
    /// <param name="Id">Names this movement: said again with the same name it is not done again.</param>
    /// <param name="Amount">Above zero.</param>
    /// <param name="Reason">Why, in the cashier's words.</param>
    public sealed record PayIn(string Id, Amount Amount, string? Reason) : ShiftCommand;

    /// <summary>Take money out for an expense.</summary>
    /// <inheritdoc cref="PayIn"/>
    public sealed record PayOut(string Id, Amount Amount, string? Reason) : ShiftCommand;

    /// <summary>Take money to the safe.</summary>
    /// <inheritdoc cref="PayIn"/>
    public sealed record SafeDrop(string Id, Amount Amount, string? Reason) : ShiftCommand;

    /// <summary>Open the drawer without a sale.</summary>
    /// <inheritdoc cref="PayIn"/>
    public sealed record OpenDrawer(string Id, string? Reason) : ShiftCommand;

    /// <summary>Open the drawer for what was recorded last: a document, a movement, or to count it.</summary>
    /// <param name="Id">Names this opening: said again with the same name it is not recorded again.</param>
    /// <param name="Cause">What for; anything but <see cref="DrawerCause.NoSale"/>, which is <see cref="OpenDrawer"/>.</param>
    public sealed record KickDrawer(string Id, DrawerCause Cause) : ShiftCommand;

    /// <summary>Record what became of the last opening by the till.</summary>
    /// <param name="Id">The opening's name.</param>
    /// <param name="Answer">What is known.</param>
    /// <param name="Problem">What went wrong; shortened to 300 characters, null when nothing did.</param>
    public sealed record AnswerDrawer(string Id, DrawerAnswer Answer, string? Problem) : ShiftCommand;

    /// <summary>Record that the drawer was opened with its key. It has happened, so it needs nobody's leave.</summary>
    /// <param name="OpenedAt">When.</param>
    public sealed record RecordKeyOpening(DateTimeOffset OpenedAt) : ShiftCommand;

    /// <summary>Record a count. Its answer says nothing of what should be there.</summary>
    /// <param name="Counts">Each tender once; tenders left out stay uncounted.</param>
    public sealed record Count(ValueList<TenderCount> Counts) : ShiftCommand;

    /// <summary>Close the register. Needs no network.</summary>
    public sealed record Close : ShiftCommand
    {
        /// <summary>What was counted; null takes the last <see cref="Count"/>, which is all a blind close allows.</summary>
        public ValueList<TenderCount>? Counts { get; init; }

        /// <summary>Carts that are still open.</summary>
        public ValueList<OpenCart> Carts { get; init; }

        /// <summary>How many of the register's events have not reached the hub; null when none or not known.</summary>
        public int? Unsynced { get; init; }

        /// <summary>Why it is over or short.</summary>
        public string? DifferenceReason { get; init; }

        /// <summary>The staff member who accepts the difference. Whether they may is judged before.</summary>
        public string? DifferenceAuthorisedBy { get; init; }
    }
}
