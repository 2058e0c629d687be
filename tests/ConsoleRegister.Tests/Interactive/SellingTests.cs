namespace ConsoleRegister.Tests.Interactive;

public sealed class SellingTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task A_sale_in_cash_prints_its_receipt_and_tells_the_change() => Assert.StartsWith(
        """


                           Corner Shop
                         1 Market Street

            Receipt R1-0-1            2026-12-01 12:00
            Cashier anna
            ------------------------------------------
            1. Whole milk 1 l                     1.19
            2. Rye bread 1 kg
              2 x 3.80                            7.60
              Discount                           -0.76
            3. Gouda, per kg
              0.482 x 12.90                       6.22
            ------------------------------------------
            Subtotal                             15.01
            Discount                             -0.76
            TOTAL EUR                            14.25
            Cash                                 20.00
            Change                               -5.75
            ------------------------------------------
            Tax 7 %, net 13.31                    0.94

                     Thank you, see you soon!

        CHANGE 5.75 EUR
        """.ReplaceLineEndings("\n"),
        await _play.AfterAsync("100.00", "cashier anna", "4012345100013", "2*bread", "0.482*GOUDA", "discount 2 10%", "pay 20"));

    [Fact]
    public async Task The_cart_is_drawn_after_each_command_with_total_and_due()
    {
        var screen = Squeezed(await _play.AfterAsync("100", "milk", "qty 3", "price 1 0.99 torn label", "bread", "remove 2", "card 1.00 slip4711"));
        Assert.Contains("1 Whole milk 1 l 3 0.99* 2.97", screen, StringComparison.Ordinal);
        Assert.Contains("Paid, card -1.00", screen, StringComparison.Ordinal);
        Assert.Contains("DUE EUR 1.97", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Rye bread", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_and_the_rest_in_cash_complete_one_sale()
    {
        var screen = await _play.AfterAsync("100", "wine", "card 5.00 slip4711", "pay");
        Assert.Contains("Card                                  5.00", screen, StringComparison.Ordinal);
        Assert.Contains("Cash                                  1.49", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_is_taken_back_before_the_cart_changes()
    {
        var screen = Squeezed(await _play.TypeAsync("100", "wine", "card 5.00 slip4711", "milk", "unpay", "milk"));
        Assert.Contains("The customer has begun to pay, so the cart cannot change.", screen, StringComparison.Ordinal);
        Assert.Contains("Type 'unpay' to take the payment back.", screen, StringComparison.Ordinal);
        Assert.Contains("Taken back: give the customer 5.00 card.", screen, StringComparison.Ordinal);
        Assert.Contains("DUE EUR 7.68", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_of_a_line_comes_back_against_its_receipt_and_never_more()
    {
        string[] lines = ["100", "2*bread", "pay", "return 1 1 1 too hard", "pay", "return R1-0-1 1 2"];
        var screen = await _play.TypeAsync(lines);
        Assert.Contains("Returned from R1-0-1, line 1", screen, StringComparison.Ordinal);
        Assert.Contains("Cash paid back                       -3.80", screen, StringComparison.Ordinal);
        Assert.Contains("2 were sold and 1 can still come back.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goods_come_back_without_a_receipt_too()
    {
        var screen = await _play.AfterAsync("100", "return milk 2 sour", "pay");
        Assert.Contains("RETURN", screen, StringComparison.Ordinal);
        Assert.Contains("Reason: sour", screen, StringComparison.Ordinal);
        Assert.Contains("Cash paid back                       -2.38", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_shown_again_is_a_copy_and_the_list_knows_it()
    {
        var screen = await _play.TypeAsync("100", "k1", "pay", "sales", "receipt 1");
        Assert.Contains("R1-0-1    2026-12-01 12:00   Sale       1    0.45   cash", screen, StringComparison.Ordinal);
        Assert.Contains("*** COPY ***", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cart_is_left_open_for_the_next_customer_and_taken_up_again()
    {
        var screen = await _play.AfterAsync("100", "milk", "new", "wine", "cart 1");
        Assert.Contains("Whole milk", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Red wine", screen, StringComparison.Ordinal);
    }

    // Because how wide a column is depends on what is in the others.
    private static string Squeezed(string screen) => string.Join(' ', screen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
