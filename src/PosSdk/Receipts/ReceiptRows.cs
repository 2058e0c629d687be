using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;

namespace PosSdk.Receipts;

/// <summary>What stands on a receipt, row by row: the stored figures and nothing worked out anew, so a copy years later says the same.</summary>
public static class ReceiptRows
{
    private const int Inset = 2;

    /// <summary>The rows of a sale, return or exchange. The amounts of its lines and their discounts add up to the total.</summary>
    public static ValueList<ReceiptRow> Of(Sale.Completed sale, ReceiptTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(sale);
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            .. DocumentWords.Top(options),
            .. Head(sale, options),
            .. sale.Lines.SelectMany(line => Line(line, options)),
            new ReceiptRow.Rule(),
            .. Sums(sale),
            .. sale.Totals.Tenders.SelectMany(tender => Tender(tender, options)),
            .. Taxes(sale),
            .. Foot(options),
        ];
    }

    private static IEnumerable<ReceiptRow> Head(Sale.Completed sale, ReceiptTextOptions options)
    {
        if (options.IsCopy) yield return new ReceiptRow.Centred("*** COPY ***", IsStrong: true);
        if (sale.Totals.Kind == SaleKind.Return) yield return new ReceiptRow.Centred("RETURN", IsStrong: true);
        if (sale.Totals.Kind == SaleKind.Exchange) yield return new ReceiptRow.Centred("EXCHANGE", IsStrong: true);
        yield return new ReceiptRow.Pair($"Receipt {sale.Receipt}", DocumentWords.Local(sale.CompletedAt, options.UtcOffset));
        if (sale.By is { } cashier) yield return new ReceiptRow.Wrapped($"Cashier {cashier}");
        yield return new ReceiptRow.Rule();
    }

    private static IEnumerable<ReceiptRow> Line(SaleLine line, ReceiptTextOptions options)
    {
        var name = options.NumbersLines ? $"{DocumentWords.Number(line.Line)}. {line.Name}" : line.Name;
        if (SaysItself(line))
        {
            yield return new ReceiptRow.Pair(name, $"{line.Gross}");
        }
        else
        {
            var before = line.PriceBefore is { } price ? $" (was {price})" : "";
            yield return new ReceiptRow.Wrapped(name);
            yield return new ReceiptRow.Pair($"{line.Quantity} x {line.Price}{before}", $"{line.Gross}", Inset);
        }
        if (!line.Discount.IsZero) yield return new ReceiptRow.Pair("Discount", $"{-line.Discount}", Inset);
        if (Origin(line) is { } origin) yield return new ReceiptRow.Wrapped(origin, Inset);
        if (line.Reason is { } reason) yield return new ReceiptRow.Wrapped($"Reason: {reason}", Inset);
    }

    private static bool SaysItself(SaleLine line) =>
        line.Quantity == Quantity.One && line.PriceBefore is null && UnitPrice.Of(line.Gross) == line.Price;

    private static string? Origin(SaleLine line) => (line.OfReceipt, line.OfLine) switch
    {
        ({ } receipt, { } number) => $"Returned from {receipt}, line {DocumentWords.Number(number)}",
        ({ } receipt, null) => $"Returned from {receipt}",
        _ => line.Quantity.IsNegative ? "Returned without a receipt" : null,
    };

    private static IEnumerable<ReceiptRow> Sums(Sale.Completed sale)
    {
        var totals = sale.Totals;
        var gross = sale.Lines.Aggregate(Amount.Zero(sale.Currency), (sum, line) => sum + line.Gross);
        // Because where prices come without tax it is what makes the lines the total; where they contain it nothing is left here.
        var added = totals.Total - (gross - totals.Discount);
        if (gross != totals.Total) yield return new ReceiptRow.Pair("Subtotal", $"{gross}");
        if (!totals.Discount.IsZero) yield return new ReceiptRow.Pair("Discount", $"{-totals.Discount}");
        if (!added.IsZero) yield return new ReceiptRow.Pair("Tax", $"{added}");
        yield return new ReceiptRow.Pair($"TOTAL {sale.Currency}", $"{totals.Total}", IsStrong: true);
        if (totals.Rounding.IsZero) yield break;
        yield return new ReceiptRow.Pair("Cash rounding", $"{totals.Rounding}");
        yield return new ReceiptRow.Pair("Rounded total", $"{totals.Total + totals.Rounding}");
    }

    private static IEnumerable<ReceiptRow> Tender(SaleTender tender, ReceiptTextOptions options)
    {
        var name = DocumentWords.NameOf(tender.Tender, options);
        yield return new ReceiptRow.Pair(tender.Tendered.IsNegative ? $"{name} paid back" : name, $"{tender.Tendered}");
        if (!tender.Change.IsZero) yield return new ReceiptRow.Pair("Change", $"{-tender.Change}");
    }

    private static IEnumerable<ReceiptRow> Taxes(Sale.Completed sale)
    {
        yield return new ReceiptRow.Rule();
        foreach (var tax in sale.Totals.Taxes) yield return new ReceiptRow.Pair($"Tax {tax.Rate} %, net {tax.Net}", $"{tax.Tax}");
    }

    private static IEnumerable<ReceiptRow> Foot(ReceiptTextOptions options)
    {
        if (options.Footer.Count > 0) yield return new ReceiptRow.Blank();
        foreach (var line in options.Footer) yield return new ReceiptRow.Centred(line);
        if (options.IsCopy) yield return new ReceiptRow.Centred("*** COPY ***", IsStrong: true);
    }
}
