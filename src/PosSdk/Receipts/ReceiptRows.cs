using System.Globalization;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;

namespace PosSdk.Receipts;

/// <summary>What stands on a receipt, row by row: the stored figures and no price or tax worked out anew, so a copy years later says the same.</summary>
/// <remarks>
/// A discount is shown as what makes its line add up. On a sale that is the stored one; where part of a line comes back, its price, its discount and its total
/// were each shared out and rounded by themselves, and may be a minor unit apart.
/// </remarks>
public static class ReceiptRows
{
    private const int Inset = 2;

    /// <summary>The rows of a sale, return or exchange. The amounts of its lines and their discounts add up to the total.</summary>
    public static ValueList<ReceiptRow> Of(Sale.Completed sale, ReceiptTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(sale);
        ArgumentNullException.ThrowIfNull(options);
        var addsTax = !sale.TaxIncluded;
        return
        [
            .. DocumentWords.Top(options),
            .. DocumentWords.Copy(options),
            .. Head(sale, options),
            .. sale.Lines.SelectMany(line => Line(line, addsTax, options)),
            .. Fees(sale).Select(fee => new ReceiptRow.Pair(fee.Name, $"{Basis(fee, addsTax)}")),
            new ReceiptRow.Rule(),
            .. Sums(sale, addsTax),
            .. sale.Totals.Tenders.SelectMany(tender => Tender(tender, options)),
            .. Owed(sale),
            .. Taxes(sale),
            .. Foot(options),
            .. DocumentWords.Copy(options),
        ];
    }

    private static IEnumerable<ReceiptRow> Head(Sale.Completed sale, ReceiptTextOptions options)
    {
        if (sale.Totals.Kind == SaleKind.Return) yield return new ReceiptRow.Centred("RETURN", IsStrong: true);
        if (sale.Totals.Kind == SaleKind.Exchange) yield return new ReceiptRow.Centred("EXCHANGE", IsStrong: true);
        yield return new ReceiptRow.Pair($"Receipt {sale.Receipt}", DocumentWords.Local(sale.CompletedAt, options.UtcOffset));
        if (sale.By is { } cashier) yield return new ReceiptRow.Wrapped($"Cashier {cashier}");
        if (sale.Customer is { } customer) yield return new ReceiptRow.Wrapped($"Customer {customer}");
        yield return new ReceiptRow.Rule();
    }

    private static IEnumerable<ReceiptRow> Line(SaleLine line, bool addsTax, ReceiptTextOptions options)
    {
        var discount = line.Gross - (addsTax ? line.Net() : line.Total);
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
        if (!discount.IsZero) yield return new ReceiptRow.Pair(Discount(line.DiscountReason), $"{-discount}", Inset);
        if (Origin(line) is { } origin) yield return new ReceiptRow.Wrapped(origin, Inset);
        if (line.Reason is { } reason) yield return new ReceiptRow.Wrapped($"Reason: {reason}", Inset);
    }

    private static string Discount(string? reason) => reason is null ? "Discount" : $"Discount: {reason}";

    private static bool SaysItself(SaleLine line) =>
        line.Quantity == Quantity.One && line.PriceBefore is null && UnitPrice.Of(line.Gross) == line.Price;

    private static string? Origin(SaleLine line) => (line.OfReceipt, line.OfLine) switch
    {
        ({ } receipt, { } number) => $"Returned from {receipt}, line {DocumentWords.Number(number)}",
        ({ } receipt, null) => $"Returned from {receipt}",
        _ => line.Quantity.IsNegative ? "Returned without a receipt" : null,
    };

    private static IEnumerable<ReceiptRow> Sums(Sale.Completed sale, bool addsTax)
    {
        var totals = sale.Totals;
        var zero = Amount.Zero(sale.Currency);
        var gross = Fees(sale).Aggregate(Gross(sale), (sum, fee) => sum + Basis(fee, addsTax));
        var added = addsTax ? totals.Tax : zero;
        var discount = gross + added - totals.Total;
        if (gross != totals.Total) yield return new ReceiptRow.Pair("Subtotal", $"{gross}");
        if (!discount.IsZero) yield return new ReceiptRow.Pair(Discount(totals.DiscountReason), $"{-discount}");
        if (!added.IsZero) yield return new ReceiptRow.Pair("Tax", $"{added}");
        yield return new ReceiptRow.Pair($"TOTAL {sale.Currency}", $"{totals.Total}", IsStrong: true);
        if (totals.Tip is { } tip) yield return new ReceiptRow.Pair("Tip", $"{tip}");
        if (!totals.Rounding.IsZero) yield return new ReceiptRow.Pair("Cash rounding", $"{totals.Rounding}");
        var payable = totals.Total + (totals.Tip ?? zero) + totals.Rounding;
        if (payable != totals.Total) yield return new ReceiptRow.Pair("To pay", $"{payable}");
    }

    private static ValueList<SaleFee> Fees(Sale.Completed sale) => sale.Totals.Fees ?? [];

    private static Amount Basis(SaleFee fee, bool addsTax) => addsTax ? fee.Total - fee.Tax : fee.Total;

    private static IEnumerable<ReceiptRow> Owed(Sale.Completed sale)
    {
        if (sale.Totals.Owed is { } owed) yield return new ReceiptRow.Pair("Still owed", $"{owed}", IsStrong: true);
        if (sale.Totals.Layby is not { } layby) yield break;
        yield return new ReceiptRow.Wrapped("Layby: the shop keeps the goods until they are paid.");
        foreach (var instalment in layby.Instalments)
            yield return new ReceiptRow.Pair(instalment.Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{instalment.Amount}", Inset);
    }

    private static Amount Gross(Sale.Completed sale) => sale.Lines.Aggregate(Amount.Zero(sale.Currency), (sum, line) => sum + line.Gross);

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
    }
}
