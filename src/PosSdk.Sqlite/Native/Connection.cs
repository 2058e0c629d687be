using PosSdk.Journaling;
using SQLitePCL;

namespace PosSdk.Sqlite.Native;

/// <summary>One connection, used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    // Because the engine that the package carries is the one its tests ran on; much older ones lack what the schema uses.
    private const int OldestEngine = 3_044_000;

    private readonly sqlite3 _handle;
    private readonly List<Statement> _statements = [];

    static Connection() => Batteries_V2.Init();

    private Connection(string path, sqlite3 handle) => (Path, _handle) = (path, handle);

    public string Path { get; }

    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    public bool IsReadOnly => raw.sqlite3_db_readonly(_handle, "main") == 1;

    public long LastInsertedId => raw.sqlite3_last_insert_rowid(_handle);

    /// <summary>Opens for reading and writing, and creates the file when there is none.</summary>
    public static Connection OpenForWriting(string path) => Open(path, path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);

    /// <summary>Opens beside a living writer.</summary>
    public static Connection OpenForReading(string path) => Open(path, path, raw.SQLITE_OPEN_READONLY);

    /// <summary>Opens what nobody is writing, without making SQLite's helper files: for folders that cannot be written.</summary>
    public static Connection OpenImmutable(string path) =>
        Open(path, new Uri(path).AbsoluteUri + "?immutable=1", raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        var prepared = new Statement(this, statement);
        _statements.Add(prepared);
        return prepared;
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first column of the first row as a number; null when there is no row.</summary>
    public long? Number(string sql)
    {
        using var statement = PrepareOnce(sql);
        return statement.Step() ? statement.Number(0) : null;
    }

    /// <summary>A statement whose caller disposes it.</summary>
    public Statement PrepareOnce(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var statement));
        return new Statement(this, statement);
    }

    /// <summary>Undoes a transaction that failed half-way; does nothing when SQLite has undone it already.</summary>
    public void RollBack()
    {
        if (InTransaction) raw.sqlite3_exec(_handle, "ROLLBACK");
    }

    public void ThrowIfClosed() => ObjectDisposedException.ThrowIf(_handle.IsClosed, typeof(SqliteJournal));

    public void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw Failure(code);
    }

    public JournalException Failure(int code) =>
        SqliteFailure.From(Path, code & 0xFF, raw.sqlite3_extended_errcode(_handle), raw.sqlite3_errmsg(_handle).utf8_to_string());

    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _handle.Dispose();
    }

    private static Connection Open(string path, string name, int flags)
    {
        if (raw.sqlite3_libversion_number() < OldestEngine)
        {
            throw new JournalException($"SQLite {raw.sqlite3_libversion().utf8_to_string()} is too old for the journal. Nothing was opened. " +
                "Use the SQLitePCLRaw.bundle_e_sqlite3 that PosSdk.Sqlite brings along.");
        }

        // Because the journal serialises its calls itself, SQLite's own mutexes would only cost.
        var code = raw.sqlite3_open_v2(name, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        var connection = new Connection(path, handle);
        if (code == raw.SQLITE_OK) return connection;
        var failure = connection.Failure(code);
        connection.Dispose();
        throw failure;
    }
}
