using PosSdk.Journaling;
using PosSdk.Tests.Shared;

namespace PosSdk.Sqlite.Tests;

public sealed class OpeningTests : IDisposable
{
    private readonly TillFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_register_keeps_its_id_and_its_events()
    {
        await using (var journal = await _file.OpenAsync())
        {
            await journal.Append("cart-1", 0, "a", "b");
        }

        await using var again = await SqliteJournal.OpenAsync(
            new SqliteJournalOptions { Path = _file.Path, NewRegisterId = () => throw new InvalidOperationException("asked twice") }, default);

        Assert.Equal(new JournalIdentity("", TillFile.Register, 0), again.Identity);
        Assert.Equal(2, again.Head.Position.Seq);
        await again.Append("cart-1", 2, "c");
        Assert.True((await again.VerifyAsync(null, default)).IsSound);
    }

    [Fact]
    public async Task A_second_writer_is_refused_until_the_first_is_gone()
    {
        var journal = await _file.OpenAsync();
        var refused = await Assert.ThrowsAsync<JournalInUseException>(async () => await _file.OpenAsync());
        await journal.DisposeAsync();

        Assert.Contains("Another process", refused.Message, StringComparison.Ordinal);
        await using var next = await _file.OpenAsync();
        Assert.False(next.IsReadOnly);
    }

    [Fact]
    public async Task A_reader_works_beside_the_writer()
    {
        await using var writer = await _file.OpenAsync();
        await writer.Append("cart-1", 0, "a");
        await using var reader = await _file.OpenForReadingAsync();
        await writer.Append("cart-1", 1, "b");

        Assert.True(reader.IsReadOnly);
        Assert.Equal(["a", "b"], (await reader.All()).Select(e => e.Payload));
        Assert.True((await reader.VerifyAsync(null, default)).IsSound);
        await Assert.ThrowsAsync<JournalReadOnlyException>(async () => await reader.AppendAsync([JournalWords.To("x", 0, 1, "a")], default));
        await Assert.ThrowsAsync<JournalReadOnlyException>(async () =>
            await reader.SaveSnapshotAsync(new JournalSnapshot(reader.Head.Position, reader.Head.Hash, 1, default), default));
    }

