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
    /// <c>answer-timeout</c> and <c>job-timeout</c> in milliseconds, 500 and 20000 unless set.
    /// </remarks>
    public IDevice Create(DeviceConfiguration configuration, IServiceProvider services)
    {
        var settings = new DeviceSettings(configuration);
        var profile = ProfileOf(settings);
        var usual = new EscPosPrinterOptions();
        var options = new EscPosPrinterOptions
        {
            AnswerTimeout = settings.Milliseconds("answer-timeout", usual.AnswerTimeout),
            JobTimeout = settings.Milliseconds("job-timeout", usual.JobTimeout),
            Need = settings.Need(),
        };
        var wire = settings.Wire();
        settings.Check();
        return new EscPosPrinter(configuration.Id, wire!, profile, services.Clock(), options);
    }

    /// <inheritdoc/>
    public VirtualDevice Simulate(DeviceConfiguration configuration, TimeProvider time)
    {
        var printer = new VirtualEscPosPrinter(time, new() { Profile = ProfileOf(new(configuration)) });
        return new(printer, printer.Connect);
    }

    private PrinterProfile ProfileOf(DeviceSettings settings)
    {
        var name = settings.Text("profile", PrinterProfiles.Generic80.Name);
        var found = _profiles.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found is null) settings.Fault($"there is no printer profile '{name}'; there are {string.Join(", ", _profiles.Select(profile => profile.Name))}");
        return found ?? PrinterProfiles.Generic80;
    }
}
