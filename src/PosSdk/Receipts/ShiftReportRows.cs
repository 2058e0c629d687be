using System.Globalization;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Shifts;

namespace PosSdk.Receipts;

/// <summary>What stands on an X or Z report, row by row.</summary>
public static class ShiftReportRows
{
    private const int Inset = 2;

    /// <summary>The rows of a report; of a blind one without any figure that tells the money in the drawer.</summary>
    public static ValueList<ReceiptRow> Of(ShiftReport report, ReceiptTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            .. DocumentWords.Top(options),
            .. DocumentWords.Copy(options),
            .. Head(report),
            .. Documents(report),
            .. report.IsBlind ? [] : Turnover(report.Totals),
            .. report.IsBlind ? [] : Tenders(report.Totals, options),
            .. Drawer(report),
            .. KeyOpenings(report),
            .. report.Tenders.SelectMany(tender => Balance(tender, options)),
            .. Closing(report),
            .. DocumentWords.Copy(options),
        ];
    }

    private static IEnumerable<ReceiptRow> Head(ShiftReport report)
    {
        var opening = report.Opening;
        var offset = TimeSpan.FromMinutes(opening.UtcOffsetMinutes);
        var title = report.IsZ ? $"Z REPORT {DocumentWords.Number(opening.Number)}" : $"X REPORT (SHIFT {DocumentWords.Number(opening.Number)})";
        yield return new ReceiptRow.Centred(title, IsStrong: true);
        if (report.IsBlind) yield return new ReceiptRow.Centred("before the count");
        yield return new ReceiptRow.Pair("Business date", opening.BusinessDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return new ReceiptRow.Pair("Opened" + By(opening.By), DocumentWords.Local(opening.OpenedAt, offset));
        if (report.Closing is { } closing) yield return new ReceiptRow.Pair("Closed" + By(closing.By), DocumentWords.Local(closing.ClosedAt, offset));
        yield return new ReceiptRow.Rule();
    }

    private static IEnumerable<ReceiptRow> Documents(ShiftReport report)
    {
        var totals = report.Totals;
        if (totals.FirstReceipt is { } first) yield return new ReceiptRow.Pair("Receipts", $"{first} to {totals.LastReceipt}");
        yield return Count("Sales", totals.SaleCount);
        yield return Count("Returns", totals.ReturnCount);
        if (totals.ExchangeCount > 0) yield return Count("Exchanges", totals.ExchangeCount);
        if (totals.PaymentCount > 0) yield return Count("Payments for earlier sales", totals.PaymentCount);
        yield return Count("Lines", totals.LineCount);
        yield return new ReceiptRow.Rule();
    }

    private static IEnumerable<ReceiptRow> Turnover(ShiftTotals totals)
    {
        yield return Figure("Goods sold", totals.Sales);
        yield return Figure("Goods returned", -totals.Returns);
        yield return new ReceiptRow.Pair($"TURNOVER {totals.OpeningFloat.Currency}", $"{totals.Sales - totals.Returns}", IsStrong: true);
        foreach (var tax in totals.Taxes) yield return new ReceiptRow.Pair($"Tax {tax.Rate} %, net {tax.Net}", $"{tax.Tax}", Inset);
        yield return Figure("Tax in all", totals.Tax);
        yield return Figure("Net", totals.Net);
        if (totals.Fees is { } fees) yield return Figure("Fees in sales", fees);
        if (!totals.Discounts.IsZero) yield return Figure("Discounts given", totals.Discounts);
        if (!totals.Rounding.IsZero) yield return Figure("Cash rounding", totals.Rounding);
        if (!totals.Tips.IsZero) yield return Figure("Tips", totals.Tips);
        yield return new ReceiptRow.Rule();
    }

    private static IEnumerable<ReceiptRow> Tenders(ShiftTotals totals, ReceiptTextOptions options)
    {
        foreach (var tender in totals.Tenders.Where(tender => tender.Count > 0))
        {
            yield return new ReceiptRow.Pair($"{DocumentWords.NameOf(tender.Tender, options)}, {DocumentWords.Number(tender.Count)} x", $"{tender.Received - tender.Refunded}");
            if (!tender.Refunded.IsZero) yield return new ReceiptRow.Pair("Of it paid back", $"{-tender.Refunded}", Inset);
        }
        if (totals.Tenders.Any(tender => tender.Count > 0)) yield return new ReceiptRow.Rule();
    }

    private static IEnumerable<ReceiptRow> Drawer(ShiftReport report)
    {
        var totals = report.Totals;
        yield return Figure("Opening float", totals.OpeningFloat);
        if (totals.PayInCount > 0) yield return Figure("Paid in", totals.PayIns);
        if (totals.PayOutCount > 0) yield return Figure("Paid out", -totals.PayOuts);
        if (totals.SafeDropCount > 0) yield return Figure("Dropped to the safe", -totals.SafeDrops);
        if (totals.NoSaleCount > 0) yield return Count("Opened without a sale", totals.NoSaleCount);
        if (totals.KeyOpeningCount is { } keyOpenings) yield return Count("Opened with its key", keyOpenings);
        foreach (var movement in report.Movements.Where(movement => movement.Reason is not null))
            yield return new ReceiptRow.Pair(NameOf(movement.Kind) + ": " + movement.Reason, movement.Amount.IsZero ? "" : $"{movement.Amount}", Inset);
    }

    private static IEnumerable<ReceiptRow> KeyOpenings(ShiftReport report)
    {
        var offset = TimeSpan.FromMinutes(report.Opening.UtcOffsetMinutes);
        foreach (var opening in report.KeyOpenings)
            yield return new ReceiptRow.Pair(opening.By is { } who ? $"Key, {who} signed in" : "Key", DocumentWords.Local(opening.At, offset), Inset);
    }

    private static IEnumerable<ReceiptRow> Balance(TenderBalance balance, ReceiptTextOptions options)
    {
        var name = DocumentWords.NameOf(balance.Tender, options);
        yield return Figure($"{name} expected", balance.Expected);
        if (balance.Counted is { } counted) yield return new ReceiptRow.Pair($"{name} counted", $"{counted}", IsStrong: true);
        foreach (var piece in balance.Pieces.Where(piece => piece.Pieces > 0))
            yield return new ReceiptRow.Wrapped($"{DocumentWords.Number(piece.Pieces)} x {piece.Denomination}", Inset);
        if (balance.Difference is { } difference) yield return Figure($"{name} {OverOrShort(difference)}", difference);
    }

    private static IEnumerable<ReceiptRow> Closing(ShiftReport report)
    {
        if (report.Closing is not { } closing) yield break;
        if (closing.DifferenceReason is { } reason) yield return new ReceiptRow.Wrapped($"Reason: {reason}", Inset);
        if (closing.DifferenceAuthorisedBy is { } who) yield return new ReceiptRow.Wrapped($"Accepted by {who}", Inset);
        yield return Figure("Cash handed on", closing.ClosingCash);
        if (closing.Carts.Count > 0) yield return Count("Open carts left", closing.Carts.Count);
        if (closing.Unsynced is { } unsynced) yield return Count("Not yet sent", unsynced);
    }

    private static string OverOrShort(Amount difference) => difference switch
    {
        { IsPositive: true } => "over",
        { IsNegative: true } => "short",
        _ => "difference",
    };

    private static string NameOf(CashMovementKind kind) => kind switch
    {
        CashMovementKind.PayIn => "In",
        CashMovementKind.PayOut => "Out",
        CashMovementKind.SafeDrop => "Drop",
        _ => "No sale",
    };

    private static string By(string? who) => who is null ? "" : $" by {who}";

    private static ReceiptRow.Pair Figure(string label, Amount figure) => new(label, $"{figure}");

    private static ReceiptRow.Pair Count(string label, int count) => new(label, DocumentWords.Number(count));
}
