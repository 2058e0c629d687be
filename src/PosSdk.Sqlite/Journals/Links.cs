using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>Looks up single links of the chain, for what claims to lie on it: the witness, snapshots, the start of the tail.</summary>
internal static class Links
{
    /// <summary>The stored hash after an event, or an epoch's first link for number 0; null when there is none.</summary>
    public static byte[]? At(Connection connection, JournalPosition position)
    {
        using var select = connection.PrepareOnce(position.Seq == 0 ? "SELECT first FROM epochs WHERE epoch = ?" : "SELECT hash FROM events WHERE id = ?");
        return select.Bind(1, position.Seq == 0 ? position.Epoch : RowId.Of(position)).Step() ? select.Blob(0).ToArray() : null;
    }

    /// <summary>True when that hash is stored at that place.</summary>
    public static bool Hold(Connection connection, JournalPosition position, ReadOnlySpan<byte> hash) =>
        At(connection, position) is { } stored && stored.AsSpan().SequenceEqual(hash);

    /// <summary>The end of an epoch's chain as the file has it.</summary>
    public static JournalHead Head(Connection connection, Epoch epoch)
    {
        using var select = connection.PrepareOnce("SELECT id, at, hash FROM events ORDER BY id DESC LIMIT 1");
        var start = new JournalPosition(epoch.Identity.Epoch, 0);
        if (!select.Step()) return new JournalHead(start, epoch.First, 0);
        var position = RowId.Position(select.Number(0));
        if (position < start) return new JournalHead(start, epoch.First, select.Number(1));
        return new JournalHead(position, select.Blob(2).ToArray(), select.Number(1));
    }
}
