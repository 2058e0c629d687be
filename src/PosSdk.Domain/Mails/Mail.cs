using System.Diagnostics;

namespace PosSdk.Domain.Mails;

/// <summary>One e-mail on its way out, folded from its events: the outbox is all mails that are not sent (R2).</summary>
public abstract record Mail
{
    private Mail() { }

    /// <summary>Where every mail starts.</summary>
    public static Mail Initial { get; } = new None();

    /// <summary>Nobody asked for it yet.</summary>
    public sealed record None : Mail;

    /// <summary>Waits to be sent.</summary>
    /// <param name="Content">What.</param>
    /// <param name="QueuedAt">Since when.</param>
    /// <param name="Attempts">How often it was tried.</param>
    /// <param name="NextAttempt">Not before then.</param>
    /// <param name="Error">What was said last; null before the first attempt.</param>
    public sealed record Waiting(MailContent Content, DateTimeOffset QueuedAt, int Attempts, DateTimeOffset NextAttempt, string? Error) : Mail;

    /// <summary>Not tried again by itself: somebody must decide.</summary>
    /// <inheritdoc cref="Waiting"/>
    public sealed record GivenUp(MailContent Content, DateTimeOffset QueuedAt, int Attempts, string Error) : Mail;

    /// <summary>A server took it.</summary>
    public sealed record Sent(MailContent Content) : Mail;

    /// <summary>Not sent, because somebody decided so.</summary>
    public sealed record Dismissed(MailContent Content) : Mail;

    /// <summary>What it says; null when nobody asked for it.</summary>
    public MailContent? Message => this switch
    {
        Waiting mail => mail.Content,
        GivenUp mail => mail.Content,
        Sent mail => mail.Content,
        Dismissed mail => mail.Content,
        _ => null,
    };

    /// <summary>Applies one event. Never refuses: what is recorded has happened.</summary>
    public static Mail Evolve(Mail mail, MailEvent @event) => (mail, @event) switch
    {
        (None, MailEvent.Queued e) => new Waiting(new MailContent(e.To, e.Subject, e.Text, e.About), e.QueuedAt, 0, e.QueuedAt, null),
        (Waiting m, MailEvent.Failed e) => m with { Attempts = e.Attempt, NextAttempt = e.NextAttempt, Error = e.Error },
        (Waiting m, MailEvent.GivenUp e) => new GivenUp(m.Content, m.QueuedAt, e.Attempt, e.Error),
        (Waiting m, MailEvent.Requeued e) => m with { Content = m.Content with { To = e.To }, NextAttempt = e.NextAttempt },
        (GivenUp m, MailEvent.Requeued e) => new Waiting(m.Content with { To = e.To }, m.QueuedAt, m.Attempts, e.NextAttempt, m.Error),
        (Waiting or GivenUp, MailEvent.Dismissed) => new Dismissed(mail.Message!),
        (Waiting or GivenUp or Dismissed, MailEvent.Sent) => new Sent(mail.Message!),
        _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {mail.GetType().Name}."),
    };
}
