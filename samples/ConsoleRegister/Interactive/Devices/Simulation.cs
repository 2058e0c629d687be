using System.Diagnostics;
using ConsoleRegister.Interactive.Selling;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Devices;
using PosSdk.Devices.Drawers;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Terminals;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>What happens to devices that are not there: the part that in a shop people, plugs and rolls of paper play.</summary>
internal sealed class Simulation(Counter counter) : IProgress<string>
{
    private bool _losesTerminal;

    private TillDevices Devices => counter.Devices;

    public ValueTask<Answer> RunAsync(TillCommand.Simulate command, CancellationToken cancellationToken) => command.Device switch
    {
        "terminal" => TerminalAsync(command.What, cancellationToken),
        "scan" => ScanAsync(command.What, cancellationToken),
        _ => PrinterAsync(command, cancellationToken),
    };

    private async ValueTask<Answer> PrinterAsync(TillCommand.Simulate command, CancellationToken cancellationToken)
    {
        if (Devices.Virtual<VirtualEscPosPrinter>(ShopDevices.Printer) is not { } printer) return NotSimulated("receipt printer");
        var (driver, drawer) = (Devices.Find<IReceiptPrinter>(ShopDevices.Printer), Devices.Find<ICashDrawer>(ShopDevices.Drawer));
        switch (command.Device, command.What)
        {
            case ("printer", "off"):
                return await UnplugAsync(driver, "The printer is switched off.", cancellationToken);
            case ("printer", _):
                return await PlugInAsync(driver, "The printer is switched on.", cancellationToken);
            case ("paper", var what):
                var level = what switch { "out" => PaperLevel.Out, "low" => PaperLevel.NearEnd, _ => PaperLevel.Enough };
                await printer.SetPaperAsync(level, cancellationToken);
                await SeenAsync(driver, () => driver.Status.Paper == level, cancellationToken);
                return new Answer.Said(level switch { PaperLevel.Out => "The roll is used up.", PaperLevel.NearEnd => "The roll comes to its end.", _ => "A new roll is in." });
            case ("cover", var what):
                await printer.SetCoverAsync(what == "open", cancellationToken);
                await SeenAsync(driver, () => driver.Status.CoverOpen == (what == "open"), cancellationToken);
                return new Answer.Said($"The cover is {what}.");
            case ("drawer", "key"):
                await OpenWithKeyAsync(printer, drawer, cancellationToken);
                return new Answer.Said(IsConnected(drawer) ? "Somebody turns the drawer's key." : "Somebody turns the drawer's key. The till sees it when the printer is back.");
            case ("drawer", _):
                await printer.SetDrawerAsync(open: false, cancellationToken);
                await SeenAsync(drawer, () => drawer.State == DrawerState.Closed, cancellationToken);
                return new Answer.Said("The drawer is shut.");
            default:
                throw new UnreachableException($"Nothing simulates {command.Device} {command.What}.");
        }
    }

    private async Task OpenWithKeyAsync(VirtualEscPosPrinter printer, ICashDrawer drawer, CancellationToken cancellationToken)
    {
        // Because a drawer that is still open from the last sale is pushed shut before anybody turns a key.
        await printer.SetDrawerAsync(open: false, cancellationToken);
        await SeenAsync(drawer, () => drawer.State == DrawerState.Closed, cancellationToken);
        if (!IsConnected(drawer))
        {
            await printer.SetDrawerAsync(open: true, cancellationToken);
            return;
        }
        var noted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Note(DateTimeOffset at) => noted.TrySetResult();
        Devices.Drawer!.KeyOpeningRecorded += Note;
        await printer.SetDrawerAsync(open: true, cancellationToken);
        await noted.Task.WaitAsync(cancellationToken);
        Devices.Drawer.KeyOpeningRecorded -= Note;
    }

