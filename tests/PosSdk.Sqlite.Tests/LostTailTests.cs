using PosSdk.Journaling;
using PosSdk.Tests.Shared;

namespace PosSdk.Sqlite.Tests;

/// <summary>A torn write-ahead log rolls acknowledged sales back without a word from SQLite; the witness tells.</summary>
public sealed class LostTailTests : IDisposable
{
    private readonly TillFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    [Trait("Requirement", "R7")]
    public async Task A_torn_log_is_always_a_whole_prefix_and_always_reported()
    {
        await using var journal = await _file.OpenAsync();
        for (var sale = 0; sale < 30; sale++) await journal.Append($"sale-{sale}", 0, "a", "b", "c");
        var random = new Random(7);

        for (var round = 0; round < 60; round++)
        {
            using var torn = _file.Copy();
            var length = new FileInfo(torn.Path + "-wal").Length;
            using (var log = File.OpenWrite(torn.Path + "-wal")) Tear(log, length, random);

            var tail = await Assert.ThrowsAsync<JournalTailLostException>(async () => await torn.OpenAsync());

            Assert.Equal(new JournalPosition(0, 90), tail.Witnessed);
            Assert.Equal(0, tail.Found.Seq % 3);
            Assert.Equal(tail.Found with { Seq = tail.Found.Seq + 1 }, (await torn.VerifyAsync()).FirstBroken?.Position);
        }
    }

    [Fact]
    public async Task An_accepted_loss_goes_on_in_the_next_epoch()
    {
        await using var journal = await _file.OpenAsync();
        await journal.Append("sale-1", 0, "a", "b");
        await journal.Append("sale-2", 0, "c");
        using var torn = _file.Copy();
        using (var log = File.OpenWrite(torn.Path + "-wal")) log.SetLength(log.Length - 10);

        await using (var accepted = await torn.OpenAsync(acceptLostTail: true))
        {
            Assert.Equal(new JournalIdentity("", TillFile.Register, 1), accepted.Identity);
            Assert.Equal(new JournalPosition(1, 0), accepted.Head.Position);
            await accepted.Append("sale-1", 2, "d");
            Assert.Equal([new JournalPosition(0, 1), new JournalPosition(0, 2), new JournalPosition(1, 1)], (await accepted.All()).Select(e => e.Position));
            Assert.Equal(["a", "b", "d"], (await accepted.Stream("sale-1")).Select(e => e.Payload));
            Assert.Equal(3, (await accepted.VerifyAsync(null, default)).Events);
        }

        await using var again = await torn.OpenAsync(acceptLostTail: true);
        Assert.Equal(new JournalPosition(1, 1), again.Head.Position);
        Assert.True((await torn.VerifyAsync()).IsSound);
    }

    [Fact]
    public async Task An_accepted_loss_that_was_cut_off_before_the_witness_was_told_opens_as_it_is()
    {
        await using var journal = await _file.OpenAsync();
        await journal.Append("sale-1", 0, "a");
        await journal.Append("sale-2", 0, "b");
        using var torn = _file.Copy();
        using (var log = File.OpenWrite(torn.Path + "-wal")) log.SetLength(log.Length - 10);
        var witness = await File.ReadAllBytesAsync(torn.Path + ".witness");
        await (await torn.OpenAsync(acceptLostTail: true)).DisposeAsync();
        await File.WriteAllBytesAsync(torn.Path + ".witness", witness);

        await using var again = await torn.OpenAsync();

        Assert.Equal(new JournalPosition(1, 0), again.Head.Position);
    }

