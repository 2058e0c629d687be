using System.Diagnostics;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Prints;

/// <summary>One document on its way to paper, folded from its events: known for ever is whether an original was, or may have been, printed.</summary>
public abstract record Print
{
    private Print() { }

    /// <summary>Where every document starts.</summary>
    public static Print Initial { get; } = new None();

    /// <summary>Nobody asked for it on paper yet.</summary>
    public sealed record None : Print;

    /// <summary>Waits for the printer until it expires.</summary>
    /// <param name="Request">What was asked for.</param>
    /// <param name="Problem">Why it is not out yet; null when nothing is known to be in its way.</param>
    public sealed record Waiting(PrintRequest Request, string? Problem) : Print;

    /// <summary>Bytes may have gone to the printer, and no end is recorded. Found so after a restart, it is doubtful.</summary>
    /// <param name="Request">What was asked for.</param>
    /// <param name="Printer">Which printer has it.</param>
    /// <param name="StartedAt">Since when.</param>
    public sealed record Printing(PrintRequest Request, string Printer, DateTimeOffset StartedAt) : Print;

    /// <summary>Nobody knows whether it is on paper: a person looks. It is never printed again by itself.</summary>
    /// <param name="Request">What was asked for.</param>
    /// <param name="Problem">What happened.</param>
    public sealed record Doubtful(PrintRequest Request, string Problem) : Print;

    /// <summary>Not begun in time, so that it does not come out when nobody waits for it any more. Asked for again, it prints.</summary>
    /// <param name="Request">What was asked for.</param>
    /// <param name="Problem">What was in its way; null when nothing is known.</param>
    public sealed record Expired(PrintRequest Request, string? Problem) : Print;

    /// <summary>On paper, as far as its certainty reaches.</summary>
    /// <param name="Request">What was asked for.</param>
    /// <param name="Certainty">How sure that is.</param>
    /// <param name="Warnings">What could not be printed as it should be; empty when all could.</param>
    public sealed record Printed(PrintRequest Request, PrintCertainty Certainty, ValueList<string> Warnings) : Print;

    /// <summary>Off the list, because somebody took it off or nobody decided about it for long.</summary>
    /// <param name="Request">What was asked for.</param>
    /// <param name="WasDoubtful">True when it may be on paper all the same.</param>
    public sealed record Cancelled(PrintRequest Request, bool WasDoubtful) : Print;

    /// <summary>What was asked for last; null when nobody asked.</summary>
    public PrintRequest? Latest => this switch
    {
        Waiting print => print.Request,
        Printing print => print.Request,
        Doubtful print => print.Request,
        Expired print => print.Request,
        Printed print => print.Request,
        Cancelled print => print.Request,
        _ => null,
    };

    /// <summary>True when what was asked for last is, or may be, on paper.</summary>
    public bool MayBeOnPaper => this is Printing or Doubtful or Printed or Cancelled { WasDoubtful: true };

    /// <summary>The mark that the next print must bear: null for the original, which may be out once at most, or else the number of the copy.</summary>
    public int? NextCopy => MayBeOnPaper ? (Latest!.Copy ?? 0) + 1 : Latest?.Copy;

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static Print Evolve(Print print, PrintEvent @event) => (print, @event) switch
    {
        (not Printing, PrintEvent.Requested e) => new Waiting(new PrintRequest(e.Copy, e.RequestedAt, e.ExpiresAt, e.Lines), null),
        (Waiting p, PrintEvent.Started e) => new Printing(p.Request, e.Printer, e.StartedAt),
        (Printing p, PrintEvent.Printed e) => new Printed(p.Request, e.Certainty, e.Warnings ?? []),
        (Printing p, PrintEvent.NotPrinted e) => new Waiting(p.Request, e.Problem),
        (Waiting p, PrintEvent.NotPrinted e) => p with { Problem = e.Problem },
        (Printing p, PrintEvent.Lost e) => new Doubtful(p.Request, e.Problem),
        (Waiting p, PrintEvent.Expired) => new Expired(p.Request, p.Problem),
        (Waiting or Expired, PrintEvent.Cancelled or PrintEvent.Forgotten) => new Cancelled(print.Latest!, WasDoubtful: false),
        (Doubtful p, PrintEvent.Cancelled or PrintEvent.Forgotten) => new Cancelled(p.Request, WasDoubtful: true),
        _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {print.GetType().Name}."),
    };
}
