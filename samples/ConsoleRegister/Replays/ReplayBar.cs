using ConsoleRegister.TradeFiles;
using Spectre.Console;

namespace ConsoleRegister.Replays;

/// <summary>A progress bar on standard error, so that the output stays what it is.</summary>
internal static class ReplayBar
{
    // Because drawing is not for every row.
    private const int Step = 256;

    public static Task RunAsync(Replay replay, TradeFile file, int rows, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(Markup.Escape(Path.GetFileName(file.Path)), maxValue: Math.Max(rows, 1));
                await replay.RunAsync(file.Rows(), row => Show(task, row, rows), cancellationToken);
            });
    }

    private static void Show(ProgressTask task, int row, int rows)
    {
        if (row % Step == 0 || row == rows) task.Value = row;
    }
}
