using PosSdk.Journaling;

namespace PosSdk.Sqlite.Journals;

/// <summary>Says in words what the operating system refused while the lock or the witness was opened.</summary>
internal static class FileFailure
{
    public static JournalException From(string path, Exception failure) => (failure, failure.HResult) switch
    {
        (DirectoryNotFoundException, _) => new JournalException(
            $"The folder of {path} does not exist. Nothing was created. Make the folder or correct the path.", innerException: failure),
        // Because .NET hands on the number of the system: EAGAIN of Linux and macOS, sharing and lock violations of Windows.
        (IOException, 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021)) => new JournalInUseException(
            $"Another process, or this one a second time, has {path} open for writing. Nothing was changed. Close it, or open the journal for reading only.", failure),
        // ENOSPC, EDQUOT of Linux, ERROR_DISK_FULL.
        (IOException, 28 or 122 or unchecked((int)0x80070070)) => new JournalFullException(
            $"There is no room left on the disk of {path}. Nothing was changed. Free some space and open it again.", failure),
        // EROFS, ERROR_WRITE_PROTECT.
        (UnauthorizedAccessException, _) or (IOException, 30 or unchecked((int)0x80070013)) => new JournalReadOnlyException(
            $"The folder of {path} cannot be written by this user. Nothing was changed. Grant write access, or open the journal for reading only.",
            failure),
        _ => new JournalException($"{path} cannot be opened: {failure.Message} Nothing was changed. Check the disk and the path.",
            innerException: failure),
    };
}
