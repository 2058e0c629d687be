using System.Globalization;
using ConsoleRegister.Interactive.Selling;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Client;
using PosSdk.Devices.Terminals;
using PosSdk.Domain.Prints;
using PosSdk.Printing;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>Paper. Documents are queued in the journal, and the spool prints them when the printer can: nobody at the till waits for that, and nothing comes out twice by itself.</summary>
internal sealed class Printouts(Counter counter)
{
    private PrintClient Prints => counter.Client.Prints;

    /// <summary>How documents stand that somebody has to know of; null when all is on paper or on its way.</summary>
    public static string? Standing(Counter counter) => string.Join(", ", new[]
    {
        Some(counter, PrintStanding.Waiting, "WAITING"), Some(counter, PrintStanding.Doubtful, "DOUBTFUL"), Some(counter, PrintStanding.Expired, "NOT PRINTED IN TIME"),
    }.OfType<string>()) is { Length: > 0 } some ? some : null;

    public async ValueTask<Answer> AgainAsync(TillCommand.PrintAgain command, CancellationToken cancellationToken)
    {
        if (!counter.Devices.Prints) return NoPrinter;
        var number = command.Number is { } text ? Lists.NumberOf(counter.Client, text) : counter.Client.Sales.Last;
        if (number is not { } receipt) return Lists.NoSuchReceipt(command.Number);
        if (!(await Prints.ReprintAsync(PrintId.Of(PrintKind.Receipt, receipt.ToString()), cancellationToken)).TryGet(out var id, out var refusal)) return refusal;
        var copy = (await Prints.LoadAsync(id, cancellationToken)).Latest?.Copy;
        return new Answer.Said(copy is null ? $"Receipt {receipt} goes to the printer." : $"Receipt {receipt} goes to the printer once more, marked as copy {Number(copy.Value)}.");
    }

    public Answer List() => Listed(Prints.Jobs, "Nothing is printed twice by itself; 'prints drop NO.' takes one off the list.");

    /// <summary>What was not on paper for certain when the till started; null when all was.</summary>
    public Answer? LeftBehind() => counter.Devices.LeftBehind is { Count: > 0 } jobs
        ? Listed(jobs, "These were not on paper for certain when the till stopped. What waits comes out now; nothing is printed twice by itself, and 'prints' lists what is left.")
        : null;

    public async ValueTask<Answer> DropAsync(TillCommand.DropPrint command, CancellationToken cancellationToken)
    {
        if (command.Number > Prints.Jobs.Count) return new Answer.Confused($"There is no document number {command.Number} to be printed.", "'prints' lists them.");
        var job = Prints.Jobs[command.Number - 1];
        return (await Prints.CancelAsync(job.Id, cancellationToken)).TryGet(out _, out var refusal) ? new Answer.Said($"Off the list: {NameOf(job)}.") : refusal;
    }

    /// <summary>Queues the slip that the card terminal wants printed.</summary>
    /// <param name="ending">What the terminal said.</param>
    /// <param name="isUndone">True for the slip of a payment that was undone, which has another one already.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask SlipAsync(CardEnding ending, bool isUndone, CancellationToken cancellationToken)
    {
        if (counter.Devices.Prints && ending.Slip.Count > 0) _ = await Prints.QueueSlipAsync(isUndone ? $"{ending.Payment}-undone" : ending.Payment.Value, ending.Slip, cancellationToken);
    }

    /// <summary>The answer of a till without a printer.</summary>
    private static Answer.Confused NoPrinter => new("This till has no receipt printer.", "'receipt' shows a receipt here. For paper start with --printer tcp://HOST:9100, or --devices simulated.");

    private static string? Some(Counter counter, PrintStanding standing, string words)
    {
        var jobs = counter.Client.Prints.Jobs.Where(job => job.Standing == standing).ToList();
        // Because what has just been queued is on its way, documents wait only when something is in the way of the first.
        var count = standing == PrintStanding.Waiting && jobs.All(job => job.Problem is null) ? 0 : jobs.Count;
        return count == 0 ? null : $"{Number(count)} print{(count == 1 ? "" : "s")} {words}";
    }

    private Answer.Listing Listed(IReadOnlyList<SpooledPrint> jobs, string note) => new(
        ["No.", "Document", "Since", "Stands", "Why", "Do"],
        [.. jobs.Select((job, index) => (string[])[Number(index + 1), NameOf(job), counter.Clock(job.RequestedAt), InWords(job.Standing), job.Problem ?? "", WhatToDo(job)])],
        jobs.Count == 0 ? "Nothing waits for the printer." : note);

    private static string NameOf(SpooledPrint job) => $"{job.Id.Kind} {job.Id.Number}{(job.Copy is { } copy ? $", copy {Number(copy)}" : "")}";

    private static string InWords(PrintStanding standing) => standing switch
    {
        PrintStanding.Waiting => "waits",
        PrintStanding.Printing => "is being printed",
        PrintStanding.Doubtful => "perhaps on paper",
        _ => "too late",
    };

    private string WhatToDo(SpooledPrint job) => (job.Standing, job.Id.Kind) switch
    {
        (PrintStanding.Waiting, _) => $"comes out until {counter.Clock(job.ExpiresAt)}",
        (PrintStanding.Doubtful, PrintKind.Receipt) => $"look; 'print {job.Id.Number}' prints a marked copy",
        (PrintStanding.Expired, PrintKind.Receipt) => $"'print {job.Id.Number}' if it is wanted",
        (PrintStanding.Printing, _) => "",
        _ => "look at the printer, then drop it",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
