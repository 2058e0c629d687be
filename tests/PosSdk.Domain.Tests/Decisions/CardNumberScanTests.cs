using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Tests.Decisions;

public class CardNumberScanTests
{
    private static readonly Gen<string> CardNumbers =
        from length in Gen.Choose(12, 18)
        from first in Gen.Choose(1, 9)
        from rest in Gen.ArrayOf(Gen.Choose(0, 9), length - 1)
        select Closed([first, .. rest]);

    private static readonly Gen<string> Separators = Gen.Elements("", " ", "-", ".", "/", "\u00A0", " - ", "  ", ", ").Where(gap => gap.Length <= 2);

    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("3782-822463-10005")]
    [InlineData("paid with 5555.5555.5555.4444, thanks")]
    [InlineData("nr4222222222222x")]
    [InlineData("table 12 4111111111111111")]
    [InlineData("4111111111111111 12/27")]
    [InlineData("٤١١١١١١١١١١١١١١١")]
    public void A_card_number_is_found(string text) => Assert.True(CardNumberScan.Finds(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4111111111111112")]
    [InlineData("411111111111")]
    [InlineData("0000000000000000")]
    [InlineData("************1111")]
    [InlineData("4111 1111 and then 1111 1111")]
    [InlineData("41111111111111114111111111111111")]
    public void Anything_else_is_not(string? text) => Assert.False(CardNumberScan.Finds(text));

    [Fact]
    public void Masking_leaves_the_last_four_and_the_rest_of_the_text() => Assert.Equal(
        "a **** **** **** 1111 b ***********0005!", CardNumberScan.Mask("a 4111 1111 1111 1111 b 378282246310005!"));

    [Fact]
    public void Text_without_a_number_is_left_alone() => Assert.Equal("slip 4711", CardNumberScan.Mask("slip 4711"));

    [Fact]
    public void Every_number_that_passes_the_check_is_found_however_it_is_written() => Prop.ForAll(
        (from number in CardNumbers
         from gaps in Gen.ArrayOf(Separators, number.Length)
         from before in Words
         from after in Words
         select before + string.Concat(number.Zip(gaps, (digit, gap) => digit + gap)).TrimEnd(' ', '-', '.', '/', ',', '\u00A0') + after).ToArbitrary(),
        text => CardNumberScan.Finds(text) && !CardNumberScan.Finds(CardNumberScan.Mask(text)) && CardNumberScan.Mask(text).Length == text.Length)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_number_with_one_digit_changed_is_not_found() => Prop.ForAll(
        (from number in CardNumbers
         from at in Gen.Choose(1, number.Length - 1)
         from step in Gen.Choose(1, 9)
         select number[..at] + (char)('0' + ((number[at] - '0' + step) % 10)) + number[(at + 1)..]).ToArbitrary(),
        text => !CardNumberScan.Finds(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Masked_text_is_never_found_whatever_followed_the_number() => Prop.ForAll(
        (from number in CardNumbers
         from gap in Separators
         from more in Gen.Choose(0, 999_999_999)
         from last in CardNumbers
         select $"{number} {more}{gap}{last}").ToArbitrary(),
        text => !CardNumberScan.Finds(CardNumberScan.Mask(text))).QuickCheckThrowOnFailure();

    private static Gen<string> Words => Gen.Elements("", "card: ", "(", "ref ", " ok");

    /// <summary>Adds the digit that makes the Luhn check hold, worked out by doubling every other digit from the right.</summary>
    private static string Closed(int[] digits)
    {
        var sum = digits.Reverse().Select((digit, at) => at % 2 == 0 ? (digit * 2 / 10) + (digit * 2 % 10) : digit).Sum();
        return string.Concat(digits) + ((10 - (sum % 10)) % 10);
    }
}
