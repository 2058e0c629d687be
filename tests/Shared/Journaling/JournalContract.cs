using System.Text;
using PosSdk.Journaling;

namespace PosSdk.Tests.Shared;

/// <summary>What every journal must do. A store's test class is empty but for making one.</summary>
public abstract class JournalContract
{
    protected static readonly JournalIdentity Till = new("", new Guid("01931f00-0000-7000-8000-000000000001"), 0);

    protected abstract ValueTask<IJournal> CreateAsync();

    [Fact]
    public async Task A_new_journal_ends_before_its_first_event()
    {
        await using var journal = await CreateAsync();

        Assert.Equal(new JournalPosition(0, 0), journal.Head.Position);
        Assert.Equal(JournalHash.First(journal.Identity), journal.Head.Hash.ToArray());
        Assert.Empty(await journal.All());
    }

    [Fact]
    [Trait("Requirement", "R7")]
    public async Task Events_are_numbered_without_gaps_across_streams()
    {
        await using var journal = await CreateAsync();
        await journal.Append("cart-1", 0, "a", "b");
        await journal.Append("cart-2", 0, "c");
        await journal.Append("cart-1", 2, "d");

        var all = await journal.All();

        Assert.Equal([1L, 2, 3, 4], all.Select(e => e.Position.Seq));
        Assert.Equal(["cart-1 1 a", "cart-1 2 b", "cart-2 1 c", "cart-1 3 d"], all.Select(e => $"{e.Stream} {e.Version} {e.Payload}"));
        Assert.Equal(new JournalPosition(0, 4), journal.Head.Position);
    }

    [Fact]
    public async Task One_stream_is_read_without_its_neighbours()
    {
        await using var journal = await CreateAsync();
        await journal.Append("cart-1", 0, "a");
        await journal.Append("cart-2", 0, "b");
        await journal.Append("cart-1", 1, "c");

        Assert.Equal(["a", "c"], (await journal.Stream("cart-1")).Select(e => e.Payload));
        Assert.Empty(await journal.Stream("cart-3"));
    }

    [Fact]
    public async Task Several_streams_are_one_commit()
    {
        await using var journal = await CreateAsync();

        var result = await journal.AppendAsync([JournalWords.To("sale-1", 0, 5, "a"), JournalWords.To("shift-1", 0, 5, "b", "c")], default);

        Assert.Equal(new AppendResult.Appended(new JournalPosition(0, 3)), result);
        Assert.Equal(["sale-1", "shift-1", "shift-1"], (await journal.All()).Select(e => e.Stream));
    }

    [Fact]
    public async Task Another_length_than_expected_stores_nothing_of_the_commit()
    {
        await using var journal = await CreateAsync();
        await journal.Append("shift-1", 0, "a", "b");
        var head = journal.Head;

        var result = await journal.AppendAsync([JournalWords.To("sale-1", 0, 5, "c"), JournalWords.To("shift-1", 1, 5, "d")], default);

        Assert.Equal(new AppendResult.Conflict("shift-1", 2), result);
        Assert.Equal(head, journal.Head);
        Assert.Equal(new AppendResult.Conflict("sale-1", 0), await journal.AppendAsync([JournalWords.To("sale-1", 4, 5, "c")], default));
        Assert.Equal(2, (await journal.All()).Count);
        Assert.IsType<AppendResult.Appended>(await journal.AppendAsync([JournalWords.To("sale-1", 0, 5, "c")], default));
    }

    [Fact]
    public async Task Time_never_goes_back()
    {
        await using var journal = await CreateAsync();
        await journal.AppendAsync([JournalWords.To("a", 0, 1000, "1")], default);
        await journal.AppendAsync([JournalWords.To("b", 0, 400, "2"), JournalWords.To("c", 0, 1200, "3")], default);

        Assert.Equal([1000L, 1000, 1200], (await journal.All()).Select(e => e.At));
        Assert.Equal(1200, journal.Head.At);
    }

