using System.Net;
using System.Net.Sockets;
using System.Text;
using PosSdk.Devices.Registration;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Tests.Transports;
using PosSdk.Devices.Transports;
using PosSdk.Domain.Capabilities;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Scanning;

public class ScannerDriverTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    [Trait("Requirement", "R18")]
    public async Task A_scanner_needs_no_internet_and_its_wire_shows_in_what_it_needs()
    {
        await using var devices = new PosDevices(d => d
            .AddBarcodeScanner("counter", s => s.UseLineScanner().Over("serial:///dev/ttyACM0?baud=115200"))
            .AddBarcodeScanner("hand", s => s.Over("/dev/rfcomm0"))
            .AddBarcodeScanner("keys", s => s.UseEvdevScanner().Over("/dev/input/by-id/usb-Scanner-event-kbd"))
            .AddBarcodeScanner("door", s => s.OverTcp("192.0.2.40", 4000))
            .AddBarcodeScanner("window", s => s.UseWedgeScanner().Over(() => LoopbackTransport.Pair().One)));

        Assert.Equal(["line", "line", "evdev", "line", "wedge"], devices.All.Select(device => device.Descriptor.Driver));
        Assert.Equal([DeviceTransport.Usb, DeviceTransport.Bluetooth, DeviceTransport.Usb, DeviceTransport.Lan, DeviceTransport.Unknown], devices.All.Select(device => device.Descriptor.Transport));
        Assert.All(devices.All, device => Assert.Equal(OnlineRequirement.Never, device.Descriptor.Online));
    }

    [Fact]
    public async Task Settings_say_where_a_scan_begins_and_ends()
    {
        var scans = await ReadAsync("\u000240063|X\u0002AB\n1\u0002CDEF~GH\n", new() { ["ends"] = "lf", ["prefix"] = "stx", ["minimum"] = "3", ["separators"] = "~,|", ["debounce"] = "0", ["gap"] = "2000" });
        Assert.Equal(["CDEF\u001dGH"], scans);
    }

    [Fact]
    public async Task Settings_may_leave_the_end_to_silence() => Assert.Equal(["A\rB\tC"], await ReadAsync("A\rB\tC", new() { ["ends"] = "silence" }));

    [Fact]
    public void Every_wrong_setting_is_told()
    {
        var error = Assert.Throws<PosConfigurationException>(() => new WedgeScannerDriver().Create(
            Configuration("wedge", "", new() { ["ends"] = "crlf", ["gap"] = "soon", ["need"] = "magic", ["slowest"] = "0", ["baud"] = "9600" }), new NoServices()));
        foreach (var setting in (string[])["ends", "gap", "need", "slowest", "baud"]) Assert.Contains($"'{setting}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line")]
    [InlineData("wedge")]
    [InlineData("evdev")]
    public async Task Without_hardware_a_virtual_scanner_takes_its_place(string driver)
    {
        await using var devices = new PosDevices(d => d.AddBarcodeScanner("scan", s => s.Use(driver).Simulated()));
        var scanner = devices.Get<IBarcodeScanner>("scan");
        await using var scans = scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
        var next = scans.MoveNextAsync().AsTask();
        await scanner.ConnectAsync(CancellationToken.None);
        await devices.Virtual<VirtualScanner>("scan").ScanAsync("4006381333931");
        Assert.True(await next);
        Assert.Equal("4006381333931", scans.Current.Text);
    }

    [DeviceFileFact]
    public async Task A_scanner_at_a_device_file_reads_over_a_serial_line()
    {
        using var pair = new PseudoTerminal();
        await using var device = new VirtualScanner(new() { Suffix = "\r\n", SendsIdentifier = true });
        device.Serve(await ConnectedAsync(new StreamTransport(() => pair.Device, "cable")));
        await using var devices = new PosDevices(d => d.AddBarcodeScanner("scan", s => s.Over($"serial://{pair.Path}?baud=115200")));
        var scanner = devices.Get<IBarcodeScanner>("scan");
        await using var scans = scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
        var next = scans.MoveNextAsync().AsTask();
        await scanner.ConnectAsync(CancellationToken.None);
        await device.ScanAsync("4006381333931", "]E0");
        Assert.True(await next);
        Assert.Equal(("4006381333931", "]E0"), (scans.Current.Text, scans.Current.AimId));
    }

    [Fact]
    public async Task A_scanner_on_the_network_is_read_again_after_it_hung_up()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var device = new VirtualScanner();
        await using var scanner = new LineScanner("scan", new TcpTransport("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port));
        await using var scans = scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
        foreach (var code in (string[])["ONE", "TWO"])
        {
            var next = scans.MoveNextAsync().AsTask();
            await scanner.ConnectAsync(CancellationToken.None);
            using var client = await listener.AcceptTcpClientAsync();
            device.Serve(await ConnectedAsync(new StreamTransport(client.GetStream, "accepted")));
            await device.ScanAsync(code);
            Assert.True(await next);
            Assert.Equal(code, scans.Current.Text);
            client.Close();
            await ScriptedWire.UntilAsync(scanner, ConnectionState.Reconnecting);
        }
    }

    private static async Task<IByteTransport> ConnectedAsync(StreamTransport cable)
    {
        await cable.ConnectAsync(CancellationToken.None);
        return cable;
    }

    private static DeviceConfiguration Configuration(string driver, string sent, Dictionary<string, string> settings, FakeClock? clock = null) => new()
    {
        Kind = DeviceKind.BarcodeScanner, Id = "scan", Driver = driver, Endpoint = "script", Settings = new DeviceConfiguration { Kind = default, Id = "", Driver = "", Endpoint = "" }.Settings.AddRange(settings),
        Transport = () => new ScriptedWire(clock ?? new FakeClock(), (default, Encoding.Latin1.GetBytes(sent))),
    };

    private async Task<IEnumerable<string>> ReadAsync(string sent, Dictionary<string, string> settings)
    {
        var device = new LineScannerDriver().Create(Configuration("line", sent, settings, _clock), new NoServices(_clock));
        return (await ScriptedWire.AllOfAsync((IBarcodeScanner)device)).Select(scan => scan.Text);
    }

    private sealed class NoServices(TimeProvider? time = null) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TimeProvider) ? time : null;
    }
}
