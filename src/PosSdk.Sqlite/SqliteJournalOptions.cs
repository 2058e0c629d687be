namespace PosSdk.Sqlite;

/// <summary>How to open a journal. A draft: <see cref="SqliteJournal.OpenAsync"/> copies it, later edits have no effect.</summary>
public sealed class SqliteJournalOptions
{
    /// <summary>The database file, on a local disk. Its folder must exist; <c>.lock</c> and <c>.witness</c> are kept beside it.</summary>
    public string Path { get; set; } = "";

    /// <summary>True to read beside a living writer: takes no lock, changes nothing. False unless set.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Makes the register's own id (UUIDv7). Asked once in the life of a file: when it is created.</summary>
    public Func<Guid>? NewRegisterId { get; set; }

    /// <summary>
    /// True to go on after a <see cref="Journaling.JournalTailLostException"/>: what is left is kept, and the next epoch starts at number 1, so that no
    /// receipt number can come twice. Without a lost tail it changes nothing; with <see cref="ReadOnly"/> it only reads what is left. False unless set; a person should decide.
    /// </summary>
    public bool AcceptLostTail { get; set; }

    internal SqliteJournalOptions Freeze()
    {
        if (string.IsNullOrWhiteSpace(Path)) throw new ArgumentException("SqliteJournalOptions.Path is missing.", nameof(Path));
        if (Path is ":memory:")
        {
            throw new ArgumentException("A file journal cannot be ':memory:'. Use InMemoryJournal, or UseInMemoryJournal in a container; to keep sales, give the path of a file.", nameof(Path));
        }
        return new() { Path = System.IO.Path.GetFullPath(Path), ReadOnly = ReadOnly, NewRegisterId = NewRegisterId, AcceptLostTail = AcceptLostTail };
    }
}
