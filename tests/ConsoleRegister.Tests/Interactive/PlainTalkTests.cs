namespace ConsoleRegister.Tests.Interactive;

/// <summary>The till says what happened when it is not what somebody would expect.</summary>
public sealed class PlainTalkTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Theory]
    [InlineData("1.5*milk", "Whole milk 1 l is sold by the piece.")]
    [InlineData("qty 0.5", "Rye bread 1 kg is sold by the piece.")]
    [InlineData("return 1 1 0.5", "Whole milk 1 l is sold by the piece.")]
    [InlineData("return milk 0.5 sour", "Whole milk 1 l is sold by the piece.")]
    [InlineData("return 1 1", "R1-0-1 was paid by card (1.00) and cash (0.19).")]
    [InlineData("discount 1 500.00", "500.00 is more than there is to take off: only 3.80 came off.")]
    [InlineData("wibble", "Scan it again, or type 'find TEXT'")]
    [InlineData("receipt abc", "This register knows no receipt 'abc'.")]
    [InlineData("50.00", "'50.00' is money, but what is it for?")]
    [InlineData("open 500000", "500000.00 EUR is more than a drawer holds.")]
    [InlineData("z save", "Once every cart has a customer")]
    public async Task It_says_so(string line, string answer)
    {
        string[] lines = line == "z save" ? ["100", "milk", "z 100"] : ["100", "milk", "card 1.00 S1", "pay", "bread", line];
        Assert.Contains(answer, Squeezed(await _play.AfterAsync(lines)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weighed_product_is_sold_and_taken_back_in_parts() =>
        Assert.Contains("Gouda", await _play.AfterAsync("100", "0.482*gouda", "pay", "return 1 1 0.2"), StringComparison.Ordinal);

    [Fact]
    public async Task A_second_discount_on_the_same_line_is_told() =>
        Assert.Contains("This line had a discount already; both apply now.", Squeezed(await _play.AfterAsync("100", "milk", "discount 1 10%", "discount 1 10%")), StringComparison.Ordinal);

    [Fact]
    public async Task A_discount_on_goods_that_come_back_says_that_it_takes_nothing_off() =>
        Assert.Contains("That takes nothing off.", await _play.AfterAsync("100", "milk", "pay", "return 1 1", "discount 10%"), StringComparison.Ordinal);

    [Fact]
    public async Task A_line_that_came_back_cannot_come_back_again() =>
        Assert.Contains("Line 1 of R1-0-2 are goods that came back.", await _play.AfterAsync("100", "milk", "pay", "return 1 1", "pay", "return 2 1"), StringComparison.Ordinal);

    [Theory]
    [InlineData("z 999999999.00")]
    [InlineData("count 999999999.00")]
    public async Task More_cash_than_a_drawer_holds_is_typed_twice(string line)
    {
        Assert.Contains("is more than a drawer holds.", await _play.AfterAsync("100", line), StringComparison.Ordinal);
        var screen = await _play.AfterAsync("x", line, line);
        Assert.Contains("999999999.00", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("is more than a drawer holds.", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Z_that_is_printed_again_is_a_copy()
    {
        Assert.DoesNotContain("COPY", await _play.AfterAsync("100", "z 100"), StringComparison.Ordinal);
        Assert.Contains("*** COPY ***", await _play.AfterAsync("z"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_becomes_a_register()
    {
        await File.WriteAllBytesAsync(_play.Database, []);
        Assert.Contains("Shift 0-1 is open", await _play.AfterAsync("100"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_lost_its_end_is_not_called_empty_and_the_cashier_is_told_what_to_do()
    {
        await _play.TypeAsync("100", "milk", "pay");
        foreach (var file in new[] { "", "-wal", "-shm" }) File.Delete(_play.Database + file);
        await File.WriteAllBytesAsync(_play.Database, []);
        var screen = Squeezed(await _play.TypeAsync("milk"));
        Assert.Equal(1, _play.ExitCode);
        Assert.Contains("was acknowledged", screen, StringComparison.Ordinal);
        Assert.Contains("To sell meanwhile, start with another file: --db spare.db", screen, StringComparison.Ordinal);
    }

    // Because where a line is broken depends on how long the names before are.
    private static string Squeezed(string screen) => string.Join(' ', screen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
