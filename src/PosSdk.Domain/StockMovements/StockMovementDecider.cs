using System.Diagnostics;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.StockMovements;

/// <summary>The rules of stock movements. None of them looks at a level: stock may fall below zero, because the goods have gone.</summary>
public static class StockMovementDecider
{
    private const int LongestReason = 200;

    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<StockMovementEvent> Decide(StockMovement movement, StockMovementCommand command, CommandContext context) => (movement, command) switch
    {
        _ when CardNumberScan.Finds(command.FreeText) => StockMovementRefusal.TextHoldsCard,
        (StockMovement.None, StockMovementCommand.Adjust c) => Adjust(c, context),
        (StockMovement.None, StockMovementCommand.Receive c) => Receive(c, context),
        (StockMovement.None, StockMovementCommand.Count c) => Count(c, context),
        (StockMovement.Recorded m, StockMovementCommand.Adjust c) => Again(m, m.Sku == c.Sku && m.Counted is null && m.Difference == c.Difference),
        (StockMovement.Recorded m, StockMovementCommand.Receive c) => Again(m, m.Sku == c.Sku && m.Counted is null && m.Difference == c.Quantity),
        (StockMovement.Recorded m, StockMovementCommand.Count c) => Again(m, m.Sku == c.Sku && m.Counted == c.OnHand),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {movement.GetType().Name}."),
    };

    private static Decision<StockMovementEvent> Adjust(StockMovementCommand.Adjust command, CommandContext context)
    {
        if (command.Difference.IsZero) return StockMovementRefusal.NothingToAdjust;
        if (IsTooMuch(command.Difference)) return StockMovementRefusal.TooMuch;
        if (command.Reason is not { Length: >= 1 and <= LongestReason }) return StockMovementRefusal.ReasonMissing(LongestReason);
        return new StockMovementEvent.Adjusted { Sku = command.Sku, Difference = command.Difference, Reason = command.Reason, By = context.By };
    }

    private static Decision<StockMovementEvent> Receive(StockMovementCommand.Receive command, CommandContext context)
    {
        if (!command.Quantity.IsPositive) return StockMovementRefusal.NothingReceived;
        if (IsTooMuch(command.Quantity)) return StockMovementRefusal.TooMuch;
        return new StockMovementEvent.Received { Sku = command.Sku, Quantity = command.Quantity, Reference = command.Reference, By = context.By };
    }

    private static Decision<StockMovementEvent> Count(StockMovementCommand.Count command, CommandContext context)
    {
        if (command.OnHand.IsNegative) return StockMovementRefusal.NegativeCount;
        if (IsTooMuch(command.OnHand)) return StockMovementRefusal.TooMuch;
        return new StockMovementEvent.Counted { Sku = command.Sku, Difference = command.OnHand - command.Expected, OnHand = command.OnHand, By = context.By };
    }

    private static bool IsTooMuch(Quantity quantity) => quantity > Limits.LargestQuantity || quantity < -Limits.LargestQuantity;

    private static Decision<StockMovementEvent> Again(StockMovement.Recorded movement, bool same) =>
        same ? Decision<StockMovementEvent>.AlreadySo : StockMovementRefusal.AlreadyRecorded(movement);
}
