using PosSdk.Domain.Decisions;
using PosSdk.Domain.Shifts;
using static PosSdk.Domain.Tests.Shifts.Till;

namespace PosSdk.Domain.Tests.Shifts;

/// <summary>One day with everything in it, worked out by hand.</summary>
public sealed class GoldenDayTests
{
    private static readonly ShiftCommand[] Day =
    [
        // 11.90 at 19 %, a fifty and 38.10 back.
        Ring(Sale("T-0-41", 1190, Cash(5000, 3810)) with { Tax = Eur(190), Taxes = [Tax(19, 1000, 190)], Lines = 2 }),
        // 32.10 in two rates, 2.00 off, half by card with a tip of 3.00.
        Ring(Sale("T-0-42", 3210, Card(1905), Cash(1605)) with
        {
            Tax = Eur(362), Discount = Eur(200), Tips = Eur(300), Taxes = [Tax(7, 1600, 112), Tax(19, 1248, 250)], Lines = 5,
        }),
        new ShiftCommand.PayIn("m-1", Eur(2000), "coins"),
        // A jacket comes back: 5.95 in cash.
        Ring(Return("T-0-43", 595, Cash(-595)) with { Tax = Eur(-95), Taxes = [Tax(19, -500, -95)] }),
        // A larger size for a smaller: 20.00 back, 25.01 out, the rest in cash and rounded to 5.00.
        Ring(Sale("T-0-44", 2501, Cash(500)) with { Kind = ShiftSaleKind.Exchange, Returns = Eur(2000), Rounding = Eur(-1), Lines = 2 }),
        new ShiftCommand.OpenDrawer("m-2", "changed a note"),
        new ShiftCommand.PayOut("m-3", Eur(450), "milk"),
        new ShiftCommand.SafeDrop("m-4", Eur(6000), "evening"),
    ];

    [Fact]
    public void The_X_report_tells_the_day_so_far()
    {
        var report = Assert.IsType<Shift.Open>(Opened.AfterDoing(Day).State).XReport();

        Assert.Equal(Golden, report.Totals);
        Assert.Equal<ValueList<TenderBalance>>(
            [new TenderBalance { Tender = "cash", Expected = Eur(8250) }, new TenderBalance { Tender = "card", Expected = Eur(1905) }],
            report.Tenders);
        Assert.Equal(["m-1", "m-2", "m-3", "m-4"], report.Movements.Select(movement => movement.Id));
        Assert.False(report.IsZ);
    }

    [Fact]
    public void The_Z_report_tells_the_same_day_and_what_was_counted()
    {
        var report = Assert.IsType<Shift.Closed>(Opened.AfterDoing([.. Day, Close(8300, 1905)]).State).ZReport();

        Assert.Equal(Golden, report.Totals);
        Assert.Equal((17, Monday, Eur(8300)), (report.Closing!.Number, report.Closing.BusinessDate, report.Closing.ClosingCash));
        Assert.Equal([Eur(50), Eur(0)], report.Tenders.Select(tender => tender.Difference!.Value));
        Assert.Equal(report, report.Blind());
    }

    [Fact]
    public void What_was_taken_is_turnover_with_tips_and_rounding()
    {
        var taken = Golden.Tenders.Aggregate(Eur(0), (sum, tender) => sum + tender.Received - tender.Refunded);
        Assert.Equal(Golden.Net + Golden.Tax + Golden.Tips + Golden.Rounding, taken);
    }

    private static ShiftTotals Golden { get; } = ShiftTotals.StartingWith(Eur(10000)) with
    {
        Sales = Eur(6901),
        Returns = Eur(2595),
        Net = Eur(3849),
        Tax = Eur(457),
        Discounts = Eur(200),
        Rounding = Eur(-1),
        Tips = Eur(300),
        PayIns = Eur(2000),
        PayOuts = Eur(450),
        SafeDrops = Eur(6000),
        SaleCount = 2,
        ReturnCount = 1,
        ExchangeCount = 1,
        LineCount = 10,
        PayInCount = 1,
        PayOutCount = 1,
        SafeDropCount = 1,
        NoSaleCount = 1,
        FirstReceipt = "T-0-41",
        LastReceipt = "T-0-44",
        Tenders =
        [
            new ShiftTenderTotals
            {
                Tender = "cash", Count = 4, Received = Eur(1190 + 1605 + 500), Refunded = Eur(595),
                Tendered = Eur(5000 + 1605 - 595 + 500), Change = Eur(3810),
            },
            new ShiftTenderTotals { Tender = "card", Count = 1, Received = Eur(1905), Refunded = Eur(0), Tendered = Eur(1905), Change = Eur(0) },
        ],
        Taxes = [Tax(19, 1000 + 1248 - 500, 190 + 250 - 95), Tax(7, 1600, 112)],
    };
}
