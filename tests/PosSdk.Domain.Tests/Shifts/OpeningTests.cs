using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;
using static PosSdk.Domain.Tests.Shifts.Till;

namespace PosSdk.Domain.Tests.Shifts;

public sealed class OpeningTests
{
    [Fact]
    public void A_register_opens_with_the_cash_that_is_in_it() => Fresh.When(Open()).Records(OpenedWithHundred);

    [Fact]
    public void A_float_counted_by_denomination_is_the_sum_of_its_pieces() =>
        Fresh.When(Open() with { OpeningFloat = MoneyCount.Of(Euro, Pieces(4, 2000), Pieces(10, 200)) })
            .Records(OpenedWithHundred with { OpeningFloatPieces = [Pieces(4, 2000), Pieces(10, 200)] });

    [Fact]
    public void Opening_twice_records_nothing() => Opened.When(Open()).RecordsNothing();

    [Fact]
    public void An_open_register_does_not_open_with_another_float() => Opened.When(Open(5000)).Refuses(ShiftRefusal.AlreadyOpen);

    [Fact]
    public void A_closed_shift_does_not_open_again() => Opened.AfterDoing(Close(10000)).When(Open()).Refuses(ShiftRefusal.AlreadyClosed);

    [Fact]
    public void Shifts_are_numbered_from_one() => Fresh.When(Open() with { Number = 0 }).Refuses(ShiftRefusal.NumberBelowOne);

    [Theory]
    [InlineData(14 * 60 + 1, 0)]
    [InlineData(-15 * 60, 0)]
    [InlineData(60, 30)]
    public void No_shop_lies_in_a_time_zone_that_does_not_exist(int minutes, int seconds) =>
        Fresh.When(Open() with { UtcOffset = new TimeSpan(0, minutes, seconds) }).Refuses(ShiftRefusal.OffsetImpossible);

    [Fact]
    public void A_float_is_not_below_zero() => Fresh.When(Open(-1)).Refuses(ShiftRefusal.CountBelowZero);

    [Fact]
    public void A_float_may_be_nothing() => Assert.Single(Fresh.When(Open(0)).Events);

    [Fact]
    public void A_barcode_scanned_as_the_float_is_refused() => Fresh.When(Open(4_006_381_333_931)).Refuses(ShiftRefusal.AmountTooLarge);

    [Fact]
    [Trait("Requirement", "R49")]
    public void Nothing_is_done_at_a_register_that_is_not_open()
    {
        ShiftCommand[] commands =
        [
            Ring(Sale("T-0-1", 100, Cash(100))), new ShiftCommand.PayIn("1", Eur(1), "x"), new ShiftCommand.PayOut("1", Eur(1), "x"),
            new ShiftCommand.SafeDrop("1", Eur(1), "x"), new ShiftCommand.OpenDrawer("1", "x"), new ShiftCommand.Count(Counts(1)), Close(1),
        ];
        Assert.All(commands, command => Fresh.When(command).Refuses(ShiftRefusal.NotOpen));
        Assert.All(commands[..^1], command => Opened.AfterDoing(Close(10000)).When(command).Refuses(ShiftRefusal.AlreadyClosed));
    }

    [Fact]
    public void A_drawer_keeps_the_currency_it_was_opened_with() =>
        Opened.When(new ShiftCommand.PayIn("1", new Amount(100, Currency.Of("CHF")), "change")).Refuses(ShiftRefusal.OtherCurrency);
}
