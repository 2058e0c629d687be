using System.Diagnostics;
using PosSdk.Journaling;
using PosSdk.Tests.Shared;

namespace PosSdk.Sqlite.Tests;

/// <summary>A full disk refuses, loses nothing, and the register goes on by itself when there is room again.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_database_refuses_whole_commits_and_recovers_without_restart()
    {
        using var file = new TillFile();
        await using var journal = await file.OpenAsync();
        await journal.Append("shift-1", 0, "opened");
        journal.Execute("PRAGMA max_page_count = 24");

        var stored = await FillUp(journal);
        var head = journal.Head;
        await Assert.ThrowsAsync<JournalFullException>(async () => await Sell(journal, stored));
        await Assert.ThrowsAsync<JournalFullException>(async () => await journal.SaveSnapshotAsync(
            new JournalSnapshot(journal.Head.Position, journal.Head.Hash, 1, new byte[200_000]), default));
        Assert.Equal(head, journal.Head);

        journal.Execute("PRAGMA max_page_count = 100000");
        await GoesOn(journal, stored);
    }

    [Fact]
    public async Task A_full_disk_refuses_whole_commits_wherever_it_becomes_full()
    {
        using var disk = SmallDisk.Mount();
        // Because only some users may mount a small disk; for all others the test above fills the database itself.
        if (disk is null) return;

        for (var ballast = 500_000; ballast < 500_000 + (12 * 4096); ballast += 4096)
        {
            var path = Path.Combine(disk.Folder, $"{ballast}.db");
            var journal = await SqliteJournal.OpenAsync(new SqliteJournalOptions { Path = path, NewRegisterId = () => TillFile.Register }, default);
            await journal.Append("shift-1", 0, "opened");
            await File.WriteAllBytesAsync(path + ".ballast", new byte[ballast]);

            var stored = await FillUp(journal);
            await Assert.ThrowsAsync<JournalFullException>(async () => await Sell(journal, stored));

            File.Delete(path + ".ballast");
            await GoesOn(journal, stored);
            await journal.DisposeAsync();
            foreach (var file in Directory.EnumerateFiles(disk.Folder)) File.Delete(file);
        }
    }

    private static async Task<int> FillUp(SqliteJournal journal)
    {
        for (var sale = 0; ; sale++)
        {
            try
            {
                await Sell(journal, sale);
            }
            catch (JournalFullException)
            {
                return sale;
            }
        }
    }

    // Because a sale touches a new stream and an old one, half of it would show.
    private static async Task Sell(SqliteJournal journal, int sale) => Assert.IsType<AppendResult.Appended>(await journal.AppendAsync(
        [JournalWords.To($"sale-{sale}", 0, 5, new string('a', 3000), "b"), JournalWords.To("shift-1", sale + 1, 5, "c")], default));

    private static async Task GoesOn(SqliteJournal journal, int stored)
    {
        Assert.Equal(1 + (stored * 3), journal.Head.Position.Seq);
        await Sell(journal, stored);
        Assert.Equal(stored + 2, (await journal.Stream("shift-1")).Count);
        Assert.Empty(await journal.Stream($"sale-{stored + 1}"));
        var found = await journal.VerifyAsync(null, default);
        Assert.True(found.IsSound, found.FirstBroken?.Reason);
        Assert.Equal(1 + ((stored + 1) * 3), found.Events);
        Assert.Null(journal.WitnessFault);
    }

    private sealed class SmallDisk : IDisposable
    {
        private SmallDisk(string folder) => Folder = folder;

        public string Folder { get; }

        public static SmallDisk? Mount()
        {
            if (!OperatingSystem.IsLinux()) return null;
            var folder = Directory.CreateTempSubdirectory("possdk-disk-").FullName;
            if (Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder)) return new SmallDisk(folder);
            Directory.Delete(folder);
            return null;
        }

        public void Dispose()
        {
            Run("umount", Folder);
            Directory.Delete(Folder);
        }

        private static bool Run(string command, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
    }
}
