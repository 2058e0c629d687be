using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Mails;
using PosSdk.Domain.Sales;
using PosSdk.Domain.StaffMembers;
using PosSdk.Mailing;
using PosSdk.Testing;

namespace PosSdk.Tests.Mailing;

/// <summary>E-mails are queued and go out when they can; none is dropped (R2).</summary>
[Trait("Requirement", "R2")]
public class OutboxTests
{
    private static readonly MailContent Hello = new("berta@example.com", "Grüße", "Hello Berta");

    [Fact]
    public async Task A_receipt_is_queued_offline_and_sent_once_when_the_connection_is_back()
    {
        var clock = new FakeClock();
        await using var pos = await (await TestRegister.OpenAsync(clock: clock)).StockedAsync(10_000, [("MILK", "1.19")]);
        var receipt = await SellAsync(pos);
        var (online, sender) = (false, new Sender());
        var dispatcher = new MailDispatcher(pos, sender, clock, () => online);

        var id = (await pos.Mail.QueueReceiptAsync(receipt, "berta@example.com")).Value;
        Assert.Null(((Outcome<MailId>.Done)await pos.Mail.QueueReceiptAsync(receipt, "berta@example.com")).Recorded);
        Assert.Equal(0, await dispatcher.SendDueAsync());
        Assert.Equal(id, Assert.Single(pos.Mail.Outbox).Id);

        online = true;
        Assert.Equal((1, 0), (await dispatcher.SendDueAsync(), await dispatcher.SendDueAsync()));
        var sent = Assert.Single(sender.Mails);
        Assert.Equal("Receipt R1-0-1", sent.Subject);
        Assert.Contains("Product MILK", sent.Text, StringComparison.Ordinal);
        Assert.Equal($"{id}@{TestRegister.RegisterId:N}.possdk", sent.MessageId);
        Assert.Empty(pos.Mail.Outbox);
        Assert.IsType<Mail.Sent>(await pos.Mail.LoadAsync(id));
        Assert.Null(((Outcome<MailId>.Done)await pos.Mail.QueueReceiptAsync(receipt, "berta@example.com")).Recorded);
    }

    [Fact]
    public async Task A_mail_that_goes_out_when_everybody_has_signed_out_goes_out_once()
    {
        await using var pos = await TestRegister.OpenAsync(options => (options.Staff, options.DeviceKey) = (new StaffPolicy { Required = true, PinIterations = 10 }, new byte[32]));
        await pos.Staff.AddAsync(StaffCode.Of("boss"), "Bo", StaffRole.Manager, "730519");
        await pos.Staff.SignInAsync("boss", "730519");
        await pos.Mail.QueueAsync(Hello);
        await pos.Staff.SignOutAsync();
        var dispatcher = new MailDispatcher(pos, new Sender(), new FakeClock());
        Assert.Equal((1, 0), (await dispatcher.SendDueAsync(), await dispatcher.SendDueAsync()));
    }