    private async ValueTask<Answer> ScanAsync(string code, CancellationToken cancellationToken)
    {
        if (Devices.Virtual<VirtualScanner>(ShopDevices.Scanner) is not { } scanner) return NotSimulated("scanner");
        if (string.IsNullOrWhiteSpace(code)) return new Answer.Confused("There is nothing to scan.", "Type the code behind it: sim scan 4012345100013");
        await scanner.ScanAsync(AimOf(code) + code, cancellationToken: cancellationToken);
        // Because the line after this one was typed after the scan.
        await Devices.Scans.WaitToReadAsync(cancellationToken);
        return new Answer.Said("Beep.");
    }

    private async ValueTask<Answer> TerminalAsync(string what, CancellationToken cancellationToken)
    {
        if (Devices.Virtual<VirtualZvtTerminal>(ShopDevices.Terminal) is null) return NotSimulated("card terminal");
        switch (what)
        {
            case "off":
                await Devices.UnplugAsync(ShopDevices.Terminal);
                return new Answer.Said("The card terminal is switched off.");
            case "on":
                return await PlugInAsync(Devices.Find<IPaymentTerminal>(ShopDevices.Terminal), "The card terminal is switched on.", cancellationToken);
            default:
                Plan(what);
                return new Answer.Said("The next card payment goes wrong in that way. 'terminal' asks for it.");
        }
    }

    /// <summary>Has the next payment go wrong; null when it will, or what to say when the terminal is a real one.</summary>
    public Answer? Plan(string trouble)
    {
        if (Devices.Virtual<VirtualZvtTerminal>(ShopDevices.Terminal) is not { } terminal) return NotSimulated("card terminal");
        _losesTerminal = trouble == "lost";
        terminal.Plan(trouble switch
        {
            "no" => ZvtFault.Decline,
            "wrong-amount" => ZvtFault.WrongAmount,
            _ => ZvtFault.StatusLost,
        });
        return null;
    }

    /// <summary>Takes back what was planned and did not come to it.</summary>
    public void Forget()
    {
        _losesTerminal = false;
        Devices.Virtual<VirtualZvtTerminal>(ShopDevices.Terminal)?.ForgetPlans();
    }

    /// <summary>Hears what the terminal shows. One that is to be lost loses its cable then: the worst that a till can meet is a terminal that took the money and cannot be asked.</summary>
    public void Report(string value)
    {
        if (!_losesTerminal) return;
        _losesTerminal = false;
        _ = Devices.UnplugAsync(ShopDevices.Terminal);
    }

    private async ValueTask<Answer> UnplugAsync(IDevice device, string said, CancellationToken cancellationToken)
    {
        await Devices.UnplugAsync(device.Descriptor.Id);
        await UntilAsync(device, () => !IsConnected(device), cancellationToken);
        return new Answer.Said(said);
    }

    private async ValueTask<Answer> PlugInAsync(IDevice device, string said, CancellationToken cancellationToken)
    {
        Devices.PlugIn(device.Descriptor.Id);
        await UntilAsync(device, () => IsConnected(device), cancellationToken);
        return new Answer.Said(said);
    }

    // Because what happens to a device that is switched off is seen when it is back.
    private static Task SeenAsync(IDevice device, Func<bool> isSo, CancellationToken cancellationToken) =>
        IsConnected(device) ? UntilAsync(device, isSo, cancellationToken) : Task.CompletedTask;

    // Because whoever typed it looks next at what the till makes of it.
    private static async Task UntilAsync(IDevice device, Func<bool> isSo, CancellationToken cancellationToken)
    {
        await foreach (var _ in device.WatchAsync(cancellationToken))
        {
            if (isSo()) return;
        }
    }

    private static bool IsConnected(IDevice device) => device.Connection.State is ConnectionState.Ready or ConnectionState.Degraded;

    // Because scanners say what kind of code they read (ISO/IEC 15424): an EAN-13 or UPC-A, an EAN-8, or letters in Code 128.
    private static string AimOf(string code) => (code.All(char.IsAsciiDigit), code.Length) switch
    {
        _ when code.StartsWith(']') => "",
        (true, 12 or 13) => "]E0",
        (true, 8) => "]E4",
        _ => "]C0",
    };

    private static Answer.Confused NotSimulated(string what) => new($"This till has no simulated {what}.", $"A real one is disturbed by hand; start with --devices simulated and without a real {what} for this.");
}
