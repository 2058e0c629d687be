namespace ConsoleRegister.Tests;

public class CommandLineTests
{
    [Theory]
    [InlineData("There is no command 'reply'", "reply")]
    [InlineData("FILE is missing", "replay", "--db", "x.db")]
    [InlineData("--db PATH", "replay", "trade.csv")]
    [InlineData("There is no file nowhere.csv", "replay", "nowhere.csv", "--db", "x.db")]
    [InlineData("There is no option --jason here. It takes --db, --json, --acks.", "replay", "--jason")]
    [InlineData("--db needs a value", "verify", "--db")]
    [InlineData("--db was given twice", "verify", "--db", "a", "--db=b")]
    [InlineData("There is no register at", "report", "--db", "no-such-folder/x.db")]
    [InlineData("--day tomorrow is not a date", "report", "--db", "x.db", "--day", "tomorrow")]
    [InlineData("'seventeen' is not a receipt number", "receipt", "seventeen", "--db", "x.db")]
    [InlineData("--devices is simulated or none, not 'some'", "--db", "no-such-folder/x.db", "--devices", "some")]
    [InlineData("printer: '192.0.2.20'", "--db", "no-such-folder/x.db", "--printer", "192.0.2.20")]
    [InlineData("printer: there is no printer profile 'TM-x'", "--db", "no-such-folder/x.db", "--printer", "tcp://192.0.2.20:9100", "--printer-profile", "TM-x")]
    [InlineData("--printer-language is escpos or star, not 'epl'", "--db", "no-such-folder/x.db", "--printer", "tcp://192.0.2.20:9100", "--printer-language", "epl")]
    [InlineData("say where it is with --printer", "--db", "no-such-folder/x.db", "--printer-language", "star")]
    [InlineData("terminal: ", "--db", "no-such-folder/x.db", "--terminal", "zvt://")]
    [InlineData("scanner: ", "--db", "no-such-folder/x.db", "--scanner", "fax://1")]
    public async Task What_is_not_understood_is_answered_with_what_would_be(string answer, params string[] words)
    {
        var run = await RegisterProcess.RunAsync(words);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(answer, run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var run = await RegisterProcess.RunAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All((string[])["replay", "verify", "report", "receipt", "--printer", "--terminal", "--scanner", "--devices"], command => Assert.Contains(command, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receipt_is_printed_again_and_one_that_is_not_there_is_said_to_be_so()
    {
        using var folder = new TestFolder();
        await RegisterProcess.RunAsync("replay", folder.Write("trade.csv", RandomTrade.Of(2, 50)), "--db", folder["r.db"]);

        var known = await RegisterProcess.RunAsync("receipt", "r1-0-1", "--db", folder["r.db"]);
        var unknown = await RegisterProcess.RunAsync("receipt", "R1-0-1000", "--db", folder["r.db"]);

        Assert.Contains("R1-0-1", known.Output, StringComparison.Ordinal);
        Assert.Contains("Thing", known.Output, StringComparison.Ordinal);
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("There is no receipt R1-0-1000 on this register; its last one is R1-0-", unknown.Errors, StringComparison.Ordinal);
    }
}