    [Fact]
    public async Task A_file_that_lost_everything_is_told_from_a_new_one_also_when_it_is_only_read()
    {
        await using (var journal = await _file.OpenAsync())
        {
            await journal.Append("sale-1", 0, "a");
            await journal.Append("sale-2", 0, "b");
        }
        await File.WriteAllBytesAsync(_file.Path, []);

        var lost = await Assert.ThrowsAsync<JournalTailLostException>(async () => await _file.OpenForReadingAsync());
        var broken = (await _file.VerifyAsync()).FirstBroken;

        Assert.Equal((new JournalPosition(0, 0), new JournalPosition(0, 2)), (lost.Found, lost.Witnessed));
        Assert.Contains("holds no event, but event 2 of epoch 0 was acknowledged", lost.Message, StringComparison.Ordinal);
        Assert.Equal(new JournalPosition(0, 1), broken!.Position);
        Assert.Contains("up to number 2 of epoch 0 were acknowledged", broken.Reason, StringComparison.Ordinal);

        File.Delete(_file.Path + ".witness");
        await Assert.ThrowsAsync<JournalNewException>(async () => await _file.OpenForReadingAsync());
        Assert.False((await _file.VerifyAsync()).IsSound);
        await using var made = await _file.OpenAsync();
        Assert.Equal(0, made.Head.Position.Seq);
    }

    [Fact]
    public async Task A_lost_file_is_a_lost_tail_too()
    {
        await using (var journal = await _file.OpenAsync()) await journal.Append("sale-1", 0, "a");
        File.Delete(_file.Path);

        var lost = await Assert.ThrowsAsync<JournalTailLostException>(async () => await _file.OpenAsync());
        await using var accepted = await _file.OpenAsync(acceptLostTail: true);

        Assert.Equal((new JournalPosition(0, 0), new JournalPosition(0, 1)), (lost.Found, lost.Witnessed));
        Assert.Equal(new JournalIdentity("", TillFile.Register, 1), accepted.Identity);
        await accepted.Append("sale-1", 0, "b");
        Assert.True((await accepted.VerifyAsync(null, default)).IsSound);
    }

    [Fact]
    public async Task An_older_or_missing_witness_does_no_harm()
    {
        await using (var journal = await _file.OpenAsync())
        {
            await journal.Append("sale-1", 0, "a");
            var older = await File.ReadAllBytesAsync(_file.Path + ".witness");
            await journal.Append("sale-2", 0, "b");
            await journal.DisposeAsync();
            await File.WriteAllBytesAsync(_file.Path + ".witness", older);
        }

        await (await _file.OpenAsync()).DisposeAsync();
        File.Delete(_file.Path + ".witness");
        await using var again = await _file.OpenAsync();

        Assert.Equal(2, again.Head.Position.Seq);
    }

    [Fact]
    public async Task A_cut_off_witness_leaves_the_note_before()
    {
        await using (var journal = await _file.OpenAsync())
        {
            await journal.Append("sale-1", 0, "a");
            await journal.Append("sale-2", 0, "b");
        }

        var witness = await File.ReadAllBytesAsync(_file.Path + ".witness");
        foreach (var place in new[] { 40, 4096 + 40 })
        {
            var torn = witness.ToArray();
            torn[place] ^= 1;
            await File.WriteAllBytesAsync(_file.Path + ".witness", torn);
            await (await _file.OpenAsync()).DisposeAsync();
        }
    }

    [Fact]
    public async Task The_witness_of_another_register_or_of_another_history_is_refused()
    {
        await using (var journal = await _file.OpenAsync()) await journal.Append("sale-1", 0, "a");
        using var stranger = new TillFile();
        await using (var journal = await SqliteJournal.OpenAsync(
            new SqliteJournalOptions { Path = stranger.Path, NewRegisterId = () => new Guid("01931f00-0000-7000-8000-00000000000f") }, default))
        {
            await journal.Append("sale-1", 0, "a");
        }

        using var fork = new TillFile();
        await using (var journal = await fork.OpenAsync()) await journal.Append("sale-1", 0, "b");

        foreach (var other in new[] { stranger, fork })
        {
            File.Copy(other.Path + ".witness", _file.Path + ".witness", overwrite: true);
            await Assert.ThrowsAsync<JournalCorruptException>(async () => await _file.OpenAsync());
        }
    }

    private static void Tear(FileStream log, long length, Random random)
    {
        if (random.Next(2) == 0)
        {
            log.SetLength(random.NextInt64(length));
            return;
        }

        log.Position = random.NextInt64(length - 64);
        var noise = new byte[64];
        random.NextBytes(noise);
        log.Write(noise);
    }
}
