using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Shifts;

/// <summary>Everything a printed X or Z shows; the printer adds nothing.</summary>
public sealed record ShiftReport
{
    /// <summary>When, for which day, by whom and with which float it was opened.</summary>
    public required ShiftEvent.Opened Opening { get; init; }

    /// <summary>The close; null on an X.</summary>
    public ShiftEvent.Closed? Closing { get; init; }

    /// <summary>The figures.</summary>
    public required ShiftTotals Totals { get; init; }

    /// <summary>Each tender: what should be there, and on a Z what was counted. Empty on a blind report.</summary>
    public required ValueList<TenderBalance> Tenders { get; init; }

    /// <summary>Pay-ins, pay-outs, drops and no-sales, in order.</summary>
    public required ValueList<CashMovement> Movements { get; init; }

    /// <summary>When the drawer was opened with its key, in order (R16).</summary>
    public ValueList<KeyOpening> KeyOpenings { get; init; }

    /// <summary>True on an X that may be shown before a blind count: from it nobody can tell what the drawer should hold.</summary>
    public bool IsBlind { get; init; }

    /// <summary>True for the final report.</summary>
    public bool IsZ => Closing is not null;

    /// <summary>The same without what would tell the money in the drawer. A Z stays as it is.</summary>
    /// <remarks>Sums of documents, tenders and taxes go; how many there were, receipts and movements stay.</remarks>
    public ShiftReport Blind() => IsZ ? this : this with
    {
        IsBlind = true,
        Tenders = [],
        Totals = ShiftTotals.StartingWith(Totals.OpeningFloat) with
        {
            PayIns = Totals.PayIns,
            PayOuts = Totals.PayOuts,
            SafeDrops = Totals.SafeDrops,
            PayInCount = Totals.PayInCount,
            PayOutCount = Totals.PayOutCount,
            SafeDropCount = Totals.SafeDropCount,
            NoSaleCount = Totals.NoSaleCount,
            KeyOpeningCount = Totals.KeyOpeningCount,
            SaleCount = Totals.SaleCount,
            ReturnCount = Totals.ReturnCount,
            ExchangeCount = Totals.ExchangeCount,
            PaymentCount = Totals.PaymentCount,
            LineCount = Totals.LineCount,
            FirstReceipt = Totals.FirstReceipt,
            LastReceipt = Totals.LastReceipt,
        },
    };
}
