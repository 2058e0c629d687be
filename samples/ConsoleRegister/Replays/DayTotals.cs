using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace ConsoleRegister.Replays;

/// <summary>What the journal says of a day's trade, or of all days'.</summary>
internal sealed class DayTotals
{
    public int Sales { get; set; }

    public int Returns { get; set; }

    public int SaleLines { get; set; }

    public int ReturnLines { get; set; }

    public int AdjustmentLines { get; set; }

    public Quantity UnitsSold { get; set; }

    public Quantity UnitsReturned { get; set; }

    public Quantity UnitsAdjusted { get; set; }

    public Amount Gross { get; set; } = Amount.Zero(TradeFiles.RowJudge.Pounds);

    public Amount Refunds { get; set; } = Amount.Zero(TradeFiles.RowJudge.Pounds);

    public Amount Net => Gross - Refunds;

    public void Add(DayTotals other)
    {
        Sales += other.Sales;
        Returns += other.Returns;
        SaleLines += other.SaleLines;
        ReturnLines += other.ReturnLines;
        AdjustmentLines += other.AdjustmentLines;
        UnitsSold += other.UnitsSold;
        UnitsReturned += other.UnitsReturned;
        UnitsAdjusted += other.UnitsAdjusted;
        Gross += other.Gross;
        Refunds += other.Refunds;
    }
}
