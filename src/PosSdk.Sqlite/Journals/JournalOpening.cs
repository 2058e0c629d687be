using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>Opens a journal. Reads what does not grow with its age: identity, the newest event, the tail since the snapshot, the witness.</summary>
internal static class JournalOpening
{
    // Because opening must not grow with the file, a register that never saved a snapshot has only its newest events checked.
    private const int LongestTail = 10_000;

    private const string WriterSettings = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA fullfsync = ON;
        PRAGMA checkpoint_fullfsync = ON;
        PRAGMA foreign_keys = ON;
        PRAGMA wal_autocheckpoint = 1000;
        """;

    private const string Settings = """
        PRAGMA busy_timeout = 5000;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA wal_autocheckpoint = 0;
        """;

    public static OpenedFile Open(SqliteJournalOptions options)
    {
        if (options.ReadOnly) return OpenForReading(options);
        var writerLock = WriterLock.Take(options.Path);
        Connection? connection = null;
        try
        {
            var mark = Witness.Read(options.Path);
            connection = Connection.OpenForWriting(options.Path);
            return OpenForWriting(options, mark, connection, writerLock);
        }
        catch
        {
            connection?.Dispose();
            writerLock.Dispose();
            throw;
        }
    }

    /// <summary>A connection beside a living writer, or to files that nobody may write.</summary>
    public static Connection Reader(string path)
    {
        if (!File.Exists(path)) throw new JournalException($"There is no journal at {path}. Nothing was created. Check the path.");
        var connection = Connection.OpenForReading(path);
        try
        {
            connection.Execute(Settings);
            connection.Number("PRAGMA schema_version");
            return connection;
        }
        catch (JournalReadOnlyException) when (!HasWriteAheadLog(path))
        {
            connection.Dispose();
            return Connection.OpenImmutable(path);
        }
        catch (JournalReadOnlyException failure)
        {
            connection.Dispose();
            throw new JournalReadOnlyException(
                $"{path} was not closed: its newest events are in {path}-wal, and SQLite needs to write beside it to read them. Nothing was changed. " +
                "Grant write access to the folder, or copy the file together with its -wal to a folder you can write.", failure);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static OpenedFile OpenForWriting(SqliteJournalOptions options, WitnessMark? mark, Connection connection, WriterLock writerLock)
    {
        connection.Execute(Settings);
        if (connection.IsReadOnly)
        {
            throw new JournalReadOnlyException($"{options.Path} is write-protected. Nothing was changed. Remove the protection, or open it for reading only.");
        }

        connection.Execute(WriterSettings);
        if (!JournalSchema.Exists(connection)) JournalSchema.Create(connection, WitnessCheck.IdentityOfNew(options, mark));
        var epoch = Epoch.Newest(connection);
        var head = Links.Head(connection, epoch);
        if (WitnessCheck.Loses(connection, options, mark, epoch, head))
        {
            epoch = WitnessCheck.StartNext(connection, epoch, mark!);
            head = Links.Head(connection, epoch);
        }

        CheckTail(connection, epoch, head);
        var witness = Witness.Open(options.Path, mark);
        WriteFirst(witness, epoch, head, options.Path);
        return new OpenedFile(connection) { Identity = epoch.Identity, Head = head, Witness = witness, Lock = writerLock };
    }

    private static OpenedFile OpenForReading(SqliteJournalOptions options)
    {
        // Because a writer may go on meanwhile, the witness is asked before the file: it must never seem to know more than it.
        var mark = Witness.Read(options.Path);
        var connection = Reader(options.Path);
        try
        {
            // Because a writer may go on meanwhile, all of this is read from one moment.
            connection.Execute("BEGIN");
            if (!JournalSchema.Exists(connection)) throw WitnessCheck.NothingToRead(options.Path, mark);
            var epoch = Epoch.Newest(connection);
            var head = Links.Head(connection, epoch);
            WitnessCheck.Loses(connection, options, mark, epoch, head);
            CheckTail(connection, epoch, head);
            connection.Execute("COMMIT");
            return new OpenedFile(connection) { Identity = epoch.Identity, Head = head };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void CheckTail(Connection connection, Epoch epoch, JournalHead head)
    {
        if (!epoch.IsSound) throw Damaged(connection, new BrokenLink(new JournalPosition(epoch.Identity.Epoch, 1), "Its epoch's first link is damaged."));
        var start = new JournalPosition(epoch.Identity.Epoch, Math.Max(0, head.Position.Seq - LongestTail));
        if (SnapshotTable.NewestPosition(connection) is { } snapshot && snapshot > start && snapshot <= head.Position) start = snapshot;
        var hash = Links.At(connection, start) ?? throw Damaged(connection, new BrokenLink(start, "It is missing."));
        var walk = new ChainWalk(connection, new NameTable(connection, "streams"), new NameTable(connection, "types"), null);
        var found = walk.Tail(start, hash, CancellationToken.None);
        if (found.FirstBroken is { } broken) throw Damaged(connection, broken);
        if (!found.Head.Span.SequenceEqual(head.Hash.Span)) throw Damaged(connection, new BrokenLink(head.Position, "It is not where the chain ends."));
    }

    private static JournalCorruptException Damaged(Connection connection, BrokenLink broken) => new(
        $"Event {broken.Position.Seq} of epoch {broken.Position.Epoch} in {connection.Path} is damaged: {broken.Reason} Nothing was changed. Copy the file " +
        "with its -wal and .witness away, run verify, and restore the rest from the hub or a backup.", broken);

    private static void WriteFirst(Witness witness, Epoch epoch, JournalHead head, string path)
    {
        try
        {
            witness.Write(epoch.Identity.Register, head, flush: true);
        }
        catch (IOException failure)
        {
            witness.Dispose();
            throw FileFailure.From(path, failure);
        }
    }

    private static bool HasWriteAheadLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
}
