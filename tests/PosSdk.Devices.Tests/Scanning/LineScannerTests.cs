using System.Text;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Simulation;
using PosSdk.Devices.Transports;
using PosSdk.Testing;

namespace PosSdk.Devices.Tests.Scanning;

public class LineScannerTests
{
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    private readonly FakeClock _clock = new();

    [Fact]
    public async Task A_scan_is_told_with_its_identifier_cut_off_and_its_bytes_kept()
    {
        var scan = Assert.Single(await ReadAsync("]E04006381333931\r\n"));
        Assert.Equal(("4006381333931", "]E0", "scan", _clock.GetUtcNow() - TimeSpan.FromHours(1)), (scan.Text, scan.AimId, scan.Device, scan.At));
        Assert.Equal("]E04006381333931", Encoding.ASCII.GetString(scan.Raw.Span));
        Assert.Equal("04006381333931", BarcodeParser.Default.Parse(scan.Text, scan.AimId).Gtin14);
    }

    [Fact]
    public async Task A_scan_without_an_identifier_has_none() => Assert.Equal(("CODE", null), Assert.Single(await ReadAsync("CODE\r")) is var scan ? (scan.Text, scan.AimId) : default);

    [Fact]
    public async Task However_the_bytes_are_cut_the_scans_are_the_same()
    {
        var bytes = "\r\n]C1010950600013435210ABC\u001d17261231\r\n4006381333931\rB\t"u8.ToArray();
        for (var size = 1; size <= bytes.Length; size++)
        {
            var scans = await ReadAsync([.. bytes.Chunk(size).Select(piece => (TimeSpan.FromMilliseconds(20), piece))]);
            Assert.Equal(["010950600013435210ABC\u001d17261231", "4006381333931", "B"], scans.Select(scan => scan.Text));
        }
    }

    [Fact]
    public async Task Text_is_utf8_where_it_is_valid_and_latin1_where_it_is_not()
    {
        var scans = await ReadAsync((default, [.. "Käse\r"u8, .. Encoding.Latin1.GetBytes("Käse\r")]));
        Assert.Equal(["Käse", "Käse"], scans.Select(scan => scan.Text));
        Assert.Equal([5, 4], scans.Select(scan => scan.Raw.Length));
    }

    [Fact]
    public async Task Silence_ends_a_scan_that_has_no_end() =>
        Assert.Equal(["ABC", "DEF"], (await ReadAsync((default, "ABC"u8.ToArray()), (TimeSpan.FromSeconds(1), "DEF"u8.ToArray()))).Select(scan => scan.Text));

    [Fact]
    public async Task A_pause_of_the_network_within_a_scan_does_not_cut_it() =>
        Assert.Equal(["ABCDEF"], (await ReadAsync((default, "ABC"u8.ToArray()), (TimeSpan.FromMilliseconds(999), "DEF\r"u8.ToArray()))).Select(scan => scan.Text));

    [Fact]
    public async Task The_same_code_twice_is_two_scans_unless_it_is_debounced()
    {
        (TimeSpan, byte[])[] script = [(default, "A\r"u8.ToArray()), (Ms(300), "A\r"u8.ToArray()), (Ms(300), "A\rB\rA\r"u8.ToArray())];
        Assert.Equal(["A", "A", "A", "B", "A"], (await ReadAsync(script)).Select(scan => scan.Text));
        var debounced = new LineScanner("scan", new ScriptedWire(_clock, script), new() { Debounce = Ms(500) }, _clock);
        Assert.Equal(["A", "A", "B", "A"], (await ScriptedWire.AllOfAsync(debounced)).Select(scan => scan.Text));
    }

