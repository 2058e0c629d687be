using PosSdk.Devices;
using PosSdk.Devices.Registration;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>Which devices the shop's till has. Their ids are in the journal, with each print and each card payment, so a shop keeps them.</summary>
internal static class ShopDevices
{
    public const string Printer = "printer";
    public const string Drawer = "drawer";
    public const string Terminal = "terminal";
    public const string Scanner = "scanner";

    // Because a model that confirms what it printed shows best what the spool is about.
    private const string SimulatedModel = "TM-m30III";

    /// <summary>Makes them; connects none.</summary>
    /// <param name="choice">What the command line says.</param>
    /// <param name="time">The clock of the drivers and of the virtual devices.</param>
    /// <param name="currency">What the card terminal counts in.</param>
    /// <exception cref="PosSdk.PosConfigurationException">An endpoint or a setting is wrong; the message names every fault.</exception>
    public static PosDevices Of(DeviceChoice choice, TimeProvider time, string currency = "EUR") => new(
        devices =>
        {
            if (Endpoint(choice, choice.Printer) is { } printer)
            {
                devices
                    .AddReceiptPrinter(Printer, setup => setup.Use(choice.PrinterLanguage).Over(printer).WithProfile(ProfileOf(choice)))
                    // Because a drawer is opened through the printer's cable, whichever printer that is (R16).
                    .AddCashDrawer(Drawer, setup => setup.DrivenBy(Printer));
            }
            if (Endpoint(choice, choice.Terminal) is { } terminal) devices.AddPaymentTerminal(Terminal, setup => setup.UseZvt().Over(terminal).With("currency", currency));
            if (Endpoint(choice, choice.Scanner) is { } scanner) devices.AddBarcodeScanner(Scanner, setup => (IsKeyboard(scanner) ? setup.UseEvdevScanner() : setup.UseLineScanner()).Over(scanner));
        },
        time);

    private static string? Endpoint(DeviceChoice choice, string? said) => said ?? (choice.Simulated ? DeviceConfiguration.Simulated : null);

    private static string ProfileOf(DeviceChoice choice) => choice switch
    {
        { PrinterProfile: { } model } => model,
        { Printer: null } => SimulatedModel,
        { PrinterLanguage: "star" } => "star",
        _ => "generic-80",
    };

    private static bool IsKeyboard(string endpoint) => endpoint.Contains("/dev/input/", StringComparison.Ordinal);
}
