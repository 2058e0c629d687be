using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.StockMovements;
using static PosSdk.Domain.StockMovements.StockMovementCommand;

namespace PosSdk.Domain.Tests.StockMovements;

public class StockMovementTests
{
    private static readonly Sku Milk = Sku.Of("MILK");

    private static Given<StockMovement, StockMovementCommand, StockMovementEvent> Nothing => Spec.For(
        StockMovement.Initial, (StockMovement movement, StockMovementCommand command, CommandContext context) => StockMovementDecider.Decide(movement, command, context), StockMovement.Evolve);

    [Fact]
    public void Books_are_put_right_by_a_difference_with_a_reason_once()
    {
        Nothing.When(new Adjust(Milk, Quantity.Of(-2), "sour")).Records(new StockMovementEvent.Adjusted { Sku = Milk, Difference = Quantity.Of(-2), Reason = "sour", By = "ann" });
        Nothing.When(new Adjust(Milk, Quantity.Zero, "sour")).Refuses(StockMovementRefusal.NothingToAdjust);
        Nothing.When(new Adjust(Milk, Quantity.One, "")).RefusesWith("stock.reason-missing");
        Nothing.When(new Adjust(Milk, new(long.MinValue), "sour")).Refuses(StockMovementRefusal.TooMuch);
        var adjusted = Nothing.AfterDoing(new Adjust(Milk, Quantity.Of(-2), "sour"));
        adjusted.When(new Adjust(Milk, Quantity.Of(-2), "sour")).RecordsNothing();
        adjusted.When(new Adjust(Milk, Quantity.Of(-3), "sour")).RefusesWith("stock.already-recorded");
    }

    [Fact]
    public void No_card_number_is_kept_with_the_stock()
    {
        Nothing.When(new Adjust(Milk, Quantity.Of(-2), "paid with 4111 1111 1111 1111")).Refuses(StockMovementRefusal.TextHoldsCard);
        Nothing.When(new Receive(Milk, Quantity.One, "4111111111111111")).Refuses(StockMovementRefusal.TextHoldsCard);
    }

    [Fact]
    public void Goods_come_in_once()
    {
        Nothing.When(new Receive(Milk, Quantity.Of(12), "4711")).Records(new StockMovementEvent.Received { Sku = Milk, Quantity = Quantity.Of(12), Reference = "4711", By = "ann" });
        Nothing.When(new Receive(Milk, Quantity.Zero, null)).Refuses(StockMovementRefusal.NothingReceived);
        Nothing.When(new Receive(Milk, new(long.MaxValue), null)).Refuses(StockMovementRefusal.TooMuch);
        Nothing.AfterDoing(new Receive(Milk, Quantity.Of(12), "4711")).When(new Receive(Milk, Quantity.Of(12), "4711")).RecordsNothing();
    }

    [Fact]
    public void A_count_is_kept_with_its_difference_and_a_retry_does_not_look_at_the_books_again()
    {
        Nothing.When(new Count(Milk, Quantity.Of(9), Quantity.Of(12)))
            .Records(new StockMovementEvent.Counted { Sku = Milk, Difference = Quantity.Of(-3), OnHand = Quantity.Of(9), By = "ann" });
        var counted = Nothing.AfterDoing(new Count(Milk, Quantity.Of(9), Quantity.Of(12)));
        counted.When(new Count(Milk, Quantity.Of(9), Quantity.Of(9))).RecordsNothing();
        counted.When(new Count(Milk, Quantity.Of(8), Quantity.Of(9))).RefusesWith("stock.already-recorded");
        counted.When(new Adjust(Milk, Quantity.Of(-3), "sour")).RefusesWith("stock.already-recorded");
        Nothing.When(new Count(Milk, Quantity.Of(-1), Quantity.Zero)).Refuses(StockMovementRefusal.NegativeCount);
    }
}
