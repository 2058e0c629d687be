using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Shifts;
using static PosSdk.Domain.Tests.Shifts.Till;

namespace PosSdk.Domain.Tests.Shifts;

/// <summary>Why the drawer opened, what is known of it, and who had the key (R16).</summary>
[Trait("Requirement", "R16")]
public sealed class DrawerTests
{
    private static readonly ShiftCommand Sold = Ring(Sale("R1-0-1", 500, Cash(500)));
    private static readonly ShiftCommand Kick = new ShiftCommand.KickDrawer("k-1", DrawerCause.Sale);
    private static readonly ShiftCommand Unlock = new ShiftCommand.RecordKeyOpening(Spec.Context.At);

    private static ShiftCommand Answer(DrawerAnswer answer, string id = "k-1") => new ShiftCommand.AnswerDrawer(id, answer, null);

    [Fact]
    public void It_opens_for_the_last_document_and_says_whether_that_took_money_in()
    {
        Opened.AfterDoing(Sold).When(Kick).Records(new ShiftEvent.DrawerKicked { Id = "k-1", Cause = DrawerCause.Sale, About = "R1-0-1", By = "ann" });
        Opened.AfterDoing(Sold, Ring(Return("R1-0-2", 500, Cash(-500)))).When(Kick)
            .Records(new ShiftEvent.DrawerKicked { Id = "k-1", Cause = DrawerCause.Refund, About = "R1-0-2", By = "ann" });
        Opened.When(Kick).Refuses(ShiftRefusal.NothingToOpenFor);
    }

    [Theory]
    [InlineData(DrawerCause.PayIn)]
    [InlineData(DrawerCause.PayOut)]
    [InlineData(DrawerCause.SafeDrop)]
    public void It_opens_for_a_movement_that_was_recorded_last(DrawerCause cause)
    {
        ShiftCommand[] all = [new ShiftCommand.PayIn("m", Eur(100), "why"), new ShiftCommand.PayOut("m", Eur(100), "why"), new ShiftCommand.SafeDrop("m", Eur(100), "why")];
        var move = all[cause - DrawerCause.PayIn];
        Opened.AfterDoing(move).When(new ShiftCommand.KickDrawer("k-1", cause)).Records(new ShiftEvent.DrawerKicked { Id = "k-1", Cause = cause, About = "m", By = "ann" });
        foreach (var other in all.Except([move])) Opened.AfterDoing(other).When(new ShiftCommand.KickDrawer("k-1", cause)).Refuses(ShiftRefusal.NothingToOpenFor);
    }

    [Fact]
    public void It_opens_to_be_counted_and_without_a_sale_only_with_its_own_record()
    {
        Opened.When(new ShiftCommand.KickDrawer("k-1", DrawerCause.Count)).RecordsOne();
        Opened.When(new ShiftCommand.KickDrawer("k-1", DrawerCause.NoSale)).Refuses(ShiftRefusal.NothingToOpenFor);
        Opened.When(new ShiftCommand.KickDrawer(" ", DrawerCause.Count)).Refuses(ShiftRefusal.MovementUnnamed);
        Fresh.When(Kick).Refuses(ShiftRefusal.NotOpen);
        Fresh.When(Unlock).Refuses(ShiftRefusal.NotOpen);
    }

    [Theory]
    [InlineData(DrawerAnswer.Opened, true)]
    [InlineData(DrawerAnswer.AlreadyOpen, true)]
    [InlineData(DrawerAnswer.PulseSent, true)]
    [InlineData(DrawerAnswer.NotOpened, false)]
    [InlineData(DrawerAnswer.NotReached, false)]
    public void It_opens_once_for_a_document_unless_it_stayed_shut(DrawerAnswer answer, bool opened)
    {
        var again = Opened.AfterDoing(Sold, Kick, Answer(answer)).When(new ShiftCommand.KickDrawer("k-2", DrawerCause.Sale));
        if (opened) again.Refuses(ShiftRefusal.OpenedAlready);
        else again.RecordsOne();
    }

