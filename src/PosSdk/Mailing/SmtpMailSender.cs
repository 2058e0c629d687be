using System.Net;
using System.Net.Mail;
using System.Text;

namespace PosSdk.Mailing;

/// <summary>Hands e-mails to an SMTP server, one connection each.</summary>
/// <param name="options">Which server.</param>
/// <param name="time">The clock that the timeout is measured on; null for the system's.</param>
public sealed class SmtpMailSender(SmtpOptions options, TimeProvider? time = null) : IMailSender
{
    /// <inheritdoc/>
    public async ValueTask<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using var timeout = new CancellationTokenSource(options.Timeout, time ?? TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = Message(mail);
            using var client = Client();
            await client.SendMailAsync(message, either.Token).ConfigureAwait(false);
            return new MailDelivery.Sent();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new MailDelivery.Failed($"{options.Host} did not answer within {options.Timeout.TotalSeconds:0} seconds.", IsPermanent: false);
        }
        catch (SmtpException e)
        {
            return new MailDelivery.Failed(e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message, IsRefusedForGood(e));
        }
        catch (FormatException e)
        {
            return new MailDelivery.Failed(e.Message, IsPermanent: true);
        }
    }

    // Because only a word about the recipient is about this mail: a refused sender or password can be put right for all of them.
    private static bool IsRefusedForGood(SmtpException e) => e is SmtpFailedRecipientException
        && e.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath;

    private SmtpClient Client() => new(options.Host, options.Port)
    {
        EnableSsl = options.UseTls,
        DeliveryMethod = SmtpDeliveryMethod.Network,
        UseDefaultCredentials = false,
        Credentials = options.UserName is { } user ? new NetworkCredential(user, options.Password) : null,
    };

    private MailMessage Message(OutgoingMail mail)
    {
        var message = new MailMessage(options.From, mail.To, mail.Subject, mail.Text)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = false,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        return message;
    }
}
