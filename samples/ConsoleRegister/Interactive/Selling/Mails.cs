using System.Globalization;
using ConsoleRegister.Interactive.Typing;
using PosSdk.Client;
using PosSdk.Domain.Sales;
using PosSdk.Mailing;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>E-mails on their way out. This program has no mail server, so they wait: an app hands them to the SDK's dispatcher.</summary>
internal sealed class Mails(Counter counter, SavedCarts saved)
{
    private MailClient Outbox => counter.Client.Mail;

    public Answer List()
    {
        var rows = Outbox.Outbox.Select(mail => (string[])[counter.Local(mail.QueuedAt), mail.Content.To, mail.Content.Subject, Standing(mail)]);
        return new Answer.Listing(["Since", "To", "About", ""], [.. rows], Outbox.Outbox.Count == 0 ? "No e-mail waits." : "This program has no mail server, so they wait here.");
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

    private Answer.Said Queued(string to) => new(
        counter.Client.Connectivity.Current.IsOnline ? $"Queued for {to}. 'mail' lists what waits." : $"Queued for {to}; it goes out when the connection is back.");

    private static string Standing(OutboxMail mail) => mail switch
    {
        { NextAttempt: null } => $"given up: {mail.Error}",
        { Attempts: 0 } => "waits",
        _ => string.Create(CultureInfo.InvariantCulture, $"tried {mail.Attempts} times: {mail.Error}"),
    };
}
