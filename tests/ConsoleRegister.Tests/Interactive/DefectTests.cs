namespace ConsoleRegister.Tests.Interactive;

public sealed class DefectTests : IDisposable
{
    private readonly Screenplay _play = new();
    private readonly StoppingClock _clock = new();

    public void Dispose() => _play.Dispose();

    [Fact]
    public async Task A_defect_costs_one_line_and_the_till_goes_on()
    {
        var screen = await _play.TypeAsync(Lines(), _clock);
        Assert.Contains("This is a defect of the program", screen, StringComparison.Ordinal);
        Assert.Contains("The clock stopped.", _play.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("The clock stopped.", screen, StringComparison.Ordinal);
        Assert.Contains("CHANGE 2.62 EUR", screen, StringComparison.Ordinal);
        Assert.Contains("Sound: ", screen, StringComparison.Ordinal);
        Assert.Equal(0, _play.ExitCode);
    }

    [Theory]
    [InlineData("\u001b[31mmilk\u0007", "[31mmilk")]
    [InlineData("mi\u009blk", "milk")]
    [InlineData("find\tmilk", "find milk")]
    [InlineData("m\ud800ilk", "milk")]
    public async Task Nothing_that_is_typed_reaches_the_terminal_as_an_order(string typed, string shown)
    {
        var screen = await _play.TypeAsync("100", typed);
        Assert.Contains($"> {shown}\n", screen, StringComparison.Ordinal);
        Assert.DoesNotContain(screen, symbol => char.IsControl(symbol) && symbol != '\n');
    }

    private IEnumerable<string> Lines()
    {
        yield return "100";
        yield return "milk";
        _clock.IsStopped = true;
        yield return "milk";
        _clock.IsStopped = false;
        yield return "qty 2";
        yield return "pay 5";
        yield return "verify";
    }

    private sealed class StoppingClock : TimeProvider
    {
        public bool IsStopped { get; set; }

        public override DateTimeOffset GetUtcNow() => IsStopped ? throw new InvalidOperationException("The clock stopped.") : base.GetUtcNow();
    }
}