    [Fact]
    public void An_opening_is_recorded_once_and_so_is_its_answer()
    {
        var kicked = Opened.AfterDoing(Sold, Kick);
        kicked.When(Kick).RecordsNothing();
        kicked.When(new ShiftCommand.AnswerDrawer("k-1", DrawerAnswer.NotReached, new string('x', 301)))
            .Records(new ShiftEvent.DrawerAnswered { Id = "k-1", Answer = DrawerAnswer.NotReached, Problem = new string('x', 300), By = "ann" });
        kicked.AfterDoing(Answer(DrawerAnswer.Opened)).When(Answer(DrawerAnswer.Opened)).RecordsNothing();
        kicked.When(Answer(DrawerAnswer.Opened, "k-9")).Refuses(ShiftRefusal.DrawerNotKicked);
        Opened.When(Answer(DrawerAnswer.Opened)).Refuses(ShiftRefusal.DrawerNotKicked);
        Opened.AfterDoing(new ShiftCommand.OpenDrawer("n-1", "parking")).When(Answer(DrawerAnswer.Opened, "n-1")).RecordsOne();
    }

    [Fact]
    public void The_key_is_listed_on_X_and_Z_and_is_no_no_sale()
    {
        var unlocked = Opened.AfterDoing(Unlock).At(Spec.Context.At.AddHours(1), by: null).AfterDoing(Unlock);
        var x = ((Shift.Open)unlocked.State).XReport();
        Assert.Equal([new KeyOpening(Spec.Context.At, "ann"), new KeyOpening(Spec.Context.At, null)], x.KeyOpenings);
        Assert.Equal((2, 0), (x.Totals.KeyOpeningCount, x.Totals.NoSaleCount));
        Assert.Equal((2, 2), (x.Blind().Totals.KeyOpeningCount, x.Blind().KeyOpenings.Count));
        var z = ((Shift.Closed)unlocked.AfterDoing(Close(10_000)).State).ZReport();
        Assert.Equal((2, x.KeyOpenings), (z.Totals.KeyOpeningCount, z.KeyOpenings));
        Assert.Null(((Shift.Open)Opened.State).Totals.KeyOpeningCount);
    }

    [Fact]
    public void Only_the_key_and_what_moves_money_make_a_count_stale()
    {
        var counted = Opened.AfterDoing(new ShiftCommand.Count(Counts(10_000)));
        Assert.NotNull(((Shift.Open)counted.AfterDoing(new ShiftCommand.KickDrawer("k-1", DrawerCause.Count), Answer(DrawerAnswer.Opened)).State).Counted);
        Assert.Null(((Shift.Open)counted.AfterDoing(Unlock).State).Counted);
    }

    /// <summary>However often somebody asks, a document opens the drawer once as far as anybody can tell.</summary>
    [Fact]
    public void No_order_of_asking_opens_the_drawer_twice_for_one_document() => Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 4))), answers =>
    {
        var (shift, id, opened) = (Opened.AfterDoing(Sold).State, 0, 0);
        foreach (var answer in answers)
        {
            var name = $"k-{id++}";
            if (ShiftDecider.Decide(shift, new ShiftCommand.KickDrawer(name, DrawerCause.Sale), Spec.Context) is not Decision<ShiftEvent>.Accepted kicked) continue;
            shift = kicked.Events.Aggregate(shift, Shift.Evolve);
            var answered = (Decision<ShiftEvent>.Accepted)ShiftDecider.Decide(shift, Answer((DrawerAnswer)answer, name), Spec.Context);
            shift = answered.Events.Aggregate(shift, Shift.Evolve);
            if (((Shift.Open)shift).LastKick!.MayHaveOpened) opened++;
        }
        return opened <= 1;
    }).QuickCheckThrowOnFailure();
}
