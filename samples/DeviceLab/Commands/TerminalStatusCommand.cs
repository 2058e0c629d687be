using PosSdk.Devices;
using PosSdk.Domain.Money;

namespace DeviceLab.Commands;

/// <summary>Asks a card terminal how it is. Ends with 0 when it can take a payment, else with 1.</summary>
internal static class TerminalStatusCommand
{
    private static readonly string[] PrinterEndpoints = ["tcp:", "serial:", "file:", "/dev/"];

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        // Because a printer's address says tcp:// or names a device file and a terminal's does not, one word serves both.
        if (IsPrinter(arguments.Needed("to"))) return await StatusCommand.RunAsync(arguments, cancellationToken);
        await using var terminal = PayCommand.Open(arguments, Currency.Of("EUR"));
        try
        {
            var status = await terminal.QueryStatusAsync(cancellationToken);
            new TerminalJson(status.Ready switch { true => "ready", false => "not-ready", null => "unknown" }, null, null, null, status.Code, status.Text).Print(arguments.Json);
            return status.Ready == true ? 0 : 1;
        }
        catch (DeviceException e)
        {
            new TerminalJson("unreachable", null, null, null, null, e.Message).Print(arguments.Json);
            return 1;
        }
    }

    private static bool IsPrinter(string to) => Array.Exists(PrinterEndpoints, start => to.StartsWith(start, StringComparison.Ordinal));
}
