using PosSdk.Journaling;

namespace PosSdk.Sqlite.Journals;

/// <summary>Epoch and number packed into the row id, so that SQLite's own order is the log's: 23 bits epoch, 40 bits number.</summary>
internal static class RowId
{
    private const int SeqBits = 40;
    private const long LargestSeq = (1L << SeqBits) - 1;
    private const long LargestEpoch = (1L << (62 - SeqBits)) - 1;

    public static long Of(JournalPosition position)
    {
        if (position.Epoch > LargestEpoch) return long.MaxValue;
        return (position.Epoch << SeqBits) | Math.Min(position.Seq, LargestSeq);
    }

    public static JournalPosition Position(long id) => new(id >> SeqBits, id & LargestSeq);
}
