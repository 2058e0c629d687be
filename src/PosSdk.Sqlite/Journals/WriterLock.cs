namespace PosSdk.Sqlite.Journals;

/// <summary>The lock file: whoever holds it open is the one writer. The operating system lets go of it when the process dies.</summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _file;

    private WriterLock(FileStream file) => _file = file;

    public static WriterLock Take(string path)
    {
        try
        {
            // Because another process that just starts could lock the name we delete, the file stays when the lock goes.
            return new WriterLock(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw FileFailure.From(path, failure);
        }
    }

    public void Dispose() => _file.Dispose();
}
