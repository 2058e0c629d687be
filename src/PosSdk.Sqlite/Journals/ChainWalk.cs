using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>Walks events in order, checks each link and stops at the first that does not hold.</summary>
/// <remarks>Reads in pages, so that a writer beside it can fold its write-ahead log away in between.</remarks>
internal sealed class ChainWalk(Connection connection, NameTable streams, NameTable types, IProgress<long>? progress)
{
    private const int PageSize = 4096;

    private readonly byte[] _hash = new byte[JournalHash.Size];
    private IReadOnlyList<Epoch> _epochs = [];
    private JournalPosition _last;
    private long _at;
    private long _sound;
    private BrokenLink? _broken;

    /// <summary>Sum over the sound rows, to be compared with the index's.</summary>
    public ulong Fingerprint { get; private set; }

    /// <summary>Row id of the last sound event; less than any when there is none.</summary>
    public long LastSound { get; private set; } = long.MinValue;

    /// <summary>Walks on from a link that is known to hold.</summary>
    public JournalVerification Tail(JournalPosition after, ReadOnlySpan<byte> hash, CancellationToken cancellationToken)
    {
        (_last, LastSound) = (after, RowId.Of(after));
        hash.CopyTo(_hash);
        return Guarded(() =>
        {
            _epochs = Epoch.All(connection);
            Walk(cancellationToken);
        });
    }

    /// <summary>Walks everything.</summary>
    public JournalVerification Everything(CancellationToken cancellationToken)
    {
        _last = new JournalPosition(-1, 0);
        return Guarded(() =>
        {
            _epochs = Epoch.All(connection);
            var rows = Count();
            Walk(cancellationToken);
            if (_broken is null && _sound < rows) Break(Following(), "It cannot be found, but more events are stored.");
        });
    }

    // Because a damaged row id can make SQLite's search end early, the rows are counted page by page as well.
    private long Count()
    {
        try
        {
            return connection.Number("SELECT count(*) FROM events NOT INDEXED") ?? 0;
        }
        catch (JournalCorruptException)
        {
            // Because only the walk can say where, it is left to stumble over the same page.
            return long.MaxValue;
        }
    }

    private JournalVerification Guarded(Action walk)
    {
        try
        {
            walk();
        }
        catch (JournalCorruptException damage)
        {
            Break(Following(), damage.Message);
        }

        return new JournalVerification(_sound, _hash, _broken);
    }

    private void Walk(CancellationToken cancellationToken)
    {
        using var select = connection.PrepareOnce(
            $"SELECT id, stream, version, type, at, hash, payload FROM events WHERE id > ? ORDER BY id LIMIT {PageSize}");
        for (var before = -1L; before != _sound && _broken is null;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            before = _sound;
            select.Bind(1, LastSound);
            while (_broken is null && select.Step()) Check(select);
            select.Reset();
            progress?.Report(_sound);
        }

        foreach (var epoch in _epochs.Where(epoch => _broken is null && epoch.Identity.Epoch > _last.Epoch))
        {
            Enter(new JournalPosition(epoch.Identity.Epoch, 1));
        }
    }

    private bool Check(Statement row)
    {
        var position = RowId.Position(row.Number(0));
        if (position.Epoch != _last.Epoch && !Enter(position)) return false;
        if (position != Following()) return Break(Following(), $"It is missing: number {position.Seq} of epoch {position.Epoch} comes next.");
        if (!HasItsKinds(row)) return Break(position, "Its row does not hold what was stored.");
        Span<byte> hash = stackalloc byte[JournalHash.Size];
        JournalHash.Next(_hash, position.Seq, Name(streams, row.Number(1)), Name(types, row.Number(3)), row.Number(4), row.Blob(6), hash);
        if (!row.Blob(5).SequenceEqual(hash)) return Break(position, "Its hash does not match its content.");
        if (row.Number(4) < _at) return Break(position, "Its time is before that of the event before.");

        hash.CopyTo(_hash);
        (_last, _at, LastSound) = (position, row.Number(4), row.Number(0));
        Fingerprint = unchecked(Fingerprint + StreamIndexWalk.Mix(row.Number(1), row.Number(2), row.Number(0)));
        _sound++;
        return true;
    }

    // Because one flipped bit turns a blob into a text of the same bytes, the hash alone would not notice.
    private static bool HasItsKinds(Statement row) =>
        row.IsNumber(1) && row.IsNumber(2) && row.IsNumber(3) && row.IsNumber(4) && row.IsBlob(5) && row.IsBlob(6);

    /// <summary>Starts the chain of a later epoch.</summary>
    private bool Enter(JournalPosition position)
    {
        var epoch = _epochs.FirstOrDefault(known => known.Identity.Epoch == position.Epoch);
        if (epoch is null || position.Epoch < _last.Epoch) return Break(Following(), $"Epoch {position.Epoch}, which comes next, is not known.");
        if (!epoch.IsSound) return Break(new JournalPosition(position.Epoch, 1), "Tenant or register of the epoch are not those it was started with.");
        _last = new JournalPosition(position.Epoch, 0);
        epoch.First.CopyTo(_hash, 0);
        return true;
    }

    private static string Name(NameTable table, long id)
    {
        if (table.Remember(id, out var name)) return name;
        name = table.Read(id);
        // Because a name that is no longer found by its text would be stored a second time.
        return table.Find(name) == id ? name : throw new JournalCorruptException($"The name {name} is not found under its number {id}.");
    }

    private JournalPosition Following() => _last.Epoch < 0 ? new JournalPosition(_epochs.Count > 0 ? _epochs[0].Identity.Epoch : 0, 1) : _last with { Seq = _last.Seq + 1 };

    private bool Break(JournalPosition position, string reason)
    {
        _broken = new BrokenLink(position, reason);
        return false;
    }
}
