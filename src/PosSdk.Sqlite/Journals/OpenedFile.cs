using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>A journal's files, open and checked.</summary>
internal sealed class OpenedFile(Connection connection) : IDisposable
{
    public Connection Connection { get; } = connection;

    public required JournalIdentity Identity { get; init; }

    public required JournalHead Head { get; set; }

    /// <summary>Null when opened for reading.</summary>
    public Witness? Witness { get; init; }

    /// <summary>Null when opened for reading.</summary>
    public WriterLock? Lock { get; init; }

    public void Dispose()
    {
        Connection.Dispose();
        Witness?.Dispose();
        // Because the next writer may only start when all of this one is gone, the lock goes last.
        Lock?.Dispose();
    }
}
