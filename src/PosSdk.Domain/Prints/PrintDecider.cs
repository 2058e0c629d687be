using System.Diagnostics;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Prints;

/// <summary>The rules of a printed document. By itself it is printed once at most; what may be out already comes again only when a person asks, and as a marked copy.</summary>
public static class PrintDecider
{
    private const int LongestProblem = 300;

    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<PrintEvent> Decide(Print print, PrintCommand command, CommandContext context) => (print, command) switch
    {
        (_, PrintCommand.Request c) => Fault(c.Validity, c.Lines) ?? Request(print, c, context),
        (Print.None, _) => PrintRefusal.NotRequested,
        (_, PrintCommand.Reprint c) => Fault(c.Validity, null) ?? Reprint(print, c, context),
        (Print.Waiting waiting, PrintCommand.Start c) => Start(waiting, c, context),
        (Print.Printing, PrintCommand.Start) => PrintRefusal.GoingOn,
        (Print.Printing, PrintCommand.RecordPrinted c) => Printed(c, context),
        (Print.Printed, PrintCommand.RecordPrinted) => Decision<PrintEvent>.AlreadySo,
        (_, PrintCommand.RecordPrinted) => PrintRefusal.NotStarted,
        (Print.Printing or Print.Waiting, PrintCommand.RecordNotPrinted c) => NotPrinted(print, c, context),
        (Print.Printing, PrintCommand.RecordLost c) => new PrintEvent.Lost { Problem = Shortened(c.Problem), By = context.By },
        (Print.Doubtful, PrintCommand.RecordLost) => Decision<PrintEvent>.AlreadySo,
        (_, PrintCommand.RecordLost) => PrintRefusal.NotStarted,
        (Print.Waiting waiting, PrintCommand.Expire) => IsOver(waiting, context) ? new PrintEvent.Expired { By = context.By } : PrintRefusal.NotExpired,
        (Print.Expired, PrintCommand.Expire) => Decision<PrintEvent>.AlreadySo,
        (_, PrintCommand.Cancel) => Cancel(print, context),
        (Print.Expired or Print.Doubtful, PrintCommand.Forget c) =>
            context.At >= print.Latest!.ExpiresAt + c.ListedFor ? new PrintEvent.Forgotten { By = context.By } : PrintRefusal.NotExpired,
        (_, PrintCommand.Forget) => PrintRefusal.NotListed,
        (_, PrintCommand.Start or PrintCommand.RecordNotPrinted or PrintCommand.Expire) => PrintRefusal.NotWaiting,
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {print.GetType().Name}."),
    };

    private static Decision<PrintEvent>? Fault(TimeSpan validity, ValueList<string>? lines)
    {
        if (validity <= TimeSpan.Zero) return PrintRefusal.ValidityNotPositive;
        if (lines is { Count: 0 } || lines?.Sum(line => (long)line.Length + 1) > PrintRequest.LongestText) return PrintRefusal.ContentLength;
        return null;
    }

    private static Decision<PrintEvent> Request(Print print, PrintCommand.Request command, CommandContext context)
    {
        // Because a terminal's text may hold a card number whatever it should do, and what a device said is kept and not refused.
        var lines = Masked(command.Lines);
        if (print.Latest is { } known && known.Lines != lines) return PrintRefusal.IdTaken;
        return print switch
        {
            Print.Doubtful { Request.Copy: null } => PrintRefusal.Doubtful,
            Print.Waiting waiting when !IsOver(waiting, context) => Decision<PrintEvent>.AlreadySo,
            // Because this asks for the original, and the original is out as far as anybody knows.
            { NextCopy: not null } => Decision<PrintEvent>.AlreadySo,
            _ => Requested(null, command.Validity, lines, context),
        };
    }

    private static Decision<PrintEvent> Reprint(Print print, PrintCommand.Reprint command, CommandContext context) => print switch
    {
        Print.Printing => PrintRefusal.GoingOn,
        Print.Waiting waiting when !IsOver(waiting, context) => Decision<PrintEvent>.AlreadySo,
        _ => Requested(print.NextCopy, command.Validity, print.Latest!.Lines, context),
    };

    private static PrintEvent.Requested Requested(int? copy, TimeSpan validity, ValueList<string>? lines, CommandContext context) =>
        new() { Copy = copy, RequestedAt = context.At, ExpiresAt = context.At + validity, Lines = lines, By = context.By };

    private static Decision<PrintEvent> Start(Print.Waiting print, PrintCommand.Start command, CommandContext context) =>
        IsOver(print, context) ? PrintRefusal.TooLate : new PrintEvent.Started { Printer = command.Printer, StartedAt = context.At, By = context.By };

    private static PrintEvent.Printed Printed(PrintCommand.RecordPrinted command, CommandContext context) =>
        new() { Certainty = command.Certainty, Warnings = command.Warnings.Count > 0 ? command.Warnings : null, By = context.By };

    // Because a printer that stays without paper is asked every few seconds, only another reason is news.
    private static Decision<PrintEvent> NotPrinted(Print print, PrintCommand.RecordNotPrinted command, CommandContext context)
    {
        var problem = Shortened(command.Problem);
        return print is Print.Waiting waiting && waiting.Problem == problem
            ? Decision<PrintEvent>.AlreadySo
            : new PrintEvent.NotPrinted { Problem = problem, By = context.By };
    }

    private static Decision<PrintEvent> Cancel(Print print, CommandContext context) => print switch
    {
        Print.Printing => PrintRefusal.GoingOn,
        Print.Printed => PrintRefusal.AlreadyPrinted,
        Print.Cancelled => Decision<PrintEvent>.AlreadySo,
        _ => new PrintEvent.Cancelled { By = context.By },
    };

    private static bool IsOver(Print.Waiting print, CommandContext context) => context.At >= print.Request.ExpiresAt;

    private static ValueList<string>? Masked(ValueList<string>? lines) => lines is { } given ? [.. given.Select(line => CardNumberScan.Mask(line))] : null;

    private static string Shortened(string problem) => problem.Length <= LongestProblem ? problem : problem[..LongestProblem];
}
