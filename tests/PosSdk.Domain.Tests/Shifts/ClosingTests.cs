using PosSdk.Domain.Decisions;
using PosSdk.Domain.Shifts;
using static PosSdk.Domain.Tests.Shifts.Till;

namespace PosSdk.Domain.Tests.Shifts;

public sealed class ClosingTests
{
    private static readonly ShiftPolicy Blind = new() { BlindClose = true };
    private static readonly ShiftPolicy Strict = new() { MaximumDifference = Eur(100) };

    private static Given<Shift, ShiftCommand, ShiftEvent> Busy => Opened.AfterDoing(
        Ring(Sale("T-0-1", 1000, Cash(5000, 4000))), Ring(Sale("T-0-2", 2500, Card(2500))));

    [Fact]
    public void A_count_is_recorded_as_it_was_made() =>
        Busy.When(new ShiftCommand.Count([TenderCount.Cash(new MoneyCount(Eur(500), [Pieces(5, 2000), Pieces(1, 500)]))])).Records(new ShiftEvent.Counted
        {
            Currency = Euro,
            Tenders = [new CountedTender { Tender = "cash", Counted = Eur(11000), Pieces = [Pieces(5, 2000), Pieces(1, 500)] }],
            By = "ann",
        });

    [Fact]
    public void The_same_count_again_records_nothing() =>
        Busy.AfterDoing(new ShiftCommand.Count(Counts(11000))).When(new ShiftCommand.Count(Counts(11000))).RecordsNothing();

    [Fact]
    public void A_report_has_room_for_two_thousand_open_carts()
    {
        ShiftCommand.Close With(int carts) => (ShiftCommand.Close)Close(10000) with { Carts = [.. Enumerable.Range(0, carts).Select(i => new OpenCart($"cart-{i}", CartFate.CarryOver))] };
        Opened.When(With(2001)).RefusesWith("shift.too-many-carts");
        Opened.When(With(2000)).RecordsOne();
    }

    [Fact]
    public void A_drawer_may_be_counted_again() =>
        Assert.Single(Busy.AfterDoing(new ShiftCommand.Count(Counts(11000))).When(new ShiftCommand.Count(Counts(11100))).Events);

    [Fact]
    public void A_count_names_a_tender() => Busy.When(new ShiftCommand.Count([])).Refuses(ShiftRefusal.NotCounted);

    [Fact]
    public void A_tender_is_counted_once() => Busy.When(new ShiftCommand.Count([.. Counts(1), .. Counts(2)])).Refuses(ShiftRefusal.CountedTwice);

    [Fact]
    public void There_are_no_fewer_than_no_coins() =>
        Busy.When(new ShiftCommand.Count([TenderCount.Cash(MoneyCount.Of(Euro, Pieces(-1, 200)))])).Refuses(ShiftRefusal.CountBelowZero);

    [Fact]
    public void There_is_no_note_of_three_euro()
    {
        var threeEuro = new ShiftCommand.Count([TenderCount.Cash(MoneyCount.Of(Euro, Pieces(1, 300)))]);
        Busy.When(threeEuro).Refuses(ShiftRefusal.UnknownDenomination);
        Assert.Single(Busy.When(threeEuro with { Policy = new ShiftPolicy { Cash = (ValueList<Denomination>)[] } }).Events);
    }

    [Fact]
    public void A_close_tells_over_and_short_for_each_tender()
    {
        var closed = Assert.IsType<ShiftEvent.Closed>(Assert.Single(Busy.When(Close(10950, 2600)).Events));
        Assert.Equal<ValueList<TenderBalance>>(
            [
                new TenderBalance { Tender = "cash", Expected = Eur(11000), Counted = Eur(10950), Difference = Eur(-50) },
                new TenderBalance { Tender = "card", Expected = Eur(2500), Counted = Eur(2600), Difference = Eur(100) },
            ],
            closed.Tenders);
        Assert.Equal((17, Eur(10950)), (closed.Number, closed.ClosingCash));
    }

    /// <summary>NexoPOS#577: the close made the difference vanish.</summary>
    [Fact]
    public void A_difference_stays_in_the_report()
    {
        var closed = Assert.IsType<Shift.Closed>(Busy.AfterDoing(Close(9000)).State);
        Assert.Equal(Eur(-2000), closed.ZReport().Tenders[0].Difference);
    }

    [Fact]
    public void A_tender_nobody_counted_is_said_to_be_uncounted()
    {
        var closed = Assert.IsType<Shift.Closed>(Busy.AfterDoing(Close(11000)).State);
        Assert.Equal(new TenderBalance { Tender = "card", Expected = Eur(2500) }, closed.Closing.Tenders[1]);
    }

    [Fact]
    public void A_tender_that_was_counted_and_never_used_is_over()
    {
        ValueList<TenderCount> counts = [.. Counts(11000), new TenderCount("voucher", MoneyCount.Of(Eur(700)))];
        var closed = Assert.IsType<ShiftEvent.Closed>(Busy.When(new ShiftCommand.Close { Counts = counts }).Events[0]);
        Assert.Equal(new TenderBalance { Tender = "voucher", Expected = Eur(0), Counted = Eur(700), Difference = Eur(700) }, closed.Tenders[2]);
    }

    [Fact]
    public void A_drawer_is_counted_before_it_closes() => Busy.When(new ShiftCommand.Close()).Refuses(ShiftRefusal.NotCounted);

    [Fact]
    public void A_shop_may_have_other_tenders_counted_too() =>
        Busy.When(Close(11000) with { Policy = new ShiftPolicy { MustCount = ["cash", "card"] } }).Refuses(ShiftRefusal.NotCounted);

