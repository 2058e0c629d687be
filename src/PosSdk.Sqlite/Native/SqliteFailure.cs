using PosSdk.Journaling;
using SQLitePCL;

namespace PosSdk.Sqlite.Native;

/// <summary>Says in words what a result code of SQLite means for the person at the till.</summary>
internal static class SqliteFailure
{
    // Because the shared-memory file cannot grow on a full disk, which SQLite reports as an I/O error of its own.
    private const int SharedMemorySize = 4874;

    public static JournalException From(string path, int code, int extended, string? text)
    {
        var detail = $"(SQLite {extended}: {text})";
        return code switch
        {
            raw.SQLITE_FULL => Full(path, detail),
            raw.SQLITE_IOERR when extended == SharedMemorySize => Full(path, detail),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN => new JournalReadOnlyException(
                $"{path} or its folder cannot be written by this user. Nothing was changed. Grant write access to the folder, " +
                $"or open the journal for reading only. {detail}"),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new JournalCorruptException(
                $"{path} is damaged, or is not a journal. Nothing was changed. Copy the file with its -wal and .witness away before anything else, " +
                $"run verify to see how far it is sound, and restore the rest from the hub or a backup. {detail}"),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new JournalInUseException(
                $"Another program holds {path}. Nothing was recorded. Close that program (a database browser, a backup) and try again. {detail}"),
            raw.SQLITE_IOERR => new JournalException(
                $"The disk under {path} failed. Nothing of this command is acknowledged, everything before it is kept. Check the disk, " +
                $"then open the journal again. {detail}", isTransient: true),
            _ => new JournalException(
                $"SQLite refused the call on {path}. Nothing was recorded, everything before is kept. Report this as a defect. {detail}"),
        };
    }

    private static JournalFullException Full(string path, string detail) => new(
        $"There is no room left on the disk of {path}. Nothing of this command was recorded, everything before it is kept. " +
        $"Free some space and try again; the register need not be restarted. {detail}");
}
