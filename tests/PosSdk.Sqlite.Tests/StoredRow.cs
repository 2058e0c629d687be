using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Tests;

/// <summary>Where the bytes of one event lie in the database file, worked out from SQLite's record format and checked by the hash in the middle.</summary>
/// <param name="Position">Its number.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Start">The first byte of its cell.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="Placeholder">
/// The byte that stands for the id inside the record: the id is the row's key and is stored before it, so SQLite never looks at this one.
/// </param>
internal sealed record StoredRow(JournalPosition Position, string Stream, int Start, int End, int Placeholder)
{
    public const int PageSize = 4096;

    public int Page => Start / PageSize;

    /// <summary>All events of a closed journal with payloads of less than 57 bytes, whose record sizes fit one byte.</summary>
    public static IReadOnlyList<StoredRow> Of(string path)
    {
        var file = File.ReadAllBytes(path);
        using var connection = Connection.OpenForReading(path);
        using var select = connection.PrepareOnce(
            "SELECT e.id, e.stream, e.version, e.type, e.at, e.hash, length(e.payload), s.name FROM events e JOIN streams s ON s.id = e.stream ORDER BY e.id");
        List<StoredRow> rows = [];
        while (select.Step())
        {
            var hash = Place(file, select.Blob(5).ToArray());
            var payload = (int)select.Number(6);
            var numbers = Width(select.Number(1)) + Width(select.Number(2)) + Width(select.Number(3)) + Width(select.Number(4));
            // Cell: size, row id; record header: its size and seven types of one byte each; then the numbers before the hash.
            var record = 8 + numbers + JournalHash.Size + payload;
            var start = hash - numbers - 8 - (select.Number(0) < 128 ? 1 : 2) - (record < 128 ? 1 : 2);
            rows.Add(new StoredRow(Journals.RowId.Position(select.Number(0)), select.Text(7), start, hash + JournalHash.Size + payload, hash - numbers - 7));
        }

        return rows;
    }

    // Because the first page of a table keeps a stale copy of its rows when it becomes the root of others, only leaves count.
    private static int Place(byte[] file, byte[] hash) => Assert.Single(
        from page in Enumerable.Range(0, file.Length / PageSize)
        where file[page * PageSize] == 13
        let place = file.AsSpan(page * PageSize, PageSize).IndexOf(hash)
        where place >= 0
        select (page * PageSize) + place);

    private static int Width(long value) => value switch
    {
        0 or 1 => 0,
        < 128 => 1,
        < 32768 => 2,
        < 1L << 23 => 3,
        < 1L << 31 => 4,
        < 1L << 47 => 6,
        _ => 8,
    };
}
