using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Receipts;

namespace PosSdk.Tests.Receipts;

public class ReceiptTextTests
{
    [Fact]
    public async Task A_sale_with_a_discount_a_changed_price_and_two_tenders()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.SellsAsync("BREAD", "Rye bread, stone oven, sliced, organic, 1 kg", "3.80", "7");
        await shop.SellsAsync("HAM", "Ham, loose", "21.90", "7");
        await shop.SellsAsync("WINE", "Red wine 0.75 l", "6.49", "19");
        var cart = await shop.CartAsync(("BREAD", "2"), ("HAM", "0.482"), ("WINE", "1"));
        Assert.True(UnitPrice.TryParse("5.99", shop.Currency, out var price));
        _ = (await shop.Client.Carts.OverridePriceAsync(cart, 3, price, "torn label")).Value;
        _ = (await shop.Client.Carts.DiscountAsync(cart, 1, Discount.Of(new Percentage(100_000)))).Value;
        _ = (await shop.Client.Payments.TakeAsync(cart, Tender.ExternalTerminal, "slip 0815", shop.Money(1000))).Value;
        Text("""
                           Corner Shop
                         1 Market Street

            Receipt R1-0-1            2026-12-01 13:00
            Cashier anna
            ------------------------------------------
            Rye bread, stone oven, sliced, organic, 1
            kg
              2 x 3.80                            7.60
              Discount                           -0.76
            Ham, loose
              0.482 x 21.90                      10.56
            Red wine 0.75 l
              1 x 5.99 (was 6.49)                 5.99
            ------------------------------------------
            Subtotal                             24.15
            Discount                             -0.76
            TOTAL EUR                            23.39
            Card (separate terminal)             10.00
            Cash                                 15.00
            Change                               -1.61
            ------------------------------------------
            Tax 7 %, net 16.26                    1.14
            Tax 19 %, net 5.03                    0.96

                            Thank you!
            """, await shop.PaidAsync(cart, 1500));
    }

    [Fact]
    public async Task Why_a_discount_was_given_stands_beside_it_and_the_options_may_be_left_out()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.SellsAsync("WINE", "Red wine 0.75 l", "6.00", "19");
        var cart = await shop.CartAsync(("WINE", "2"));
        _ = (await shop.Client.Carts.DiscountAsync(cart, 1, Discount.Of(shop.Money(100), "torn label"))).Value;
        _ = (await shop.Client.Carts.DiscountAsync(cart, null, Discount.Of(shop.Money(100), "regular customer"))).Value;
        var text = ReceiptText.Render(await shop.PaidAsync(cart));
        Assert.Contains("  Discount: torn label               -2.00\n", text, StringComparison.Ordinal);
        Assert.Contains("\nDiscount: regular customer           -2.00\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_of_a_line_comes_back_against_its_receipt_in_thirty_two_columns()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.SellsAsync("SOCKS", "Socks, blue", "1.00", "19");
        var bought = await shop.CartAsync(("SOCKS", "3"));
        _ = (await shop.Client.Carts.DiscountAsync(bought, null, Discount.Of(shop.Money(100)))).Value;
        var sold = await shop.PaidAsync(bought);
        var back = await shop.CartAsync();
        _ = (await shop.Client.Carts.ReturnAsync(back, ReceiptNumber.Parse(sold.Receipt), 1, Quantity.Of(2), "too small")).Value;
        Text("""
                      Corner Shop
                    1 Market Street

                         RETURN
            Receipt R1-0-2  2026-12-01 13:00
            Cashier anna
            --------------------------------
            1. Socks, blue
              -2 x 1.00                -2.00
              Discount                  0.67
              Returned from R1-0-1, line 1
              Reason: too small
            --------------------------------
            Subtotal                   -2.00
            Discount                    0.67
            TOTAL EUR                  -1.33
            Cash paid back             -1.33
            --------------------------------
            Tax 19 %, net -1.12        -0.21

                       Thank you!
            """, await shop.PaidAsync(back), Shop.Options with { Width = 32, NumbersLines = true });
    }

    [Fact]
    public async Task A_share_that_was_rounded_still_adds_up()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.SellsAsync("BREAD", "Bread", "3.80", "7");
        var bought = await shop.CartAsync(("BREAD", "2"));
        _ = (await shop.Client.Carts.DiscountAsync(bought, null, Discount.Of(shop.Money(97)))).Value;
        var sold = await shop.PaidAsync(bought);
        var back = await shop.CartAsync();
        _ = (await shop.Client.Carts.ReturnAsync(back, ReceiptNumber.Parse(sold.Receipt), 1, Quantity.One, null)).Value;
        Text("""
                              RETURN
            Receipt R1-0-2            2026-12-01 12:00
            Cashier anna
            ------------------------------------------
            Bread
              -1 x 3.80                          -3.80
              Discount                            0.48
              Returned from R1-0-1, line 1
            ------------------------------------------
            Subtotal                             -3.80
            Discount                              0.48
            TOTAL EUR                            -3.32
            Cash paid back                       -3.32
            ------------------------------------------
            Tax 7 %, net -3.10                   -0.22
            """, await shop.PaidAsync(back), new ReceiptTextOptions());
    }

    [Fact]
    public async Task Fees_tip_customer_and_what_is_owed_have_rows_of_their_own()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.SellsAsync("WINE", "Wine", "6.00", "0");
        var sale = await shop.PaidAsync(await shop.CartAsync(("WINE", "1")));
        sale = sale with
        {
            Customer = "C-17",
            Totals = sale.Totals with
            {
                Total = shop.Money(625),
                Fees = [new SaleFee("Bottle deposit", shop.Money(25), shop.Money(0), Percentage.Zero)],
                Tip = shop.Money(100),
                Owed = shop.Money(725),
                Tenders = [new SaleTender("on-account", shop.Money(725), shop.Money(725), shop.Money(0), "p1")],
            },
        };
        Text("""
            Receipt R1-0-1            2026-12-01 12:00
            Cashier anna
            Customer C-17
            ------------------------------------------
            Wine                                  6.00
            Bottle deposit                        0.25
            ------------------------------------------
            TOTAL EUR                             6.25
            Tip                                   1.00
            To pay                                7.25
            On account                            7.25
            Still owed                            7.25
            ------------------------------------------
            Tax 0 %, net 6.00                     0.00
            """, sale, new ReceiptTextOptions());
    }

    [Fact]
    public async Task Yen_have_no_decimals_and_wide_characters_two_columns()
    {
        await using var shop = await Shop.OpenAsync("JPY");
        await shop.SellsAsync("ONIGIRI", "おにぎり 鮭", "158", "8");
        await shop.SellsAsync("TEA", "お茶", "140", "8");
        var cart = await shop.CartAsync(("ONIGIRI", "1"), ("TEA", "2"));
        Text("""
            Receipt R1-0-1            2026-12-01 12:00
            Cashier anna
            ------------------------------------------
            おにぎり 鮭                            158
            お茶
              2 x 140                              280
            ------------------------------------------
            TOTAL JPY                              438
            Cash                                  1000
            Change                                -562
            ------------------------------------------
            Tax 8 %, net 405                        33
            """, await shop.PaidAsync(cart, 1000), new ReceiptTextOptions());
    }

    [Fact]
    public async Task Dinars_have_three_decimals_and_a_copy_says_so()
    {
        await using var shop = await Shop.OpenAsync("KWD");
        await shop.SellsAsync("DATES", "Dates", "1.2505", "0");
        var cart = await shop.CartAsync(("DATES", "1.5"));
        Text("""
                           *** COPY ***
            Receipt R1-0-1            2026-12-01 12:00
            Cashier anna
            ------------------------------------------
            Dates
              1.5 x 1.2505                       1.876
            ------------------------------------------
            TOTAL KWD                            1.876
            Cash                                 1.876
            ------------------------------------------
            Tax 0 %, net 1.876                   0.000
                           *** COPY ***
            """, await shop.PaidAsync(cart), new ReceiptTextOptions { IsCopy = true });
    }

    [Fact]
    public async Task Cash_is_rounded_to_the_coins_there_are_on_a_line_of_its_own()
    {
        await using var shop = await Shop.OpenAsync("CHF", setUp: options =>
            options.CashRounding = CashRoundingRules.For("CH", Currency.Of("CHF"), new DateOnly(2026, 12, 1)));
        await shop.SellsAsync("MILK", "Milk", "1.98", "2.6");
        var cart = await shop.CartAsync(("MILK", "1"));
        Text("""
            Receipt R1-0-1            2026-12-01 12:00
            Cashier anna
            ------------------------------------------
            Milk                                  1.98
            ------------------------------------------
            TOTAL CHF                             1.98
            Cash rounding                         0.02
            To pay                                2.00
            Cash                                  5.00
            Change                               -3.00
            ------------------------------------------
            Tax 2.6 %, net 1.93                   0.05
            """, await shop.PaidAsync(cart, 500), new ReceiptTextOptions());
    }

    [Fact]
    public async Task Where_prices_come_without_tax_it_is_added_below_the_lines()
    {
        await using var shop = await Shop.OpenAsync("USD", setUp: options => options.TaxIncluded = false);
        await shop.SellsAsync("PEN", "Pen", "2.00", "8.25");
        var cart = await shop.CartAsync(("PEN", "1"));
        Text("""
            Receipt R1-0-1            2026-12-01 12:00
            Cashier anna
            ------------------------------------------
            Pen                                   2.00
            ------------------------------------------
            Subtotal                              2.00
            Tax                                   0.17
            TOTAL USD                             2.17
            Cash                                  2.17
            ------------------------------------------
            Tax 8.25 %, net 2.00                  0.17
            """, await shop.PaidAsync(cart), new ReceiptTextOptions());
    }

    [Fact]
    public async Task Something_back_and_something_new_is_an_exchange()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.SellsAsync("CAP", "Cap", "9.00", "19");
        await shop.SellsAsync("HAT", "Hat", "20.00", "19");
        var cart = await shop.CartAsync(("HAT", "1"));
        _ = (await shop.Client.Carts.ReturnAsync(cart, new NewLine(Domain.Catalogs.Sku.Of("CAP")), "too small")).Value;
        Text("""
                             EXCHANGE
            Receipt R1-0-1            2026-12-01 12:00
            Cashier anna
            ------------------------------------------
            Hat                                  20.00
            Cap
              -1 x 9.00                          -9.00
              Returned without a receipt
              Reason: too small
            ------------------------------------------
            TOTAL EUR                            11.00
            Cash                                 11.00
            ------------------------------------------
            Tax 19 %, net 9.25                    1.75
            """, await shop.PaidAsync(cart), new ReceiptTextOptions());
    }

    private static void Text(string expected, Sale.Completed sale, ReceiptTextOptions? options = null) =>
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", ReceiptText.Render(sale, options ?? Shop.Options));
}
