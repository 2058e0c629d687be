using PosSdk.Benchmarks.Measuring;
using PosSdk.Domain.Catalogs;
using PosSdk.Journaling;
using PosSdk.Sqlite;

namespace PosSdk.Benchmarks.Durable;

/// <summary>What a scanned article costs through the public API, against the least that making its row durable can cost.</summary>
internal static class DurableProgram
{
    private const double MostRatio = 1.45;
    private static readonly NewLine Socks = new(Sku.Of("4006381000007"));

    public static async ValueTask<Report> RunAsync(int rounds, int times)
    {
        using var folder = new Folder();
        await using var pos = await Registers.OpenAsync(folder.File("register.db"));
        await using var memory = await Registers.OpenInMemoryAsync();
        await Registers.StockAsync(pos, 100);
        await Registers.StockAsync(memory, 100);
        var (type, payload) = await RowAsync(pos);
        using var bare = new BareTable(folder.File("bare.db"), payload, indexed: false);
        using var indexed = new BareTable(folder.File("indexed.db"), payload, indexed: true);
        await using var journal = await Registers.JournalAsync(folder.File("journal.db"));
        var appends = new Appends(journal, type, payload);

        var found = await Rounds.RunAsync(
            [
                new("bare insert of the row", bare.InsertAsync),
                new("the same with the index by stream", indexed.InsertAsync),
                new("SqliteJournal.AppendAsync", appends.RunAsync),
                new("PosClient.Carts.AddAsync in memory", count => AddAsync(memory, count)),
                new("PosClient.Carts.AddAsync", count => AddAsync(pos, count)),
            ],
            rounds,
            times);

        var report = new Report("durable", "A durable command");
        report.Note($"One line is added to an open cart ({payload.Length} bytes of payload), one commit each, WAL, FULL. " +
            $"Medians of {rounds} interleaved rounds of {times}; ratios are of the same round.");
        report.Table(
            ["what", "µs each", "times bare", "B allocated"],
            found.Select(standing => new[]
            {
                standing.Name, Report.Figure(standing.Microseconds), Report.Figure(standing.Ratio, "0.00"), Report.Figure(standing.Allocated, "0"),
            }));
        report.Bound("Carts.AddAsync to bare insert", found[^1].Ratio, MostRatio);
        return report;
    }

    // Because a customer has a new cart, each round opens one; that is one commit more in so many.
    private static async ValueTask AddAsync(PosClient pos, int times)
    {
        var cart = await Registers.CartAsync(pos);
        for (var line = 1; line < times; line++) _ = (await pos.Carts.AddAsync(cart, Socks)).Value;
    }

    private static async ValueTask<(string Type, byte[] Payload)> RowAsync(PosClient pos)
    {
        _ = (await pos.Carts.AddAsync(await Registers.CartAsync(pos), Socks)).Value;
        (string, byte[]) row = default;
        await foreach (var stored in pos.Journal.ReadAsync()) row = (stored.Type, stored.Payload.ToArray());
        return row;
    }

    private sealed class Appends(SqliteJournal journal, string type, byte[] payload)
    {
        private int _streams;

        public async ValueTask RunAsync(int times)
        {
            var stream = $"cart-{++_streams}";
            EventData[] events = [new EventData(type, payload)];
            for (var version = 0; version < times; version++)
            {
                await journal.AppendAsync([new StreamAppend(stream, version, 1_790_000_000_000, events)], CancellationToken.None);
            }
        }
    }
}
