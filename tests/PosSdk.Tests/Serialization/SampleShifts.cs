using PosSdk.Domain.Decisions;
using PosSdk.Domain.Shifts;
using static PosSdk.Tests.Serialization.SampleEvents;

namespace PosSdk.Tests.Serialization;

internal static class SampleShifts
{
    public static IEnumerable<object> All =>
    [
        new ShiftEvent.Opened
        {
            Currency = Eur, Number = 7, BusinessDate = new(2026, 12, 1), UtcOffsetMinutes = 60, OpenedAt = Noon, OpeningFloat = Euro(10_000),
            OpeningFloatPieces = Pieces, By = "ann",
        },
        new ShiftEvent.SaleRecorded { Currency = Eur, Sale = Sale, By = "ann" },
        new ShiftEvent.PaidIn { Currency = Eur, Id = "m-1", Amount = Euro(5000), Reason = "change from the bank", By = "ann" },
        new ShiftEvent.PaidOut { Currency = Eur, Id = "m-2", Amount = Euro(1250), Reason = "window cleaner", By = "ann" },
        new ShiftEvent.SafeDropped { Currency = Eur, Id = "m-3", Amount = Euro(20_000), Reason = "bag 17", By = "ann" },
        new ShiftEvent.DrawerOpened { Id = "m-4", Reason = "change for the parking meter", By = "ann" },
        new ShiftEvent.DrawerKicked { Id = "k-1", Cause = DrawerCause.PayIn, About = "m-1", By = "ann" },
        new ShiftEvent.DrawerAnswered { Id = "k-1", Answer = DrawerAnswer.NotReached, Problem = "The printer is not connected.", By = "ann" },
        new ShiftEvent.DrawerUnlocked { OpenedAt = Noon, By = "ann" },
        new ShiftEvent.Counted { Currency = Eur, Tenders = [new CountedTender { Tender = "cash", Counted = Euro(10_000), Pieces = Pieces }], By = "ann" },
        Closed,
    ];

    private static ValueList<DenominationCount> Pieces => [new() { Denomination = Euro(5000), Pieces = 1 }, new() { Denomination = Euro(200), Pieces = 25 }];

    private static ShiftSale Sale => new()
    {
        Receipt = "R1-0-18", Kind = ShiftSaleKind.Exchange, Sales = Euro(1045), Returns = Euro(1722), Tax = Euro(-113), Discount = Euro(-42), Rounding = Euro(2),
        Tips = Euro(0), Lines = 2, Tenders = [ShiftTender.Exact("cash", Euro(-675))], Taxes = [Tax], PaidAt = Noon,
    };

    private static ShiftTax Tax => new() { Rate = new(200_000), Net = Euro(-564), Tax = Euro(-113) };

    private static ShiftEvent.Closed Closed => new()
    {
        Currency = Eur,
        Number = 7,
        BusinessDate = new(2026, 12, 1),
        ClosedAt = Noon.AddHours(8),
        ClosingCash = Euro(10_000),
        Tenders = [new TenderBalance { Tender = "cash", Expected = Euro(9325), Counted = Euro(10_000), Difference = Euro(675), Pieces = Pieces }],
        Totals = ShiftTotals.StartingWith(Euro(10_000)) with
        {
            Sales = Euro(1045),
            Returns = Euro(1722),
            Net = Euro(-564),
            Tax = Euro(-113),
            Discounts = Euro(-42),
            Rounding = Euro(2),
            ExchangeCount = 1,
            LineCount = 2,
            FirstReceipt = "R1-0-18",
            LastReceipt = "R1-0-18",
            Taxes = [Tax],
            Tenders = [new ShiftTenderTotals { Tender = "cash", Count = 1, Received = Euro(0), Refunded = Euro(675), Tendered = Euro(-675), Change = Euro(0) }],
        },
        Carts = [new CartLeft { Cart = "anna", Fate = CartFate.CarryOver }],
        Unsynced = 3,
        DifferenceReason = "refund not paid out",
        DifferenceAuthorisedBy = "boss",
        By = "ann",
    };
}
