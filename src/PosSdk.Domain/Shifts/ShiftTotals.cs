using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>The running figures of a shift; the same for X and Z. Sums of what documents say: nothing is rounded or worked out again.</summary>
public sealed record ShiftTotals
{
    /// <summary>Cash at the start.</summary>
    public required Amount OpeningFloat { get; init; }

    /// <summary>Goods that went out, tax included, after discounts.</summary>
    public required Amount Sales { get; init; }

    /// <summary>Goods that came back, tax included; zero or more.</summary>
    public required Amount Returns { get; init; }

    /// <summary>Sales less returns less tax.</summary>
    public required Amount Net { get; init; }

    /// <summary>Tax on sales less tax on returns.</summary>
    public required Amount Tax { get; init; }

    /// <summary>Discounts given, already out of the sales.</summary>
    public required Amount Discounts { get; init; }

    /// <summary>What cash rounding added or took away.</summary>
    public required Amount Rounding { get; init; }

    /// <summary>Voluntary tips.</summary>
    public required Amount Tips { get; init; }

    /// <summary>Put into the drawer.</summary>
    public required Amount PayIns { get; init; }

    /// <summary>Taken out for expenses; zero or more.</summary>
    public required Amount PayOuts { get; init; }

    /// <summary>Taken to the safe; zero or more.</summary>
    public required Amount SafeDrops { get; init; }

    /// <summary>Documents that only sold.</summary>
    public int SaleCount { get; init; }

    /// <summary>Documents that only took back.</summary>
    public int ReturnCount { get; init; }

    /// <summary>Documents that did both.</summary>
    public int ExchangeCount { get; init; }

    /// <summary>Payments for earlier sales.</summary>
    public int PaymentCount { get; init; }

    /// <summary>Lines on all documents.</summary>
    public int LineCount { get; init; }

    /// <summary>How often money was put in.</summary>
    public int PayInCount { get; init; }

    /// <summary>How often money was taken out for an expense.</summary>
    public int PayOutCount { get; init; }

    /// <summary>How often money was taken to the safe.</summary>
    public int SafeDropCount { get; init; }

    /// <summary>How often the drawer was opened without a sale.</summary>
    public int NoSaleCount { get; init; }

    /// <summary>How often the drawer was opened with its key; null when it never was.</summary>
    public int? KeyOpeningCount { get; init; }

    /// <summary>The first receipt; null when there is none.</summary>
    public string? FirstReceipt { get; init; }

    /// <summary>The last receipt; null when there is none.</summary>
    public string? LastReceipt { get; init; }

    /// <summary>Each tender that was used, cash first and always.</summary>
    public required ValueList<ShiftTenderTotals> Tenders { get; init; }

    /// <summary>Each rate that was charged, in the order it first came up.</summary>
    public required ValueList<ShiftTax> Taxes { get; init; }

    /// <summary>The part of the sales that is fees, tax included; null for none.</summary>
    public Amount? Fees { get; init; }

    /// <summary>The figures of a drawer that has only its float.</summary>
    public static ShiftTotals StartingWith(Amount openingFloat)
    {
        var zero = Amount.Zero(openingFloat.Currency);
        return new ShiftTotals
        {
            OpeningFloat = openingFloat, Sales = zero, Returns = zero, Net = zero, Tax = zero, Discounts = zero, Rounding = zero, Tips = zero,
            PayIns = zero, PayOuts = zero, SafeDrops = zero, Tenders = [ShiftTenderTotals.None(ShiftTender.Cash, openingFloat.Currency)], Taxes = [],
        };
    }

    /// <summary>What should be there of a tender; for cash with the float and all movements. Zero for a tender that was not used.</summary>
    public Amount Expected(string tender)
    {
        var applied = Amount.Zero(OpeningFloat.Currency);
        foreach (var each in Tenders)
        {
            if (each.Tender == tender) applied += each.Received - each.Refunded;
        }
        return tender == ShiftTender.Cash ? OpeningFloat + applied + PayIns - PayOuts - SafeDrops : applied;
    }