    [Fact]
    public async Task Each_link_is_the_hash_of_the_event_and_the_link_before()
    {
        await using var journal = await CreateAsync();
        await journal.Append("cart-1", 0, "a", "b");
        await journal.Append("käse-2", 0, "ü");

        var hash = JournalHash.First(journal.Identity);
        foreach (var e in await journal.All())
        {
            JournalHash.Next(hash, e.Position.Seq, e.Stream, e.Type, e.At, Encoding.UTF8.GetBytes(e.Payload), hash);
        }

        Assert.Equal(hash, journal.Head.Hash.ToArray());
    }

    [Fact]
    public async Task Payloads_come_back_byte_for_byte()
    {
        await using var journal = await CreateAsync();
        byte[][] payloads = [[], [0, 255, 34], new byte[JournalLimits.LargestPayload]];
        await journal.AppendAsync([new StreamAppend("cart-1", 0, 1, [.. payloads.Select(p => new EventData("x.happened.v1", p))])], default);

        var index = 0;
        await foreach (var e in journal.ReadStreamAsync("cart-1", default)) Assert.Equal(payloads[index++], e.Payload.ToArray());
        Assert.Equal(3, index);
    }

    [Fact]
    public async Task Reading_goes_on_from_any_position()
    {
        await using var journal = await CreateAsync();
        await journal.Append("cart-1", 0, [.. Enumerable.Range(0, 1500).Select(i => $"{i}")]);

        Assert.Equal(1500, (await journal.All()).Count);
        Assert.Equal(["1497", "1498", "1499"], (await journal.All(new JournalPosition(0, 1497))).Select(e => e.Payload));
        Assert.Equal("1499", (await journal.Stream("cart-1"))[^1].Payload);
        Assert.Empty(await journal.All(new JournalPosition(0, 1500)));
        Assert.Empty(await journal.All(new JournalPosition(9, 0)));
    }

    [Fact]
    public async Task Appending_goes_on_while_the_log_is_read()
    {
        await using var journal = await CreateAsync();
        await journal.Append("cart-1", 0, [.. Enumerable.Repeat("a", 600)]);

        var seen = 0;
        await foreach (var e in journal.ReadAllAsync(default, default))
        {
            if (++seen == 10) await journal.Append("cart-1", 600, "b");
        }

        Assert.Equal(601, seen);
    }

    [Fact]
    public async Task Appending_goes_on_while_another_thread_reads()
    {
        await using var journal = await CreateAsync();
        var reading = Task.Run(async () =>
        {
            for (var seen = 0L; seen < 300;)
            {
                var all = await journal.All();
                Assert.Equal(Enumerable.Range(1, all.Count).Select(seq => (long)seq), all.Select(e => e.Position.Seq));
                seen = all.Count;
            }
        });

        for (var i = 0; i < 100; i++) await journal.Append($"cart-{i}", 0, "a", "b", "c");
        await reading;
    }

    [Fact]
    public async Task Streams_are_remembered_however_many_there_are_and_after_they_closed()
    {
        await using var journal = await CreateAsync();
        await journal.AppendAsync([new StreamAppend("sale-0", 0, 1, [new EventData("sale.completed.v1", "{}"u8.ToArray(), Closes: true)])], default);
        await journal.AppendAsync([.. Enumerable.Range(0, 2100).Select(i => JournalWords.To($"cart-{i}", 0, 1, "a"))], default);
        await journal.AppendAsync([.. Enumerable.Range(0, 2100).Select(i => JournalWords.To($"cart-{i}", 1, 1, "b"))], default);

        Assert.Equal(new AppendResult.Conflict("sale-0", 1), await journal.AppendAsync([JournalWords.To("sale-0", 0, 1, "b")], default));
        await journal.Append("sale-0", 1, "c");
        Assert.Equal(new AppendResult.Conflict("cart-7", 2), await journal.AppendAsync([JournalWords.To("cart-7", 1, 1, "c")], default));
        Assert.Equal(2, (await journal.Stream("cart-2099")).Count);
        Assert.Equal(4202, (await journal.VerifyAsync(null, default)).Events);
    }

