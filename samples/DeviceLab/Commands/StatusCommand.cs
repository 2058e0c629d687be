using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeviceLab.Commands;

internal static class StatusCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        await using var printer = Printers.At(arguments.Wire("to"), arguments);
        await printer.ConnectAsync(cancellationToken);
        var health = await printer.CheckHealthAsync(PosSdk.Devices.HealthCheckLevel.External, cancellationToken);
        var status = printer.Status;
        Console.WriteLine(arguments.Json
            ? JsonSerializer.Serialize(new { outcome = health.Healthy ? "ready" : "not-ready", message = health.Text, status.Online, status.Paper, status.CoverOpen, status.Fault, status.DrawerPinHigh }, Readable)
            : health.Text);
        return health.Healthy ? 0 : 1;
    }
}
