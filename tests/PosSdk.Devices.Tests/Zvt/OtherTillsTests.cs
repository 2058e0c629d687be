using PosSdk.Devices.Simulation;

namespace PosSdk.Devices.Tests.Zvt;

/// <summary>What tills of other makers were seen to do to a terminal, here to the virtual one.</summary>
public class OtherTillsTests
{
    private const string Register = "06 00 06 00 00 00 BE 09 78";
    private const string Registered = "80 00 00 06 0F 0A 19 00 29 28 00 48 69 49 09 78";
    private const string Pay = "06 01 07 04 00 00 00 00 12 34";

    [Fact]
    public async Task A_till_that_asks_for_more_time_hears_the_payment_again_and_it_stands()
    {
        using var terminal = new VirtualZvtTerminal(new VirtualZvtOptions { RepeatAfter = TimeSpan.FromMilliseconds(1) });
        await using var till = await Till.ConnectAsync(terminal, "06 00 06 00 00 00 B0 09 78");
        await till.SayAsync(Pay);
        Assert.Equal("80 00 00", await till.HearAsync());
        var told = await till.HearAsync();
        Assert.StartsWith("04 0F", told, StringComparison.Ordinal);
        await till.SayAsync("84 9C 00");
        Assert.Equal(told, await till.HearAsync());
        await till.SayAsync("80 00 00");
        Assert.Equal("06 0F 00", await till.HearAsync());
        Assert.Single(terminal.Ledger.Charged);
    }

    [Fact]
    public async Task Goods_that_were_not_handed_over_are_not_paid()
    {
        using var terminal = new VirtualZvtTerminal();
        await using var till = await Till.ConnectAsync(terminal, "06 00 06 00 00 00 B0 09 78");
        await till.SayAsync(Pay);
        await till.HearAsync();
        await till.HearAsync();
        await till.SayAsync("84 66 00");
        Assert.Equal("06 1E 01 9A", await till.HearAsync());
        Assert.Empty(terminal.Ledger.Charged);
    }

    [Fact]
    public async Task What_is_done_when_it_is_heard_is_acknowledged_and_no_more()
    {
        using var terminal = new VirtualZvtTerminal();
        await using var till = await Till.ConnectAsync(terminal, Register);
        await till.SayAsync("06 B0 00");
        Assert.Equal("80 00 00", await till.HearAsync());
        await till.SayAsync("06 02 00");
        Assert.Equal("80 00 00", await till.HearAsync());
        await till.SayAsync("05 01 03 00 00 00");
        Assert.Equal("80 00 00", await till.HearAsync());
        Assert.Equal("06 0F 01 00", await till.HearAsync());
    }

    [Fact]
    public async Task A_till_that_asked_for_steps_hears_them_and_another_does_not()
    {
        using var terminal = new VirtualZvtTerminal();
        await using var told = await Till.ConnectAsync(terminal, Register);
        await told.SayAsync(Pay);
        await told.HearAsync();
        Assert.Equal("04 FF 01 0A", await told.HearAsync());
        await told.DisposeAsync();

        await using var quiet = await Till.ConnectAsync(terminal, "06 00 06 00 00 00 00 09 78");
        await quiet.SayAsync(Pay);
        await quiet.HearAsync();
        Assert.StartsWith("04 0F", await quiet.HearAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("06 20 03 00 00 00", "06 D1")]
    [InlineData("06 20 05 00 00 00 03 00", "06 D1")]
    [InlineData("06 20 05 00 00 00 03 01", "04 0F 06 D1")]
    [InlineData("06 20 05 00 00 00 03 02", "")]
    [InlineData("06 20 05 00 00 00 03 03", "04 0F")]
    public async Task A_receipt_is_repeated_as_it_is_asked_for(string asked, string kinds)
    {
        using var terminal = new VirtualZvtTerminal();
        await using var till = await Till.ConnectAsync(terminal, "06 00 06 00 00 00 B2 09 78");
        await till.SayAsync(Pay);
        await till.ToTheEndAsync();
        await till.SayAsync(asked);
        Assert.Equal(kinds, string.Join(' ', (await till.ToTheEndAsync()).Distinct()));
    }

    [Fact]
    public async Task A_till_that_writes_lengths_before_its_messages_is_answered_in_kind()
    {
        using var terminal = new VirtualZvtTerminal();
        await using var till = new Till(terminal);
        await till.ConnectAsync();
        await till.SayAsync("00 09 06 00");
        await till.SayAsync("06 00 00 00 00 09 78");
        Assert.Equal("00 03 80 00 00", await till.HearRawAsync());
        Assert.Equal("00 0D 06 0F 0A 19 00 29 28 00 48 69 49 09 78", await till.HearRawAsync());
        await till.SayAsync("00 03 80 00 00 00 06 05 01 03 00 00 00");
        Assert.Equal("00 03 80 00 00", await till.HearRawAsync());
    }
}
