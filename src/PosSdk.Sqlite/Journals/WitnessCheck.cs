using PosSdk.Journaling;
using PosSdk.Sqlite.Native;

namespace PosSdk.Sqlite.Journals;

/// <summary>Compares the file with what its witness saw.</summary>
internal static class WitnessCheck
{
    /// <summary>True when the end of the journal is lost and that was accepted.</summary>
    /// <exception cref="JournalTailLostException">It is lost, and nobody accepted it yet.</exception>
    /// <exception cref="JournalCorruptException">The witness belongs to another register, or saw another event at the same place.</exception>
    public static bool Loses(Connection connection, SqliteJournalOptions options, WitnessMark? mark, Epoch epoch, JournalHead head)
    {
        if (mark is null) return false;
        if (mark.Register != epoch.Identity.Register)
        {
            throw new JournalCorruptException($"{options.Path}.witness belongs to register {mark.Register:D}, the journal to {epoch.Identity.Register:D}. " +
                "Nothing was changed. Put the files of one register together again.");
        }

        if (mark.Position > head.Position) return options.AcceptLostTail ? true : throw Lost(options.Path, head.Position, mark.Position);
        // Because a lost tail that was accepted leaves no event where the witness saw one, an older epoch need not hold it any more.
        var stored = Links.At(connection, mark.Position);
        if (stored is null && mark.Position.Epoch < epoch.Identity.Epoch) return false;
        if (stored is not null && stored.AsSpan().SequenceEqual(mark.Hash)) return false;
        throw new JournalCorruptException(
            $"{options.Path} holds another event {mark.Position.Seq} of epoch {mark.Position.Epoch} than the one that was acknowledged. Nothing was changed. " +
            "Two copies of this register seem to have been used: find the other one, or restore from the hub.",
            new BrokenLink(mark.Position, "It is not the event that the witness saw."));
    }

    /// <summary>Starts the epoch after the lost one; the old epoch's events stay as they are.</summary>
    public static Epoch StartNext(Connection connection, Epoch epoch, WitnessMark mark)
    {
        JournalSchema.AddEpoch(connection, epoch.Identity with { Epoch = Math.Max(epoch.Identity.Epoch, mark.Position.Epoch) + 1 });
        return Epoch.Newest(connection);
    }

    /// <summary>Whose journal a new file is. A witness without its file means that a whole journal is lost.</summary>
    public static JournalIdentity IdentityOfNew(SqliteJournalOptions options, WitnessMark? mark)
    {
        if (mark is null)
        {
            var register = options.NewRegisterId ?? throw new ArgumentException("SqliteJournalOptions.NewRegisterId is missing: the file is new.", nameof(options));
            return new JournalIdentity("", register(), 0);
        }

        if (mark.Position is { Epoch: 0, Seq: 0 }) return new JournalIdentity("", mark.Register, 0);
        if (options.AcceptLostTail) return new JournalIdentity("", mark.Register, mark.Position.Epoch + 1);
        throw Lost(options.Path, default, mark.Position);
    }

    /// <summary>Why a file that holds no journal cannot be read: it is new, or all of it is lost. Only the witness can tell.</summary>
    public static JournalException NothingToRead(string path, WitnessMark? mark) => mark is { Position.Seq: > 0 } or { Position.Epoch: > 0 }
        ? Lost(path, default, mark.Position)
        : new JournalNewException($"{path} is new: nothing was ever recorded in it. Nothing was changed. Open it for writing to set the register up.");

    private static JournalTailLostException Lost(string path, JournalPosition found, JournalPosition witnessed) => new(
        $"{path} {(found.Seq == 0 ? "holds no event" : $"ends at event {found.Seq} of epoch {found.Epoch}")}, but event {witnessed.Seq} of epoch {witnessed.Epoch} was " +
        $"acknowledged. {(found.Seq == 0 ? "Nothing was changed." : "What is there is kept and sound.")} Restore the file with its -wal if you can find them; otherwise open it with AcceptLostTail, which goes on in a new epoch, " +
        "and take the missing sales from the hub or the printed receipts.", found, witnessed);
}
