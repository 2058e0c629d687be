using PosSdk.Benchmarks.Measuring;

namespace PosSdk.Benchmarks.Opening;

/// <summary>A register of a certain age, once as it is after it was closed, once as a kill leaves it: with its last snapshot almost as far back as it can be.</summary>
internal sealed record RegisterFile(long Events, string Closed, string Killed)
{
    // Because a snapshot is taken every 4,096 events, this is about the longest tail there can be.
    private const long Tail = 4_000;

    public long Bytes => new FileInfo(Closed).Length;

    public static async ValueTask<RegisterFile> BuildAsync(Folder folder, long events)
    {
        var file = new RegisterFile(events, folder.File($"closed-{events}.db"), folder.File($"killed-{events}.db"));
        await Trade.BuildAsync(file.Closed, events);
        Copy(file.Closed, file.Killed);
        var living = folder.File("living.db");
        Copy(file.Killed, living);
        await using var journal = await Registers.JournalAsync(living);
        Trade.WithoutFlushes(journal);
        var pos = await PosClient.OpenAsync(Registers.Options, journal);
        await new Trade(pos).UntilAsync(events + Tail);
        // Because copying the files under a living writer is what a kill leaves behind: no last snapshot, and a log that was not folded away.
        Copy(living, file.Killed);
        return file;
    }

    private static void Copy(string from, string to)
    {
        foreach (var suffix in (string[])["", "-wal", ".witness"])
        {
            if (File.Exists(from + suffix)) File.Copy(from + suffix, to + suffix, overwrite: true);
        }
    }
}
