using ConsoleRegister.Interactive;
using ConsoleRegister.TradeFiles;
using PosSdk;
using PosSdk.Domain.Capabilities;
using PosSdk.Journaling;

namespace ConsoleRegister.CommandLine;

/// <summary>Finds the command that was typed, and turns what goes wrong into a sentence and an exit code.</summary>
internal static class Commands
{
    private const string Help = """
        A register on one file.

          ConsoleRegister [--db PATH] [--profile NAME] [--blind] [--staff] [--devices simulated|none]
                          [--printer ENDPOINT] [--terminal ENDPOINT] [--scanner ENDPOINT]
                                                                        sell, on register.db unless a path is given
          ConsoleRegister replay FILE.csv[.gz] --db PATH [--json] [--acks]
                                                                        ring up a file of trade, or go on where a run was killed
          ConsoleRegister verify --db PATH [--json]                     check every link of the journal
          ConsoleRegister report --db PATH [--day YYYY-MM-DD] [--json]  the shifts, or one day's Z
          ConsoleRegister price FILE.jsonl [--json]                     what carts come to, one JSON object a line, in minor units
          ConsoleRegister receipt NUMBER --db PATH                      print a receipt again

        A trade file begins with InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country; prices are in GBP.
        --profile  what is allowed offline: shopify (unless given), x-series-desktop, x-series-ipad or unrestricted. By Shopify's rules
                   a gift card is refused after 'offline', with the reason; 'may' and 'offline-rules' tell the rest
        --blind    the drawer is counted before anybody sees what should be in it: 'count', then 'z'
        --staff    people sign in with PINs and may do only what they are permitted; a sample cashier and manager are there
        --devices  simulated (unless given): a virtual printer with its drawer, a virtual card terminal and a virtual scanner, which 'sim' disturbs;
                   or none. Each of the next three takes the place of a virtual one:
        --printer  tcp://192.0.2.20:9100, /dev/usb/lp0 or serial:///dev/ttyS0?baud=38400; with --printer-language escpos (unless given) or star,
                   and --printer-profile MODEL for its width and letters. The cash drawer hangs on its cable
        --terminal zvt://192.0.2.30:20007
        --scanner  tcp://192.0.2.40:4001, serial:///dev/ttyACM0, or /dev/input/by-id/... for one that is a keyboard (Linux)
        --json     the last line of the output is one JSON object
        --acks     "ack ROW SEQ" on standard output after each commit
        Exit codes: 0 done, 1 failed (verify: the journal is broken), 2 not understood.
        """;

    public static async Task<int> RunAsync(string[] words, CancellationToken cancellationToken)
    {
        try
        {
            return await DispatchAsync(words, cancellationToken);
        }
        catch (UsageException e)
        {
            return await FailAsync($"{e.Message} Try --help.", ExitCodes.Usage);
        }
        catch (Exception e) when (e is JournalException or PosConfigurationException or TradeFileException or IOException or UnauthorizedAccessException)
        {
            return await FailAsync(e.Message, ExitCodes.Failed);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync("Stopped. Everything up to here is kept; the same command goes on from there.", ExitCodes.Failed);
        }
    }

    private static Task<int> DispatchAsync(string[] words, CancellationToken cancellationToken) => words switch
    {
        _ when words.Any(word => word is "--help" or "-h" or "-?") => SayAsync(Help),
        ["help", ..] => SayAsync(Help),
        ["replay", .. var rest] => ReplayCommand.RunAsync(Arguments.Of(rest, ["--db"], ["--json", "--acks"]), cancellationToken),
        ["verify", .. var rest] => VerifyCommand.RunAsync(Arguments.Of(rest, ["--db"], ["--json"]), cancellationToken),
        ["report", .. var rest] => ReportCommand.RunAsync(Arguments.Of(rest, ["--db", "--day"], ["--json"]), cancellationToken),
        ["price", .. var rest] => PriceCommand.RunAsync(Arguments.Of(rest, [], ["--json"]), cancellationToken),
        ["receipt", .. var rest] => ReceiptCommand.RunAsync(Arguments.Of(rest, ["--db"], []), cancellationToken),
        [var word, ..] when !word.StartsWith('-') => throw new UsageException($"There is no command '{word}': replay, verify, report, receipt and price are."),
        _ => SellAsync(Arguments.Of(words, ["--db", "--profile", .. DeviceArguments.Names], ["--blind", "--staff"]), cancellationToken),
    };

    private static async Task<int> SellAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        arguments.NoWords();
        var setup = new RegisterSetup { Blind = arguments.Has("--blind"), Staff = arguments.Has("--staff"), Devices = await DeviceArguments.ReadAsync(arguments) };
        if (arguments.Value("--profile") is { } name) setup = setup with { Profile = ProfileOf(name) };
        return await RegisterScreen.RunAsync(arguments.Value("--db") ?? "register.db", setup, cancellationToken);
    }

    private static PolicyProfile ProfileOf(string name) => RegisterSetup.Profiles.TryGetValue(name, out var profile)
        ? profile
        : throw new UsageException($"There is no profile '{name}': {string.Join(", ", RegisterSetup.Profiles.Keys)} are.");

    private static async Task<int> SayAsync(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return ExitCodes.Done;
    }

    private static async Task<int> FailAsync(string message, int code)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
