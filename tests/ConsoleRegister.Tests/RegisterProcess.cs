using System.Diagnostics;
using System.Text.Json;

namespace ConsoleRegister.Tests;

/// <summary>The register as a process of its own, because only a process can be killed.</summary>
internal static class RegisterProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ConsoleRegister.dll");

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ended> RunAsync(params string[] words)
    {
        using var process = Start(words);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, output, await errors);
    }

    /// <summary>Starts it, reads what it acknowledges, and kills it after some of it; to its end when there are fewer.</summary>
    public static async Task<List<Ack>> KillAfterAsync(int acks, params string[] words)
    {
        using var process = Start(words);
        var seen = new List<Ack>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is not ["ack", var row, var seq]) continue;
            seen.Add(new Ack(int.Parse(row), long.Parse(seq)));
            if (seen.Count == acks) process.Kill();
        }
        await process.WaitForExitAsync();
        return seen;
    }

    public static Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var word in (string[])["exec", Program, .. words]) start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }

    internal sealed record Ended(int ExitCode, string Output, string Errors)
    {
        public string LastLine => Output.TrimEnd().Split('\n')[^1];

        public JsonElement Json => JsonDocument.Parse(LastLine).RootElement;
    }

    internal readonly record struct Ack(int Row, long Seq);
}