    [Fact]
    public async Task What_fails_waits_longer_each_time_and_goes_out_under_the_same_message_id()
    {
        var clock = new FakeClock();
        await using var pos = await TestRegister.OpenAsync(clock: clock);
        var sender = new Sender();
        sender.Answers.Enqueue(new MailDelivery.Failed("busy", IsPermanent: false));
        sender.Answers.Enqueue(null);
        var dispatcher = new MailDispatcher(pos, sender, clock);
        await pos.Mail.QueueAsync(Hello);

        Assert.Equal((0, 0), (await dispatcher.SendDueAsync(), await dispatcher.SendDueAsync()));
        Assert.Equal((1, "busy"), (pos.Mail.Outbox[0].Attempts, pos.Mail.Outbox[0].Error));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await dispatcher.SendDueAsync());
        Assert.Equal((2, "the cable is out"), (pos.Mail.Outbox[0].Attempts, pos.Mail.Outbox[0].Error));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await dispatcher.SendDueAsync());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await dispatcher.SendDueAsync());
        Assert.Equal(3, sender.Mails.Count);
        Assert.Single(sender.Mails.Select(mail => mail.MessageId).Distinct());
    }

    [Fact]
    public async Task What_no_server_will_take_stays_listed_until_somebody_decides()
    {
        var clock = new FakeClock();
        await using var pos = await TestRegister.OpenAsync(clock: clock);
        var sender = new Sender();
        sender.Answers.Enqueue(new MailDelivery.Failed("no such mailbox", IsPermanent: true));
        var dispatcher = new MailDispatcher(pos, sender, clock);
        var id = (await pos.Mail.QueueAsync(Hello)).Value;
        await dispatcher.SendDueAsync();
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await dispatcher.SendDueAsync());
        Assert.Null(Assert.Single(pos.Mail.Outbox).NextAttempt);

        await pos.Mail.RetryAsync(id, "b@example.com");
        Assert.Equal(1, await dispatcher.SendDueAsync());
        Assert.Equal("b@example.com", sender.Mails[^1].To);
    }

    [Fact]
    public async Task A_dispatcher_looks_again_and_again_until_it_is_stopped()
    {
        var clock = new FakeClock();
        await using var pos = await TestRegister.OpenAsync(clock: clock);
        var sender = new Sender();
        using var stop = new CancellationTokenSource();
        var running = new MailDispatcher(pos, sender, clock).RunAsync(stop.Token);
        await pos.Mail.QueueAsync(Hello);
        for (var i = 0; i < 1000 && sender.Mails.Count == 0; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(15));
            await Task.Yield();
        }
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Single(sender.Mails);
    }

    [Fact]
    public async Task Smtp_hands_a_mail_over_with_its_message_id()
    {
        await using var server = new SmtpServer();
        Assert.IsType<MailDelivery.Sent>(await Smtp(server.Port).SendAsync(new OutgoingMail("m-1@r.possdk", "berta@example.com", "Hello", "Total 12.50"), default));
        var mail = Assert.Single(server.Mails);
        Assert.Contains("Message-ID: <m-1@r.possdk>", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("From: till@example.com", mail, StringComparison.Ordinal);
        Assert.Contains("To: berta@example.com", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Smtp_tells_a_mailbox_that_is_not_there_from_a_server_that_is_not()
    {
        int port;
        await using (var server = new SmtpServer())
        {
            port = server.Port;
            var refused = await Smtp(port).SendAsync(new OutgoingMail("m-2@r.possdk", "no-one@example.com", "Hello", "x"), default);
            Assert.True(Assert.IsType<MailDelivery.Failed>(refused).IsPermanent);
        }
        var gone = await Smtp(port).SendAsync(new OutgoingMail("m-3@r.possdk", "berta@example.com", "Hello", "x"), default);
        Assert.False(Assert.IsType<MailDelivery.Failed>(gone).IsPermanent);
    }

    private static SmtpMailSender Smtp(int port) => new(new SmtpOptions { Host = "127.0.0.1", Port = port, From = "till@example.com", UseTls = false });

    private static async Task<ReceiptNumber> SellAsync(PosClient pos)
    {
        var cart = (await pos.Carts.OpenAsync()).Value;
        await pos.Carts.AddAsync(cart, new NewLine(Sku.Of("MILK")));
        await pos.Payments.TakeCashAsync(cart);
        return ReceiptNumber.Parse((await pos.Sales.CompleteAsync(cart)).Value.Receipt);
    }

    /// <summary>Answers as it was told, then takes everything; a null is an exception.</summary>
    private sealed class Sender : IMailSender
    {
        public Queue<MailDelivery?> Answers { get; } = [];

        public List<OutgoingMail> Mails { get; } = [];

        public ValueTask<MailDelivery> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            Mails.Add(mail);
            if (!Answers.TryDequeue(out var answer)) return new(new MailDelivery.Sent());
            return answer is null ? throw new InvalidOperationException("the cable is out") : new(answer);
        }
    }
}
