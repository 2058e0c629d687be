using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Connections;
using PosSdk.Domain.Quantities;

namespace PosSdk.Domain.Tests.Connections;

public class OfflinePrepReportTests
{
    private static readonly OfflinePrepReport Report = OfflinePrepReport.Of(
        [Sold("TEA", 5), Sold("MILK", 90), Sold("BREAD", 40), Sold("JAM", 40), Sold("BACK", -3), Sold("SLOW", 1)],
        [new QuickKey("Milk", Sku.Of("MILK"))],
        [new CheatSheetLine("C-17", "Anna")],
        top: 4);

    [Fact, Trait("Requirement", "R85")]
    public void Best_sellers_without_a_quick_key_are_named_best_first() =>
        Assert.Equal(["BREAD", "JAM", "TEA"], Report.MissingFromQuickKeys.Select(product => product.Sku.Value));

    [Fact, Trait("Requirement", "R85")]
    public void The_sheet_lists_the_codes_to_type_with_and_without_a_key() => Assert.Equal(
        ["PRODUCTS", "MILK   Product MILK", "BREAD  Product BREAD", "JAM    Product JAM", "TEA    Product TEA", "CUSTOMERS", "C-17   Anna"],
        Report.CheatSheet());

    [Fact, Trait("Requirement", "R85")]
    public void The_four_tips_are_there() => Assert.Equal(4, OfflinePrepReport.Tips.Count);

    [Fact]
    public void A_shop_that_sold_nothing_gets_an_empty_sheet() =>
        Assert.Equal(["PRODUCTS", "CUSTOMERS"], OfflinePrepReport.Of([], [], []).CheatSheet());

    private static ProductSold Sold(string sku, int count) => new(Sku.Of(sku), $"Product {sku}", Quantity.Of(count));
}
