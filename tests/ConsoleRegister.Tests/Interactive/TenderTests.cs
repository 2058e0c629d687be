namespace ConsoleRegister.Tests.Interactive;

public sealed class TenderTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task A_return_goes_back_the_way_it_was_paid()
    {
        var screen = await _play.AfterAsync("100", "2*bread", "discount 1 10%", "card 4.00 slip4711", "pay", "return 1 1 1", "refund");
        Assert.Contains("Give the customer 2.84 cash and 0.58 card (slip4711).", screen, StringComparison.Ordinal);
        Assert.Contains("TOTAL EUR                            -3.42", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exchange_is_one_document_and_only_the_difference_is_paid()
    {
        var screen = await _play.AfterAsync("100", "bread", "pay", "return 1 1", "wine", "pay 5");
        Assert.Contains("EXCHANGE", screen, StringComparison.Ordinal);
        Assert.Contains("TOTAL EUR                             2.69", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_that_does_not_answer_is_not_asked_again_until_somebody_says_what_its_slip_shows()
    {
        var screen = await _play.TypeAsync("100", "wine", "terminal lost", "terminal", "pay", "unresolved", "resolve 1 paid slip says approved");
        Assert.Contains("Nobody knows whether 6.49 EUR were charged.", Screenplay.Plain(screen), StringComparison.Ordinal);
        Assert.Contains("1 card payment UNRESOLVED", screen, StringComparison.Ordinal);
        Assert.Contains("Type 'unresolved' to see it.", screen, StringComparison.Ordinal);
        Assert.Contains("Receipt R1-0-1", screen[screen.IndexOf("> resolve", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_card_leaves_the_cart_as_it_was()
    {
        var screen = await _play.TypeAsync("100", "wine", "terminal no", "terminal", "return 1 1", "refund");
        Assert.Contains("The bank said no. Nothing was charged, and the cart is as it was.", screen, StringComparison.Ordinal);
        Assert.Contains("Give the customer 6.49 card (2).", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layby_is_paid_in_parts_and_then_collected()
    {
        var screen = await _play.TypeAsync("100", "2*wine", "layby 3", "pay 5", "layby 3", "collect 1", "paid 1 3.00", "paid 1", "collect 1");
        Assert.Contains("A layby begins with a deposit.", screen, StringComparison.Ordinal);
        Assert.Contains("Type 'sales' to see what is owed.", screen, StringComparison.Ordinal);
        Assert.Contains("4.98 EUR are still owed on R1-0-1.", screen, StringComparison.Ordinal);
        Assert.Contains("Hand over the goods of R1-0-1.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sale_on_account_needs_a_customer_with_an_account_and_stops_at_the_limit()
    {
        var screen = await _play.TypeAsync("100", "wine", "account", "customer C-9", "account", "customer C-1001", "qty 5", "account", "account 30.00", "pay", "sales");
        Assert.Contains("A sale on account needs a customer.", screen, StringComparison.Ordinal);
        Assert.Contains("Customer C-9 has no account.", screen, StringComparison.Ordinal);
        Assert.Contains("Type 'account 10.00' for a part of it", screen, StringComparison.Ordinal);
        Assert.Contains("owes 30.00", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bank_deposit_is_owed_until_it_comes()
    {
        var screen = await _play.TypeAsync("100", "wine", "deposit INV-7", "paid 1 6.49 bank-deposit TRX9");
        Assert.Contains("Receipt R1-0-1 is paid.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promotions_fees_and_tips_are_on_the_display_and_explained()
    {
        var screen = await _play.TypeAsync("100", "3*choc", "fee 2.50 delivery", "tip 1", "explain", "fee none", "take cheque no4711", "pay 20");
        Assert.Contains("Chocolate: 3 for 2", screen, StringComparison.Ordinal);
        Assert.Contains("delivery", screen, StringComparison.Ordinal);
        Assert.Contains("7.08", screen[screen.IndexOf("> explain", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Cheque                                4.58", screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("take cash 5", "Type 'pay'")]
    [InlineData("promotions", "take 3, pay 2")]
    [InlineData("resolve 1 not slip", "There is no unresolved payment number 1.")]
    [InlineData("refund", "The cart is empty.")]
    [InlineData("paid 9", "This register knows no receipt '9'.")]
    public async Task What_cannot_be_done_is_explained(string line, string answer) =>
        Assert.Contains(answer, await _play.AfterAsync("100", line), StringComparison.Ordinal);
}