    [Fact]
    public async Task Nonsense_is_thrown_back_before_anything_is_written()
    {
        await using var journal = await CreateAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await journal.AppendAsync([], default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await journal.AppendAsync([JournalWords.To("a", 0, 1)], default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await journal.AppendAsync([JournalWords.To("", 0, 1, "x")], default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await journal.AppendAsync([JournalWords.To("a", -1, 1, "x")], default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () =>
            await journal.AppendAsync([JournalWords.To("a", 0, 1, "x"), JournalWords.To("a", 1, 1, "x")], default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () =>
            await journal.AppendAsync([new StreamAppend("a", 0, 1, [new EventData("x.v1", new byte[JournalLimits.LargestPayload + 1])])], default));

        Assert.Empty(await journal.All());
    }

    [Fact]
    public async Task A_cancelled_append_writes_nothing()
    {
        await using var journal = await CreateAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await journal.AppendAsync([JournalWords.To("a", 0, 1, "x")], new CancellationToken(canceled: true)));

        Assert.Empty(await journal.All());
    }

    [Fact]
    public async Task The_newest_snapshot_is_read_and_replaced()
    {
        await using var journal = await CreateAsync();
        Assert.Null(await journal.ReadSnapshotAsync(default));

        for (var i = 0; i < 4; i++)
        {
            await journal.Append("cart-1", i, "x");
            await journal.SaveSnapshotAsync(Snapshot(journal, 7, (byte)i), default);
        }

        var snapshot = await journal.ReadSnapshotAsync(default);

        Assert.NotNull(snapshot);
        Assert.Equal(new JournalPosition(0, 4), snapshot.At);
        Assert.Equal(7, snapshot.Format);
        Assert.Equal([3], snapshot.Body.ToArray());
        Assert.Equal(journal.Head.Hash.ToArray(), snapshot.Hash.ToArray());
    }

    [Fact]
    public async Task A_snapshot_saved_again_at_the_same_event_replaces_the_first()
    {
        await using var journal = await CreateAsync();
        await journal.Append("cart-1", 0, "x");
        await journal.SaveSnapshotAsync(Snapshot(journal, 1, 1), default);
        await journal.SaveSnapshotAsync(Snapshot(journal, 2, 2), default);

        Assert.Equal(2, (await journal.ReadSnapshotAsync(default))?.Format);
    }

    [Fact]
    public async Task A_snapshot_off_the_chain_is_a_defect()
    {
        await using var journal = await CreateAsync();
        await journal.Append("cart-1", 0, "x");

        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await journal.SaveSnapshotAsync(Snapshot(journal, 1, 1) with { Hash = new byte[32] }, default));
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await journal.SaveSnapshotAsync(Snapshot(journal, 1, 1) with { At = new JournalPosition(0, 2) }, default));
    }

    [Fact]
    public async Task A_sound_journal_verifies_to_its_head()
    {
        await using var journal = await CreateAsync();
        var empty = await journal.VerifyAsync(null, default);
        await journal.Append("cart-1", 0, "a", "b");
        await journal.Append("cart-2", 0, "c");
        var full = await journal.VerifyAsync(null, default);

        Assert.True(empty.IsSound);
        Assert.Equal(0, empty.Events);
        Assert.Equal(JournalHash.First(journal.Identity), empty.Head.ToArray());
        Assert.True(full.IsSound);
        Assert.Equal(3, full.Events);
        Assert.Equal(journal.Head.Hash.ToArray(), full.Head.ToArray());
    }

    private static JournalSnapshot Snapshot(IJournal journal, int format, byte body) =>
        new(journal.Head.Position, journal.Head.Hash, format, new[] { body });
}
