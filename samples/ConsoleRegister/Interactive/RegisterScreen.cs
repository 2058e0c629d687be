using ConsoleRegister.Interactive.Drawing;
using ConsoleRegister.Interactive.Selling;
using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Journaling;
using Spectre.Console;

namespace ConsoleRegister.Interactive;

/// <summary>The register that a cashier works at: read a line, understand it, do it, draw what it came to.</summary>
internal static class RegisterScreen
{
    private const int Failed = 1;

    /// <summary>Works until the cashier quits or the input ends.</summary>
    /// <param name="databasePath">The register's file; made, with a small catalog, when it is not there.</param>
    /// <param name="setup">By which rules it works.</param>
    /// <param name="cancellationToken">Ends the program as pulling the plug would: nothing acknowledged is lost.</param>
    /// <returns>The program's exit code: 0, or 1 when the register could not be opened or had to stop.</returns>
    public static Task<int> RunAsync(string databasePath, RegisterSetup setup, CancellationToken cancellationToken) =>
        RunAsync(databasePath, setup, Terminal(), Console.In, Console.IsInputRedirected, TimeProvider.System, cancellationToken);

    /// <summary>The same on any console and input.</summary>
    public static async Task<int> RunAsync(
        string databasePath, RegisterSetup setup, IAnsiConsole console, TextReader input, bool echoes, TimeProvider time, CancellationToken cancellationToken)
    {
        var screen = new Screen(console);
        var opened = false;
        try
        {
            await SampleShop.SetUpAsync(databasePath, setup, time, cancellationToken);
            await using var client = await SampleShop.OpenAsync(databasePath, setup, time, cancellationToken);
            opened = true;
            await ServeAsync(new Counter(client, setup with { Mailbox = databasePath + ".mails" }, time), screen, new LineInput(input, console, echoes), cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            screen.Say("\nStopped. Everything that was shown as done is kept.", "green");
            return 0;
        }
        catch (Exception failure) when (failure is JournalException or PosConfigurationException)
        {
            screen.Fault(opened ? "The register had to stop. Everything that was shown as done is kept." : $"The register could not be opened: {databasePath}", failure.Message, null);
            return Failed;
        }
    }

    // Because Spectre asks only what the terminal can, colours would end up in a file or a pipe.
    private static IAnsiConsole Terminal() =>
        Console.IsOutputRedirected ? AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No }) : AnsiConsole.Console;

    private static async Task ServeAsync(Counter counter, Screen screen, LineInput input, CancellationToken cancellationToken)
    {
        var till = new Till(counter);
        var bar = new StatusBar(new StatusLine(counter), screen);
        var parser = new Parser(counter.Currency, code => counter.Resolve(code) is not null);
        Welcome(counter, screen);
        bar.Draw();
        while (await input.ReadAsync(Prompt(counter), cancellationToken) is { } line)
        {
            var answer = await AnswerAsync(till, parser.Parse(line), cancellationToken);
            while (answer is Answer.NeedsPin asks)
            {
                answer = await input.ReadSecretAsync($"PIN of {asks.Code}", cancellationToken) is { } pin ? await CaughtAsync(() => asks.Then(pin, cancellationToken)) : null;
            }
            if (answer is not null) screen.Draw(answer);
            if (answer is Answer.Goodbye) return;
            if (answer is Answer.Document && counter.Client.Shifts.Current is null) screen.Say("The register is closed. Type the float to open it again, or 'quit'.", "dim");
            bar.Draw();
        }
        screen.Draw(new Answer.Goodbye("End of input. Everything is kept."));
    }

    private static async ValueTask<Answer?> AnswerAsync(Till till, Entry entry, CancellationToken cancellationToken) => entry switch
    {
        Entry.Understood e => await CaughtAsync(() => till.RunAsync(e.Command, cancellationToken)),
        Entry.Mistyped e => new Answer.Confused(e.Fault, e.Remedy),
        _ => null,
    };

    private static async ValueTask<Answer> CaughtAsync(Func<ValueTask<Answer>> run)
    {
        try
        {
            return await run();
        }
        catch (JournalException failure)
        {
            return new Answer.Confused(failure.Message, failure.IsTransient ? "Put that right and type it again." : "What was shown as done before is kept. 'verify' checks the journal.");
        }
    }

    private static void Welcome(Counter counter, Screen screen)
    {
        var client = counter.Client;
        if (counter.Setup.Staff && client.Staff.Current is null) screen.Say(SampleStaff.Welcome, "default");
        screen.Say($"Register {client.Register}, {client.Currency}, {client.Catalog.Current.Count} products. Scan or type a code; 'help' lists the commands.", "bold");
        if (counter.Cart is { } cart) screen.Draw(new Answer.CartNow(cart, "This cart was still open."));
        if (client.Shifts.Current is { } shift) screen.Say($"Shift {client.Shifts.CurrentId} is open since {counter.Local(shift.Opening.OpenedAt)}.", "default");
        else screen.Say("The register is closed. How much cash is in the drawer? Type the float, such as 100.00", "default");
    }

    private static string Prompt(Counter counter) => counter switch
    {
        { Client.Shifts.Current: null } => $"{Name(counter)} closed",
        { Cart: { Lines.Count: > 0 } cart } => $"{Name(counter)} {cart.Due}",
        _ => Name(counter),
    };

    private static string Name(Counter counter) => counter.Client.Connectivity.Current.IsOnline ? counter.Client.Register! : $"{counter.Client.Register} OFFLINE";
}
