using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.StockMovements;

/// <summary>Why a stock movement is refused.</summary>
public static class StockMovementRefusal
{
    /// <summary>A difference of zero.</summary>
    public static Refusal NothingToAdjust { get; } = new("stock.nothing-to-adjust", "The difference is zero: there is nothing to adjust.");

    /// <summary>A delivery of nothing.</summary>
    public static Refusal NothingReceived { get; } = new("stock.nothing-received", "A delivery must be of more than zero.", "To take stock away, adjust it.");

    /// <summary>A count below zero.</summary>
    public static Refusal NegativeCount { get; } = new("stock.negative-count", "A shelf cannot hold less than nothing.");

    /// <summary>More than a register can count with.</summary>
    public static Refusal TooMuch { get; } = new("stock.too-much", "That is more than this register can count with.", "Check the quantity: was a barcode scanned into it?");

    /// <summary>No reason, or an endless one.</summary>
    public static Refusal ReasonMissing(int longest) => new("stock.reason-missing", $"An adjustment needs a reason of 1 to {longest} characters.");

    /// <summary>The id stands for another movement.</summary>
    public static Refusal AlreadyRecorded(StockMovement.Recorded movement) => new(
        "stock.already-recorded", $"This movement is recorded already: {movement.Difference} of {movement.Sku}.", "Give the new one an id of its own.");

    /// <summary>Something that looks like the number of a payment card.</summary>
    public static Refusal TextHoldsCard { get; } = new("stock.text-holds-card", "This looks like a card number, which must not be kept.", "Take it out.");
}
