using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Shifts;
using PosSdk.Receipts;

namespace PosSdk.Tests.Receipts;

public class ShiftReportTextTests
{
    [Fact]
    public async Task A_Z_tells_the_day_the_drawer_and_what_is_short()
    {
        await using var shop = await DayAsync();
        var z = (await shop.Client.Shifts.CloseAsync(MoneyCount.Of(shop.Money(11_900)))).Value;
        Text("""
                           Corner Shop
                         1 Market Street

                            Z REPORT 1
            Business date                   2026-12-01
            Opened by anna            2026-12-01 12:00
            Closed by anna            2026-12-01 12:00
            ------------------------------------------
            Receipts                  R1-0-1 to R1-0-3
            Sales                                    2
            Returns                                  1
            Lines                                    3
            ------------------------------------------
            Goods sold                           59.00
            Goods returned                      -10.00
            TURNOVER EUR                         49.00
              Tax 20 %, net 40.84                 8.16
            Tax in all                            8.16
            Net                                  40.84
            Discounts given                       1.00
            ------------------------------------------
            Cash, 2 x                            19.00
              Of it paid back                   -10.00
            Card (separate terminal), 1 x        30.00
            ------------------------------------------
            Opening float                       100.00
            Paid in                              50.00
            Paid out                             -9.50
            Dropped to the safe                 -40.00
            Opened without a sale                    1
              In: change                         50.00
              Out: window cleaner                 9.50
              Drop: safe                         40.00
              No sale: coins for parking
            Cash expected                       119.50
            Cash counted                        119.00
            Cash short                           -0.50
            Card (separate terminal) expected    30.00
            Cash handed on                      119.00
            """, z);
    }

    [Fact]
    public async Task A_Z_that_is_printed_again_says_that_it_is_a_copy()
    {
        await using var shop = await DayAsync();
        var z = (await shop.Client.Shifts.CloseAsync(MoneyCount.Of(shop.Money(11_900)))).Value;
        Assert.DoesNotContain("COPY", ShiftReportText.Render(z), StringComparison.Ordinal);
        Assert.Equal(3, ShiftReportText.Render(z, new ReceiptTextOptions { IsCopy = true }).Split("*** COPY ***").Length);
    }

    [Fact]
    public async Task A_blind_X_shows_nothing_that_tells_the_money_in_the_drawer()
    {
        await using var shop = await DayAsync();
        Text("""
                           Corner Shop
                         1 Market Street

                        X REPORT (SHIFT 1)
                         before the count
            Business date                   2026-12-01
            Opened by anna            2026-12-01 12:00
            ------------------------------------------
            Receipts                  R1-0-1 to R1-0-3
            Sales                                    2
            Returns                                  1
            Lines                                    3
            ------------------------------------------
            Opening float                       100.00
            Paid in                              50.00
            Paid out                             -9.50
            Dropped to the safe                 -40.00
            Opened without a sale                    1
              In: change                         50.00
              Out: window cleaner                 9.50
              Drop: safe                         40.00
              No sale: coins for parking
            """, shop.Client.Shifts.XReport()!.Blind());
    }

    [Fact]
    public async Task An_X_shows_what_the_drawer_should_hold()
    {
        await using var shop = await DayAsync();
        Assert.Contains("\nCash expected                       119.50\n", ShiftReportText.Render(shop.Client.Shifts.XReport()!, Shop.Options));
    }

    private static async Task<Shop> DayAsync()
    {
        var shop = await Shop.OpenAsync();
        await shop.SellsAsync("HAT", "Hat", "30.00", "20");
        await shop.SellsAsync("CAP", "Cap", "10.00", "20");
        var cart = await shop.CartAsync(("HAT", "1"));
        _ = (await shop.Client.Carts.DiscountAsync(cart, null, Discount.Of(shop.Money(100)))).Value;
        await shop.PaidAsync(cart, 5000);
        var byCard = await shop.CartAsync(("HAT", "1"));
        _ = (await shop.Client.Payments.TakeAsync(byCard, Tender.ExternalTerminal, "slip 1")).Value;
        _ = (await shop.Client.Sales.CompleteAsync(byCard)).Value;
        var back = await shop.CartAsync();
        _ = (await shop.Client.Carts.ReturnAsync(back, new NewLine(Sku.Of("CAP")), "wrong size")).Value;
        await shop.PaidAsync(back);
        _ = (await shop.Client.Shifts.PayInAsync(shop.Money(5000), "change")).Value;
        _ = (await shop.Client.Shifts.PayOutAsync(shop.Money(950), "window cleaner")).Value;
        _ = (await shop.Client.Shifts.DropAsync(shop.Money(4000), "safe")).Value;
        _ = (await shop.Client.Shifts.NoSaleAsync("coins for parking")).Value;
        return shop;
    }

    private static void Text(string expected, ShiftReport report) =>
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", ShiftReportText.Render(report, Shop.Options));
}
