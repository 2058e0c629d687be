using PosSdk.Devices.Drawers;
using PosSdk.Devices.EscPos;
using PosSdk.Devices.Printing;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Star;
using PosSdk.Devices.Supervision;
using PosSdk.Devices.Terminals;
using PosSdk.Devices.Zvt;

namespace PosSdk.Devices.Registration;

/// <summary>The devices of a till being set up.</summary>
public sealed class PosDevicesBuilder
{
    private readonly List<DeviceConfiguration> _devices = [];
    private readonly List<(string Id, Type As)> _uses = [];
    private readonly List<IDeviceDriver> _drivers = [];

    internal IReadOnlyList<DeviceConfiguration> Devices => _devices;

    internal IReadOnlyList<(string Id, Type As)> Uses => _uses;

    internal IReadOnlyList<IDeviceDriver> Drivers => _drivers;

    internal SupervisorOptions? Supervision { get; private set; }

    /// <summary>The drivers that are there without being added.</summary>
    internal static IReadOnlyList<IDeviceDriver> BuiltIn { get; } =
        [new EscPosDriver(), new StarDriver(), new PrinterDrawerDriver(), new LineScannerDriver(), new WedgeScannerDriver(), new EvdevScannerDriver(), new ZvtDriver()];

    /// <summary>A receipt printer; it speaks ESC/POS unless said.</summary>
    public PosDevicesBuilder AddReceiptPrinter(string id, Action<DeviceSetup<IReceiptPrinter>> configure) => Add(DeviceKind.ReceiptPrinter, id, EscPosDriver.DriverName, configure);

    /// <summary>A cash drawer.</summary>
    public PosDevicesBuilder AddCashDrawer(string id, Action<DeviceSetup<ICashDrawer>> configure) => Add(DeviceKind.CashDrawer, id, PrinterDrawerDriver.DriverName, configure);

    /// <summary>A barcode scanner; it sends lines unless said.</summary>
    public PosDevicesBuilder AddBarcodeScanner(string id, Action<DeviceSetup<IBarcodeScanner>> configure) => Add(DeviceKind.BarcodeScanner, id, LineScannerDriver.DriverName, configure);

    /// <summary>A card terminal; it speaks ZVT unless said.</summary>
    public PosDevicesBuilder AddPaymentTerminal(string id, Action<DeviceSetup<IPaymentTerminal>> configure) => Add(DeviceKind.PaymentTerminal, id, ZvtDriver.DriverName, configure);

    /// <summary>A device of any kind, for drivers of one's own.</summary>
    /// <typeparam name="TDevice">What the app will use it as.</typeparam>
    /// <param name="kind">What it is.</param>
    /// <param name="id">The app's own name of it.</param>
    /// <param name="driver">The driver's name.</param>
    /// <param name="configure">Says the rest.</param>
    public PosDevicesBuilder Add<TDevice>(DeviceKind kind, string id, string driver, Action<DeviceSetup<TDevice>> configure) where TDevice : class, IDevice
    {
        ArgumentNullException.ThrowIfNull(configure);
        var setup = new DeviceSetup<TDevice>(kind, id, driver);
        configure(setup);
        _devices.Add(setup.Configuration);
        _uses.Add((id, typeof(TDevice)));
        return this;
    }

    /// <summary>A device as data, such as one read from the app's settings.</summary>
    public PosDevicesBuilder Add(DeviceConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _devices.Add(configuration);
        _uses.Add((configuration.Id, configuration.Kind switch
        {
            DeviceKind.ReceiptPrinter => typeof(IReceiptPrinter),
            DeviceKind.CashDrawer => typeof(ICashDrawer),
            DeviceKind.BarcodeScanner => typeof(IBarcodeScanner),
            DeviceKind.PaymentTerminal => typeof(IPaymentTerminal),
            _ => typeof(IDevice),
        }));
        return this;
    }

    /// <summary>A driver of one's own. One with the kind and the name of ours takes its place.</summary>
    public PosDevicesBuilder AddDriver(IDeviceDriver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        _drivers.Add(driver);
        return this;
    }

    /// <summary>How the devices are looked after in a container; <see cref="SupervisorOptions"/> says what is usual.</summary>
    public PosDevicesBuilder Supervise(SupervisorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Supervision = options;
        return this;
    }
}
