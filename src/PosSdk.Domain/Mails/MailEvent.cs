using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Mails;

/// <summary>What can have happened to a mail.</summary>
public abstract record MailEvent
{
    private MailEvent() { }

    /// <summary>Who; null when nobody was signed in. Stored last.</summary>
    public string? By { get; init; }

    /// <summary>It waits to be sent.</summary>
    [EventName("mail.queued.v1")]
    public sealed record Queued : MailEvent
    {
        /// <inheritdoc cref="MailContent.To"/>
        public required string To { get; init; }

        /// <inheritdoc cref="MailContent.Subject"/>
        public required string Subject { get; init; }

        /// <inheritdoc cref="MailContent.Text"/>
        public required string Text { get; init; }

        /// <summary>When.</summary>
        public required DateTimeOffset QueuedAt { get; init; }

        /// <inheritdoc cref="MailContent.About"/>
        public string? About { get; init; }
    }

    /// <summary>A server took it.</summary>
    [EventName("mail.sent.v1")]
    public sealed record Sent : MailEvent;

    /// <summary>It did not go out; it is tried again.</summary>
    [EventName("mail.failed.v1")]
    public sealed record Failed : MailEvent
    {
        /// <summary>Which attempt, 1 being the first.</summary>
        public required int Attempt { get; init; }

        /// <summary>What was said.</summary>
        public required string Error { get; init; }

        /// <summary>Not before then.</summary>
        public required DateTimeOffset NextAttempt { get; init; }
    }

    /// <summary>It is not tried again by itself; it stays on the list until somebody decides.</summary>
    [EventName("mail.given-up.v1")]
    public sealed record GivenUp : MailEvent
    {
        /// <summary>How often it was tried.</summary>
        public required int Attempt { get; init; }

        /// <summary>What was said last.</summary>
        public required string Error { get; init; }
    }

    /// <summary>Somebody had it tried again.</summary>
    [EventName("mail.requeued.v1")]
    public sealed record Requeued : MailEvent
    {
        /// <summary>Where to.</summary>
        public required string To { get; init; }

        /// <summary>Not before then.</summary>
        public required DateTimeOffset NextAttempt { get; init; }
    }

    /// <summary>Somebody decided that it is not sent.</summary>
    [EventName("mail.dismissed.v1")]
    public sealed record Dismissed : MailEvent;
}
