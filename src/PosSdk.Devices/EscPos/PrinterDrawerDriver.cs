using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;

namespace PosSdk.Devices.EscPos;

/// <summary>Makes drawers that hang on the cable of a receipt printer: driver <c>printer</c>, endpoint <c>device://front</c> (R16).</summary>
public sealed class PrinterDrawerDriver : IDeviceDriver
{
    internal const string DriverName = "printer";

    /// <inheritdoc/>
    public string Name => DriverName;

    /// <inheritdoc/>
    public DeviceKind Kind => DeviceKind.CashDrawer;

    /// <inheritdoc/>
    /// <remarks>
    /// Settings: <c>pin</c>, 2 or 5, 2 unless set; <c>polarity</c>, <c>high-is-closed</c> unless set or <c>high-is-open</c>; <c>pulse</c>, 20 to 200 milliseconds, 120 unless set.
    /// </remarks>
    public IDevice Create(DeviceConfiguration configuration, IServiceProvider services)
    {
        var settings = new DeviceSettings(configuration);
        var usual = new DrawerWiring();
        var wiring = new DrawerWiring
        {
            Pin = settings.Value<int>("pin", usual.Pin, "2 or 5", text => text is "2" or "5" ? text[0] - '0' : null),
            Pulse = TimeSpan.FromMilliseconds(settings.Number("pulse", (int)usual.Pulse.TotalMilliseconds, 20, 200)),
            HighMeansOpen = settings.Choice("polarity", DrawerPolarity.HighIsClosed) == DrawerPolarity.HighIsOpen,
        };
        var printer = services.Behind(configuration);
        if (configuration.Behind is null) settings.Fault($"it hangs on a receipt printer, so its endpoint is {DeviceConfiguration.DevicePrefix} and the printer's id, not '{configuration.Endpoint}'");
        else if ((printer as IReceiptPrinter)?.TryGetCapability<IDrawerPort>(out _) != true) settings.Fault($"'{configuration.Behind}' is no receipt printer with a drawer's cable");
        settings.Check();
        return new PrinterDrivenCashDrawer(configuration.Id, (IReceiptPrinter)printer!, wiring);
    }
}

/// <summary>What a high level on the drawer's status pin means.</summary>
public enum DrawerPolarity
{
    /// <summary>That the drawer is shut, as with most cables.</summary>
    HighIsClosed,

    /// <summary>That it is open.</summary>
    HighIsOpen,
}
