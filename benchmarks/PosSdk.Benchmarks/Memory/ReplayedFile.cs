using System.Diagnostics;
using PosSdk.Benchmarks.Measuring;

namespace PosSdk.Benchmarks.Memory;

/// <summary>The sample register replaying a trade file, watched from outside.</summary>
internal static class ReplayedFile
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <returns>The highest working set seen, in MB.</returns>
    public static async ValueTask<double> PeakMegabytesAsync(long rows)
    {
        using var folder = new Folder();
        TradeFile.Write(folder.File("trade.csv"), rows);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[Path.Combine(AppContext.BaseDirectory, "ConsoleRegister.dll"), "replay", folder.File("trade.csv"), "--db", folder.File("register.db"), "--json"])
            start.ArgumentList.Add(word);

        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, process.PeakWorkingSet64);
            await Task.Delay(BetweenLooks, TimeProvider.System);
            process.Refresh();
        }
        return process.ExitCode == 0 ? peak / 1e6 : throw new InvalidOperationException(string.Join('\n', await said));
    }
}
