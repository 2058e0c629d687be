using System.Globalization;
using PosSdk.Devices.Simulation;

namespace DeviceLab.Commands;

/// <summary>A virtual card terminal on a port. Each entry of the script is for one payment: <c>none,wrong-amount,decline:05,completion-lost</c>.</summary>
internal static class TerminalCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var script = (arguments.Option("script") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var code = script.FirstOrDefault(entry => entry.Contains(':', StringComparison.Ordinal))?.Split(':')[1];
        using var terminal = new VirtualZvtTerminal(new VirtualZvtOptions { DeclineCode = code is null ? (byte)0x05 : byte.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture) });
        foreach (var entry in script) terminal.Plan(FaultOf(entry.Split(':')[0]));
        try
        {
            var port = int.Parse(arguments.Needed("listen"), CultureInfo.InvariantCulture);
            await terminal.ListenAsync(port, open => Console.WriteLine($"A virtual card terminal listens at 127.0.0.1:{open}."), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            foreach (var record in terminal.Ledger.Records) Console.WriteLine($"{record.Trace:D6} {record.Kind,-8} {record.Amount} {(record.Stands ? "stands" : "does not stand")}");
        }

        return 0;
    }

    private static ZvtFault FaultOf(string name) => Enum.TryParse<ZvtFault>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var fault)
        ? fault
        : throw new UsageException($"'{name}' is no fault. There are: {string.Join(", ", Enum.GetNames<ZvtFault>())}.");
}