    [Fact]
    public async Task A_reader_that_comes_again_and_again_never_sees_the_witness_ahead()
    {
        await using var writer = await _file.OpenAsync();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var version = 0; !stop.IsCancellationRequested; version++) await writer.Append("cart-1", version, "a");
        });

        for (var i = 0; i < 30; i++) await (await _file.OpenForReadingAsync()).DisposeAsync();
        await stop.CancelAsync();
        await writing;

        Assert.True((await writer.VerifyAsync(null, default)).IsSound);
    }

    [Fact]
    public async Task Reading_needs_no_writable_folder()
    {
        await using (var journal = await _file.OpenAsync()) await journal.Append("cart-1", 0, "a");
        using var frozen = FrozenFolder.Of(_file.Folder);

        await using var reader = await _file.OpenForReadingAsync();

        Assert.Single(await reader.All());
        if (frozen.IsFrozen) await Assert.ThrowsAsync<JournalReadOnlyException>(async () => await _file.OpenAsync());
    }

    [Fact]
    public async Task A_file_that_was_not_closed_in_a_folder_that_cannot_be_written_says_why()
    {
        await using var journal = await _file.OpenAsync();
        await journal.Append("cart-1", 0, "a");
        using var copy = _file.Copy();
        using var frozen = FrozenFolder.Of(copy.Folder);
        if (!frozen.IsFrozen) return;

        var refused = await Assert.ThrowsAsync<JournalReadOnlyException>(async () => await copy.OpenForReadingAsync());

        Assert.Contains("-wal", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_killed_while_it_was_made_is_made_again()
    {
        await File.WriteAllBytesAsync(_file.Path, []);
        await using (var journal = await _file.OpenAsync()) Assert.Equal(TillFile.Register, journal.Identity.Register);
        using var half = new TillFile();
        using (var connection = Native.Connection.OpenForWriting(half.Path)) connection.Execute("PRAGMA journal_mode = WAL");

        await using var again = await half.OpenAsync();

        await again.Append("cart-1", 0, "a");
    }

    [Fact]
    public async Task A_newer_layout_is_left_alone()
    {
        await using (var journal = await _file.OpenAsync()) journal.Execute("PRAGMA user_version = 2");

        await Assert.ThrowsAsync<JournalTooNewException>(async () => await _file.OpenAsync());
        await Assert.ThrowsAsync<JournalTooNewException>(async () => await _file.VerifyAsync());
    }

    [Fact]
    public async Task What_is_no_journal_is_refused_and_left_alone()
    {
        using (var other = Native.Connection.OpenForWriting(_file.Path)) other.Execute("CREATE TABLE recipes(id)");
        await Assert.ThrowsAsync<JournalCorruptException>(async () => await _file.OpenAsync());

        await File.WriteAllTextAsync(_file.Path, new string('x', 8192));
        await Assert.ThrowsAsync<JournalCorruptException>(async () => await _file.OpenAsync());
        await Assert.ThrowsAsync<JournalCorruptException>(async () => await _file.OpenForReadingAsync());

        Assert.Equal(new JournalPosition(0, 1), (await _file.VerifyAsync()).FirstBroken?.Position);
        Assert.Equal(new string('x', 8192), await File.ReadAllTextAsync(_file.Path));
    }

    [Fact]
    public async Task A_wrong_path_creates_nothing()
    {
        var missing = Path.Combine(_file.Folder, "no", "till.db");

        await Assert.ThrowsAsync<JournalException>(async () =>
            await SqliteJournal.OpenAsync(new SqliteJournalOptions { Path = missing, NewRegisterId = () => TillFile.Register }, default));
        await Assert.ThrowsAsync<JournalException>(async () => await _file.OpenForReadingAsync());
        await Assert.ThrowsAsync<ArgumentException>(async () => await SqliteJournal.OpenAsync(new SqliteJournalOptions(), default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await SqliteJournal.OpenAsync(new SqliteJournalOptions { Path = _file.Path }, default));

        Assert.False(Directory.Exists(Path.GetDirectoryName(missing)));
    }

    [Fact]
    public async Task A_mistake_in_the_options_creates_nothing()
    {
        await Assert.ThrowsAsync<PosConfigurationException>(async () => await SqliteRegister.OpenAsync(_file.Path, new PosOptions { Currency = "EURO" }));
        var memory = await Assert.ThrowsAsync<ArgumentException>(async () => await SqliteRegister.OpenAsync(":memory:"));

        Assert.Contains("UseInMemoryJournal", memory.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_file.Folder));
    }

    [Fact]
    public async Task Two_appends_at_once_are_a_defect_of_the_caller()
    {
        await using var journal = await _file.OpenAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
        {
            var clashes = 0;
            for (var i = 0; i < 50; i++)
            {
                try
                {
                    await journal.AppendAsync([JournalWords.To($"{worker}-{i}", 0, 1, "a")], default);
                }
                catch (InvalidOperationException)
                {
                    clashes++;
                }
            }

            return clashes;
        })));

        Assert.Equal(200, journal.Head.Position.Seq + outcomes.Sum());
        Assert.True((await journal.VerifyAsync(null, default)).IsSound);
    }

    [Fact]
    public async Task An_auditor_reads_the_log_as_text()
    {
        await using var journal = await _file.OpenAsync();
        await journal.AppendAsync([JournalWords.To("cart-1", 0, 1763767385123, """{"sku":"käse"}""")], default);
        using var auditor = Native.Connection.OpenForReading(_file.Path);
        using var select = auditor.PrepareOnce("SELECT epoch || '/' || seq || ' ' || stream || ' ' || version || ' ' || type || ' ' || utc || ' ' || payload, hash FROM audit");

        Assert.True(select.Step());
        Assert.Equal("""0/1 cart-1 1 test.happened.v1 2025-11-21T23:23:05.123Z {"sku":"käse"}""", select.Text(0));
        Assert.Equal(Convert.ToHexStringLower(journal.Head.Hash.Span), select.Text(1));
    }

    [Fact]
    public async Task A_closed_journal_says_so()
    {
        var journal = await _file.OpenAsync();
        await journal.DisposeAsync();
        await journal.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await journal.AppendAsync([JournalWords.To("x", 0, 1, "a")], default));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await journal.All());
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await journal.ReadSnapshotAsync(default));
    }
}
