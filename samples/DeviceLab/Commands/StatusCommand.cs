using System.Text.Json;
using System.Text.Json.Serialization;
using PosSdk.Devices;
using PosSdk.Devices.Printing;

namespace DeviceLab.Commands;

internal static class StatusCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        await using var printer = Printers.At(arguments.Wire("to"), arguments);
        try
        {
            await printer.ConnectAsync(cancellationToken);
        }
        catch (DeviceException e)
        {
            new TerminalJson("unreachable", null, null, null, null, e.Message).Print(arguments.Json);
            return 1;
        }

        var health = await printer.CheckHealthAsync(HealthCheckLevel.External, cancellationToken);
        var status = printer.Status;
        Console.WriteLine(arguments.Json
            ? JsonSerializer.Serialize(Told(health, status), Readable)
            : health.Text);
        return health.Healthy ? 0 : 1;
    }

    // Because printers and terminals are asked by one word, the answer has the same keys, and a printer's own behind them.
    private static object Told(HealthReport health, PrinterStatus status) => new
    {
        outcome = health.Healthy ? "ready" : "not-ready",
        amount = (decimal?)null,
        currency = (string?)null,
        receipt = (string?)null,
        trace = (string?)null,
        code = (string?)null,
        message = health.Text,
        status.Online,
        status.Paper,
        status.CoverOpen,
        status.Fault,
        status.DrawerPinHigh,
    };
}
