namespace ConsoleRegister.Tests.Interactive.Devices;

/// <summary>The drawer opens with its reason in the journal, and never unseen (R16).</summary>
[Trait("Requirement", "R16")]
public sealed class DrawerTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task A_drawer_that_is_opened_with_its_key_is_noticed_at_once_and_stands_on_the_Z()
    {
        var screen = await _play.TypeAsync("100", "sim drawer key", "z 100");
        Assert.Contains("The drawer was opened with its key. That is noted, and stands on X and Z.", screen, StringComparison.Ordinal);
        Assert.Contains("Opened with its key                      1", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_sale_a_key_is_still_told_from_the_till()
    {
        var screen = await _play.TypeAsync("100", "milk", "pay", "sim drawer close", "sim drawer key", "sim drawer close", "in 5 change", "x");
        Assert.Contains("Opened with its key                      1", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_cash_opens_it_and_whatever_moves_cash()
    {
        Assert.Equal(1, Pulses(await _play.TypeAsync("100", "milk", "pay", "paper")));
        Assert.Equal(0, Pulses(await _play.TypeAsync("milk", "card slip1", "milk", "terminal", "paper")));
        Assert.Equal(4, Pulses(await _play.TypeAsync("in 5 change", "sim drawer close", "out 1 tea", "sim drawer close", "drop 2 safe", "sim drawer close", "nosale coins", "paper")));
        Assert.Equal(1, Pulses(await _play.TypeAsync("return milk sour", "pay", "paper")));
    }

    [Fact]
    public async Task It_opens_while_the_printer_has_no_paper_and_when_it_cannot_the_cashier_takes_the_key()
    {
        var screen = Screenplay.Plain(await _play.TypeAsync("100", "sim paper out", "milk", "pay", "sim drawer close", "sim printer off", "may drawer", "milk", "pay"));
        Assert.DoesNotContain("Open it with its key.", screen[..screen.IndexOf("> sim printer off", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("Open it with its key.", screen[screen.IndexOf("> sim printer off", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Receipt R1-0-2", screen, StringComparison.Ordinal);
        Assert.Contains("Cash drawer no", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_while_the_printer_is_off_is_seen_when_it_is_back()
    {
        var screen = Screenplay.Plain(await _play.TypeAsync("100", "sim printer off", "sim printer off", "sim paper out", "sim drawer key", "sim scan \"\"", "sim printer on", "devices", "sim paper in", "milk"));
        Assert.Contains("The till sees it when the printer is back.", screen, StringComparison.Ordinal);
        Assert.Contains("The receipt printer: The printer is out of paper", screen, StringComparison.Ordinal);
        Assert.Contains("There is nothing to scan.", screen, StringComparison.Ordinal);
    }

    private static int Pulses(string screen) => screen.Split("[drawer pin 2]").Length - 1;
}
