using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>What is in the file. Changing it means a new <see cref="Version"/>.</summary>
internal static class JournalSchema
{
    private const long Version = 1;
    private const long ApplicationId = 0x504F534A; // "POSJ"

    private const string Tables = """
        CREATE TABLE streams(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE types(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE events(
            id INTEGER PRIMARY KEY, -- epoch << 40 | seq
            stream INTEGER NOT NULL REFERENCES streams(id),
            version INTEGER NOT NULL,
            type INTEGER NOT NULL REFERENCES types(id),
            at INTEGER NOT NULL, -- Unix ms
            hash BLOB NOT NULL,
            payload BLOB NOT NULL);
        CREATE UNIQUE INDEX events_by_stream ON events(stream, version);
        CREATE TABLE epochs(epoch INTEGER PRIMARY KEY, tenant TEXT NOT NULL, register TEXT NOT NULL, first BLOB NOT NULL);
        CREATE TABLE snapshots(id INTEGER PRIMARY KEY, hash BLOB NOT NULL, format INTEGER NOT NULL, digest BLOB NOT NULL, body BLOB NOT NULL);
        CREATE VIEW audit AS
            SELECT e.id >> 40 AS epoch, e.id & 1099511627775 AS seq, s.name AS stream, e.version, t.name AS type, e.at,
                   strftime('%Y-%m-%dT%H:%M:%fZ', e.at / 1000.0, 'unixepoch') AS utc,
                   CAST(e.payload AS TEXT) AS payload, lower(hex(e.hash)) AS hash
            FROM events e LEFT JOIN streams s ON s.id = e.stream LEFT JOIN types t ON t.id = e.type;
        """;

    /// <summary>True when there is a journal of this version; false when the file is empty, or was killed while it was made.</summary>
    public static bool Exists(Connection connection)
    {
        var version = connection.Number("PRAGMA user_version") ?? 0;
        var application = connection.Number("PRAGMA application_id") ?? 0;
        if (application == 0 && version == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") == 0) return false;
        if (application != ApplicationId)
        {
            throw new JournalCorruptException($"{connection.Path} is a database, but not a journal. Nothing was changed. Check the path.");
        }

        return version switch
        {
            Version => true,
            > Version => throw new JournalTooNewException(
                $"A newer PosSdk wrote {connection.Path} (layout {version}, this one knows {Version}). Nothing was changed. Update this program."),
            _ => throw new JournalCorruptException($"{connection.Path} says it has layout {version}, which never was. Nothing was changed. Run verify."),
        };
    }

    /// <summary>Everything or nothing: a file that was being made when the power went is made again.</summary>
    public static void Create(Connection connection, JournalIdentity identity)
    {
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute(Tables);
        connection.Execute($"PRAGMA application_id={ApplicationId}; PRAGMA user_version={Version}");
        AddEpoch(connection, identity);
        connection.Execute("COMMIT");
    }

    public static void AddEpoch(Connection connection, JournalIdentity identity)
    {
        using var insert = connection.PrepareOnce("INSERT INTO epochs(epoch, tenant, register, first) VALUES(?, ?, ?, ?)");
        insert.Bind(1, identity.Epoch).Bind(2, identity.Tenant).Bind(3, identity.Register.ToString("D")).Bind(4, JournalHash.First(identity)).Run();
    }
}
