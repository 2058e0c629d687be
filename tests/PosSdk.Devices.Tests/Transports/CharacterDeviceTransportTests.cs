using System.Diagnostics;
using System.Text;
using PosSdk.Devices.Transports;

namespace PosSdk.Devices.Tests.Transports;

public class CharacterDeviceTransportTests
{
    // Because no test may hang, and none measures: whatever ends a wait is named by the test itself.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    private readonly byte[] _buffer = new byte[64];

    [DeviceFileFact]
    public async Task Every_byte_passes_as_it_is_both_ways()
    {
        using var pair = new PseudoTerminal();
        await using var wire = await ConnectedAsync(pair);
        // Because a terminal would echo, translate or act upon most of the first 32 bytes.
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(number => (byte)number)];
        await pair.Device.WriteAsync(bytes);
        Assert.Equal(bytes, await ReadAsync(wire.ReadAsync, bytes.Length));
        await wire.WriteAsync(bytes, CancellationToken.None);
        Assert.Equal(bytes, await ReadAsync((buffer, token) => pair.Device.ReadAsync(buffer, token), bytes.Length));
    }

    [DeviceFileFact]
    public async Task A_cancelled_read_ends_while_the_other_side_is_silent_and_the_next_bytes_are_there()
    {
        using var pair = new PseudoTerminal();
        await using var wire = await ConnectedAsync(pair);
        for (var round = 0; round < 3; round++)
        {
            using var cancel = new CancellationTokenSource();
            var read = wire.ReadAsync(_buffer, cancel.Token).AsTask();
            Assert.False(read.IsCompleted);
            await cancel.CancelAsync();
            var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read.WaitAsync(Hang));
            Assert.Equal(cancel.Token, error.CancellationToken);
            await pair.Device.WriteAsync("later"u8.ToArray());
            Assert.Equal("later", Encoding.ASCII.GetString(await ReadAsync(wire.ReadAsync, 5)));
        }
    }

    [DeviceFileFact]
    public async Task A_read_that_waits_ends_when_the_wire_is_disposed()
    {
        using var pair = new PseudoTerminal();
        var wire = await ConnectedAsync(pair);
        var read = wire.ReadAsync(_buffer, CancellationToken.None).AsTask();
        await wire.DisposeAsync();
        await Assert.ThrowsAsync<IOException>(() => read.WaitAsync(Hang));
        Assert.False(wire.IsConnected);
    }

    [DeviceFileFact]
    public async Task The_other_side_hanging_up_ends_the_reading_with_nothing()
    {
        using var pair = new PseudoTerminal();
        await using var wire = await ConnectedAsync(pair);
        var read = wire.ReadAsync(_buffer, CancellationToken.None).AsTask();
        pair.Dispose();
        Assert.Equal(0, await read.WaitAsync(Hang));
        Assert.False(wire.IsConnected);
        await Assert.ThrowsAsync<IOException>(() => wire.WriteAsync(new byte[1], CancellationToken.None).AsTask());
        await Assert.ThrowsAsync<IOException>(() => wire.ConnectAsync(CancellationToken.None).AsTask());
    }

    [DeviceFileFact]
    public async Task A_full_line_is_written_in_parts_and_a_cancelled_write_ends()
    {
        using var pair = new PseudoTerminal();
        await using var wire = await ConnectedAsync(pair);
        using var cancel = new CancellationTokenSource();
        var write = wire.WriteAsync(new byte[1_000_000], cancel.Token).AsTask();
        Assert.NotEmpty(await ReadAsync((buffer, token) => pair.Device.ReadAsync(buffer, token), 8_192));
        Assert.False(write.IsCompleted);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write.WaitAsync(Hang));
    }

    [DeviceFileFact]
    public async Task A_wire_can_be_connected_again()
    {
        using var pair = new PseudoTerminal();
        await using var wire = await ConnectedAsync(pair);
        await wire.CloseAsync(CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(() => wire.ReadAsync(_buffer, CancellationToken.None).AsTask());
        await wire.ConnectAsync(CancellationToken.None);
        await pair.Device.WriteAsync("again"u8.ToArray());
        Assert.Equal("again", Encoding.ASCII.GetString(await ReadAsync(wire.ReadAsync, 5)));
    }

    [DeviceFileFact]
    public async Task A_device_that_is_not_there_says_what_to_do()
    {
        await using var wire = new CharacterDeviceTransport("/dev/there-is-none");
        var error = await Assert.ThrowsAsync<IOException>(() => wire.ConnectAsync(CancellationToken.None).AsTask());
        Assert.Equal("/dev/there-is-none cannot be opened: there is no such device. Plug it in and switch it on.", error.Message);
    }

    [DeviceFileFact]
    public async Task Serial_settings_are_what_the_system_says_they_are()
    {
        using var pair = new PseudoTerminal();
        await using var wire = new CharacterDeviceTransport(pair.Path) { Serial = new SerialSettings { Baud = 115200, StopBits = 2, Flow = SerialFlow.Bytes } };
        await wire.ConnectAsync(CancellationToken.None);
        var said = await SettingsAsync(pair.Path);
        Assert.Contains("speed 115200 baud", said, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "cs8", "cstopb", "-parenb", "-icanon", "-echo", "-opost", "-isig", "ixon", "clocal" }, said.Split(' ', '\n', ';').ToHashSet());
    }

    [DeviceFileFact]
    public async Task Without_settings_a_serial_line_has_9600_baud_and_eight_bits()
    {
        using var pair = new PseudoTerminal();
        await using var wire = await ConnectedAsync(pair);
        var said = await SettingsAsync(pair.Path);
        Assert.Contains("speed 9600 baud", said, StringComparison.Ordinal);
        Assert.Contains(" cs8", said, StringComparison.Ordinal);
    }

    [DeviceFileFact]
    public async Task A_port_that_does_not_take_the_settings_is_not_used()
    {
        // Because a pseudo terminal has no bits on a wire, it keeps neither seven of them nor a parity.
        using var pair = new PseudoTerminal();
        await using var wire = new CharacterDeviceTransport(pair.Path) { Serial = new SerialSettings { DataBits = 7, Parity = SerialParity.Even } };
        var error = await Assert.ThrowsAsync<IOException>(() => wire.ConnectAsync(CancellationToken.None).AsTask());
        Assert.Contains("it does not take 9600 baud, 7 data bits, parity Even and 1 stop bits", error.Message, StringComparison.Ordinal);
        Assert.False(wire.IsConnected);
    }

    [DeviceFileFact]
    public async Task Serial_settings_of_what_is_no_serial_port_are_refused()
    {
        await using var wire = new CharacterDeviceTransport("/dev/null") { Serial = new SerialSettings() };
        await Assert.ThrowsAsync<IOException>(() => wire.ConnectAsync(CancellationToken.None).AsTask());
    }

    [DeviceFileFact]
    public async Task A_device_that_cannot_be_had_for_oneself_is_not_used()
    {
        using var pair = new PseudoTerminal();
        await using var wire = new CharacterDeviceTransport(pair.Path) { GrabsInput = true };
        var error = await Assert.ThrowsAsync<IOException>(() => wire.ConnectAsync(CancellationToken.None).AsTask());
        Assert.Contains("cannot be had for oneself", error.Message, StringComparison.Ordinal);
        Assert.False(wire.IsConnected);
    }

    [DeviceFileTheory]
    [InlineData(9601, 8, 1)]
    [InlineData(9600, 5, 1)]
    [InlineData(9600, 8, 3)]
    public void Settings_that_no_line_has_are_refused(int baud, int data, int stop)
    {
        Assert.Throws<ArgumentException>(() => new CharacterDeviceTransport("/dev/ttyS0") { Serial = new SerialSettings { Baud = baud, DataBits = data, StopBits = stop } });
    }

    [DeviceFileFact]
    public async Task A_port_that_only_takes_is_written_to()
    {
        await using var wire = new CharacterDeviceTransport("/dev/null") { IsBidirectional = false };
        await wire.ConnectAsync(CancellationToken.None);
        await wire.WriteAsync(new byte[100], CancellationToken.None);
        await Assert.ThrowsAsync<IOException>(() => wire.ReadAsync(_buffer, CancellationToken.None).AsTask());
    }

    private static async Task<CharacterDeviceTransport> ConnectedAsync(PseudoTerminal pair)
    {
        var wire = new CharacterDeviceTransport(pair.Path);
        await wire.ConnectAsync(CancellationToken.None);
        Assert.True(wire.IsConnected);
        return wire;
    }

    private static async Task<byte[]> ReadAsync(Func<Memory<byte>, CancellationToken, ValueTask<int>> read, int count)
    {
        var bytes = new byte[count];
        for (var got = 0; got < count;)
        {
            var more = await read(bytes.AsMemory(got), CancellationToken.None).AsTask().WaitAsync(Hang);
            Assert.NotEqual(0, more);
            got += more;
        }

        return bytes;
    }

    private static async Task<string> SettingsAsync(string path)
    {
        using var stty = Process.Start(new ProcessStartInfo("stty", [OperatingSystem.IsMacOS() ? "-f" : "-F", path, "-a"]) { RedirectStandardOutput = true })!;
        var said = await stty.StandardOutput.ReadToEndAsync();
        await stty.WaitForExitAsync();
        return said;
    }
}
