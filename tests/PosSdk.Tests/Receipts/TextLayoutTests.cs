using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PosSdk.Receipts;

namespace PosSdk.Tests.Receipts;

public class TextLayoutTests
{
    [Theory]
    [InlineData(ReceiptTextOptions.Narrowest - 1)]
    [InlineData(ReceiptTextOptions.Widest + 1)]
    public void A_width_that_no_receipt_has_is_refused(int width) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReceiptTextOptions { Width = width });

    [Fact]
    public void No_text_is_wider_than_the_paper() => Prop.ForAll(
            ArbMap.Default.ArbFor<NonNull<string>>(),
            ArbMap.Default.ArbFor<NonNull<string>>(),
            Gen.Choose(ReceiptTextOptions.Narrowest, ReceiptTextOptions.Widest).ToArbitrary(),
            (left, right, width) => TextLayout.Render(
                [
                    new ReceiptRow.Pair(left.Get, right.Get, Indent: 2),
                    new ReceiptRow.Centred(left.Get),
                    new ReceiptRow.Wrapped(right.Get, Indent: 2),
                ],
                width).Split('\n').All(line => TextWidth.Of(line) <= width))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_longer_than_the_paper_is_broken_and_nothing_of_it_is_lost()
    {
        var word = string.Concat(Enumerable.Range(0, 100).Select(i => (i % 10).ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(word, string.Concat(TextLayout.Render([new ReceiptRow.Wrapped(word)], 32).Split('\n')));
    }

    [Fact]
    public void A_name_cannot_command_the_terminal_it_is_shown_on() =>
        Assert.Equal("a [2Jb\n", TextLayout.Render([new ReceiptRow.Wrapped("a\u001b[2Jb")], 32));

    [Fact]
    public void A_combining_mark_takes_no_column_and_a_family_takes_two() =>
        Assert.Equal((1, 2), (TextWidth.Of("e\u0301"), TextWidth.Of("\U0001F468\u200D\U0001F469\u200D\U0001F467")));

    [Fact]
    public void A_figure_that_leaves_no_room_for_its_label_stands_below_it() => Assert.Equal(
        "Opened by anna\n      a figure of very many digits\n",
        TextLayout.Render([new ReceiptRow.Pair("Opened by anna", "a figure of very many digits")], 34));
}
