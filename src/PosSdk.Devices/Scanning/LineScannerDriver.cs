using PosSdk.Devices.Registration;
using PosSdk.Devices.Simulation;

namespace PosSdk.Devices.Scanning;

/// <summary>Makes scanners that send lines over any wire: driver <c>line</c>, endpoint <c>serial:///dev/ttyACM0</c>, <c>/dev/rfcomm0</c> or <c>tcp://HOST:PORT</c>.</summary>
public sealed class LineScannerDriver : IDeviceDriver, IDeviceSimulator
{
    internal const string DriverName = "line";

    /// <inheritdoc/>
    public string Name => DriverName;

    /// <inheritdoc/>
    public DeviceKind Kind => DeviceKind.BarcodeScanner;

    /// <inheritdoc/>
    /// <remarks>
    /// Settings: <c>ends</c>, what ends a scan, some of <c>cr</c>, <c>lf</c> and <c>tab</c> with commas, all three unless set, or <c>silence</c> for nothing but that; <c>gap</c>, how long silence
    /// is that ends one, in milliseconds, 1000 unless set; <c>prefix</c>, what comes in front, <c>stx</c> or as it is; <c>minimum</c>, how many characters a scan has at least, one unless set; <c>separators</c>,
    /// what stands for GS, with commas, <c>&lt;GS&gt;,{GS}</c> unless set; <c>debounce</c>, how long the same code again is the same scan, in milliseconds, not at all unless set; <c>need</c>,
    /// <c>lan</c>, <c>bluetooth</c> or <c>cable</c>, read from the endpoint unless set.
    /// </remarks>
    public IDevice Create(DeviceConfiguration configuration, IServiceProvider services)
    {
        var settings = new DeviceSettings(configuration);
        var options = settings.Options(ScanFraming.OfLine);
        var wire = settings.Wire();
        settings.Check();
        return new LineScanner(configuration.Id, wire!, options, services.Clock());
    }

    /// <inheritdoc/>
    public VirtualDevice Simulate(DeviceConfiguration configuration, TimeProvider time)
    {
        var scanner = new VirtualScanner(new() { Language = ScannerLanguage.Line }, time);
        return new(scanner, scanner.Connect);
    }
}
