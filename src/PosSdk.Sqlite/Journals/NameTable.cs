using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>Names stored once: <c>streams</c> or <c>types</c>. Remembers the names it read lately, never more than <see cref="Remembered"/>.</summary>
internal sealed class NameTable(Connection connection, string table)
{
    private const int Remembered = 1024;

    private readonly Statement _find = connection.Prepare($"SELECT id FROM {table} WHERE name = ?");
    private readonly Statement _read = connection.Prepare($"SELECT name FROM {table} WHERE id = ?");
    private readonly Statement _insert = connection.Prepare($"INSERT INTO {table}(name) VALUES(?)");
    private readonly (long Id, string? Name)[] _lately = new (long, string?)[Remembered];

    public long? Find(string name)
    {
        var id = _find.Bind(1, name).Step() ? _find.Number(0) : (long?)null;
        _find.Reset();
        return id;
    }

    public long Insert(string name)
    {
        _insert.Bind(1, name).Run();
        return connection.LastInsertedId;
    }

    /// <summary>The name; also when it had to be read from the file.</summary>
    public string Read(long id) => Remember(id, out var name) ? name : ReadFromFile(id);

    /// <summary>True when the name is remembered, so that the file was not asked.</summary>
    public bool Remember(long id, out string name)
    {
        var slot = _lately[Slot(id)];
        name = slot.Name ?? "";
        return slot.Name is not null && slot.Id == id;
    }

    private string ReadFromFile(long id)
    {
        var found = _read.Bind(1, id).Step();
        var name = found ? _read.Text(0) : "";
        _read.Reset();
        if (!found) throw new JournalCorruptException($"{connection.Path} has lost the name of number {id} in {table}. Run verify.");
        _lately[Slot(id)] = (id, name);
        return name;
    }

    private static int Slot(long id) => (int)(id & (Remembered - 1));
}
