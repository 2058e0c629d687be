// A driver of one's own (PoleDisplay.cs) beside ours: registered, kept connected and used without touching PosSdk.
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OwnDriver;
using PosSdk.Devices;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Supervision;
using PosSdk.Devices.Transports;

var glass = new Glass();
await using var provider = new ServiceCollection()
    .AddSingleton<IDeviceDriver, PoleDisplayDriver>()
    .AddPosDevices(devices => devices
        .AddReceiptPrinter("front", printer => printer.Simulated())
        .Add<ICustomerDisplay>(DeviceKind.CustomerDisplay, "pole", "pole", display => display.Over(glass.Connect).With("columns", "16")))
    .BuildServiceProvider();

// A host would start and stop it by itself.
var supervisor = provider.GetRequiredService<DeviceSupervisor>();
await supervisor.StartAsync(default);
var registry = provider.GetRequiredService<IDeviceRegistry>();
var connected = new HashSet<string>();
await foreach (var happened in registry.WatchAsync(default))
{
    if (happened is DeviceEvent.ConnectionChanged { Connection.State: ConnectionState.Ready } && connected.Add(happened.Device)) Console.WriteLine($"{happened.Device} is connected");
    if (connected.Count == registry.All.Count) break;
}

await provider.GetRequiredKeyedService<IReceiptPrinter>("front").PrintAsync(new([new ReceiptElement.Text("1 Tea")]), default);
await provider.GetRequiredKeyedService<ICustomerDisplay>("pole").ShowAsync("1 Tea", "to pay      2.50", default);
await supervisor.StopAsync(default);
Console.WriteLine(await glass.ReadAsync());

// The other side of the wire: what a customer would see.
sealed class Glass
{
    private readonly TaskCompletionSource<string> _seen = new();

    public LoopbackTransport Connect() => new(wire => _ = ReceiveAsync(wire));

    public Task<string> ReadAsync() => _seen.Task;

    private async Task ReceiveAsync(IByteTransport wire)
    {
        var (buffer, text) = (new byte[64], new StringBuilder());
        while (await wire.ReadAsync(buffer, default) is > 0 and var count) text.Append(Encoding.ASCII.GetString(buffer, 0, count));
        _seen.SetResult(text.ToString().Split('\f')[^1].Replace("\r", ""));
    }
}
