using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;

namespace PosSdk.Domain.Tests.Shifts;

/// <summary>A till in euro, opened with 100.00 by Ann, and short ways to say what happens at it.</summary>
internal static class Till
{
    public static Currency Euro { get; } = Currency.Of("EUR");

    public static DateOnly Monday { get; } = new(2026, 3, 2);

    public static TimeSpan OneHour { get; } = TimeSpan.FromHours(1);

    public static Given<Shift, ShiftCommand, ShiftEvent> Fresh { get; } =
        Spec.For<Shift, ShiftCommand, ShiftEvent>(Shift.Initial, ShiftDecider.Decide, Shift.Evolve);

    public static ShiftEvent.Opened OpenedWithHundred { get; } = new()
    {
        Currency = Euro, Number = 17, BusinessDate = Monday, UtcOffsetMinutes = 60, OpenedAt = Spec.Context.At,
        OpeningFloat = Eur(10000), OpeningFloatPieces = [], By = "ann",
    };

    public static Given<Shift, ShiftCommand, ShiftEvent> Opened { get; } = Fresh.After(OpenedWithHundred);

    public static Amount Eur(long cents) => new(cents, Euro);

    public static ShiftCommand.Open Open(long floatCents = 10000) => new(17, Monday, OneHour, MoneyCount.Of(Eur(floatCents)));

    /// <summary>A document without tax; what was sold is what the tenders say.</summary>
    public static ShiftSale Sale(string receipt, long sales, params ShiftTender[] tenders) => new()
    {
        Receipt = receipt, Kind = ShiftSaleKind.Sale, Sales = Eur(sales), Returns = Eur(0),
        Tax = Eur(0), Discount = Eur(0), Rounding = Eur(0), Tips = Eur(0), Lines = 1, Tenders = ValueList.Create<ShiftTender>(tenders), Taxes = [],
    };

    public static ShiftSale Return(string receipt, long returns, params ShiftTender[] tenders) =>
        Sale(receipt, 0, tenders) with { Kind = ShiftSaleKind.Return, Returns = Eur(returns) };

    public static ShiftCommand Ring(ShiftSale sale) => new ShiftCommand.RecordSale(sale);

    public static ShiftTender Cash(long applied) => ShiftTender.Exact(ShiftTender.Cash, Eur(applied));

    public static ShiftTender Cash(long tendered, long change) => ShiftTender.CashOf(Eur(tendered), Eur(change));

    public static ShiftTender Card(long applied) => ShiftTender.Exact("card", Eur(applied));

    public static ShiftTax Tax(long percent, long net, long tax) => new() { Rate = new Percentage(percent * 10_000), Net = Eur(net), Tax = Eur(tax) };

    public static DenominationCount Pieces(int pieces, long cents) => new() { Denomination = Eur(cents), Pieces = pieces };

    public static ValueList<TenderCount> Counts(long cash, long? card = null) => card is { } cents
        ? [TenderCount.Cash(MoneyCount.Of(Eur(cash))), new TenderCount("card", MoneyCount.Of(Eur(cents)))]
        : [TenderCount.Cash(MoneyCount.Of(Eur(cash)))];

    public static ShiftCommand.Close Close(long cash, long? card = null) => new() { Counts = Counts(cash, card) };

    /// <summary>What the drawer should hold.</summary>
    public static Amount Drawer(Shift shift) => TotalsOf(shift).Expected(ShiftTender.Cash);

    public static ShiftTotals TotalsOf(Shift shift) => shift switch
    {
        Shift.Open open => open.Totals,
        Shift.Closed closed => closed.Closing.Totals,
        _ => throw new InvalidOperationException("Not opened."),
    };
}
