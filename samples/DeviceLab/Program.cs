using DeviceLab;
using DeviceLab.Commands;

// The integrator's bench: each command is one row, with what it takes and what it does.
(string Name, string Usage, Func<Arguments, CancellationToken, Task<int>> Run)[] commands =
[
    ("tokens", "FILE.bin [--display] [--language escpos|star] [--json]  the commands of a stream, one a line", TokensCommand.RunAsync),
    ("decode", "FILE.bin [--png OUT] [--profile MODEL] [--language escpos|star] [--json]  what would come out of the printer", DecodeCommand.RunAsync),
    ("print", "--to tcp://HOST:PORT|FILE [--language escpos|star] [--profile MODEL] [--json] DEMO|FILE.json  prints", PrintCommand.RunAsync),
    ("printer", "--listen PORT [--language escpos|star] [--profile MODEL] [--paper out|near-end] [--cover open] [--png OUT]  a virtual printer until Ctrl+C", PrinterCommand.RunAsync),
    ("terminal", "--listen PORT [--script FAULT[:CODE],...]        a virtual card terminal", TerminalCommand.RunAsync),
    ("pay", "--to HOST:PORT --amount 12.34 [--currency EUR] [--json]    a card payment over ZVT", PayCommand.RunAsync),
    ("status", "--to tcp://HOST:PORT|HOST:PORT [--language escpos|star] [--json]    how a printer stands, or without tcp:// a card terminal", TerminalStatusCommand.RunAsync),
    ("frames", "                                        what ZVT frames say: one in hexadecimal digits a line on standard input", FramesCommand.RunAsync),
    ("scanner", "--from ENDPOINT [--driver line|wedge|evdev] [--templates ...]  what a scanner reads, until Ctrl+C; or --listen PORT: a virtual one that scans each line of standard input", ScannerCommand.RunAsync),
    ("scan", "[--templates FORMAT[=weight],...]         what codes say: one a line on standard input", ScanCommand.RunAsync),
];

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    var command = commands.FirstOrDefault(row => row.Name == args.FirstOrDefault());
    if (command.Run is not null) return await command.Run(new Arguments(args[1..]), stop.Token);
    Console.Error.WriteLine(string.Join('\n', commands.Select(row => $"DeviceLab {row.Name} {row.Usage}")));
    return 2;
}
catch (Exception e) when (e is UsageException or PosSdk.PosConfigurationException or PosSdk.Devices.DeviceException or System.Text.Json.JsonException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
catch (OperationCanceledException)
{
    return 0;
}
