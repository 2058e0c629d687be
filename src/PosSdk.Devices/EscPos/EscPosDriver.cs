using PosSdk.Devices.Printing;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Simulation;

namespace PosSdk.Devices.EscPos;

/// <summary>Makes printers that speak ESC/POS: driver <c>escpos</c>.</summary>
/// <param name="profiles">Models besides <see cref="PrinterProfiles.All"/>; null for none.</param>
public sealed class EscPosDriver(IEnumerable<PrinterProfile>? profiles = null) : IDeviceDriver, IDeviceSimulator
{
    internal const string DriverName = "escpos";

    private readonly PrinterProfile[] _profiles = [.. profiles ?? [], .. PrinterProfiles.All];

    /// <inheritdoc/>
    public string Name => DriverName;

    /// <inheritdoc/>
    public DeviceKind Kind => DeviceKind.ReceiptPrinter;

    /// <inheritdoc/>
    /// <remarks>
    /// Settings: <c>profile</c>, the model, <c>generic-80</c> unless set; <c>need</c>, <c>lan</c>, <c>bluetooth</c> or <c>cable</c>, read from the endpoint unless set;
    /// <c>answer-timeout</c> and <c>job-timeout</c> in milliseconds, 500 and 20000 unless set; <c>connection</c>,
    /// <c>kept</c> unless set, or <c>per-job</c> for a printer that several tills share.
    /// </remarks>
    public IDevice Create(DeviceConfiguration configuration, IServiceProvider services)
    {
        var settings = new DeviceSettings(configuration);
        var (profile, options) = (settings.Profile(_profiles, PrinterProfiles.Generic80), settings.Printing());
        var wire = settings.Wire();
        settings.Check();
        return new EscPosPrinter(configuration.Id, wire!, profile, services.Clock(), options);
    }

    /// <inheritdoc/>
    public VirtualDevice Simulate(DeviceConfiguration configuration, TimeProvider time)
    {
        var printer = new VirtualEscPosPrinter(time, new() { Profile = new DeviceSettings(configuration).Profile(_profiles, PrinterProfiles.Generic80) });
        return new(printer, printer.Connect);
    }
}
