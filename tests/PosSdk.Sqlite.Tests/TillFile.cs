using PosSdk.Journaling;

namespace PosSdk.Sqlite.Tests;

/// <summary>A folder of its own with one register's files, gone after the test.</summary>
internal sealed class TillFile : IDisposable
{
    public static readonly Guid Register = new("01931f00-0000-7000-8000-000000000001");

    public TillFile() => Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("possdk-").FullName, "till.db");

    public string Path { get; }

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public ValueTask<SqliteJournal> OpenAsync(bool acceptLostTail = false) => SqliteJournal.OpenAsync(
        new SqliteJournalOptions { Path = Path, NewRegisterId = () => Register, AcceptLostTail = acceptLostTail }, default);

    public ValueTask<SqliteJournal> OpenForReadingAsync() => SqliteJournal.OpenAsync(new SqliteJournalOptions { Path = Path, ReadOnly = true }, default);

    public ValueTask<JournalVerification> VerifyAsync() => SqliteJournal.VerifyFileAsync(Path, null, default);

    /// <summary>Copies the files as they are this moment, as a power cut would leave them.</summary>
    public TillFile Copy()
    {
        var copy = new TillFile();
        foreach (var name in Directory.EnumerateFiles(Folder).Where(name => !name.EndsWith(".lock", StringComparison.Ordinal)))
        {
            // Because the lock file and SQLite's shared memory belong to the living process, a copy makes its own.
            if (!name.EndsWith("-shm", StringComparison.Ordinal)) File.Copy(name, System.IO.Path.Combine(copy.Folder, System.IO.Path.GetFileName(name)));
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
