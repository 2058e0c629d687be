using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Tests.Transports;

public class WiresTests
{
    [Theory]
    [InlineData("tcp://192.0.2.20:9100", "tcp://192.0.2.20:9100")]
    [InlineData("tcp://[2001:db8::20]:9100", "tcp://2001:db8::20:9100")]
    [InlineData("zvt://terminal.shop:22000", "tcp://terminal.shop:22000")]
    [InlineData("zvt://terminal.shop", "tcp://terminal.shop:20007")]
    public async Task A_host_is_reached_over_the_network(string endpoint, string reached)
    {
        await using var wire = Assert.IsType<TcpTransport>(Wires.Of(endpoint));
        Assert.Equal(reached, wire.Endpoint);
    }

    [DeviceFileTheory]
    [InlineData("/dev/ttyACM0", "file:///dev/ttyACM0", true)]
    [InlineData("/dev/usb/lp0", "file:///dev/usb/lp0", false)]
    [InlineData("file:///dev/usb/lp0", "file:///dev/usb/lp0", false)]
    [InlineData("file:///dev/usb/lp0?bidirectional=true", "file:///dev/usb/lp0", true)]
    [InlineData("file:///dev/rfcomm0?bidirectional=false", "file:///dev/rfcomm0", false)]
    [InlineData("serial:///dev/ttyUSB0", "file:///dev/ttyUSB0", true)]
    public async Task A_device_file_is_a_character_device_and_a_printer_port_only_takes(string endpoint, string reached, bool isBidirectional)
    {
        await using var wire = Assert.IsType<CharacterDeviceTransport>(Wires.Of(endpoint));
        Assert.Equal((reached, isBidirectional), (wire.Endpoint, wire.IsBidirectional));
    }

    [DeviceFileTheory]
    [InlineData("/dev/input/event3", true)]
    [InlineData("file:///dev/input/by-id/usb-Scanner-event-kbd", true)]
    [InlineData("file:///dev/input/event3?grab=false", false)]
    [InlineData("/dev/ttyACM0", false)]
    public async Task An_input_device_is_kept_from_other_programs_unless_told(string endpoint, bool grabs)
    {
        await using var wire = Assert.IsType<CharacterDeviceTransport>(Wires.Of(endpoint));
        Assert.Equal(grabs, wire.GrabsInput);
    }

    [DeviceFileFact]
    public async Task A_serial_port_is_set_as_its_endpoint_says()
    {
        await using var wire = Assert.IsType<CharacterDeviceTransport>(Wires.Of("serial:///dev/ttyUSB0?baud=115200&parity=even&data=7&stop=2&flow=rtscts"));
        Assert.Equal(new SerialSettings { Baud = 115200, Parity = SerialParity.Even, DataBits = 7, StopBits = 2, Flow = SerialFlow.Wires }, wire.Serial);
    }

    [Fact]
    public async Task A_file_keeps_what_is_written_at_every_connecting()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "receipts.bin");
            await using var wire = Assert.IsType<StreamTransport>(Wires.Of(path));
            Assert.False(wire.IsBidirectional);
            foreach (var line in (string[])["one", "two"])
            {
                await wire.ConnectAsync(CancellationToken.None);
                await wire.WriteAsync(System.Text.Encoding.ASCII.GetBytes(line), CancellationToken.None);
                await wire.CloseAsync(CancellationToken.None);
            }

            Assert.Equal("onetwo", await File.ReadAllTextAsync(path));
            await using var other = Wires.Of(new Uri(path).AbsoluteUri);
            Assert.Equal(wire.Endpoint, other.Endpoint);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [DeviceFileTheory]
    [InlineData("192.0.2.20:9100", "is it tcp://192.0.2.20:9100 or ./192.0.2.20:9100?")]
    [InlineData("simulated", "is it tcp://simulated")]
    [InlineData("tcp://printer", "names no port")]
    [InlineData("tcp://printer:9100/x", "Nothing may follow the port")]
    [InlineData("tcp://printer:910000", "is no address")]
    [InlineData("http://printer:9100", "'http' is no kind of wire")]
    [InlineData("serial:///dev/ttyS0?bauds=9600", "'bauds' is no setting of it")]
    [InlineData("serial:///dev/ttyS0?baud=fast", "baud is a number, not 'fast'")]
    [InlineData("serial:///dev/ttyS0?baud=12345", "12345 baud is no speed")]
    [InlineData("serial:///dev/ttyS0?parity=mark", "parity is none, even or odd, not 'mark'")]
    [InlineData("serial:///dev/ttyS0?flow=dtr", "flow is none, rtscts or xonxoff, not 'dtr'")]
    [InlineData("serial://dev/ttyS0", "begins with a slash")]
    [InlineData("file:///dev/usb/lp0?bidirectional=perhaps", "bidirectional is true or false, not 'perhaps'")]
    public void What_names_no_wire_is_refused_with_the_reason(string endpoint, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => Wires.Of(endpoint));
        Assert.StartsWith($"'{endpoint}': ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
