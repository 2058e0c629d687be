using PosSdk.Domain.Decisions;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Sales;
using PosSdk.Engine;
using PosSdk.Mailing;

namespace PosSdk.Client;

/// <summary>E-mails on their way out. A mail is durable as soon as it is queued, on- or offline; a <see cref="MailDispatcher"/> sends it later (R2).</summary>
public sealed class MailClient
{
    private readonly CommandRunner _runner;
    private readonly Settings _settings;
    private readonly TimeProvider _time;

    internal MailClient(CommandRunner runner, Settings settings, TimeProvider time) => (_runner, _settings, _time) = (runner, settings, time);

    /// <summary>What has not gone out, oldest first; what was given up stays on the list until somebody decides.</summary>
    public IReadOnlyList<OutboxMail> Outbox =>
        [.. _runner.State.Mails.Select(mail => View(mail.Key, mail.Value)).OrderBy(mail => mail.QueuedAt).ThenBy(mail => mail.Id.Value, StringComparer.Ordinal)];

    internal IReadOnlyList<OutboxMail> Due => [.. Outbox.Where(mail => mail.NextAttempt <= _time.GetUtcNow())];

    internal MailRetryPolicy Retry => _settings.Mail.Retry;

    /// <summary>A mail as it stands, from the journal when it is finished; <see cref="Mail.None"/> when there never was one.</summary>
    public async ValueTask<Mail> LoadAsync(MailId id, CancellationToken cancellationToken = default) =>
        (await _runner.LoadAsync<Mail, MailEvent>(MailStream.Name(id), Mail.Initial, Mail.Evolve, cancellationToken).ConfigureAwait(false)).State;

    /// <summary>Queues a mail.</summary>
    /// <param name="content">What and to whom.</param>
    /// <param name="id">The mail's id, which makes a retry safe; null for a new one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<MailId>> QueueAsync(MailContent content, MailId? id = null, CancellationToken cancellationToken = default) =>
        RunAsync("mail.queue", id ?? MailId.Of(_settings.Ids.Next()), new MailCommand.Queue(Argument.NotNull(content)), cancellationToken);

    /// <summary>Queues a receipt. The printed one does not wait for it.</summary>
    /// <param name="receipt">Of this register.</param>
    /// <param name="to">One address.</param>
    /// <param name="id">Null sends a receipt once to an address, however often it is asked for; to send it again, give a new id.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<MailId>> QueueReceiptAsync(ReceiptNumber receipt, string to, MailId? id = null, CancellationToken cancellationToken = default) =>
        _runner.RunAsync(
            "mail.queue-receipt",
            (receipt, to, id: id ?? MailTexts.IdOf(SaleStream.Name(receipt), DateTimeOffset.UnixEpoch, to), client: this),
            static async ValueTask<Refusal?> (work, args, ct) =>
            {
                if ((await work.SaleAsync(args.receipt, ct).ConfigureAwait(false)).State is not Sale.Completed sale) return SaleRefusal.NoSuchSale;
                var offset = args.client._settings.UtcOffset ?? args.client._time.LocalTimeZone.GetUtcOffset(sale.CompletedAt);
                var content = MailTexts.Receipt(sale, args.to, offset, work.Settings.Mail);
                return await QueueAsync(work, args.id, content, ct).ConfigureAwait(false);
            },
            static (_, args) => args.id,
            cancellationToken);

    /// <summary>Tries a mail again at once, also one that was given up.</summary>
    /// <param name="id">Which.</param>
    /// <param name="to">Another address; null for the same one.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public ValueTask<Outcome<MailId>> RetryAsync(MailId id, string? to = null, CancellationToken cancellationToken = default) =>
        RunAsync("mail.retry", id, new MailCommand.Requeue(to), cancellationToken);

    /// <summary>Takes a mail off the list: it is not sent.</summary>
    public ValueTask<Outcome<MailId>> DismissAsync(MailId id, CancellationToken cancellationToken = default) =>
        RunAsync("mail.dismiss", id, new MailCommand.Dismiss(), cancellationToken);

    internal static async ValueTask<Refusal?> QueueAsync(UnitOfWork work, MailId id, MailContent content, CancellationToken cancellationToken)
    {
        var loaded = await work.MailAsync(id, cancellationToken).ConfigureAwait(false);
        // Because the same document to the same address is the same mail, although the shop may word it otherwise by now.
        if (loaded.State.Message is { } known && known.About == content.About && known.To == content.To) return null;
        return work.Stage(MailStream.Name(id), loaded.Version, MailDecider.Decide(loaded.State, new MailCommand.Queue(content, IsDocument: true), work.Context));
    }

    internal ValueTask<Outcome<MailId>> RunAsync(string name, MailId id, MailCommand command, CancellationToken cancellationToken) => _runner.RunAsync(
        name,
        (id, command),
        static async ValueTask<Refusal?> (work, args, ct) =>
        {
            var loaded = await work.MailAsync(args.id, ct).ConfigureAwait(false);
            return work.Stage(MailStream.Name(args.id), loaded.Version, MailDecider.Decide(loaded.State, args.command, work.Context));
        },
        static (_, args) => args.id,
        cancellationToken);

    private static OutboxMail View(string stream, Mail mail)
    {
        var id = MailStream.IdOf(stream)!.Value;
        return mail switch
        {
            Mail.Waiting m => new OutboxMail(id, m.Content, m.QueuedAt, m.Attempts, m.NextAttempt, m.Error),
            Mail.GivenUp m => new OutboxMail(id, m.Content, m.QueuedAt, m.Attempts, null, m.Error),
            _ => throw new InvalidOperationException($"{stream} is no longer in the outbox."),
        };
    }
}
