using System.Buffers.Binary;
using System.Security.Cryptography;
using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>The two newest snapshots. The second is there for the day the first is damaged.</summary>
internal static class SnapshotTable
{
    public static JournalSnapshot? Newest(Connection connection)
    {
        foreach (var id in Ids(connection))
        {
            if (TryRead(connection, id) is { } snapshot) return snapshot;
        }

        return null;
    }

    /// <summary>Where the newest snapshot that lies on the chain was taken, without reading its body; null when there is none.</summary>
    public static JournalPosition? NewestPosition(Connection connection)
    {
        using var select = connection.PrepareOnce("SELECT id, hash FROM snapshots ORDER BY id DESC");
        while (select.Step())
        {
            var position = RowId.Position(select.Number(0));
            if (Links.Hold(connection, position, select.Blob(1))) return position;
        }

        return null;
    }

    public static void Save(Connection connection, JournalSnapshot snapshot)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            Insert(connection, snapshot);
            connection.Execute("DELETE FROM snapshots WHERE id NOT IN (SELECT id FROM snapshots ORDER BY id DESC LIMIT 2)");
            connection.Execute("COMMIT");
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }

    private static void Insert(Connection connection, JournalSnapshot snapshot)
    {
        var id = RowId.Of(snapshot.At);
        using var insert = connection.PrepareOnce("INSERT OR REPLACE INTO snapshots(id, hash, format, digest, body) VALUES(?, ?, ?, ?, ?)");
        insert.Bind(1, id).Bind(2, snapshot.Hash.Span).Bind(3, snapshot.Format)
            .Bind(4, Digest(id, snapshot.Format, snapshot.Hash.Span, snapshot.Body.Span)).Bind(5, snapshot.Body.Span).Run();
    }

    private static List<long> Ids(Connection connection)
    {
        using var select = connection.PrepareOnce("SELECT id FROM snapshots ORDER BY id DESC");
        List<long> ids = [];
        while (select.Step()) ids.Add(select.Number(0));
        return ids;
    }

    private static JournalSnapshot? TryRead(Connection connection, long id)
    {
        try
        {
            using var select = connection.PrepareOnce("SELECT hash, format, digest, body FROM snapshots WHERE id = ?");
            if (!select.Bind(1, id).Step()) return null;
            var format = select.Number(1);
            if (!select.Blob(2).SequenceEqual(Digest(id, format, select.Blob(0), select.Blob(3)))) return null;
            if (!Links.Hold(connection, RowId.Position(id), select.Blob(0))) return null;
            return new JournalSnapshot(RowId.Position(id), select.Blob(0).ToArray(), (int)format, select.Blob(3).ToArray());
        }
        catch (JournalCorruptException)
        {
            // Because a snapshot only saves time: one that cannot be read is passed over, the events are still there.
            return null;
        }
    }

    private static byte[] Digest(long id, long format, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> body)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> numbers = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(numbers, id);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[8..], format);
        digest.AppendData(numbers);
        digest.AppendData(hash);
        digest.AppendData(body);
        return digest.GetHashAndReset();
    }
}
