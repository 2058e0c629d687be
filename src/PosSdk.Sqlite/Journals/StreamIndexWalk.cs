using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>
/// Checks that every stream is numbered 1, 2, 3... in the order of the log, and that the index by stream says what the rows say. The hash does not cover
/// versions, because they follow from the order; so they are derived again here, from the index, without memory that grows with the file.
/// </summary>
internal sealed class StreamIndexWalk(Connection connection, ulong fingerprint, long lastSound)
{
    private const int PageSize = 4096;
    private const string Index = "events INDEXED BY events_by_stream";

    private (long Stream, long Version, long Id) _before;
    private ulong _fingerprint;
    private long? _suspect;

    /// <summary>The first event of a stream that is numbered wrong; null when all are right.</summary>
    public BrokenLink? Run(CancellationToken cancellationToken)
    {
        try
        {
            using var select = connection.PrepareOnce(
                $"SELECT stream, version, id FROM {Index} WHERE (stream, version) > (?, ?) ORDER BY stream, version LIMIT {PageSize}");
            _before = (long.MinValue, 0, 0);
            while (_suspect is null && Page(select)) cancellationToken.ThrowIfCancellationRequested();
            if (_suspect is null && _fingerprint == fingerprint) return null;
        }
        catch (JournalCorruptException)
        {
            // Because the index does not know the order of the log, the rows are asked one by one which of them it lost.
        }

        return FirstRow(cancellationToken);
    }

    /// <summary>A row's part of the fingerprint: a sum of these does not depend on the order.</summary>
    public static ulong Mix(long stream, long version, long id)
    {
        unchecked
        {
            var mixed = ((ulong)stream * 0x9E3779B97F4A7C15) ^ ((ulong)version * 0xC2B2AE3D27D4EB4F) ^ ((ulong)id * 0x165667B19E3779F9);
            mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93;
            return mixed ^ (mixed >> 32);
        }
    }

    private bool Page(Statement select)
    {
        var rows = 0;
        select.Bind(1, _before.Stream).Bind(2, _before.Version);
        for (; _suspect is null && select.Step(); rows++) Check((select.Number(0), select.Number(1), select.Number(2)));
        select.Reset();
        return rows > 0;
    }

    private void Check((long Stream, long Version, long Id) entry)
    {
        var expected = entry.Stream == _before.Stream ? _before.Version + 1 : 1;
        var follows = entry.Stream != _before.Stream || entry.Id > _before.Id;
        _before = entry;
        if (entry.Id > lastSound) return;
        if (entry.Version != expected || !follows) _suspect = entry.Id;
        _fingerprint = unchecked(_fingerprint + Mix(entry.Stream, entry.Version, entry.Id));
    }

    /// <summary>Only when something is wrong: finds the first row of the log that the index and the row before it do not agree with.</summary>
    private BrokenLink? FirstRow(CancellationToken cancellationToken)
    {
        using var rows = connection.PrepareOnce("SELECT id, stream, version FROM events NOT INDEXED WHERE id <= ? ORDER BY id");
        using var entry = connection.PrepareOnce($"SELECT id FROM {Index} WHERE stream = ? AND version = ?");
        rows.Bind(1, lastSound);
        while (rows.Step())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (id, stream, version) = (rows.Number(0), rows.Number(1), rows.Number(2));
            var before = version == 1 ? 0 : Entry(entry, stream, version - 1);
            if (version >= 1 && Entry(entry, stream, version) == id && before < id) continue;
            return new BrokenLink(RowId.Position(id), "Its version within the stream is not the one it was stored with.");
        }

        var place = RowId.Position(_suspect ?? lastSound);
        return new BrokenLink(place, "The index by stream holds entries that no event has.");
    }

    /// <summary>The row the index leads to; larger than any when it leads nowhere.</summary>
    private static long Entry(Statement entry, long stream, long version)
    {
        try
        {
            var id = entry.Bind(1, stream).Bind(2, version).Step() ? entry.Number(0) : long.MaxValue;
            entry.Reset();
            return id;
        }
        catch (JournalCorruptException)
        {
            return long.MaxValue;
        }
    }
}
