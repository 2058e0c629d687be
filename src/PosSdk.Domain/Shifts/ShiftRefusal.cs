using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Shifts;

/// <summary>Why a shift said no. None tells what the drawer should hold: a count may still have to be blind.</summary>
public static class ShiftRefusal
{
    /// <summary>Nothing can be done before opening.</summary>
    public static Refusal NotOpen { get; } = new("shift.not-open", "The register is not open.", "Open it with the cash that is in the drawer.");

    /// <summary>It is open with another float or day.</summary>
    public static Refusal AlreadyOpen { get; } = new("shift.already-open", "The register is open already.", "Close it before opening it anew.");

    /// <summary>A closed shift takes nothing more.</summary>
    public static Refusal AlreadyClosed { get; } = new(
        "shift.already-closed", "This shift is closed and its Z report is final.", "Open the register for a new shift.");

    /// <summary>Numbers begin at 1.</summary>
    public static Refusal NumberBelowOne { get; } = new("shift.number-below-one", "The numbers of shifts begin at 1.");

    /// <summary>No place on earth has this offset.</summary>
    public static Refusal OffsetImpossible { get; } = new(
        "shift.offset-impossible", "The time zone is not possible.", "Correct the time zone of this device.");

    /// <summary>An amount is of another currency than the float.</summary>
    public static Refusal OtherCurrency { get; } = new(
        "shift.other-currency", "This drawer is kept in another currency.", "Use the currency the register was opened with.");

    /// <summary>A movement of nothing, or backwards.</summary>
    public static Refusal AmountNotPositive { get; } = new("shift.amount-not-positive", "The amount must be more than zero.");

    /// <summary>More than any drawer holds: most often a barcode was scanned into the amount.</summary>
    public static Refusal AmountTooLarge { get; } = new("shift.amount-too-large", "The amount is too large for a drawer.", "Enter the amount again.");

    /// <summary>A movement without a name could not be told from the next.</summary>
    public static Refusal MovementUnnamed { get; } = new("shift.movement-unnamed", "This movement of cash has no name of its own.");

    /// <summary>The shop wants a reason.</summary>
    public static Refusal ReasonMissing { get; } = new("shift.reason-missing", "A reason is needed.", "Say in a few words what it is for.");

    /// <summary>The name was used for another movement.</summary>
    public static Refusal MovementDiffers { get; } = new(
        "shift.movement-differs", "This was recorded before with other figures.", "Enter it as a new one.");

    /// <summary>More would go out than is there.</summary>
    public static Refusal NotEnoughCash { get; } = new(
        "shift.not-enough-cash", "There is not enough cash in the drawer.", "Pay money in first, or choose another way to pay.");

    /// <summary>The figures of a document contradict each other.</summary>
    public static Refusal SaleDoesNotBalance { get; } = new("shift.sale-does-not-balance", "What was paid is not what was sold.");

    /// <summary>A document or a tender without a name.</summary>
    public static Refusal ReceiptMissing { get; } = new("shift.receipt-missing", "The receipt has no number, or a tender no name.");

    /// <summary>Change was to come from a tender that is not cash.</summary>
    public static Refusal ChangeIsCash { get; } = new("shift.change-is-cash", "Only cash gives change.", "Record the change as cash paid out.");

    /// <summary>The receipt was recorded with other figures.</summary>
    public static Refusal ReceiptDiffers { get; } = new("shift.receipt-differs", "This receipt was recorded before with other figures.");

    /// <summary>A payment's time lies before the opening or in the future.</summary>
    public static Refusal OutsideShift { get; } = new(
        "shift.outside-shift", "The time is not within this shift.", "Give a time between the opening of the register and now.");

    /// <summary>There is no count, or money moved since.</summary>
    public static Refusal NotCounted { get; } = new("shift.not-counted", "The drawer is not counted, or money moved since it was.", "Count it now.");

    /// <summary>A blind close came with figures of its own.</summary>
    public static Refusal CountDiffers { get; } = new(
        "shift.count-differs", "This is not the count that was recorded.", "Record the new count first.");

    /// <summary>One tender, two counts.</summary>
    public static Refusal CountedTwice { get; } = new("shift.counted-twice", "A tender was counted twice.", "Give one count for each tender.");

    /// <summary>Fewer than no pieces, or a drawer below zero.</summary>
    public static Refusal CountBelowZero { get; } = new("shift.count-below-zero", "A count cannot be below zero.");

    /// <summary>There is no such note or coin.</summary>
    public static Refusal UnknownDenomination { get; } = new(
        "shift.unknown-denomination", "There is no such note or coin.", "Count it with the loose money if it is good.");

    /// <summary>Over or short by more than the shop accepts.</summary>
    public static Refusal DifferenceNotAuthorised { get; } = new(
        "shift.difference-not-authorised", "The count is too far from what it should be.",
        "Count again, or have the difference accepted with a reason.");

    /// <summary>Carts are open and nobody said what becomes of them.</summary>
    /// <param name="carts">Those for which nobody chose.</param>
    public static Refusal CartsOpen(ValueList<OpenCart> carts) => new(
        "shift.carts-open",
        $"{(carts.Count == 1 ? "A cart is" : "Carts are")} still open: {string.Join(", ", carts.Select(cart => cart.Cart))}.",
        "For each of them, choose: carry it over to the next shift, put it among the saved carts, or save it and e-mail the customer.");

    /// <summary>What the drawer is to be opened for is not what was recorded last.</summary>
    public static Refusal NothingToOpenFor { get; } = new(
        "shift.nothing-to-open-for", "Nothing was recorded that the drawer must be opened for.", "Record it first, or open the drawer without a sale, with a reason.");

    /// <summary>It was opened for this once.</summary>
    public static Refusal OpenedAlready { get; } = new(
        "shift.opened-already", "The drawer was opened for this already.", "Open it without a sale, with a reason, or with its key.");

    /// <summary>The till did not open the drawer under this name, or has opened it again since.</summary>
    public static Refusal DrawerNotKicked { get; } = new("shift.drawer-not-kicked", "This is not the last opening of the drawer by the till.");

    /// <summary>Something that looks like the number of a payment card.</summary>
    public static Refusal TextHoldsCard { get; } = new("shift.text-holds-card", "This looks like a card number, which must not be kept.", "Take it out.");

    /// <summary>More carts than one report can name.</summary>
    public static Refusal TooManyCarts(int open, int most) => new(
        "shift.too-many-carts", $"{open} carts are open, and a report names at most {most}.", "Discard those that nobody comes back for, then close.");
}
