using System.Globalization;

namespace PosSdk.Devices.Registration;

/// <summary>One device being set up. What is said last counts; what is wrong is told when the devices are made.</summary>
/// <typeparam name="TDevice">What the app will use it as.</typeparam>
/// <remarks>A driver of one's own adds words for it as extension methods, such as <c>UseAcme(this DeviceSetup&lt;IReceiptPrinter&gt; setup)</c>.</remarks>
public sealed class DeviceSetup<TDevice> where TDevice : class, IDevice
{
    internal DeviceSetup(DeviceKind kind, string id, string driver) => Configuration = new() { Kind = kind, Id = id, Driver = driver, Endpoint = "" };

    internal DeviceConfiguration Configuration { get; private set; }

    /// <summary>Which driver.</summary>
    public DeviceSetup<TDevice> Use(string driver) => Change(configuration => configuration with { Driver = driver });

    /// <summary>Where it is: <c>tcp://HOST:PORT</c>, a device file such as <c>/dev/usb/lp0</c>, <c>serial:///dev/ttyS0?baud=9600</c>.</summary>
    public DeviceSetup<TDevice> Over(string endpoint) => Change(configuration => configuration with { Endpoint = endpoint });

    /// <summary>On the shop's network.</summary>
    public DeviceSetup<TDevice> OverTcp(string host, int port) => Over(string.Create(CultureInfo.InvariantCulture, $"tcp://{host}:{port}"));

    /// <summary>Over a wire of one's own.</summary>
    /// <param name="connect">Makes it.</param>
    /// <param name="endpoint">What to call it.</param>
    public DeviceSetup<TDevice> Over(Func<IByteTransport> connect, string endpoint = "own") => Change(configuration => configuration with { Transport = connect, Endpoint = endpoint });

    /// <summary>Behind another device, such as a drawer behind its printer.</summary>
    public DeviceSetup<TDevice> Behind(string id) => Over(DeviceConfiguration.DevicePrefix + id);

    /// <summary>Not there: a virtual device takes its place, and <see cref="PosDevices.Virtual{T}"/> gives it.</summary>
    public DeviceSetup<TDevice> Simulated() => Over(DeviceConfiguration.Simulated);

    /// <summary>One of the driver's own settings, which each driver documents.</summary>
    public DeviceSetup<TDevice> With(string setting, string value) => Change(configuration => configuration with { Settings = configuration.Settings.SetItem(setting, value) });

    private DeviceSetup<TDevice> Change(Func<DeviceConfiguration, DeviceConfiguration> change)
    {
        Configuration = change(Configuration);
        return this;
    }
}
