using PosSdk.Mailing;

namespace ConsoleRegister.Interactive;

/// <summary>Puts e-mails as files into a folder, where a shop would have a mail server.</summary>
internal sealed class SampleMailbox(string folder) : IMailSender
{
    public async ValueTask<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        // Because the same mail may be handed over twice, it has one file.
        var file = Path.Combine(folder, mail.MessageId + ".txt");
        await File.WriteAllTextAsync(file, $"To: {mail.To}\nSubject: {mail.Subject}\n\n{mail.Text}", cancellationToken);
        return new MailDelivery.Sent();
    }
}
