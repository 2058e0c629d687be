using System.Globalization;
using PosSdk.Devices.Drawers;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Terminals;

namespace PosSdk.Devices.Registration;

/// <summary>The words of our own drivers.</summary>
public static class DeviceWords
{
    /// <summary>A printer that speaks ESC/POS, as it does unless said.</summary>
    public static DeviceSetup<IReceiptPrinter> UseEscPos(this DeviceSetup<IReceiptPrinter> printer) => printer.Use(EscPosDriver.DriverName);

    /// <summary>A printer that speaks Star's own language; one that is set to emulate ESC/POS is not one.</summary>
    public static DeviceSetup<IReceiptPrinter> UseStar(this DeviceSetup<IReceiptPrinter> printer) => printer.Use(Star.StarDriver.DriverName);

    /// <summary>Its model, for width, code pages and what it can do: one of <see cref="PrinterProfiles.All"/>, <c>generic-80</c> unless said, <c>star</c> for Star.</summary>
    public static DeviceSetup<IReceiptPrinter> WithProfile(this DeviceSetup<IReceiptPrinter> printer, string model) => printer.With("profile", model);

    /// <summary>Shared with other tills: each job connects and lets go, instead of keeping the connection.</summary>
    public static DeviceSetup<IReceiptPrinter> Shared(this DeviceSetup<IReceiptPrinter> printer) => printer.With("connection", "per-job");

    /// <summary>A drawer on a receipt printer's cable.</summary>
    /// <param name="drawer">The drawer.</param>
    /// <param name="printer">The printer's id.</param>
    /// <param name="pin">The connector's pin that gets the pulse, 2 or 5.</param>
    public static DeviceSetup<ICashDrawer> DrivenBy(this DeviceSetup<ICashDrawer> drawer, string printer, int pin = 2) =>
        drawer.Use(PrinterDrawerDriver.DriverName).Behind(printer).With("pin", pin.ToString(CultureInfo.InvariantCulture));

    /// <summary>What its cable means by a high level; that the drawer is shut unless said.</summary>
    public static DeviceSetup<ICashDrawer> WithPolarity(this DeviceSetup<ICashDrawer> drawer, DrawerPolarity polarity) => drawer.With("polarity", polarity.ToString());

    /// <summary>A scanner that sends lines over a wire, as it does unless said.</summary>
    public static DeviceSetup<IBarcodeScanner> UseLineScanner(this DeviceSetup<IBarcodeScanner> scanner) => scanner.Use(LineScannerDriver.DriverName);

    /// <summary>A scanner that types, over a wire of characters.</summary>
    public static DeviceSetup<IBarcodeScanner> UseWedgeScanner(this DeviceSetup<IBarcodeScanner> scanner) => scanner.Use(WedgeScannerDriver.DriverName);

    /// <summary>A scanner that is a keyboard for Linux, at a file below <c>/dev/input</c>.</summary>
    public static DeviceSetup<IBarcodeScanner> UseEvdevScanner(this DeviceSetup<IBarcodeScanner> scanner) => scanner.Use(EvdevScannerDriver.DriverName);

    /// <summary>A terminal that speaks ZVT, as it does unless said.</summary>
    public static DeviceSetup<IPaymentTerminal> UseZvt(this DeviceSetup<IPaymentTerminal> terminal) => terminal.Use(Zvt.ZvtDriver.DriverName);
}
