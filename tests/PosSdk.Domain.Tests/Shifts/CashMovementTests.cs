using PosSdk.Domain.Shifts;
using static PosSdk.Domain.Tests.Shifts.Till;

namespace PosSdk.Domain.Tests.Shifts;

public sealed class CashMovementTests
{
    private static readonly ShiftCommand.PayIn PayIn = new("m-1", Eur(2000), "change from the bank");
    private static readonly ShiftCommand.PayOut PayOut = new("m-2", Eur(1500), "window cleaner");
    private static readonly ShiftCommand.SafeDrop SafeDrop = new("m-3", Eur(5000), "noon");
    private static readonly ShiftCommand.OpenDrawer NoSale = new("m-4", "changed a note");

    [Fact]
    public void Money_is_paid_in() =>
        Opened.When(PayIn).Records(new ShiftEvent.PaidIn
        {
            Currency = Euro, Id = "m-1", Amount = Eur(2000), Reason = "change from the bank", By = "ann",
        });

    [Fact]
    public void Money_is_paid_out() =>
        Opened.When(PayOut).Records(new ShiftEvent.PaidOut
        {
            Currency = Euro, Id = "m-2", Amount = Eur(1500), Reason = "window cleaner", By = "ann",
        });

    [Fact]
    public void Money_goes_to_the_safe() =>
        Opened.When(SafeDrop).Records(new ShiftEvent.SafeDropped { Currency = Euro, Id = "m-3", Amount = Eur(5000), Reason = "noon", By = "ann" });

    [Fact]
    public void The_drawer_opens_without_a_sale() =>
        Opened.When(NoSale).Records(new ShiftEvent.DrawerOpened { Id = "m-4", Reason = "changed a note", By = "ann" });

    [Fact]
    public void No_card_number_is_kept_as_a_reason()
    {
        const string card = "refund to 4111 1111 1111 1111";
        ShiftCommand[] written = [PayIn with { Reason = card }, PayOut with { Reason = card }, SafeDrop with { Reason = card }, NoSale with { Reason = card }, Close(10000) with { DifferenceReason = card }];
        Assert.All(written, command => Opened.When(command).Refuses(ShiftRefusal.TextHoldsCard));
    }

    [Fact]
    public void Movements_change_what_the_drawer_should_hold() =>
        Assert.Equal(Eur(10000 + 2000 - 1500 - 5000), Drawer(Opened.AfterDoing(PayIn, PayOut, SafeDrop, NoSale).State));

    [Fact]
    public void A_movement_said_twice_is_recorded_once()
    {
        var busy = Opened.AfterDoing(PayIn, PayOut, SafeDrop, NoSale).At(Spec.Context.At.AddHours(1), "bob");
        Assert.All(new ShiftCommand[] { PayIn, PayOut, SafeDrop, NoSale }, command => busy.When(command).RecordsNothing());
    }

    [Fact]
    public void The_same_amount_under_another_name_is_another_movement() =>
        Assert.Single(Opened.AfterDoing(PayIn).When(PayIn with { Id = "m-9" }).Events);

    [Fact]
    public void A_name_is_not_used_for_another_amount() =>
        Opened.AfterDoing(PayIn).When(PayIn with { Amount = Eur(2100) }).Refuses(ShiftRefusal.MovementDiffers);

    [Fact]
    public void A_name_is_not_used_for_another_kind() =>
        Opened.AfterDoing(PayIn).When(new ShiftCommand.PayOut("m-1", PayIn.Amount, PayIn.Reason)).Refuses(ShiftRefusal.MovementDiffers);

    [Fact]
    public void A_movement_has_a_name() => Opened.When(PayIn with { Id = "" }).Refuses(ShiftRefusal.MovementUnnamed);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_amount_is_more_than_zero(long cents)
    {
        Opened.When(PayIn with { Amount = Eur(cents) }).Refuses(ShiftRefusal.AmountNotPositive);
        Opened.When(PayOut with { Amount = Eur(cents) }).Refuses(ShiftRefusal.AmountNotPositive);
        Opened.When(SafeDrop with { Amount = Eur(cents) }).Refuses(ShiftRefusal.AmountNotPositive);
    }

    [Fact]
    public void A_barcode_scanned_as_an_amount_is_refused() =>
        Opened.When(PayIn with { Amount = Eur(4_006_381_333_931) }).Refuses(ShiftRefusal.AmountTooLarge);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void A_reason_is_asked_for(string? reason)
    {
        Opened.When(PayOut with { Reason = reason }).Refuses(ShiftRefusal.ReasonMissing);
        Opened.When(NoSale with { Reason = reason }).Refuses(ShiftRefusal.ReasonMissing);
    }

    [Fact]
    public void A_shop_may_ask_for_no_reason() =>
        Assert.Single(Opened.When(PayOut with { Reason = null, Policy = new ShiftPolicy { ReasonRequired = false } }).Events);

    [Fact]
    public void No_more_goes_out_than_is_there()
    {
        Opened.When(PayOut with { Amount = Eur(10001) }).Refuses(ShiftRefusal.NotEnoughCash);
        Opened.When(SafeDrop with { Amount = Eur(10001) }).Refuses(ShiftRefusal.NotEnoughCash);
    }

    [Fact]
    public void The_refusal_for_want_of_cash_says_what_to_do() => Assert.NotNull(ShiftRefusal.NotEnoughCash.Remedy);

    [Fact]
    public void A_card_sale_puts_nothing_into_the_drawer() =>
        Opened.AfterDoing(Ring(Sale("T-0-1", 99900, Card(99900)))).When(PayOut with { Amount = Eur(10001) })
            .Refuses(ShiftRefusal.NotEnoughCash);
}
