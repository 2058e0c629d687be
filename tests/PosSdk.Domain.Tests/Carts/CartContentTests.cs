using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using static PosSdk.Domain.Carts.CartCommand;
using static PosSdk.Domain.Tests.Carts.CartExamples;

namespace PosSdk.Domain.Tests.Carts;

public class CartContentTests
{
    private static readonly Discount Tenth = Discount.Of(new Percentage(100_000), "loyal") with { Id = "d-1" };
    private static readonly OriginalLine Sold = new("R1-0-7", 3, new PricedLine(Euro(250), Euro(0), Euro(234), Euro(16)));

    [Fact]
    public void A_cart_is_opened_under_rules_that_stay() => NewCart.When(CartExamples.Open).Records(new CartEvent.Opened
    {
        Currency = Eur, OpenedAt = Spec.Context.At, TaxIncluded = true, TaxScope = TaxScope.Line, Rounding = Rounding.HalfAwayFromZero, By = "ann",
    });

    [Fact]
    public void An_open_cart_opened_again_stays_as_it_is() => OneLine.When(new Open(Rules with { TaxIncluded = false }, null)).RecordsNothing();

    [Fact]
    public void A_finished_cart_is_not_opened_again() => OneLine.AfterDoing(new Discard(null)).When(CartExamples.Open).Refuses(CartRefusal.AlreadyDiscarded);

    [Fact]
    public void Nothing_goes_into_a_cart_that_is_not_open() => NewCart.When(Add(1, 250)).Refuses(CartRefusal.NotOpened);

    [Fact]
    public void A_line_is_added_with_its_price_frozen() => OpenCart.When(Add(1, 250, 2)).Records(new CartEvent.LineAdded
    {
        Currency = Eur, Line = 1, Sku = Line(1, 0).Sku, Quantity = Quantity.Of(2), Price = UnitPrice.Of(Euro(250)), TaxRate = new(70_000), Name = "Milk", By = "ann",
    });

    [Fact]
    public void The_same_line_added_again_is_there_already() => OneLine.When(Add(1, 250)).RecordsNothing();

    [Fact]
    public void Another_line_with_its_id_is_refused() => OneLine.When(Add(1, 251)).RefusesWith("cart.line-taken");

    [Fact]
    public void The_id_of_a_removed_line_never_comes_back() => OneLine.AfterDoing(new RemoveLine(1)).When(Add(1, 250)).RefusesWith("cart.line-taken");

    [Fact]
    public void The_same_product_twice_is_two_lines_in_their_order() =>
        Assert.Equal([1, 2, 9], ((Cart.Open)OneLine.AfterDoing(Add(2, 250), Add(9, 250)).State).Lines.Select(line => line.Id));

    [Fact]
    public void A_line_needs_a_quantity_above_zero() => OpenCart.When(Add(1, 250, 0)).Refuses(CartRefusal.QuantityNotPositive);

    [Fact]
    public void A_price_is_not_below_zero() => OpenCart.When(Add(1, -1)).Refuses(CartRefusal.NegativePrice);

    [Fact]
    public void A_line_counts_in_the_carts_currency() =>
        OpenCart.When(new AddLine(Line(1, 0) with { Price = new(1, Currency.Of("USD")) })).RefusesWith("cart.other-currency");

    [Fact]
    public void A_line_has_a_name() => OpenCart.When(new AddLine(Line(1, 250) with { Name = "" })).Refuses(CartRefusal.NameLength);

    [Theory]
    [InlineData(long.MaxValue, 1_000, 0)]
    [InlineData(100, long.MaxValue, 0)]
    [InlineData(99_999_999_999_900, 999_999_999_000, 0)]
    [InlineData(100, 1_000, long.MaxValue)]
    [InlineData(100, 1_000, -1)]
    public void What_could_never_be_summed_is_refused_before_it_is_recorded(long price, long thousandths, long rate) =>
        OpenCart.When(new AddLine(Line(1, 0) with { Price = new(price, Eur), Quantity = new(thousandths), TaxRate = new(rate) })).Refuses(CartRefusal.TooMuch);

    [Fact]
    public void The_largest_line_fits_and_a_second_one_does_not()
    {
        var full = OpenCart.AfterDoing(Add(1, 999_999_999_999));
        full.When(Add(2, 1)).Refuses(CartRefusal.TooMuch);
        full.When(new ChangeQuantity(1, Quantity.Of(2))).Refuses(CartRefusal.TooMuch);
        OneLine.When(new OverridePrice(1, new(long.MaxValue, Eur), "why")).Refuses(CartRefusal.TooMuch);
    }

    [Fact]
    public void A_quantity_changes() => OneLine.When(new ChangeQuantity(1, Quantity.Of(3))).Records(new CartEvent.QuantityChanged { Line = 1, Quantity = Quantity.Of(3), By = "ann" });

    [Fact]
    public void A_quantity_that_is_so_already_records_nothing() => OneLine.When(new ChangeQuantity(1, Quantity.One)).RecordsNothing();

