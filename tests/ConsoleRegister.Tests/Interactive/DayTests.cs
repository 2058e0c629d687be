using PosSdk.Sqlite;

namespace ConsoleRegister.Tests.Interactive;

public sealed class DayTests : IDisposable
{
    private readonly Screenplay _play = new();

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task The_day_ends_with_a_Z_that_tells_what_is_short_and_the_next_float_opens_another()
    {
        var screen = await _play.TypeAsync("100", "milk", "pay 5", "in 50 change", "out 9.50 window cleaner", "drop 40 evening", "nosale parking coins", "z 101.00", "80", "x");
        Assert.Contains("Z REPORT 1", screen, StringComparison.Ordinal);
        Assert.Contains("Cash expected                       101.69", screen, StringComparison.Ordinal);
        Assert.Contains("Cash short                           -0.69", screen, StringComparison.Ordinal);
        Assert.Contains("Shift 0-2 is open with a float of 80.00 EUR.", screen, StringComparison.Ordinal);
        Assert.Contains("X REPORT (SHIFT 2)", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blind_X_shows_no_expected_cash() =>
        Assert.DoesNotContain("expected", await _play.AfterAsync("100", "milk", "pay", "x blind"), StringComparison.Ordinal);

    [Fact]
    public async Task An_open_cart_is_there_again_after_the_end_of_the_input()
    {
        await _play.TypeAsync("100", "2*milk");
        var screen = await _play.TypeAsync("pay");
        Assert.Contains("This cart was still open.", screen, StringComparison.Ordinal);
        Assert.Contains("TOTAL EUR                             2.38", screen, StringComparison.Ordinal);
        Assert.Contains("End of input. Everything is kept.", screen, StringComparison.Ordinal);
        Assert.Equal(0, _play.ExitCode);
    }

    [Fact]
    public async Task Who_sells_before_opening_is_asked_for_the_float_once_more_and_the_register_stays_closed()
    {
        var screen = await _play.TypeAsync("milk", "50,00", "0", "milk", "in 10 change", "pay 5");
        Assert.Contains("Type the cash that is in the drawer first, such as 100.00, or 0 for an empty", screen, StringComparison.Ordinal);
        Assert.Contains("Write '50,00' with a dot: 50.00.", screen, StringComparison.Ordinal);
        Assert.Contains("Shift 0-1 is open with a float of 0.00 EUR.", screen, StringComparison.Ordinal);
        Assert.Contains("CHANGE 3.81 EUR", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_that_the_drawer_cannot_pay_says_how_to_go_on()
    {
        var screen = await _play.TypeAsync("0", "return milk sour", "pay", "in 10 change", "pay");
        Assert.Contains("There is not enough cash in the drawer.", screen, StringComparison.Ordinal);
        Assert.Contains("Type 'in 50.00 change'", screen, StringComparison.Ordinal);
        Assert.Contains("Cash paid back                       -1.19", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_is_verified_from_the_till() =>
        Assert.Contains("Sound: ", await _play.AfterAsync("100", "milk", "pay", "verify"), StringComparison.Ordinal);

    [Fact]
    public async Task A_register_that_another_process_has_open_is_not_opened_twice()
    {
        await _play.TypeAsync("100");
        await using var other = await SqliteRegister.OpenAsync(_play.Database);
        await _play.TypeAsync("milk");
        Assert.Equal(1, _play.ExitCode);
    }
}
