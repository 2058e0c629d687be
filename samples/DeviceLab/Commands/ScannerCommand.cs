using System.Globalization;
using PosSdk.Devices;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Simulation;

namespace DeviceLab.Commands;

/// <summary>Prints what a scanner reads, each scan as <c>scan</c> would; or is a virtual scanner on a port. Ends with 1 when the scanner hangs up.</summary>
internal static class ScannerCommand
{
    public static Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken) =>
        arguments.Has("listen") ? PretendAsync(arguments, cancellationToken) : ListenAsync(arguments, cancellationToken);

    private static async Task<int> ListenAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var parser = ScanCommand.ParserOf(arguments);
        await using var devices = new PosDevices(d => d.AddBarcodeScanner("scanner", s => s.Use(arguments.Option("driver") ?? "line").Over(arguments.Needed("from"))));
        var scanner = devices.Get<IBarcodeScanner>("scanner");
        var listening = PrintAsync(scanner, parser, cancellationToken);
        await scanner.ConnectAsync(cancellationToken);
        Console.Error.WriteLine($"Listening to {scanner.Descriptor.Endpoint}.");
        await foreach (var happened in scanner.WatchAsync(cancellationToken))
            if (happened is DeviceEvent.ConnectionChanged { Connection: { State: not ConnectionState.Ready, LastError: { } error } })
            {
                Console.Error.WriteLine(error);
                break;
            }

        // Because what was read before it hung up is still to be printed.
        await scanner.DisposeAsync();
        await listening;
        return 1;
    }

    private static async Task PrintAsync(IBarcodeScanner scanner, BarcodeParser parser, CancellationToken cancellationToken)
    {
        await foreach (var scan in scanner.ReadScansAsync(cancellationToken)) Console.WriteLine(ScanJson.Of(parser.Parse(scan.Text, scan.AimId)));
    }

    private static async Task<int> PretendAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        await using var scanner = new VirtualScanner(new() { SendsIdentifier = true });
        Console.Error.WriteLine($"A virtual scanner listens at 127.0.0.1:{scanner.Listen(int.Parse(arguments.Needed("listen"), CultureInfo.InvariantCulture))}.");
        while (await Console.In.ReadLineAsync(cancellationToken) is { } line)
            if (line.Split('\t', 2) is [var aim, var code]) await scanner.ScanAsync(code, aim, cancellationToken);
            else await scanner.ScanAsync(line, cancellationToken: cancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return 0;
    }
}
