using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Prints;

/// <summary>What can have happened to a printed document.</summary>
public abstract record PrintEvent
{
    private PrintEvent() { }

    /// <summary>Who was at the till; null when nobody was signed in. Stored last.</summary>
    public string? By { get; init; }

    /// <summary>Somebody wants it on paper.</summary>
    [EventName("print.requested.v1")]
    public sealed record Requested : PrintEvent
    {
        /// <inheritdoc cref="PrintRequest.Copy"/>
        public int? Copy { get; init; }

        /// <summary>When.</summary>
        public required DateTimeOffset RequestedAt { get; init; }

        /// <inheritdoc cref="PrintRequest.ExpiresAt"/>
        public required DateTimeOffset ExpiresAt { get; init; }

        /// <inheritdoc cref="PrintRequest.Lines"/>
        public ValueList<string>? Lines { get; init; }
    }

    /// <summary>Its first byte is about to go out; recorded before it does.</summary>
    [EventName("print.started.v1")]
    public sealed record Started : PrintEvent
    {
        /// <summary>The printer's id.</summary>
        public required string Printer { get; init; }

        /// <summary>When.</summary>
        public required DateTimeOffset StartedAt { get; init; }
    }

    /// <summary>It is out.</summary>
    [EventName("print.printed.v1")]
    public sealed record Printed : PrintEvent
    {
        /// <summary>How sure that is.</summary>
        public required PrintCertainty Certainty { get; init; }

        /// <summary>What could not be printed as it should be; null when all could.</summary>
        public ValueList<string>? Warnings { get; init; }
    }

    /// <summary>Nothing of it is on paper; it waits on.</summary>
    [EventName("print.not-printed.v1")]
    public sealed record NotPrinted : PrintEvent
    {
        /// <summary>Why, with what to do.</summary>
        public required string Problem { get; init; }
    }

    /// <summary>Nobody knows whether it is on paper.</summary>
    [EventName("print.lost.v1")]
    public sealed record Lost : PrintEvent
    {
        /// <summary>What happened.</summary>
        public required string Problem { get; init; }
    }

    /// <summary>It was not begun in time.</summary>
    [EventName("print.expired.v1")]
    public sealed record Expired : PrintEvent;

    /// <summary>Somebody took it off the list.</summary>
    [EventName("print.cancelled.v1")]
    public sealed record Cancelled : PrintEvent;

    /// <summary>Nobody decided about it for so long that it is off the list. Whether it may be on paper stays known.</summary>
    [EventName("print.forgotten.v1")]
    public sealed record Forgotten : PrintEvent;
}
