using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>What makes a document unfit to be counted. A wrong one refused at the counter is cheaper than a Z that does not add up.</summary>
internal static class ShiftSaleFaults
{
    public static Refusal? Find(ShiftSale sale, Currency currency)
    {
        if (string.IsNullOrWhiteSpace(sale.Receipt)) return ShiftRefusal.ReceiptMissing;
        if (sale.Tenders.Any(tender => string.IsNullOrWhiteSpace(tender.Tender))) return ShiftRefusal.ReceiptMissing;
        if (AllAmounts(sale).Any(amount => amount.Currency != currency)) return ShiftRefusal.OtherCurrency;
        if (sale.Tenders.Any(tender => tender.Tender != ShiftTender.Cash && !tender.Change.IsZero)) return ShiftRefusal.ChangeIsCash;
        return Balances(sale, Amount.Zero(currency)) ? null : ShiftRefusal.SaleDoesNotBalance;
    }

    /// <summary>What the document puts into the drawer, below zero for what it takes out.</summary>
    public static Amount CashOf(ShiftSale sale) =>
        Sum(sale.Tenders.Where(tender => tender.Tender == ShiftTender.Cash).Select(tender => tender.Applied), Amount.Zero(sale.Sales.Currency));

    private static bool Balances(ShiftSale sale, Amount zero) =>
        !sale.Sales.IsNegative
        && !sale.Returns.IsNegative
        && sale.Tenders.All(tender => !tender.Change.IsNegative && tender.Tendered - tender.Change == tender.Applied)
        && Sum(sale.Tenders.Select(tender => tender.Applied), zero) == sale.Sales - sale.Returns + sale.Rounding + sale.Tips
        && Sum(sale.Taxes.Select(tax => tax.Tax), zero) == sale.Tax;

    private static IEnumerable<Amount> AllAmounts(ShiftSale sale) =>
    [
        sale.Sales, sale.Returns, sale.Tax, sale.Discount, sale.Rounding, sale.Tips,
        .. sale.Tenders.SelectMany(tender => new[] { tender.Applied, tender.Tendered, tender.Change }),
        .. sale.Taxes.SelectMany(tax => new[] { tax.Net, tax.Tax }),
    ];

    private static Amount Sum(IEnumerable<Amount> amounts, Amount zero) => amounts.Aggregate(zero, (sum, amount) => sum + amount);
}
