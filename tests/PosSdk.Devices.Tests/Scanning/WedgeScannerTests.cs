using System.Text;
using PosSdk.Devices.Scanning;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Scanning;

public class WedgeScannerTests
{
    private readonly FakeClock _clock = new();
    private readonly List<string> _typed = [];

    [Theory]
    [InlineData(1)]
    [InlineData(80)]
    [InlineData(100)]
    public async Task What_a_scanner_types_is_a_scan_slow_ones_too(int pause) => Assert.Equal(["4006381333931"], await ReadAsync("4006381333931\r", pause));

    [Fact]
    public async Task A_long_code_of_a_slow_scanner_takes_as_long_as_it_takes()
    {
        var code = string.Concat(Enumerable.Repeat("0123456789", 25));
        Assert.Equal([code], await ReadAsync(code + "\r", 100));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\t")]
    public async Task Whatever_ends_it_it_is_one_scan(string end)
    {
        Assert.Equal(["4006381333931", "5901234123457"], await ReadAsync($"4006381333931{end}5901234123457{end}", 5));
        Assert.Empty(_typed);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(149)]
    [InlineData(150)]
    [InlineData(400)]
    public async Task What_fingers_type_is_no_scan_but_typed(int pause)
    {
        Assert.Empty(await ReadAsync("A-100\r", pause));
        Assert.Equal(["A-100"], _typed);
    }

    [Fact]
    public async Task A_few_fast_keys_are_no_scan()
    {
        Assert.Empty(await ReadAsync("12\r", 10));
        Assert.Equal(["12"], _typed);
    }

    [Fact]
    public async Task A_scan_after_keys_that_nobody_ended_is_the_scan_alone()
    {
        var scans = await ReadAsync([.. Typed("12", 300), (TimeSpan.FromSeconds(1), "4006381333931\r"u8.ToArray())]);
        Assert.Equal(["4006381333931"], scans);
        Assert.Empty(_typed);
    }

    [Fact]
    public async Task A_prefix_tells_a_scan_from_keys_at_any_speed()
    {
        var framing = ScanFraming.OfKeyboard with { Prefix = "\u0002" };
        Assert.Equal(["40063"], await ReadAsync([.. Typed("\u000240063\r", 140)], framing));
        Assert.Empty(await ReadAsync([.. Typed("4006381333931\r", 5)], framing));
        Assert.Equal(["4006381333931"], _typed);
    }

    [Theory]
    [InlineData("<GS>")]
    [InlineData("{GS}")]
    [InlineData("\u001d")]
    public async Task A_separator_comes_as_what_the_keyboard_has_for_it(string standIn) =>
        Assert.Equal(["10ABC\u001d2112"], await ReadAsync($"10ABC{standIn}2112\r", 10));

    [Fact]
    public async Task Silence_ends_a_scan_whose_end_never_comes() => Assert.Equal(["4006381333931"], await ReadAsync("4006381333931", 10));

    private static IEnumerable<(TimeSpan Pause, byte[] Bytes)> Typed(string keys, int pause) => keys.Select(key => (TimeSpan.FromMilliseconds(pause), Encoding.Latin1.GetBytes([key])));

    private Task<IEnumerable<string>> ReadAsync(string keys, int pause) => ReadAsync([.. Typed(keys, pause)]);

    private async Task<IEnumerable<string>> ReadAsync(List<(TimeSpan Pause, byte[] Bytes)> script, ScanFraming? framing = null)
    {
        var scanner = new WedgeScanner("scan", new ScriptedWire(_clock, script), new ScannerOptions { Framing = framing, Typed = _typed.Add }, _clock);
        return (await ScriptedWire.AllOfAsync(scanner)).Select(scan => scan.Text);
    }
}
