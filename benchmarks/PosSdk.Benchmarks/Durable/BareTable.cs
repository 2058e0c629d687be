using SQLitePCL;

namespace PosSdk.Benchmarks.Durable;

/// <summary>What nobody can do less than: one prepared insert of the same row, committed by itself, at the same durability.</summary>
internal sealed class BareTable : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly byte[] _hash = new byte[32];
    private readonly byte[] _payload;
    private long _id;

    static BareTable() => Batteries_V2.Init();

    /// <param name="path">A new file.</param>
    /// <param name="payload">What goes into every row.</param>
    /// <param name="indexed">True to keep the index by stream too, which the journal needs and the bare insert does not.</param>
    public BareTable(string path, byte[] payload, bool indexed)
    {
        _payload = payload;
        Check(raw.sqlite3_open_v2(path, out _database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null));
        Check(raw.sqlite3_exec(_database, """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE events(
                id INTEGER PRIMARY KEY, stream INTEGER NOT NULL, version INTEGER NOT NULL, type INTEGER NOT NULL, at INTEGER NOT NULL,
                hash BLOB NOT NULL, payload BLOB NOT NULL);
            """));
        if (indexed) Check(raw.sqlite3_exec(_database, "CREATE UNIQUE INDEX events_by_stream ON events(stream, version)"));
        Check(raw.sqlite3_prepare_v3(
            _database, "INSERT INTO events(id, stream, version, type, at, hash, payload) VALUES(?, ?, ?, ?, ?, ?, ?)", raw.SQLITE_PREPARE_PERSISTENT, out _insert));
    }

    public ValueTask InsertAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _id++;
            // Because a cart's stream has some dozens of events, so have these.
            Check(raw.sqlite3_bind_int64(_insert, 1, _id));
            Check(raw.sqlite3_bind_int64(_insert, 2, _id / 32));
            Check(raw.sqlite3_bind_int64(_insert, 3, _id % 32));
            Check(raw.sqlite3_bind_int64(_insert, 4, 7));
            Check(raw.sqlite3_bind_int64(_insert, 5, 1_790_000_000_000 + _id));
            Check(raw.sqlite3_bind_blob(_insert, 6, _hash));
            Check(raw.sqlite3_bind_blob(_insert, 7, _payload));
            if (raw.sqlite3_step(_insert) != raw.SQLITE_DONE) throw new InvalidOperationException(raw.sqlite3_errmsg(_database).utf8_to_string());
            raw.sqlite3_reset(_insert);
        }
        return default;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _database.Dispose();
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw new InvalidOperationException(raw.sqlite3_errmsg(_database).utf8_to_string());
    }
}
