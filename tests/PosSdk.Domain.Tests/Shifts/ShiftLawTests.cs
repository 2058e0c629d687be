using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;
using static PosSdk.Domain.Tests.Shifts.Till;

namespace PosSdk.Domain.Tests.Shifts;

/// <summary>What holds for every day a till can have.</summary>
public sealed class ShiftLawTests
{
    private static readonly ShiftPolicy Free = new() { MayGoBelowZero = true };
    private static readonly string[] Tenders = ["card", "voucher", "on-account"];

    private static Arbitrary<ShiftCommand[]> Days => Arb.From(Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1).Select(seed => Command(new Seed(seed)))));

    [Fact]
    public void What_should_be_in_the_drawer_is_the_float_and_every_movement_of_cash() => Prop.ForAll(Days, day =>
    {
        var (shift, events) = Play(day);
        var moved = events.Sum(@event => @event switch
        {
            ShiftEvent.SaleRecorded e => e.Sale.Tenders.Where(each => each.Tender == "cash").Sum(each => each.Tendered.MinorUnits - each.Change.MinorUnits),
            ShiftEvent.PaidIn e => e.Amount.MinorUnits,
            ShiftEvent.PaidOut e => -e.Amount.MinorUnits,
            ShiftEvent.SafeDropped e => -e.Amount.MinorUnits,
            _ => 0,
        });
        return Drawer(shift).MinorUnits == 10000 + moved;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_drawer_never_goes_below_zero_unless_the_shop_allows_it() => Prop.ForAll(Days, day =>
        !Drawer(Play([.. day.Select(command => command with { Policy = ShiftPolicy.Default })]).Shift).IsNegative)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Saying_every_command_twice_changes_nothing() => Prop.ForAll(Days, day =>
    {
        // Because a retry comes right after, each command is said again at once.
        var twice = Play([.. day.SelectMany(command => new[] { command, command })]);
        return twice.Shift == Play(day).Shift;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Replaying_what_was_recorded_leads_to_the_same_shift() => Prop.ForAll(Days, day =>
    {
        var (shift, events) = Play([.. day, Close(5000, 100) with { Policy = Free }]);
        return events.Aggregate(Shift.Initial, Shift.Evolve) == shift;
    }).QuickCheckThrowOnFailure();

    /// <summary>Random sales, refunds, movements and miscounts: each day closes, and each cent in the drawer is explained.</summary>
    [Fact]
    public void Ten_thousand_days_close_with_an_explained_drawer()
    {
        var documents = 0;
        for (var day = 1; day <= 10_000; day++)
        {
            var seed = new Seed(day);
            var (open, _) = Play([.. Enumerable.Range(0, 3 + (int)seed.Below(12)).Select(_ => Command(seed))]);
            var count = Miscount(TotalsOf(open), seed);
            var closed = Assert.IsType<ShiftEvent.Closed>(Assert.Single(Ask(open, new ShiftCommand.Close { Counts = count, Policy = Free })));
            AssertExplained(closed, count);
            documents += closed.Totals.SaleCount + closed.Totals.ReturnCount + closed.Totals.ExchangeCount;
        }
        // Because a law about days on which nothing was accepted would hold and say nothing.
        Assert.InRange(documents, 40_000, 50_000);
    }

    private static void AssertExplained(ShiftEvent.Closed closed, ValueList<TenderCount> count)
    {
        var totals = closed.Totals;
        Assert.Equal(count.Select(each => (each.Tender, each.Money.Total)), closed.Tenders.Select(each => (each.Tender, each.Counted!.Value)));
        Assert.All(closed.Tenders, balance => Assert.Equal(balance.Counted, balance.Expected + balance.Difference!.Value));
        var there = closed.Tenders.Aggregate(Eur(0), (sum, balance) => sum + balance.Expected);
        var movedIn = totals.OpeningFloat + totals.PayIns - totals.PayOuts - totals.SafeDrops;
        Assert.Equal(movedIn + totals.Sales - totals.Returns + totals.Tips + totals.Rounding, there);
        Assert.Equal(totals.Sales - totals.Returns, totals.Net + totals.Tax);
        Assert.Equal(totals.Tax, totals.Taxes.Aggregate(Eur(0), (sum, tax) => sum + tax.Tax));
    }

    private static ValueList<TenderCount> Miscount(ShiftTotals totals, Seed seed) =>
        [.. totals.Tenders.Select(each => new TenderCount(each.Tender, MoneyCount.Of(totals.Expected(each.Tender) + Slip(seed))))];

    private static Amount Slip(Seed seed) => Eur(seed.Below(5) == 0 ? seed.Below(400) - 200 : 0);

    private static (Shift Shift, List<ShiftEvent> Events) Play(IEnumerable<ShiftCommand> commands)
    {
        Shift shift = Opened.State;
        List<ShiftEvent> events = [OpenedWithHundred];
        foreach (var command in commands)
        {
            foreach (var @event in Ask(shift, command))
            {
                shift = Shift.Evolve(shift, @event);
                events.Add(@event);
            }
        }
        return (shift, events);
    }

    private static IEnumerable<ShiftEvent> Ask(Shift shift, ShiftCommand command) =>
        ShiftDecider.Decide(shift, command, Spec.Context) is Decision<ShiftEvent>.Accepted accepted ? accepted.Events : [];

    private static ShiftCommand Command(Seed seed) => seed.Below(10) switch
    {
        0 => new ShiftCommand.PayIn(seed.Name(), Eur(1 + seed.Below(5000)), "x") { Policy = Free },
        1 => new ShiftCommand.PayOut(seed.Name(), Eur(1 + seed.Below(5000)), "x") { Policy = Free },
        2 => new ShiftCommand.SafeDrop(seed.Name(), Eur(1 + seed.Below(9000)), "x") { Policy = Free },
        3 => new ShiftCommand.OpenDrawer(seed.Name(), "x") { Policy = Free },
        4 => new ShiftCommand.Count(Counts(seed.Below(20000))) { Policy = Free },
        _ => Ring(Document(seed)) with { Policy = Free },
    };

    private static ShiftSale Document(Seed seed)
    {
        var (sales, returns) = (seed.Below(3) > 0 ? seed.Below(9000) : 0, seed.Below(4) == 0 ? seed.Below(9000) : 0);
        var (rounding, tips, tax) = (seed.Below(5) - 2, seed.Below(4) == 0 ? seed.Below(500) : 0, (sales - returns) / 6);
        var due = sales - returns + rounding + tips;
        var other = seed.Below(2) == 0 ? 0 : due / (1 + seed.Below(3));
        var change = due - other > 0 ? seed.Below(3000) : 0;
        return Sale(seed.Name(), sales, Cash(due - other + change, change), ShiftTender.Exact(Tenders[seed.Below(Tenders.Length)], Eur(other))) with
        {
            Returns = Eur(returns),
            Rounding = Eur(rounding),
            Tips = Eur(tips),
            Tax = Eur(tax),
            Taxes = [Tax(20, sales - returns - tax, tax)],
            Kind = returns == 0 ? ShiftSaleKind.Sale : sales == 0 ? ShiftSaleKind.Return : ShiftSaleKind.Exchange,
        };
    }

    /// <summary>Draws that are the same in every run (an LCG), because a failing day must come again.</summary>
    private sealed class Seed(long value)
    {
        private long _value = value;

        public long Below(long bound)
        {
            _value = unchecked((_value * 6364136223846793005L) + 1442695040888963407L);
            return (_value >>> 33) % bound;
        }

        public string Name() => $"n-{Below(1L << 30)}";
    }
}
