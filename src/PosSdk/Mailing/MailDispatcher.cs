using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PosSdk.Domain.Mails;
using PosSdk.Engine;
using PosSdk.Journaling;

namespace PosSdk.Mailing;

/// <summary>Empties the outbox while there is a connection. Nothing at the till waits for it: a mail is durable when it is queued, and goes out when it can (R2).</summary>
/// <remarks>At least once: a register that dies between a server's yes and its own note of it sends again, under the same message id.</remarks>
public sealed class MailDispatcher
{
    private readonly PosClient _pos;
    private readonly IMailSender _sender;
    private readonly TimeProvider _time;
    private readonly Func<bool> _isOnline;
    private readonly ILogger _logger;
    private int _running;

    /// <summary>Makes a dispatcher; it does nothing until it is asked to.</summary>
    /// <param name="pos">The register.</param>
    /// <param name="sender">Hands mails over.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="isOnline">True while there is internet; null asks the register's <see cref="PosClient.Connectivity"/>.</param>
    /// <param name="loggerFactory">Where it logs; null for nowhere.</param>
    public MailDispatcher(PosClient pos, IMailSender sender, TimeProvider? time = null, Func<bool>? isOnline = null, ILoggerFactory? loggerFactory = null)
    {
        (_pos, _sender, _time, _isOnline) = (pos, sender, time ?? TimeProvider.System, isOnline ?? (() => pos.Connectivity.Current.IsOnline));
        _logger = (ILogger?)loggerFactory?.CreateLogger(PosDiagnostics.Name) ?? NullLogger.Instance;
    }

    /// <summary>How often <see cref="RunAsync"/> looks into the outbox.</summary>
    /// <value>15 seconds unless set.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Tries every mail that is due, once. Offline, or while another round is going on, it does nothing.</summary>
    /// <returns>How many were sent.</returns>
    /// <exception cref="JournalException">What became of a mail could not be recorded; it is tried again.</exception>
    public async ValueTask<int> SendDueAsync(CancellationToken cancellationToken = default)
    {
        if (!_isOnline() || Interlocked.Exchange(ref _running, 1) == 1) return 0;
        try
        {
            var sent = 0;
            foreach (var mail in _pos.Mail.Due)
            {
                if (await SendAsync(mail, cancellationToken).ConfigureAwait(false)) sent++;
            }
            return sent;
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }

    /// <summary>Sends what is due again and again until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled: the only way it ends.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await SendDueAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (JournalException e)
            {
                Log.Failed(_logger, "mail.send", e);
            }
            await Task.Delay(Interval, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> SendAsync(OutboxMail mail, CancellationToken cancellationToken)
    {
        var content = mail.Content;
        var outgoing = new OutgoingMail($"{mail.Id}@{_pos.Journal.Identity.Register:N}.possdk", content.To, content.Subject, content.Text);
        var delivery = await TryAsync(outgoing, cancellationToken).ConfigureAwait(false);
        MailCommand command = delivery is MailDelivery.Failed failed
            ? new MailCommand.RecordFailure(mail.Attempts + 1, failed.Error, failed.IsPermanent, _pos.Mail.Retry)
            : new MailCommand.RecordSent();
        // Because it has happened, it is recorded whoever has lost patience.
        await _pos.Mail.RunAsync("mail.record", mail.Id, command, CancellationToken.None).ConfigureAwait(false);
        return delivery is MailDelivery.Sent;
    }

    private async ValueTask<MailDelivery> TryAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            return await _sender.SendAsync(mail, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Because a sender is the outside world: whatever it throws, the mail stays in the outbox.
            return new MailDelivery.Failed(e.Message, IsPermanent: false);
        }
    }
}
