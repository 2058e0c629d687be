using ConsoleRegister.Replays;
using ConsoleRegister.TradeFiles;

namespace ConsoleRegister.CommandLine;

/// <summary><c>replay FILE --db PATH [--json] [--acks]</c></summary>
internal static class ReplayCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var (path, database) = (arguments.Word("FILE"), DatabasePath.Of(arguments));
        if (!File.Exists(path)) throw new UsageException($"There is no file {path}.");
        var (json, acks) = (arguments.Has("--json"), arguments.Has("--acks"));
        var file = new TradeFile(path);
        var index = TradeIndex.Of(file, cancellationToken);
        var clock = new RowClock(index.Start ?? DateTimeOffset.UnixEpoch);
        await using var pos = await ReplayRegister.OpenAsync(database, clock, cancellationToken);

        using var lines = new AckLines(Console.OpenStandardOutput());
        var replay = new Replay(pos, index, clock) { Acknowledge = acks ? lines.Write : null };
        if (json || acks || Console.IsErrorRedirected) await replay.RunAsync(file.Rows(), null, cancellationToken);
        else await ReplayBar.RunAsync(replay, file, index.Rows, cancellationToken);

        var days = await JournalTotals.ReadAsync(pos, index, cancellationToken);
        var result = ReplayResult.Of(index, days, replay.Refused, pos.Journal.Head);
        if (json) await Console.Out.WriteLineAsync(ReplayJson.Of(result));
        else Output.Write(ReplayTable.Of(result));
        return ExitCodes.Done;
    }
}
