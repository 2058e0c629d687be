using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Prints;

/// <summary>What can be asked of a printed document.</summary>
public abstract record PrintCommand
{
    private PrintCommand() { }

    /// <summary>Print the original, unless it was asked for before: saying it twice prints once.</summary>
    /// <param name="Validity">How long somebody waits for it; above zero.</param>
    /// <param name="Lines">What it says, when no other record of the register does; card numbers in it are masked. Null for what the register can render.</param>
    public sealed record Request(TimeSpan Validity, ValueList<string>? Lines = null) : PrintCommand;

    /// <summary>A person wants it once more: a marked copy whenever an original was, or may have been, printed.</summary>
    /// <param name="Validity">How long somebody waits for it; above zero.</param>
    public sealed record Reprint(TimeSpan Validity) : PrintCommand;

    /// <summary>The first byte is about to go to the printer.</summary>
    /// <param name="Printer">The printer's id.</param>
    public sealed record Start(string Printer) : PrintCommand;

    /// <summary>It is out.</summary>
    /// <param name="Certainty">How sure that is.</param>
    /// <param name="Warnings">What could not be printed as it should be.</param>
    public sealed record RecordPrinted(PrintCertainty Certainty, ValueList<string> Warnings) : PrintCommand;

    /// <summary>Nothing of it is on paper, and nothing was: the printer could not. It waits on.</summary>
    /// <param name="Problem">In words, with what to do; shortened to 300 characters.</param>
    public sealed record RecordNotPrinted(string Problem) : PrintCommand;

    /// <summary>Nobody knows whether it is on paper.</summary>
    /// <param name="Problem">What happened; shortened to 300 characters.</param>
    public sealed record RecordLost(string Problem) : PrintCommand;

    /// <summary>Its time is over.</summary>
    public sealed record Expire : PrintCommand;

    /// <summary>Print it no more, and take it off the list.</summary>
    public sealed record Cancel : PrintCommand;

    /// <summary>Nobody decided about it for long: off the list, so that the list does not grow for ever.</summary>
    /// <param name="ListedFor">How long after its time was over it stays on the list.</param>
    public sealed record Forget(TimeSpan ListedFor) : PrintCommand;
}
