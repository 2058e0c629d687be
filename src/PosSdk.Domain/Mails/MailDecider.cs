using System.Diagnostics;
using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Mails;

/// <summary>The rules of a mail: which command is allowed when. A mail leaves the outbox only as sent or because somebody dismissed it (R2).</summary>
public static class MailDecider
{
    private const int LongestError = 300;

    /// <summary>Answers <paramref name="command"/>.</summary>
    public static Decision<MailEvent> Decide(Mail mail, MailCommand command, CommandContext context) => (mail, command) switch
    {
        (Mail.None, MailCommand.Queue { IsDocument: false } c) when HoldsCard(c.Content) => MailRefusal.TextHoldsCard,
        (Mail.None, MailCommand.Queue c) => Queue(c.Content, context),
        (Mail.None, _) => MailRefusal.NotQueued,
        (_, MailCommand.Queue c) => mail.Message == c.Content ? Decision<MailEvent>.AlreadySo : MailRefusal.IdTaken,
        (Mail.Sent, MailCommand.RecordSent) => Decision<MailEvent>.AlreadySo,
        (_, MailCommand.RecordSent) => new MailEvent.Sent { By = context.By },
        (Mail.Waiting waiting, MailCommand.RecordFailure c) => RecordFailure(waiting, c, context),
        (_, MailCommand.RecordFailure) => Decision<MailEvent>.AlreadySo,
        (Mail.Sent, _) => MailRefusal.AlreadySent,
        (Mail.Dismissed, MailCommand.Dismiss) => Decision<MailEvent>.AlreadySo,
        (Mail.Dismissed, _) => MailRefusal.AlreadyDismissed,
        (Mail.Waiting waiting, MailCommand.Requeue c) when IsDueAt(waiting, c, context.At) => Decision<MailEvent>.AlreadySo,
        (_, MailCommand.Requeue c) => Requeue(mail.Message!, c, context),
        (_, MailCommand.Dismiss) => new MailEvent.Dismissed { By = context.By },
        _ => throw new UnreachableException($"No rule for {command.GetType().Name} on {mail.GetType().Name}."),
    };

    private static bool HoldsCard(MailContent content) => CardNumberScan.Finds(content.Subject) || CardNumberScan.Finds(content.Text);

    private static Decision<MailEvent> Queue(MailContent content, CommandContext context)
    {
        if (!EmailText.IsValid(content.To)) return MailRefusal.AddressUnreadable;
        if (content.Subject is not { Length: >= 1 and <= MailContent.LongestSubject } || content.Subject.Any(char.IsControl)) return MailRefusal.ContentLength;
        if (content.Text is not { Length: >= 1 and <= MailContent.LongestText }) return MailRefusal.ContentLength;
        return new MailEvent.Queued
        {
            To = content.To,
            Subject = content.Subject,
            Text = content.Text,
            QueuedAt = context.At,
            About = content.About,
            By = context.By,
        };
    }

    private static Decision<MailEvent> RecordFailure(Mail.Waiting mail, MailCommand.RecordFailure command, CommandContext context)
    {
        if (command.Attempt <= mail.Attempts) return Decision<MailEvent>.AlreadySo;
        var error = command.Error.Length <= LongestError ? command.Error : command.Error[..LongestError];
        return command.IsPermanent || command.Attempt >= command.Policy.MaximumAttempts
            ? new MailEvent.GivenUp { Attempt = command.Attempt, Error = error, By = context.By }
            : new MailEvent.Failed { Attempt = command.Attempt, Error = error, NextAttempt = context.At + command.Policy.PauseAfter(command.Attempt), By = context.By };
    }

    private static Decision<MailEvent> Requeue(MailContent content, MailCommand.Requeue command, CommandContext context) =>
        command.To is { } to && !EmailText.IsValid(to)
            ? MailRefusal.AddressUnreadable
            : new MailEvent.Requeued { To = command.To ?? content.To, NextAttempt = context.At, By = context.By };

    private static bool IsDueAt(Mail.Waiting mail, MailCommand.Requeue command, DateTimeOffset at) =>
        mail.NextAttempt <= at && (command.To is null || command.To == mail.Content.To);
}