    internal ShiftTotals With(ShiftSale sale) => this with
    {
        Sales = Sales + sale.Sales,
        Returns = Returns + sale.Returns,
        Net = Net + sale.Sales - sale.Returns - sale.Tax,
        Tax = Tax + sale.Tax,
        Discounts = Discounts + sale.Discount,
        Rounding = Rounding + sale.Rounding,
        Tips = Tips + sale.Tips,
        Fees = sale.Fees is { } fees ? (Fees ?? Amount.Zero(fees.Currency)) + fees : Fees,
        SaleCount = SaleCount + (sale.Kind == ShiftSaleKind.Sale ? 1 : 0),
        ReturnCount = ReturnCount + (sale.Kind == ShiftSaleKind.Return ? 1 : 0),
        ExchangeCount = ExchangeCount + (sale.Kind == ShiftSaleKind.Exchange ? 1 : 0),
        PaymentCount = PaymentCount + (sale.Kind == ShiftSaleKind.Payment ? 1 : 0),
        LineCount = LineCount + sale.Lines,
        // Because a payment for an earlier sale is no receipt of the series.
        FirstReceipt = FirstReceipt ?? (sale.Kind == ShiftSaleKind.Payment ? null : sale.Receipt),
        LastReceipt = sale.Kind == ShiftSaleKind.Payment ? LastReceipt : sale.Receipt,
        Tenders = Merge(Tenders, sale.Tenders, static (total, tender) => total.Tender == tender.Tender, static (total, tender) => total.With(tender),
            static tender => ShiftTenderTotals.None(tender.Tender, tender.Applied.Currency).With(tender)),
        Taxes = Merge(Taxes, sale.Taxes, static (total, tax) => total.Rate == tax.Rate,
            static (total, tax) => total with { Net = total.Net + tax.Net, Tax = total.Tax + tax.Tax }, static tax => tax),
    };

    internal ShiftTotals With(CashMovement movement) => movement.Kind switch
    {
        CashMovementKind.PayIn => this with { PayIns = PayIns + movement.Amount, PayInCount = PayInCount + 1 },
        CashMovementKind.PayOut => this with { PayOuts = PayOuts + movement.Amount, PayOutCount = PayOutCount + 1 },
        CashMovementKind.SafeDrop => this with { SafeDrops = SafeDrops + movement.Amount, SafeDropCount = SafeDropCount + 1 },
        _ => this with { NoSaleCount = NoSaleCount + 1 },
    };

    private static ValueList<TTotal> Merge<TTotal, TItem>(
        ValueList<TTotal> totals, ValueList<TItem> items, Func<TTotal, TItem, bool> same, Func<TTotal, TItem, TTotal> add, Func<TItem, TTotal> first)
    {
        List<TTotal> merged = [.. totals];
        foreach (var item in items)
        {
            var index = merged.FindIndex(total => same(total, item));
            if (index < 0) merged.Add(first(item));
            else merged[index] = add(merged[index], item);
        }
        return [.. merged];
    }
}

/// <summary>What went through one tender. Cash here is that of documents; float and movements are beside it.</summary>
public sealed record ShiftTenderTotals
{
    /// <summary>The tender's code.</summary>
    public required string Tender { get; init; }

    /// <summary>How often it was used.</summary>
    public required int Count { get; init; }

    /// <summary>What it paid, change already off; zero or more.</summary>
    public required Amount Received { get; init; }

    /// <summary>What it paid back; zero or more.</summary>
    public required Amount Refunded { get; init; }

    /// <summary>What customers handed over.</summary>
    public required Amount Tendered { get; init; }

    /// <summary>What went back as change.</summary>
    public required Amount Change { get; init; }

    internal static ShiftTenderTotals None(string tender, Currency currency)
    {
        var zero = Amount.Zero(currency);
        return new ShiftTenderTotals { Tender = tender, Count = 0, Received = zero, Refunded = zero, Tendered = zero, Change = zero };
    }

    internal ShiftTenderTotals With(ShiftTender tender) => this with
    {
        Count = Count + 1,
        Received = tender.Applied.IsNegative ? Received : Received + tender.Applied,
        Refunded = tender.Applied.IsNegative ? Refunded - tender.Applied : Refunded,
        Tendered = Tendered + tender.Tendered,
        Change = Change + tender.Change,
    };
}
