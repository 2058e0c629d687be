using PosSdk.Domain.Prints;

namespace PosSdk.Printing;

/// <summary>How a document stands that is not on paper for certain.</summary>
public enum PrintStanding
{
    /// <summary>Waits for the printer.</summary>
    Waiting,

    /// <summary>The printer has it.</summary>
    Printing,

    /// <summary>Nobody knows whether it is on paper: look, then print a copy or take it off the list.</summary>
    Doubtful,

    /// <summary>Was not begun in time: ask for it again, or take it off the list.</summary>
    Expired,
}

/// <summary>One document that is not on paper for certain.</summary>
/// <param name="Id">Which.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Copy">Null for the original; 1 and up for a copy.</param>
/// <param name="RequestedAt">Since when it is wanted.</param>
/// <param name="ExpiresAt">When nobody waits for it any more.</param>
/// <param name="Problem">What is, or was, in its way, with what to do; null when nothing is known.</param>
public sealed record SpooledPrint(PrintId Id, PrintStanding Standing, int? Copy, DateTimeOffset RequestedAt, DateTimeOffset ExpiresAt, string? Problem);
