using System.Text;
using PosSdk.Journaling;
using PosSdk.Sqlite.Native;
using PosSdk.Tests.Shared;

namespace PosSdk.Sqlite.Tests;

/// <summary>Whatever is changed in what was stored is found, and the first event that it touches is named.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TillFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    [Trait("Requirement", "R7")]
    public async Task Every_flipped_bit_of_an_event_is_found_and_named()
    {
        await Fill();
        var rows = StoredRow.Of(_file.Path);
        var random = new Random(11);

        await Flip(600, () =>
        {
            var row = rows[random.Next(rows.Count)];
            var place = random.Next(row.Start, row.End);
            return (place == row.Placeholder ? row.Start : place, row.Position);
        }, random);
    }

    [Fact]
    public async Task Every_flipped_bit_of_a_name_is_found()
    {
        await Fill();
        var rows = StoredRow.Of(_file.Path);
        var bytes = await File.ReadAllBytesAsync(_file.Path);
        var random = new Random(13);
        var places = rows.Select(row => row.Stream).Distinct()
            .SelectMany(name => Places(bytes, name).Select(place => (place, name.Length, rows.First(row => row.Stream == name).Position)))
            .Concat(Places(bytes, "test.happened.v1").Select(place => (place, 16, rows[0].Position))).ToList();
        Assert.True(places.Count >= 2 * 10);

        await Flip(200, () =>
        {
            var (place, length, position) = places[random.Next(places.Count)];
            // Because a wrong entry of the names' index can hide its neighbours too, only the name itself has one first event.
            var isName = bytes[place / StoredRow.PageSize * StoredRow.PageSize] == 13;
            return (place + random.Next(length), isName ? position : null);
        }, random);
    }

    [Fact]
    public async Task Every_flipped_bit_of_the_index_by_stream_is_found()
    {
        await Fill();
        var bytes = await File.ReadAllBytesAsync(_file.Path);
        int root;
        using (var connection = Connection.OpenForReading(_file.Path))
        {
            root = (int)connection.Number("SELECT rootpage FROM sqlite_schema WHERE name = 'events_by_stream'")!.Value;
        }

        var page = (root - 1) * StoredRow.PageSize;
        Assert.Equal(10, bytes[page]); // a leaf: the whole index
        var content = page + (bytes[page + 5] << 8) + bytes[page + 6];
        var random = new Random(17);

        await Flip(200, () => (random.Next(content, page + StoredRow.PageSize), null), random);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_names_its_first_event()
    {
        await Fill();
        var rows = StoredRow.Of(_file.Path);
        var bytes = await File.ReadAllBytesAsync(_file.Path);
        var pages = rows.GroupBy(row => row.Page).ToList();
        Assert.True(pages.Count > 2);
        foreach (var page in pages)
        {
            var damaged = bytes.ToArray();
            damaged.AsSpan(page.Key * StoredRow.PageSize, StoredRow.PageSize).Fill(0xA5);
            await File.WriteAllBytesAsync(_file.Path, damaged);

            Assert.Equal(page.First().Position, (await _file.VerifyAsync()).FirstBroken?.Position);
        }
    }

    [Fact]
    public async Task Damage_in_the_tail_is_met_when_the_register_opens()
    {
        await Fill();
        var row = StoredRow.Of(_file.Path)[^3];
        await Change(row.End - 1);

        var damage = await Assert.ThrowsAsync<JournalCorruptException>(async () => await _file.OpenAsync());

        Assert.Equal(row.Position, damage.FirstBroken?.Position);
    }

    [Fact]
    public async Task What_lies_before_the_damage_can_still_be_read()
    {
        await Fill();
        var pages = StoredRow.Of(_file.Path).GroupBy(row => row.Page).ToList();
        await using var reader = await _file.OpenForReadingAsync();
        using (var file = new FileStream(_file.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = pages[1].Key * StoredRow.PageSize;
            file.Write(Enumerable.Repeat((byte)0xA5, StoredRow.PageSize).ToArray());
        }

        reader.Execute("PRAGMA shrink_memory");
        List<long> read = [];
        var damage = await Assert.ThrowsAsync<JournalCorruptException>(async () =>
        {
            await foreach (var e in reader.ReadAllAsync(default, default)) read.Add(e.Position.Seq);
        });

        Assert.Equal(pages[0].Count(), read.Count);
        Assert.Equal(pages[1].First().Position, damage.FirstBroken?.Position);
    }

    [Theory]
    [InlineData("DELETE FROM events WHERE id = 50", 50)]
    [InlineData("DELETE FROM events WHERE id > 117", 118)]
    [InlineData("UPDATE events SET version = 99 WHERE id = 60", 60)]
    [InlineData("UPDATE events SET at = at + 1 WHERE id = 61", 61)]
    [InlineData("UPDATE events SET stream = (SELECT max(id) FROM streams) + 1 WHERE id = 62", 62)]
    [InlineData("UPDATE events SET payload = CAST(payload AS TEXT) WHERE id = 63", 63)]
    [InlineData("UPDATE events SET hash = zeroblob(32) WHERE id = 64", 64)]
    [InlineData("UPDATE events SET at = -at WHERE id = 65", 65)]
    [InlineData("UPDATE events SET version = -version WHERE stream = 2", 2)]
    [InlineData("UPDATE types SET name = 'test.happened.v2'", 1)]
    [InlineData("UPDATE epochs SET register = 'somebody'", 1)]
    [InlineData("UPDATE epochs SET tenant = 'x'", 1)]
    [InlineData("DELETE FROM epochs", 1)]
    public async Task A_forger_with_a_database_tool_is_found(string sql, long seq)
    {
        await Fill();
        using (var forger = Connection.OpenForWriting(_file.Path)) forger.Execute("PRAGMA foreign_keys = OFF;" + sql);

        var found = await _file.VerifyAsync();

        Assert.Equal(new JournalPosition(0, seq), found.FirstBroken?.Position);
        Assert.Equal(seq - 1, found.Events);
    }

    [Fact]
    public async Task Verifying_an_open_journal_sees_what_is_in_the_file()
    {
        await using var journal = await _file.OpenAsync();
        await journal.Append("cart-1", 0, "a", "b", "c");
        journal.Execute("DELETE FROM events WHERE id = 3");

        Assert.Equal(new JournalPosition(0, 3), (await journal.VerifyAsync(null, default)).FirstBroken?.Position);
    }

    [Fact]
    public async Task A_damaged_snapshot_is_passed_over_for_the_one_before()
    {
        await using var journal = await _file.OpenAsync();
        for (byte i = 0; i < 3; i++)
        {
            await journal.Append("cart-1", i, "a");
            await journal.SaveSnapshotAsync(new JournalSnapshot(journal.Head.Position, journal.Head.Hash, 1, new[] { i }), default);
        }

        journal.Execute("UPDATE snapshots SET body = x'07' WHERE id = 3");
        Assert.Equal(2, (await journal.ReadSnapshotAsync(default))?.At.Seq);

        journal.Execute("UPDATE snapshots SET hash = zeroblob(32)");
        Assert.Null(await journal.ReadSnapshotAsync(default));
        await journal.DisposeAsync();
        await using var again = await _file.OpenAsync();
        Assert.Equal(3, again.Head.Position.Seq);
    }

    private async Task Fill()
    {
        await using var journal = await _file.OpenAsync();
        for (var i = 0; i < 120; i++) await journal.Append($"cart-{i % 10:000}", i / 10, $$"""{"sku":"milk-{{i}}","quantity":1000}""");
    }

    private async Task Flip(int times, Func<(int Place, JournalPosition? Named)> choose, Random random)
    {
        var bytes = await File.ReadAllBytesAsync(_file.Path);
        List<string> missed = [];
        for (var i = 0; i < times; i++)
        {
            var (place, named) = choose();
            var bit = (byte)(1 << random.Next(8));
            bytes[place] ^= bit;
            await File.WriteAllBytesAsync(_file.Path, bytes);
            var found = (await _file.VerifyAsync()).FirstBroken;
            if (found is null || (named is not null && found.Position != named)) missed.Add($"byte {place} bit {bit} of {named}: {found}");
            bytes[place] ^= bit;
        }

        Assert.True(missed.Count == 0, $"{missed.Count} of {times}:\n{string.Join('\n', missed)}");
    }

    private async Task Change(int place)
    {
        var bytes = await File.ReadAllBytesAsync(_file.Path);
        bytes[place] ^= 1;
        await File.WriteAllBytesAsync(_file.Path, bytes);
    }

    private static IEnumerable<int> Places(byte[] bytes, string text)
    {
        var sought = Encoding.UTF8.GetBytes(text);
        for (var at = bytes.AsSpan().IndexOf(sought); at >= 0;)
        {
            yield return at;
            var next = bytes.AsSpan(at + 1).IndexOf(sought);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
