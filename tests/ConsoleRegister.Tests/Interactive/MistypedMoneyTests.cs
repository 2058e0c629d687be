using ConsoleRegister.Interactive.Typing;
using PosSdk.Domain.Money;

namespace ConsoleRegister.Tests.Interactive;

/// <summary>Money that is mistyped is refused; it never becomes the name of something.</summary>
public sealed class MistypedMoneyTests : IDisposable
{
    private static readonly Parser Parser = new(Currency.Of("EUR"), code => code is "milk");

    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Theory]
    [InlineData("card 3.00", "It still needs the slip's number, such as slip4711 or ref:4711.")]
    [InlineData("card 4711", "It still needs the slip's number, such as slip4711 or ref:4711.")]
    [InlineData("card 0,50 S1", "Write '0,50' with a dot: 0.50.")]
    [InlineData("card slip1 2.00", "'2.00' looks like money where words such as no 4711 should be. If it belongs there, put it in quotes.")]
    [InlineData("card 2.00 3.00", "'3.00' looks like money where words such as no 4711 should be. If it belongs there, put it in quotes.")]
    [InlineData("card 4711abc", "'4711abc' is not an amount such as 12.50.")]
    [InlineData("card €3 S1", "'€3' is not an amount such as 12.50.")]
    [InlineData("take cheque 1,00 no4711", "Write '1,00' with a dot: 1.00.")]
    [InlineData("take cheque no4711 1.00", "'1.00' looks like money where words such as no 4711 should be. If it belongs there, put it in quotes.")]
    [InlineData("gift 5.00 GC-1", "'5.00' looks like money where the gift card's code such as GC-7431 should be. If it belongs there, put it in quotes.")]
    [InlineData("terminal 5,00", "Write '5,00' with a dot: 5.00.")]
    [InlineData("paid 1 5,00", "Write '5,00' with a dot: 5.00.")]
    [InlineData("count 51,19", "Write '51,19' with a dot: 51.19.")]
    [InlineData("count abc", "'abc' is not an amount such as 12.50.")]
    [InlineData("count 99999999999", "'99999999999' is too much money. Is it a barcode? Scan it on a line of its own.")]
    [InlineData("count 2x50 1,50", "Write '1,50' with a dot: 1.50.")]
    [InlineData("count 10 5.00", "'5.00' would be a second sum. Notes and coins are typed as 2x50, and all the rest as one sum.")]
    [InlineData("count 2x99999999999", "'2x99999999999' is not a number of notes or coins such as 2x50 or 7x0.10.")]
    [InlineData("count 2x-50", "'2x-50' is not a number of notes or coins such as 2x50 or 7x0.10.")]
    [InlineData("z 51,19", "Write '51,19' with a dot: 51.19.")]
    [InlineData("z -5", "'-5' is not the cash that was counted, or what becomes of open carts: save, mail, keep.")]
    [InlineData("z 2x50 1,50", "Write '1,50' with a dot: 1.50.")]
    [InlineData("in -5 change", "'-5' is below zero. Type amounts without a sign.")]
    [InlineData("in 5 1,50 change", "'1,50' looks like money where words such as no 4711 should be. If it belongs there, put it in quotes.")]
    [InlineData("tip 1,00", "Write '1,00' with a dot: 1.00.")]
    [InlineData("open 50,00", "Write '50,00' with a dot: 50.00.")]
    [InlineData("discount 1 1,50 x", "Write '1,50' with a dot: 1.50.")]
    [InlineData("discount 1 x", "Is 1 a line or money? Type 1.00 for money, or what it gets behind the line, as 1 10%.")]
    [InlineData("discount 10% 5%", "'5%' looks like money where words such as no 4711 should be. If it belongs there, put it in quotes.")]
    [InlineData("fee 2,50 delivery", "Write '2,50' with a dot: 2.50.")]
    [InlineData("price 1 0,99 torn", "Write '0,99' with a dot: 0.99.")]
    [InlineData("return milk x sour", "The quantity comes before the reason, as a number such as 3 or 0.482.")]
    [InlineData("return milk 1,5 sour", "Write '1,5' with a dot: 1.5.")]
    [InlineData("3*milk 1,50", "I do not know what '1,50' after the code means.")]
    [InlineData("*milk", "It still needs a quantity, such as 3 or 0.482.")]
    public void It_says_what_is_wrong(string line, string fault) => Assert.Equal(fault, Assert.IsType<Entry.Mistyped>(Parser.Parse(line)).Fault);

    [Theory]
    [InlineData("card 3.00 ref:1234", "1234")]
    [InlineData("card ref:3.00", "3.00")]
    [InlineData("card 3.00 no 1234", "no 1234")]
    [InlineData("card 3.00 4711", "4711")]
    [InlineData("card \"3.00\"", "3.00")]
    [InlineData("take cheque \"1,50 EUR\"", "1,50 EUR")]
    [InlineData("gift ref:77.1", "77.1")]
    public void A_reference_that_looks_like_money_is_quoted_or_marked(string line, string reference) =>
        Assert.Equal(reference, Assert.IsType<TillCommand.Take>(Assert.IsType<Entry.Understood>(Parser.Parse(line)).Command).Reference);

    [Fact]
    public async Task Nothing_is_taken_on_a_line_that_was_mistyped()
    {
        var screen = await _play.AfterAsync("100", "milk", "card 3.00", "card 0,50 S1", "card 1,00", "card slip1 2.00", "take cheque 1,00", "z 51,19", "count abc", "cart");
        Assert.DoesNotContain("Paid", screen, StringComparison.Ordinal);
        Assert.Contains("DUE EUR", screen, StringComparison.Ordinal);
        Assert.Equal("", _play.Errors);
    }
}
