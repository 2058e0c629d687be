using ConsoleRegister.Interactive;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;

namespace ConsoleRegister.Tests.Interactive;

public sealed class MistypedTests : IDisposable
{
    private static readonly Parser Parser = new(Currency.Of("EUR"), code => code is "milk");

    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Theory]
    [InlineData("pya 20", "There is no command 'pya'. Did you mean pay?")]
    [InlineData("reciept 1", "There is no command 'reciept'. Did you mean receipt?")]
    [InlineData("wibble 9 9", "There is no command 'wibble'. 'help' lists the commands; a code is scanned or typed on a line of its own.")]
    [InlineData("qty", "It still needs a quantity, such as 3 or 0.482. Type qty [LINE] N, for example: qty 2 3")]
    [InlineData("qty one 2", "'one' is not the number of a line: they are in the first column, such as 1. Type qty [LINE] N, for example: qty 2 3")]
    [InlineData("pay 12,50", "Write '12,50' with a dot: 12.50. Type pay [AMOUNT], for example: pay 20")]
    [InlineData("pay lots", "'lots' is not an amount such as 12.50. Type pay [AMOUNT], for example: pay 20")]
    [InlineData("pay 4012345100013", "'4012345100013' is too much money. Is it a barcode? Scan it on a line of its own. Type pay [AMOUNT], for example: pay 20")]
    [InlineData("pay 20 please", "I do not know what to do with 'please'. Type pay [AMOUNT], for example: pay 20")]
    [InlineData("price 1 0.99", "It still needs the reason, such as torn label. Type price LINE AMOUNT REASON, for example: price 1 0.99 torn label")]
    [InlineData("discount ten%", "'ten%' is not a discount such as 10% or 1.50. Type discount [LINE] 10%|1.50|none [REASON], for example: discount 1 10% regular")]
    [InlineData("3,5*MILK", "Write '3,5' with a dot: 3.5. Type the quantity, a star and the code, for example: 3*MILK")]
    [InlineData("3*", "3 of what? Put the code after the star, for example: 3*MILK")]
    [InlineData("milk 3", "I do not know what '3' after the code means. For more than one piece type, for example: 3*milk")]
    public void What_was_mistyped_is_answered_with_what_to_type(string line, string answer)
    {
        var entry = Assert.IsType<Entry.Mistyped>(Parser.Parse(line));
        Assert.Equal(answer, $"{entry.Fault} {entry.Remedy}");
    }

    [Theory]
    [InlineData("return R1-0-1", "It still needs a line's number, such as 1.")]
    [InlineData("return milk 2", "It still needs the reason, such as sour.")]
    [InlineData("return socks 1", "'socks' is neither a receipt such as R1-0-1 nor the code of a product.")]
    public void A_return_says_what_it_is_missing(string line, string fault) => Assert.Equal(fault, Assert.IsType<Entry.Mistyped>(Parser.Parse(line)).Fault);

    [Fact]
    public void Every_example_that_help_shows_is_understood() =>
        Assert.All(CommandTable.All, spec => Assert.IsType<Entry.Understood>(Parser.Parse(spec.Example)));

    [Fact]
    public void No_two_commands_have_one_name() =>
        Assert.Distinct(CommandTable.All.SelectMany(spec => spec.Names));

    [Fact]
    public void Every_barcode_of_the_sample_has_its_check_digit() =>
        // Because the numbers of articles on scales are no bars.
        Assert.All(SampleCatalog.Products.SelectMany(product => product.Barcodes).Where(code => code.Length > 5), barcode => Assert.True(barcode.Length is 8 or 13 && !Gtin.HasWrongCheckDigit(barcode), barcode));

    [Theory]
    [InlineData("7613191100279", "'7613191100279' was misread: its check digit does not fit.")]
    [InlineData("milkk", "Did you mean MILK?")]
    [InlineData("wibble", "No product has the code 'wibble'.")]
    [InlineData("gouda", "Type its weight before the code, for example: 0.482*gouda")]
    [InlineData("0*milk", "The quantity must be above zero.")]
    [InlineData("remove 9", "The cart is empty.")]
    [InlineData("pay", "The cart is empty.")]
    [InlineData("void", "There is no cart to give up.")]
    [InlineData("receipt 99", "This register knows no receipt '99'.")]
    [InlineData("return 99 1", "This register knows no receipt '99'.")]
    [InlineData("find wibble", "Nothing is called 'wibble'.")]
    [InlineData("help wibble", "There is no command 'wibble'.")]
    [InlineData("open 5", "The register is open already.")]
    public async Task What_cannot_be_done_is_explained(string line, string answer) =>
        Assert.Contains(answer, await _play.AfterAsync("100", line), StringComparison.Ordinal);

    [Fact]
    public async Task A_name_that_looks_like_markup_is_drawn_as_it_is() =>
        Assert.Contains("No product has the code '[red]x[/]'.", await _play.AfterAsync("100", "[red]x[/]"), StringComparison.Ordinal);
}
