namespace PosSdk.Domain.Mails;

/// <summary>What can be asked of a mail.</summary>
public abstract record MailCommand
{
    private MailCommand() { }

    /// <summary>Send it, whenever that is possible.</summary>
    /// <param name="Content">What and to whom.</param>
    /// <param name="IsDocument">True for what the register wrote about its own records, where figures in columns look like a card number by chance; what
    /// people typed in them was looked at when they typed it. False for what a person wrote, which is refused when it holds a card number.</param>
    public sealed record Queue(MailContent Content, bool IsDocument = false) : MailCommand;

    /// <summary>A server took it.</summary>
    public sealed record RecordSent : MailCommand;

    /// <summary>An attempt failed.</summary>
    /// <param name="Attempt">Which one, 1 being the first.</param>
    /// <param name="Error">What was said; shortened to 300 characters.</param>
    /// <param name="IsPermanent">True when the server will never take it as it is.</param>
    /// <param name="Policy">When to try again.</param>
    public sealed record RecordFailure(int Attempt, string Error, bool IsPermanent, MailRetryPolicy Policy) : MailCommand;

    /// <summary>Try again at once; a mail that was given up needs this.</summary>
    /// <param name="To">Another address; null for the same one.</param>
    public sealed record Requeue(string? To) : MailCommand;

    /// <summary>Send it no more, and take it off the list.</summary>
    public sealed record Dismiss : MailCommand;
}
