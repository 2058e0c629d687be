using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>Everything that can be checked: the chain, the versions, and the end that was acknowledged.</summary>
internal static class Verification
{
    /// <summary>Checks a file whatever state it is in.</summary>
    public static JournalVerification OfFile(string path, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var mark = Witness.Read(path);
        return Check(path, mark?.Position ?? default, progress, cancellationToken);
    }

    /// <summary>Checks the file under an open journal, which knows where it ends.</summary>
    public static JournalVerification OfJournal(string path, JournalPosition end, IProgress<long>? progress, CancellationToken cancellationToken) =>
        Check(path, end, progress, cancellationToken);

    private static JournalVerification Check(string path, JournalPosition end, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = JournalOpening.Reader(path);
            if (!JournalSchema.Exists(connection)) return Empty(path, end);
            var walk = new ChainWalk(connection, new NameTable(connection, "streams"), new NameTable(connection, "types"), progress);
            var chain = walk.Everything(cancellationToken);
            var numbering = new StreamIndexWalk(connection, walk.Fingerprint, walk.LastSound).Run(cancellationToken);
            return WithEnd(WithNumbering(connection, chain, numbering), RowId.Position(walk.LastSound), end);
        }
        catch (JournalCorruptException damage)
        {
            return new JournalVerification(0, ReadOnlyMemory<byte>.Empty, new BrokenLink(new JournalPosition(0, 1), damage.Message));
        }
    }

    // Because a file without a journal proves nothing, it is never called sound: it may be new, or have lost everything and its witness too.
    private static JournalVerification Empty(string path, JournalPosition end)
    {
        var found = WithEnd(new JournalVerification(0, ReadOnlyMemory<byte>.Empty, null), default, end);
        return found.IsSound
            ? found with { FirstBroken = new BrokenLink(new JournalPosition(0, 1), $"{path} holds no journal: nothing was ever recorded in it, or its witness is lost too.") }
            : found;
    }

    // Because the walk of the versions only looks at events whose links hold, what it finds comes before a broken link.
    private static JournalVerification WithNumbering(Connection connection, JournalVerification chain, BrokenLink? numbering)
    {
        if (numbering is null) return chain;
        using var select = connection.PrepareOnce("SELECT count(*), max(id) FROM events WHERE id < ?");
        select.Bind(1, RowId.Of(numbering.Position)).Step();
        var head = Links.At(connection, select.IsNumber(1) ? RowId.Position(select.Number(1)) : numbering.Position with { Seq = 0 });
        return new JournalVerification(select.Number(0), head, numbering);
    }

    private static JournalVerification WithEnd(JournalVerification found, JournalPosition last, JournalPosition end)
    {
        if (!found.IsSound || end <= last || end.Seq == 0) return found;
        var missing = last.Epoch == end.Epoch ? last with { Seq = last.Seq + 1 } : end with { Seq = 1 };
        var there = last.Seq == 0 ? "the file holds no event" : $"the file ends, sound, at event {last.Seq} of epoch {last.Epoch}";
        return found with
        {
            FirstBroken = new BrokenLink(
                missing,
                $"It is missing: {there}, but events up to number {end.Seq} of epoch {end.Epoch} were acknowledged. Put the file's -wal back beside it if you can find " +
                "it; otherwise take the missing sales from the hub, a backup or the printed receipts."),
        };
    }
}
