using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Prints;

/// <summary>Why a printed document refuses.</summary>
public static class PrintRefusal
{
    /// <summary>Nobody asked for it.</summary>
    public static Refusal NotRequested { get; } = new("print.not-requested", "Nobody asked for this document on paper.", "Look at the list of what is to be printed.");

    /// <summary>The number stands for another text.</summary>
    public static Refusal IdTaken { get; } = new("print.id-taken", "A document with this number says something else.", "Give every document a number of its own.");

    /// <summary>Nothing to say, or too much.</summary>
    public static Refusal ContentLength { get; } = new(
        "print.content-length", $"A text to print needs at least one line, and at most {PrintRequest.LongestText} characters.", "Print it in parts.");

    /// <summary>No time to print it in.</summary>
    public static Refusal ValidityNotPositive { get; } = new("print.validity-not-positive", "A document needs some time to be printed in.");

    /// <summary>Nobody knows whether the original came out.</summary>
    public static Refusal Doubtful { get; } = new(
        "print.doubtful", "Nobody knows whether this document came out.", "Look at the printer. If it is not there, print a copy; if it is, take it off the list.");

    /// <summary>The printer has it right now.</summary>
    public static Refusal GoingOn { get; } = new("print.going-on", "This document is being printed.", "Wait until it is out, then ask again.");

    /// <summary>It is on paper.</summary>
    public static Refusal AlreadyPrinted { get; } = new("print.already-printed", "This document has been printed.", "To have it once more, print a copy.");

    /// <summary>Its time is over.</summary>
    public static Refusal TooLate { get; } = new("print.too-late", "This document was not printed in time.", "Ask for it again when somebody waits for it.");

    /// <summary>Its time is not over yet.</summary>
    public static Refusal NotExpired { get; } = new("print.not-expired", "This document still has time to be printed.");

    /// <summary>It does not wait for a printer.</summary>
    public static Refusal NotWaiting { get; } = new("print.not-waiting", "This document does not wait to be printed.", "Ask for it again.");

    /// <summary>No printer has it.</summary>
    public static Refusal NotStarted { get; } = new("print.not-started", "No printer was given this document.");

    /// <summary>It does not wait for anybody's decision.</summary>
    public static Refusal NotListed { get; } = new("print.not-listed", "Nobody needs to decide about this document.");

    /// <summary>A Z is of a shift that is closed.</summary>
    public static Refusal ShiftNotClosed { get; } = new("print.shift-not-closed", "This shift has no Z report.", "Close it first; what it holds until then is an X report.");
}
