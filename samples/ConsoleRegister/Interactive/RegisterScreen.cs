using ConsoleRegister.Interactive.Devices;
using ConsoleRegister.Interactive.Drawing;
using ConsoleRegister.Interactive.Selling;
using PosSdk;
using PosSdk.Journaling;
using Spectre.Console;

namespace ConsoleRegister.Interactive;

/// <summary>Opens the register that a cashier works at, and says so when it cannot.</summary>
internal static class RegisterScreen
{
    private const int Failed = 1;

    /// <summary>Works until the cashier quits or the input ends.</summary>
    /// <param name="databasePath">The register's file; made, with a small catalog, when it is not there.</param>
    /// <param name="setup">By which rules it works.</param>
    /// <param name="cancellationToken">Ends the program as pulling the plug would: nothing acknowledged is lost.</param>
    /// <returns>The program's exit code: 0, or 1 when the register could not be opened or had to stop.</returns>
    public static Task<int> RunAsync(string databasePath, RegisterSetup setup, CancellationToken cancellationToken) =>
        RunAsync(databasePath, setup, Terminal(), Console.In, Console.IsInputRedirected, TimeProvider.System, Console.Error, cancellationToken);

    /// <summary>The same on any console and input.</summary>
    public static async Task<int> RunAsync(
        string databasePath, RegisterSetup setup, IAnsiConsole console, TextReader input, bool echoes, TimeProvider time, TextWriter errors, CancellationToken cancellationToken)
    {
        var screen = new Screen(console);
        var opened = false;
        try
        {
            await SampleShop.SetUpAsync(databasePath, setup, time, cancellationToken);
            await using var client = await SampleShop.OpenAsync(databasePath, setup, time, cancellationToken);
            opened = true;
            await using var devices = await TillDevices.StartAsync(client, setup.Devices, time, cancellationToken);
            var counter = new Counter(client, setup with { Mailbox = databasePath + ".mails" }, time, devices);
            await new Session(counter, screen, new LineInput(input, console, echoes), errors).ServeAsync(cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            screen.Say("\nStopped. Everything that was shown as done is kept.", "green");
            return 0;
        }
        catch (Exception failure) when (failure is JournalException or PosConfigurationException)
        {
            screen.Fault(opened ? "The register had to stop. Everything that was shown as done is kept." : $"The register could not be opened: {databasePath}", failure.Message, WhatToDo(failure, databasePath));
            return Failed;
        }
    }

    // Because the SDK says what happened to the file, and only the program what a cashier can do about it now.
    private static string? WhatToDo(Exception failure, string path) => failure switch
    {
        JournalInUseException => null,
        JournalTailLostException => $"Keep {path} and the files beside it as they are and call whoever looks after the register. To sell meanwhile, start with another file: --db spare.db",
        JournalCorruptException or JournalTooNewException => "Call whoever looks after the register. To sell meanwhile, start with another file: --db spare.db",
        _ => null,
    };

    // Because Spectre asks only what the terminal can, colours would end up in a file or a pipe.
    private static IAnsiConsole Terminal() =>
        Console.IsOutputRedirected ? AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No }) : AnsiConsole.Console;
}
