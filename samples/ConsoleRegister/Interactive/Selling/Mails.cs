using System.Globalization;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Client;
using PosSdk.Domain.Sales;
using PosSdk.Mailing;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>E-mails on their way out. An app lets the SDK's dispatcher run in the background; here it is asked by hand.</summary>
internal sealed class Mails(Counter counter, SavedCarts saved)
{
    private MailClient Outbox => counter.Client.Mail;

    public Answer List()
    {
        var rows = Outbox.Outbox.Select(mail => (string[])[counter.Local(mail.QueuedAt), mail.Content.To, mail.Content.Subject, Standing(mail)]);
        return new Answer.Listing(["Since", "To", "About", ""], [.. rows], Outbox.Outbox.Count == 0 ? "No e-mail waits." : "'mail send' hands them over, into files beside the register's.");
    }

    public async ValueTask<Answer> SavedAsync(TillCommand.MailSaved command, CancellationToken cancellationToken)
    {
        if (saved.Find(command.Number) is not { } cart) return SavedCarts.NoSuchNumber(command.Number);
        var outcome = await counter.Client.SavedCarts.EmailAsync(cart.Id, command.To, cancellationToken);
        return outcome.TryGet(out _, out var refusal) ? Queued(command.To ?? cart.Customer!.Email!) : refusal;
    }

    public async ValueTask<Answer> ReceiptAsync(TillCommand.MailReceipt command, CancellationToken cancellationToken)
    {
        var number = command.Number is { } text ? Lists.NumberOf(counter.Client, text) : counter.Client.Sales.Last;
        if (number is not { } receipt) return SaleRefusal.NoSuchSale;
        return (await Outbox.QueueReceiptAsync(receipt, command.To, cancellationToken: cancellationToken)).TryGet(out _, out var refusal) ? Queued(command.To) : refusal;
    }

    public async ValueTask<Answer> SendAsync(CancellationToken cancellationToken)
    {
        var waiting = Outbox.Outbox.Count;
        if (!counter.Client.Connectivity.Current.IsOnline) return new Answer.Said($"Offline: {waiting} wait until the connection is back.");
        var sent = await new MailDispatcher(counter.Client, new SampleMailbox(counter.Setup.Mailbox), counter.Time).SendDueAsync(cancellationToken);
        return new Answer.Said(sent == 0 ? "There was nothing to send." : $"Sent {sent}, into {counter.Setup.Mailbox}.");
    }

    private Answer.Said Queued(string to) => new(
        counter.Client.Connectivity.Current.IsOnline ? $"Queued for {to}. 'mail' lists what waits." : $"Queued for {to}; it goes out when the connection is back.");

    private static string Standing(OutboxMail mail) => mail switch
    {
        { NextAttempt: null } => $"given up: {mail.Error}",
        { Attempts: 0 } => "waits",
        _ => string.Create(CultureInfo.InvariantCulture, $"tried {mail.Attempts} times: {mail.Error}"),
    };
}
