using PosSdk.Domain.Decisions;
using PosSdk.Domain.Money;

namespace PosSdk.Domain.Shifts;

/// <summary>Sets what should be there beside what was counted.</summary>
internal static class ShiftBalances
{
    public static ValueList<TenderBalance> Expected(ShiftTotals totals) =>
        [.. totals.Tenders.Select(tender => new TenderBalance { Tender = tender.Tender, Expected = totals.Expected(tender.Tender) })];

    /// <summary>Every tender that was used or counted. Over and short are told apart from expected, never made to fit.</summary>
    public static ValueList<TenderBalance> Of(ShiftTotals totals, ValueList<CountedTender> counted) =>
    [
        .. Expected(totals).Select(balance => With(balance, counted.FirstOrDefault(count => count.Tender == balance.Tender))),
        .. counted.Where(count => totals.Tenders.All(tender => tender.Tender != count.Tender))
            .Select(count => With(new TenderBalance { Tender = count.Tender, Expected = Amount.Zero(count.Counted.Currency) }, count)),
    ];

    public static ValueList<CountedTender> Stored(ValueList<TenderCount> counts) =>
        [.. counts.Select(count => new CountedTender { Tender = count.Tender, Counted = count.Money.Total, Pieces = count.Money.Pieces })];

    private static TenderBalance With(TenderBalance balance, CountedTender? count) => count is null
        ? balance
        : balance with { Counted = count.Counted, Difference = count.Counted - balance.Expected, Pieces = count.Pieces };
}