    [Fact]
    public async Task What_is_scanned_while_it_is_off_is_thrown_away()
    {
        LineScanner? scanner = null;
        scanner = new LineScanner("scan", new ScriptedWire(_clock, Script()), time: _clock);
        Assert.Equal(["ONE", "THREE", "FIVE"], (await ScriptedWire.AllOfAsync(scanner)).Select(scan => scan.Text));

        // Because the script goes on when the driver has dealt with what came before, each scan meets the scanner as it is said here.
        IEnumerable<(TimeSpan, byte[])> Script()
        {
            yield return (default, "ONE\r"u8.ToArray());
            Turn(false);
            yield return (default, "TWO\rTH"u8.ToArray());
            Turn(true);
            yield return (default, "REE\rFO"u8.ToArray());
            Turn(false);
            yield return (default, "UR\r"u8.ToArray());
            Turn(true);
            yield return (default, "FIVE\r"u8.ToArray());
        }

        void Turn(bool on) => Assert.True(scanner!.EnableAsync(on, CancellationToken.None).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Every_listener_gets_every_scan_and_a_slow_one_holds_the_scanner_back_instead_of_missing_any()
    {
        await using var device = new VirtualScanner();
        await using var scanner = new LineScanner("scan", device.Connect());
        var quick = ScriptedWire.CollectAsync(scanner);
        await using var slow = scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
        var first = slow.MoveNextAsync().AsTask();
        var heldBack = FirstHeldBackAsync(scanner);
        await scanner.ConnectAsync(CancellationToken.None);
        string[] codes = [.. Enumerable.Range(1, 200).Select(number => $"CODE-{number}")];
        foreach (var code in codes) await device.ScanAsync(code);

        Assert.Equal(64, (await heldBack.WaitAsync(Hang)).Waiting);
        List<string> got = [];
        for (var more = await first; more && got.Count < codes.Length; more = got.Count < codes.Length && await slow.MoveNextAsync()) got.Add(slow.Current.Text);
        await scanner.DisposeAsync();
        Assert.Equal(codes, got);
        Assert.Equal(codes, (await quick).Select(scan => scan.Text));
    }

    [Fact]
    public async Task Whoever_watches_hears_of_each_scan()
    {
        var scanner = new LineScanner("scan", new ScriptedWire(_clock, (default, "A\rB\r"u8.ToArray())), time: _clock);
        await using var events = scanner.WatchAsync(CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(2, (await ScriptedWire.AllOfAsync(scanner)).Count);
        List<DeviceEvent> seen = [];
        while (seen is not [.., DeviceEvent.ConnectionChanged { Connection.State: ConnectionState.Reconnecting }] && await events.MoveNextAsync()) seen.Add(events.Current);
        Assert.Equal(2, seen.Count(happened => happened is DeviceEvent.Scanned));
    }

    [Fact]
    public async Task Who_stops_listening_holds_nobody_back()
    {
        await using var device = new VirtualScanner();
        await using var scanner = new LineScanner("scan", device.Connect());
        var all = ScriptedWire.CollectAsync(scanner);
        var leaving = scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
        var first = leaving.MoveNextAsync().AsTask();
        var heldBack = FirstHeldBackAsync(scanner);
        await scanner.ConnectAsync(CancellationToken.None);
        for (var number = 1; number <= 100; number++) await device.ScanAsync($"{number}");
        await heldBack.WaitAsync(Hang);
        Assert.True(await first);
        await leaving.DisposeAsync();
        await using var late = scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
        var next = late.MoveNextAsync().AsTask();
        await device.ScanAsync("LAST");
        Assert.True(await next);
        while (late.Current.Text != "LAST") await late.MoveNextAsync();
        await scanner.DisposeAsync();
        Assert.Equal(101, (await all).Count);
    }

    [Fact]
    public async Task A_listener_survives_a_lost_wire_and_gets_the_scans_of_the_next()
    {
        await using var device = new VirtualScanner(new() { Faults = new() { DropInScan = 2 } });
        await using var scanner = new LineScanner("scan", device.Connect());
        await using var scans = scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
        var next = scans.MoveNextAsync().AsTask();
        await scanner.ConnectAsync(CancellationToken.None);
        await device.ScanAsync("WHOLE");
        Assert.True(await next);
        await device.ScanAsync("TORN");
        await ScriptedWire.UntilAsync(scanner, ConnectionState.Reconnecting);
        Assert.StartsWith("The scanner hung up.", scanner.Connection.LastError, StringComparison.Ordinal);
        Assert.False((await scanner.CheckHealthAsync(HealthCheckLevel.External, CancellationToken.None)).Healthy);

        await scanner.ConnectAsync(CancellationToken.None);
        Assert.True((await scanner.CheckHealthAsync(HealthCheckLevel.External, CancellationToken.None)).Healthy);
        next = scans.MoveNextAsync().AsTask();
        await device.ScanAsync("AGAIN");
        Assert.True(await next);
        Assert.Equal("AGAIN", scans.Current.Text);
    }

    [Fact]
    public async Task A_scanner_that_cannot_be_reached_says_so_and_tries_no_more()
    {
        await using var scanner = new LineScanner("scan", new LoopbackTransport(_ => throw new IOException("Nobody is there.")));
        var error = await Assert.ThrowsAsync<DeviceDisconnectedException>(() => scanner.ConnectAsync(CancellationToken.None).AsTask());
        Assert.Equal((DeviceOutcome.NotSent, "scan", "Nobody is there."), (error.Outcome, error.Device, error.Message));
        Assert.Equal(("Nobody is there.", 1), (scanner.Connection.LastError, scanner.Connection.Attempt));
    }

    [Fact]
    public async Task Whatever_ends_the_reading_shows()
    {
        var scanner = new WedgeScanner("scan", new ScriptedWire(_clock, (default, "12\r"u8.ToArray())), new() { Typed = _ => throw new InvalidOperationException("The app is wrong.") }, _clock);
        Assert.Empty(await ScriptedWire.AllOfAsync(scanner));
    }

    [Fact]
    public async Task Letting_it_go_ends_nothing_and_disposing_of_it_ends_the_listening()
    {
        await using var device = new VirtualScanner();
        var scanner = new LineScanner("scan", device.Connect());
        var scans = ScriptedWire.CollectAsync(scanner);
        await scanner.ConnectAsync(CancellationToken.None);
        await scanner.ConnectAsync(CancellationToken.None);
        await scanner.DisconnectAsync(CancellationToken.None);
        Assert.Equal(ConnectionState.Closed, scanner.Connection.State);
        Assert.False(scans.IsCompleted);
        await scanner.DisposeAsync();
        Assert.Empty(await scans.WaitAsync(Hang));
        Assert.Empty(await ScriptedWire.CollectAsync(scanner).WaitAsync(Hang));
    }

    [Fact]
    public async Task A_listener_may_let_the_scanner_go_while_scans_wait_for_it()
    {
        await using var device = new VirtualScanner();
        await using var scanner = new LineScanner("scan", device.Connect());
        await using var scans = scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
        var first = scans.MoveNextAsync().AsTask();
        var heldBack = FirstHeldBackAsync(scanner);
        await scanner.ConnectAsync(CancellationToken.None);
        for (var number = 1; number <= 100; number++) await device.ScanAsync($"{number}");
        await heldBack.WaitAsync(Hang);
        await scanner.DisconnectAsync(CancellationToken.None).AsTask().WaitAsync(Hang);
        Assert.True(await first);
        Assert.Equal("1", scans.Current.Text);
    }

    private static async Task<DeviceEvent.ScansHeldBack> FirstHeldBackAsync(IDevice device)
    {
        await foreach (var happened in device.WatchAsync(CancellationToken.None))
            if (happened is DeviceEvent.ScansHeldBack heldBack)
                return heldBack;
        throw new InvalidOperationException("Nothing was held back.");
    }

    private Task<List<Scan>> ReadAsync(string sent) => ReadAsync((default, Encoding.Latin1.GetBytes(sent)));

    private Task<List<Scan>> ReadAsync(params (TimeSpan Pause, byte[] Bytes)[] script) =>
        ScriptedWire.AllOfAsync(new LineScanner("scan", new ScriptedWire(_clock, script), time: _clock));

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
