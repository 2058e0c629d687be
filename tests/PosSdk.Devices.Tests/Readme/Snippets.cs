using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Supervision;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Transports;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Sales;
using PosSdk.Printing;

namespace PosSdk.Devices.Tests.Readme;

/// <summary>The code of the readme of PosSdk.Devices, word for word: what does not compile here is not shown there.</summary>
internal static class Snippets
{
    public static IServiceCollection Container(IServiceCollection services) =>
        services.AddPosDevices(d => d
            .AddReceiptPrinter("front", p => p.UseEscPos().OverTcp("192.0.2.20", 9100).WithProfile("TM-m30III"))
            .AddCashDrawer("till", c => c.DrivenBy("front", pin: 2))
            .AddPaymentTerminal("card", t => t.UseZvt().OverTcp("192.0.2.30", 20007)));

    public static HealthCheckRegistration Health() =>
        new HealthCheckRegistration("devices", p => p.GetRequiredService<DeviceHealthCheck>(), null, null);

    public static async Task SuperviseAsync(Action<string> show, CancellationToken cancellationToken)
    {
        await using var devices = new PosDevices(d => d
            .AddReceiptPrinter("front", p => p.Simulated())
            .AddPaymentTerminal("card", t => t.Simulated()));
        await using var supervisor = new DeviceSupervisor(devices);
        await supervisor.StartAsync(cancellationToken);
        await foreach (var happened in devices.WatchAsync(cancellationToken))
            if (happened is DeviceEvent.ConnectionChanged { Connection: var now }) show($"{happened.Device}: {now.State} {now.LastError}");
    }

    public static async Task<(BarcodeParser Parser, ScannedLine Line)> ScanAsync(PosClient pos, CartId cart, CancellationToken cancellationToken)
    {
        var parser = new BarcodeParser(new BarcodeRules { Templates = [new("20IIIIIVPPPPC")] });   // I item, P price, V verifier, C check digit
        var scan = parser.Parse("]E02000142303500");                                               // item 00142, price 3.50
        var line = ScannedLine.Of(scan, pos.Catalog.Current, pos.Currency!.Value);                 // a line for the cart, or a refusal
        await ListenAsync(pos, cart, parser, cancellationToken);
        return (parser, line);
    }

    public static async Task<PrintResult> PrintAsync(ReceiptDocument receipt, CancellationToken cancellationToken)
    {
        var printer = new EscPosPrinter("front", new TcpTransport("192.0.2.20", 9100), PrinterProfiles.TmM30III, TimeProvider.System);
        await printer.ConnectAsync(cancellationToken);
        var result = await printer.PrintAsync(receipt, cancellationToken);   // Printed, or Unknown: a person looks, and nothing was sent twice
        var drawer = new PrinterDrivenCashDrawer("till", printer);           // opens while paper is out, sees its key
        await drawer.DisposeAsync();
        return result;
    }

    public static async Task SpoolAsync(PosClient pos, IDeviceRegistry devices, ReceiptNumber number, Action<string> show, CancellationToken stop)
    {
        var spool = new PrintSpool(pos, devices.Get<IReceiptPrinter>("front"));
        var printing = spool.RunAsync(stop);                                 // for as long as the till runs
        await pos.Prints.QueueReceiptAsync(number, stop);                    // durable; the sale waits for no printer
        foreach (var print in pos.Prints.Jobs) show($"{print.Id} {print.Standing} {print.Problem ?? spool.Obstacle}");
        await printing;
    }

    public static async Task PayAsync(PosClient pos, IDeviceRegistry devices, CartId cart, Action<string, string?> show)
    {
        var cards = new CardPayments(pos, devices.Get<IPaymentTerminal>("card"));
        foreach (var found in await cards.RecoverAllAsync()) show(found.Message, found.Remedy);   // at the start: asks what became of what was in doubt, and never charges

        var paid = await cards.PayAsync(cart);
        if (!paid.TryGet(out var ending, out var refusal)) show(refusal.Text, refusal.Remedy);    // the terminal was not asked
        else if (ending.Tender is null) show(ending.Message, ending.Remedy);                      // no money, or nobody knows: then the cart waits
        else await pos.Sales.CompleteAsync(cart);
    }

    private static async Task ListenAsync(PosClient pos, CartId cart, BarcodeParser parser, CancellationToken cancellationToken)
    {
        await using var scanner = new LineScanner("scan", Wires.Of("serial:///dev/ttyACM0?baud=115200"));
        await scanner.ConnectAsync(cancellationToken);
        await foreach (var scan in scanner.ReadScansAsync(cancellationToken))
            await pos.PutOnCartAsync(cart, parser.Parse(scan.Text, scan.AimId), cancellationToken);   // one commit; cart: pos.Carts.NewId() for the next customer
    }
}
