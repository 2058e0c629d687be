using PosSdk.Benchmarks.Measuring;
using PosSdk.Devices.Scanning;
using PosSdk.Devices.Simulation;

namespace PosSdk.Benchmarks.Durable;

/// <summary>What a scan costs from the scanner's bytes to the line on the disk, against the least that making its row durable can cost.</summary>
internal static class ScanProgram
{
    private const double MostRatio = 2;
    private const int Before = 2;
    private static readonly NewLine Socks = new(Registers.SkuOf(0));

    public static async ValueTask<Report> RunAsync(int rounds, int times)
    {
        using var folder = new Folder();
        await using var pos = await Registers.OpenAsync(folder.File("register.db"));
        await using var memory = await Registers.OpenInMemoryAsync();
        await Registers.StockAsync(pos, 100);
        await Registers.StockAsync(memory, 100);
        using var bare = new BareTable(folder.File("bare.db"), await RowAsync(pos), indexed: false);
        await using var onDisk = await Lane.OpenAsync(pos);
        await using var inMemory = await Lane.OpenAsync(memory);

        var served = Before;
        ValueTask Counted(int count)
        {
            served += count;
            return ServeAsync(pos, count);
        }

        var found = await Rounds.RunAsync(
            [
                new("bare insert of the row", bare.InsertAsync),
                new("PosClient.Carts.ServeAsync", count => Counted(count)),
                new("a scan: bytes, driver, parser, line, in memory", inMemory.ScanAsync),
                new("a scan: bytes, driver, parser, line, on the disk", onDisk.ScanAsync),
            ],
            rounds,
            times);

        if (await LinesAsync(pos) is var lines && lines != onDisk.Scanned + served) throw new InvalidOperationException($"{onDisk.Scanned} scans and {served} lines were asked for and {lines} are in the journal.");
        var report = new Report("scan", "A scan");
        report.Note("A scanner sends an EAN-13 with its identifier over a wire within the process; the driver frames it, the parser checks it, the article is looked up and its line is in the journal, one commit each, " +
            $"WAL, FULL, before the next code is sent. Medians of {rounds} interleaved rounds of {times}; ratios are of the same round.");
        report.Table(
            ["what", "µs each", "times bare", "B allocated"],
            found.Select(standing => new[]
            {
                standing.Name, Report.Figure(standing.Microseconds), Report.Figure(standing.Ratio, "0.00"), Report.Figure(standing.Allocated, "0"),
            }));
        report.Bound("A scan to bare insert", found[^1].Ratio, MostRatio);
        return report;
    }

    private static async ValueTask ServeAsync(PosClient pos, int times)
    {
        var cart = pos.Carts.NewId();
        for (var line = 0; line < times; line++) _ = (await pos.Carts.ServeAsync(cart, Socks)).Value;
    }

    // Because work that was not done would look fast.
    private static async ValueTask<int> LinesAsync(PosClient pos)
    {
        var lines = 0;
        await foreach (var stored in pos.Journal.ReadAsync())
            if (stored.Type == "cart.line-added.v1") lines++;
        return lines;
    }

    private static async ValueTask<byte[]> RowAsync(PosClient pos)
    {
        await ServeAsync(pos, Before);
        byte[] row = [];
        await foreach (var stored in pos.Journal.ReadAsync()) row = stored.Payload.ToArray();
        return row;
    }

    /// <summary>A counter with its scanner.</summary>
    private sealed class Lane : IAsyncDisposable
    {
        private readonly PosClient _pos;
        private readonly VirtualScanner _device = new(new() { SendsIdentifier = true });
        private readonly LineScanner _scanner;
        private readonly IAsyncEnumerator<Scan> _scans;
        private Task<bool> _next;

        private Lane(PosClient pos)
        {
            _pos = pos;
            _scanner = new LineScanner("scan", _device.Connect());
            _scans = _scanner.ReadScansAsync(CancellationToken.None).GetAsyncEnumerator();
            _next = _scans.MoveNextAsync().AsTask();
        }

        /// <summary>How many scans there were.</summary>
        public int Scanned { get; private set; }

        public static async ValueTask<Lane> OpenAsync(PosClient pos)
        {
            var lane = new Lane(pos);
            await lane._scanner.ConnectAsync(CancellationToken.None);
            return lane;
        }

        public async ValueTask ScanAsync(int times)
        {
            Scanned += times;
            var cart = _pos.Carts.NewId();
            for (var scan = 0; scan < times; scan++)
            {
                await _device.ScanAsync(Socks.Sku.Value, "]E0");
                await _next;
                var read = BarcodeParser.Default.Parse(_scans.Current.Text, _scans.Current.AimId);
                _next = _scans.MoveNextAsync().AsTask();
                _ = (await _pos.PutOnCartAsync(cart, read)).Value;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _scanner.DisposeAsync();
            await _next;
            await _scans.DisposeAsync();
            await _device.DisposeAsync();
        }
    }
}