    [Fact]
    public void A_recorded_count_closes() =>
        Assert.Single(Busy.AfterDoing(new ShiftCommand.Count(Counts(11000))).When(new ShiftCommand.Close()).Events);

    [Fact]
    public void A_count_is_stale_once_money_moved() =>
        Busy.AfterDoing(new ShiftCommand.Count(Counts(11000)), new ShiftCommand.PayOut("1", Eur(100), "milk"))
            .When(new ShiftCommand.Close()).Refuses(ShiftRefusal.NotCounted);

    [Fact]
    public void Closing_twice_with_the_same_count_records_nothing()
    {
        var closed = Busy.AfterDoing(Close(10950, 2500));
        closed.When(Close(10950, 2500)).RecordsNothing();
        closed.When(new ShiftCommand.Close()).RecordsNothing();
    }

    [Fact]
    public void A_closed_shift_takes_no_other_count()
    {
        var closed = Busy.AfterDoing(Close(10950, 2500));
        closed.When(Close(11000, 2500)).Refuses(ShiftRefusal.AlreadyClosed);
        closed.When(Close(10950)).Refuses(ShiftRefusal.AlreadyClosed);
    }

    [Fact]
    public void A_small_difference_needs_nobody() => Assert.Single(Busy.When(Close(10900) with { Policy = Strict }).Events);

    [Fact]
    public void A_large_difference_is_authorised_with_a_reason()
    {
        var close = Close(10899) with { Policy = Strict };
        Busy.When(close).Refuses(ShiftRefusal.DifferenceNotAuthorised);
        Busy.When(close with { DifferenceReason = "wrong change given" }).Refuses(ShiftRefusal.DifferenceNotAuthorised);
        Busy.When(close with { DifferenceAuthorisedBy = "mia" }).Refuses(ShiftRefusal.DifferenceNotAuthorised);
        var authorised = close with { DifferenceReason = "wrong change given", DifferenceAuthorisedBy = "mia" };
        var closed = Assert.IsType<ShiftEvent.Closed>(Busy.When(authorised).Events[0]);
        Assert.Equal(("wrong change given", "mia", "ann"), (closed.DifferenceReason, closed.DifferenceAuthorisedBy, closed.By));
    }

    [Fact]
    public void Too_much_is_a_difference_as_well() => Busy.When(Close(11101) with { Policy = Strict }).Refuses(ShiftRefusal.DifferenceNotAuthorised);

    [Fact]
    public void A_blind_close_is_counted_first() => Busy.When(Close(11000) with { Policy = Blind }).Refuses(ShiftRefusal.NotCounted);

    [Fact]
    public void A_blind_close_takes_the_count_that_was_recorded()
    {
        var counted = Busy.AfterDoing(new ShiftCommand.Count(Counts(10950)) { Policy = Blind });
        Assert.Single(counted.When(new ShiftCommand.Close { Policy = Blind }).Events);
        Assert.Single(counted.When(Close(10950) with { Policy = Blind }).Events);
        counted.When(Close(11000) with { Policy = Blind }).Refuses(ShiftRefusal.CountDiffers);
    }

    [Fact]
    public void What_is_answered_to_a_count_does_not_depend_on_what_should_be_there()
    {
        var count = new ShiftCommand.Count(Counts(12345)) { Policy = Blind };
        Assert.Equal(Opened.When(count).Decision, Busy.When(count).Decision);
    }

    [Fact]
    public void A_blind_report_is_the_same_whatever_was_taken()
    {
        var little = Assert.IsType<Shift.Open>(Opened.AfterDoing(Ring(Sale("T-0-1", 100, Cash(100)))).State);
        var much = Assert.IsType<Shift.Open>(Opened.AfterDoing(Ring(Sale("T-0-1", 90000, Cash(50000), Card(40000)))).State);
        Assert.NotEqual(little.XReport(), much.XReport());
        Assert.Equal(little.XReport().Blind(), much.XReport().Blind());
    }

    [Fact]
    public void Open_carts_are_decided_before_the_close()
    {
        var close = Close(11000) with { Carts = [new OpenCart("c-1", CartFate.Save), new OpenCart("c-2")] };
        Busy.When(close).Refuses(ShiftRefusal.CartsOpen([new OpenCart("c-2")]));
        var decided = close with { Policy = new ShiftPolicy { UndecidedCarts = CartFate.CarryOver } };
        var closed = Assert.IsType<ShiftEvent.Closed>(Busy.When(decided).Events[0]);
        Assert.Equal(new CartLeft { Cart = "c-1", Fate = CartFate.Save }, closed.Carts[0]);
        Assert.Equal(new CartLeft { Cart = "c-2", Fate = CartFate.CarryOver }, closed.Carts[1]);
    }

    [Fact]
    public void A_register_closes_without_the_hub_and_says_what_is_unsent() =>
        Assert.Equal(412, Assert.IsType<ShiftEvent.Closed>(Busy.When(Close(11000) with { Unsynced = 412 }).Events[0]).Unsynced);

    [Fact]
    public void A_day_that_went_below_zero_closes_as_counted()
    {
        var policy = new ShiftPolicy { MayGoBelowZero = true };
        var below = Opened.AfterDoing(Ring(Return("T-0-1", 12000, Cash(-12000))) with { Policy = policy });
        below.When(Close(-2000)).Refuses(ShiftRefusal.CountBelowZero);
        Assert.Equal(Eur(0), Assert.IsType<ShiftEvent.Closed>(below.When(Close(-2000) with { Policy = policy }).Events[0]).Tenders[0].Difference);
    }
}
