using System.Text.Json;
using PosSdk.Journaling;
using PosSdk.Sqlite;
using PosSdk.Tests.Shared;

namespace ConsoleRegister.Tests;

public class KillTests
{
    [Fact]
    public async Task Killed_at_ten_random_instants_a_replay_loses_nothing_doubles_nothing_and_ends_the_same()
    {
        using var folder = new TestFolder();
        await KilledAsync(folder, folder.Write("trade.csv", RandomTrade.Of(11, 600)), kills: 10, seed: 5);
    }

    [LongFact]
    public async Task Killed_at_a_hundred_random_instants_the_replay_of_the_month_ends_the_same()
    {
        using var folder = new TestFolder();
        await KilledAsync(folder, SharedData.File("data/retail/online-retail-2010-12.csv.gz"), kills: 100, seed: 6);
    }

    private static async Task KilledAsync(TestFolder folder, string file, int kills, int seed)
    {
        var whole = await RegisterProcess.RunAsync("replay", file, "--db", folder["whole.db"], "--json", "--acks");
        var commits = whole.Output.Split('\n').Count(line => line.StartsWith("ack ", StringComparison.Ordinal));
#pragma warning disable RS0030 // Because the seed is given.
        var random = new Random(seed);
#pragma warning restore RS0030
        var acks = new List<RegisterProcess.Ack>();
        for (var kill = 0; kill < kills; kill++)
        {
            acks.AddRange(await RegisterProcess.KillAfterAsync(random.Next(1, 2 * commits / (kills + 2)), "replay", file, "--db", folder["killed.db"], "--acks"));
        }
        var last = await RegisterProcess.RunAsync("replay", file, "--db", folder["killed.db"], "--json");

        Assert.Equal("", last.Errors);
        Assert.Equal(whole.LastLine, last.LastLine);
        Assert.Equal(acks.Count, acks.Select(ack => ack.Seq).Distinct().Count());
        var verify = await RegisterProcess.RunAsync("verify", "--db", folder["killed.db"], "--json");
        Assert.Equal(0, verify.ExitCode);
        await AssertHasEachOnceAsync(folder["killed.db"], acks);
    }

    private static async Task AssertHasEachOnceAsync(string database, List<RegisterProcess.Ack> acks)
    {
        await using var journal = await SqliteJournal.OpenAsync(new SqliteJournalOptions { Path = database, ReadOnly = true }, default);
        var lines = new Dictionary<long, int>();
        await foreach (var stored in journal.ReadAllAsync(default, default))
        {
            if (stored.Type is "cart.line-added.v1" or "cart.line-returned.v1") lines.Add(stored.Position.Seq, LineOf(stored));
        }
        Assert.Equal(lines.Count, lines.Values.Distinct().Count());
        Assert.All(acks, ack => Assert.InRange(ack.Seq, 1, journal.Head.Position.Seq));
        var lineAcks = acks.Where(ack => lines.ContainsKey(ack.Seq)).ToList();
        Assert.NotEmpty(lineAcks);
        Assert.All(lineAcks, ack => Assert.Equal(lines[ack.Seq], ack.Row));
    }

    private static int LineOf(StoredEvent stored)
    {
        using var payload = JsonDocument.Parse(stored.Payload);
        return payload.RootElement.GetProperty("line").GetInt32();
    }
}
