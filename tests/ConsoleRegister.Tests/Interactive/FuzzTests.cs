using ConsoleRegister.Interactive;
using ConsoleRegister.Interactive.Selling;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Domain.Money;
using PosSdk.Testing;

namespace ConsoleRegister.Tests.Interactive;

/// <summary>Lines that nobody would type on purpose, made of the command table and of whatever falls on a keyboard.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20261122;

    private static readonly string[] Words =
    [
        "1", "2", "3", "0", "5", "10", "1.50", "2.00", "1,50", "0,99", "12,5%", "10%", "101%", "-5", "-1.00", "+3", "€5", "5€", "3EUR", ".5", "5.", "1.000,50", "1e9", "NaN",
        "999999999", "999999999.99", "9999999999", "4012345100013", "999999999999999999999", "0.001", "0.0001", "2x50", "2x", "x50", "99999x999999999", "3x1,50", "2x-50",
        "milk", "gouda", "k1", "wibble", "3*milk", "0.482*gouda", "99999999999*milk", "*", "\"", "\"1,50\"", "ref:1.50", "ref:", "none", "save", "mail", "keep", "yes", "paid",
        "not", "no", "lost", "because", "cash", "blind", "planned", "discard", "receipt", "cheque", "voucher", "gift-card", "bank-deposit", "loyalty", "R1-0-1", "R1-0-2", "slip1",
        "C-1001", "anna@example.com", "a reason", "x", "[red]", "{0}", "ä", "👍", "'", ";", "--",
    ];

    private static readonly string[] LooksOnly = ["find", "search", "customers", "may", "rules", "offline-rules", "help", "?", "receipt"];

    private readonly Random _random = new(Seed);

    [Fact]
    public void No_line_breaks_the_parser_and_none_with_a_mistyped_amount_is_understood()
    {
        var parser = new Parser(Currency.Of("EUR"), code => code is "milk" or "gouda");
        for (var i = 0; i < 50_000; i++)
        {
            var line = Line();
            var entry = parser.Parse(line);
            if (entry is Entry.Understood && IsMistyped(line)) Assert.Fail($"'{line}' was understood as {entry}.");
        }
    }

    [Fact]
    public async Task Money_moves_only_on_a_line_that_says_so_and_no_line_breaks_the_till()
    {
        await using var client = await TestRegister.OpenAsync(options => (options.Tenders, options.Accounts) = (SampleTenders.Own, new SampleAccounts(Currency.Of("EUR"))));
        await SampleCatalog.StockAsync(client, CancellationToken.None);
        await SampleCustomers.MeetAsync(client, CancellationToken.None);
        var counter = new Counter(client, new RegisterSetup(), TimeProvider.System);
        var till = new Till(counter);
        var parser = new Parser(counter.Currency, code => counter.Resolve(code) is not null);
        for (var i = 0; i < 6_000; i++)
        {
            var line = i % 4 == 0 ? Likely() : Line();
            if (parser.Parse(line) is Entry.Understood { Command: var command }) await CheckAsync(line, command, counter, till);
        }
        Assert.True(client.Sales.Last is { Number: > 20 });
        Assert.Null((await client.Journal.VerifyAsync()).FirstBroken);
    }

    private static async ValueTask CheckAsync(string line, TillCommand command, Counter counter, Till till)
    {
        var (head, paid) = (counter.Client.Journal.Head.Position, counter.Cart?.Applied);
        var answer = await AnswerAsync(line, () => till.RunAsync(command, CancellationToken.None));
        if (answer is Answer.Confused && command is (TillCommand.Pay or TillCommand.Take)) Assert.Equal(head, counter.Client.Journal.Head.Position);
        if (answer is Answer.CartNow { Cart: { } cart } && !TakesMoney(command) && paid is { } before && cart.Applied > before) Assert.Fail($"'{line}' took money.");
    }

    private static async ValueTask<Answer> AnswerAsync(string line, Func<ValueTask<Answer>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception defect)
        {
            throw new InvalidOperationException($"'{line}' broke the till.", defect);
        }
    }

    private static bool TakesMoney(TillCommand command) => command
        is TillCommand.Pay or TillCommand.Take or TillCommand.AskTerminal or TillCommand.Resolve or TillCommand.SellOnAccount or TillCommand.Layby
        // Because these show another cart.
        or TillCommand.ShowCart or TillCommand.Retrieve or TillCommand.Refund;

    private static bool IsMistyped(string line)
    {
        var words = line.Split(' ');
        return !LooksOnly.Contains(words[0]) && !line.Contains('"', StringComparison.Ordinal) && words.Skip(1).Any(word => word is "1,50" or "0,99" or "12,5%" or "€5" or "5€" or "3EUR" or "1.000,50" or "3x1,50");
    }

    private string Line()
    {
        var spec = Any(CommandTable.All);
        var count = _random.Next(6);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => Any(Words)).Prepend(_random.Next(20) == 0 ? Any(Words) : Any(spec.Names)));
    }

    private string Likely() => _random.Next(12) switch
    {
        < 4 => Any(["milk", "2*bread", "wine", "0.3*gouda", "3*choc"]),
        4 => "pay",
        5 => "card ref:1",
        6 => "open 100",
        7 => "return 1 1",
        8 => "refund",
        9 => "in 500 change",
        _ => Any(CommandTable.All).Example,
    };

    private T Any<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