    [Fact]
    public void A_quantity_of_zero_is_not_a_removal() => OneLine.When(new ChangeQuantity(1, Quantity.Zero)).Refuses(CartRefusal.QuantityNotPositive);

    [Fact]
    public void A_price_is_overridden_with_a_reason_and_the_first_price_is_kept()
    {
        var cart = (Cart.Open)OneLine.AfterDoing(new OverridePrice(1, UnitPrice.Of(Euro(200)), "shelf"), new OverridePrice(1, UnitPrice.Of(Euro(190)), "shelf")).State;
        Assert.Equal((UnitPrice.Of(Euro(190)), UnitPrice.Of(Euro(250))), (cart.Lines.Find(1)!.Price, cart.Lines.Find(1)!.PriceBefore));
    }

    [Fact]
    public void A_price_without_a_reason_is_refused() => OneLine.When(new OverridePrice(1, UnitPrice.Of(Euro(200)), " ")).RefusesWith("cart.reason-missing");

    [Fact]
    public void A_price_that_is_so_already_records_nothing() => OneLine.When(new OverridePrice(1, UnitPrice.Of(Euro(250)), "shelf")).RecordsNothing();

    [Fact]
    public void A_discount_is_added() =>
        OneLine.When(new AddDiscount(null, Tenth)).Records(new CartEvent.DiscountAdded { Currency = Eur, Discount = Tenth, By = "ann" });

    [Fact]
    public void The_same_discount_is_there_already_and_its_id_is_taken()
    {
        var cart = OneLine.AfterDoing(new AddDiscount(1, Tenth));
        cart.When(new AddDiscount(1, Tenth)).RecordsNothing();
        cart.When(new AddDiscount(1, Tenth with { Reason = "other" })).Refuses(CartRefusal.DiscountId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-10_000)]
    [InlineData(1_000_001)]
    public void A_discount_is_more_than_nothing_and_at_most_everything(long units) =>
        OneLine.When(new AddDiscount(1, Tenth with { Percent = new(units) })).Refuses(CartRefusal.DiscountRange);

    [Fact]
    public void A_discount_goes_and_then_is_gone()
    {
        var cart = OneLine.AfterDoing(new AddDiscount(1, Tenth));
        cart.When(new RemoveDiscount(1, "d-1")).Records(new CartEvent.DiscountRemoved { Line = 1, Discount = "d-1", By = "ann" });
        cart.AfterDoing(new RemoveDiscount(1, "d-1")).When(new RemoveDiscount(1, "d-1")).RecordsNothing();
        cart.When(new AddDiscount(2, Tenth)).RefusesWith("cart.no-such-line");
    }

    [Fact]
    public void A_line_goes_and_then_is_gone()
    {
        OneLine.When(new RemoveLine(1)).Records(new CartEvent.LineRemoved { Line = 1, By = "ann" });
        OneLine.AfterDoing(new RemoveLine(1)).When(new RemoveLine(1)).RecordsNothing();
    }

    [Fact]
    public void What_comes_back_stands_as_its_sale_says()
    {
        var cart = OpenCart.AfterDoing(new ReturnOriginal(Line(1, 250), Sold, "sour"));
        Assert.Equal(Euro(-250), ((Cart.Open)cart.State).Total);
        cart.When(new ReturnOriginal(Line(1, 250), Sold, "sour")).RecordsNothing();
        cart.When(new ReturnOriginal(Line(2, 250), Sold, "sour")).RefusesWith("cart.already-returning");
        cart.When(new ChangeQuantity(1, Quantity.Of(2))).Refuses(CartRefusal.ReturnStands);
        cart.When(new AddDiscount(1, Tenth)).Refuses(CartRefusal.ReturnStands);
        cart.AfterDoing(new RemoveLine(1)).When(new ReturnOriginal(Line(2, 250), Sold, null)).RecordsOne();
    }

    [Fact]
    public void Goods_come_back_without_a_receipt_at_the_price_given() =>
        Assert.Equal(Euro(-500), ((Cart.Open)OpenCart.AfterDoing(new ReturnLine(Line(1, 250, 2), "no receipt")).State).Total);

    [Fact]
    public void A_card_number_in_a_reason_is_never_recorded()
    {
        OneLine.When(new Discard("4111 1111 1111 1111")).Refuses(PaymentRefusal.TextHoldsCard);
        OneLine.When(new AddDiscount(1, Tenth with { Reason = "card 4111111111111111" })).Refuses(PaymentRefusal.TextHoldsCard);
    }

    [Fact]
    public void A_reason_has_an_end() => OneLine.When(new Discard(new string('x', 201))).RefusesWith("cart.text-too-long");

    [Fact]
    public void A_cart_is_discarded_once()
    {
        OneLine.When(new Discard("left")).Records(new CartEvent.Discarded { Reason = "left", By = "ann" });
        OneLine.AfterDoing(new Discard("left")).When(new Discard("left")).RecordsNothing();
        OneLine.AfterDoing(new Discard("left")).When(Add(2, 1)).Refuses(CartRefusal.AlreadyDiscarded);
    }
}
