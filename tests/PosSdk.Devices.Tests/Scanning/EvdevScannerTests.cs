using PosSdk.Devices.Scanning;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Transports;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Scanning;

public class EvdevScannerTests
{
    private const string EveryKey = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 `~!@#$%^&*()-_=+[{]}\\|;:'\",<.>/?";

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task The_bytes_of_a_key_stroke_are_read_as_linux_writes_them()
    {
        // 'A', 'b', '1', Enter on x86-64: seconds, microseconds, type, code, value; SYN between; shift held for the first.
        byte[] recorded =
        [
            .. Event(1, 42, 1), .. Event(0, 0, 0), .. Event(1, 30, 1), .. Event(0, 0, 0), .. Event(1, 30, 0), .. Event(1, 42, 0), .. Event(1, 48, 1), .. Event(1, 48, 0),
            .. Event(1, 2, 1), .. Event(1, 2, 0), .. Event(1, 28, 1), .. Event(1, 28, 0),
        ];
        var scan = Assert.Single(await AllAsync((default, recorded)));
        Assert.Equal("Ab1", scan.Text);
        // Because the bytes as they came are kept, the recording up to the Enter is in the scan.
        Assert.Equal(recorded[..^48], scan.Raw.ToArray());
    }

    [Fact]
    public async Task Every_character_that_a_key_has_is_read_back()
    {
        var scans = await AllAsync((default, Strokes("]C1" + EveryKey + "\r")));
        Assert.Equal(("]C1", EveryKey), (scans[0].AimId, scans[0].Text));
    }

    [Fact]
    public async Task However_the_events_are_cut_the_scans_are_the_same()
    {
        var bytes = Strokes("4006381333931\r");
        foreach (var size in (int[])[1, 7, 24, 25, 100])
            Assert.Equal(["4006381333931"], (await AllAsync([.. bytes.Chunk(size).Select(piece => (TimeSpan.FromMilliseconds(1), piece))])).Select(scan => scan.Text));
    }

    [Fact]
    public async Task Ctrl_and_a_bracket_is_the_separator() => Assert.Equal("10AB\u001d2112", Assert.Single(await AllAsync((default, Strokes("10AB\u001d2112\r")))).Text);

    [Fact]
    public async Task Keys_of_the_keypad_and_caps_lock_count_and_repeats_do_not()
    {
        byte[] keys = [.. Press(58), .. Press(30), .. Event(1, 30, 2), .. Press(58), .. Press(30), .. Press(79), .. Press(82), .. Press(96)];
        Assert.Equal("Aa10", Assert.Single(await AllAsync((default, keys))).Text);
    }

    [Fact]
    public async Task A_scan_that_lost_key_strokes_is_no_scan_and_the_next_is_whole()
    {
        byte[] keys = [.. Strokes("40063813"), .. Event(0, 3, 0), .. Strokes("33931\r"), .. Strokes("5901234123457\r")];
        Assert.Equal(["5901234123457"], (await AllAsync((default, keys))).Select(scan => scan.Text));
    }

    [Fact]
    public async Task Silence_is_told_by_the_times_of_the_events()
    {
        byte[] keys = [.. Press(2), .. Press(3), .. Press(4), .. Press(5, at: 150), .. Press(6, at: 200), .. Press(7, at: 210)];
        Assert.Equal(["123", "456"], (await AllAsync((default, keys))).Select(scan => scan.Text));
    }

    [Fact]
    public async Task A_recording_is_played_from_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, Strokes("4006381333931\r5901234123457\r"));
            var scanner = new EvdevScanner("scan", new StreamTransport(() => File.OpenRead(file), file));
            Assert.Equal(["4006381333931", "5901234123457"], (await ScriptedWire.AllOfAsync(scanner)).Select(scan => scan.Text));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private Task<List<Scan>> AllAsync(params (TimeSpan Pause, byte[] Bytes)[] script) => ScriptedWire.AllOfAsync(new EvdevScanner("scan", new ScriptedWire(_clock, script), time: _clock));

    private byte[] Strokes(string text) =>
        [.. new VirtualScanner(new() { Language = ScannerLanguage.KeyStrokes, Suffix = "" }, _clock).Sent(text, aimId: null).SelectMany(piece => piece.Bytes)];

    private static byte[] Press(ushort key, int at = 0) => [.. Event(1, key, 1, at), .. Event(0, 0, 0, at), .. Event(1, key, 0, at), .. Event(0, 0, 0, at)];

    private static byte[] Event(ushort type, ushort code, int value, int milliseconds = 0) =>
        [.. BitConverter.GetBytes(1_800_000_000L), .. BitConverter.GetBytes(milliseconds * 1000L), .. BitConverter.GetBytes(type), .. BitConverter.GetBytes(code), .. BitConverter.GetBytes(value)];
}
