using System.Diagnostics;

namespace PosSdk.Benchmarks.Measuring;

/// <summary>This program once more, as a process of its own: what a user starts is cold.</summary>
internal static class Child
{
    /// <summary>Runs it and gives the words of the first line it prints, and how long after its start they came.</summary>
    /// <param name="arguments">What it is to do; Program.cs knows the words.</param>
    public static async ValueTask<(string[] Words, TimeSpan Took)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        // Because the path is that of the shared host when the program was started by its dll.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        var from = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        var took = Stopwatch.GetElapsedTime(from);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && line is not null
            ? (line.Split(' '), took)
            : throw new InvalidOperationException($"The process for '{string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }
}
