using PosSdk.Devices.Scanning;

namespace PosSdk.Devices.Tests.Scanning;

public class ScanFramerTests
{
    [Theory]
    [InlineData("4006381333931\r")]
    [InlineData("4006381333931\n")]
    [InlineData("4006381333931\r\n")]
    [InlineData("4006381333931\t")]
    public void A_terminator_ends_a_scan_and_a_second_one_makes_no_other(string typed) => Assert.Equal(["4006381333931"], Typed(new ScanFraming(), typed, 5));

    [Fact]
    public void A_slow_scanner_is_still_one_scan() => Assert.Equal(["4006381333931"], Typed(new ScanFraming(), "4006381333931\r", 100));

    [Fact]
    public void Silence_ends_a_scan_without_a_terminator()
    {
        var framer = new ScanFramer(new ScanFraming());
        Assert.Empty(framer.Push("ABC", Ms(0)));
        Assert.Null(framer.Flush(Ms(149)));
        Assert.Equal("ABC", framer.Flush(Ms(150)));
        Assert.Null(framer.Flush(Ms(900)));
    }

    [Fact]
    public void What_comes_after_silence_is_another_scan()
    {
        var framer = new ScanFramer(new ScanFraming());
        framer.Push("ABC", Ms(0));
        Assert.Equal(["ABC", "DEF"], framer.Push("DEF\r", Ms(400)));
    }

    [Fact]
    public void Two_scans_in_one_piece_are_two() => Assert.Equal(["ABC", "DEF"], new ScanFramer(new ScanFraming()).Push("ABC\r\nDEF\r\n", Ms(0)));

    [Fact]
    public void A_prefix_is_taken_off_and_keys_before_it_are_no_scan() =>
        Assert.Equal(["ABC"], new ScanFramer(new ScanFraming { Prefix = "\u0002" }).Push("xy\u0002ABC\rzz\r", Ms(0)));

    [Theory]
    [InlineData("]C110AB<GS>21X\r")]
    [InlineData("]C110AB{GS}21X\r")]
    [InlineData("]C110AB~21X\r")]
    [InlineData("]C110AB\u001d21X\r")]
    public void A_separator_may_have_a_stand_in(string typed) =>
        Assert.Equal(["]C110AB\u001d21X"], Typed(new ScanFraming { SeparatorStandIns = ["<GS>", "{GS}", "~"] }, typed, 20));

    [Fact]
    public void A_key_alone_is_no_scan_where_scans_are_longer() => Assert.Empty(Typed(new ScanFraming { MinimumLength = 4 }, "a\r", 5));

    private static List<string> Typed(ScanFraming framing, string text, int pause)
    {
        var framer = new ScanFramer(framing);
        return [.. text.SelectMany((character, i) => framer.Push([character], Ms(i * pause)))];
    }

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
