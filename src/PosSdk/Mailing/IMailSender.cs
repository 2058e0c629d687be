namespace PosSdk.Mailing;

/// <summary>Hands one e-mail to the outside world: the port behind the outbox.</summary>
public interface IMailSender
{
    /// <summary>Tries once. The outbox tries again, so a sender must not.</summary>
    /// <returns>That it was taken, or why not. An exception counts as a failure that may pass.</returns>
    ValueTask<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>One e-mail, ready to go.</summary>
/// <param name="MessageId">The same for every attempt, so that who gets it twice can tell: <c>id@register.possdk</c>, without angle brackets.</param>
/// <param name="To">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record OutgoingMail(string MessageId, string To, string Subject, string Text);

/// <summary>What became of one attempt.</summary>
public abstract record MailDelivery
{
    private MailDelivery() { }

    /// <summary>A server took it.</summary>
    public sealed record Sent : MailDelivery;

    /// <summary>It was not taken.</summary>
    /// <param name="Error">What was said.</param>
    /// <param name="IsPermanent">True when the server will never take it as it is, such as for an address that does not exist.</param>
    public sealed record Failed(string Error, bool IsPermanent) : MailDelivery;
}
