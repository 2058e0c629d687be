using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Mails;

namespace PosSdk.Domain.Tests.Mails;

/// <summary>An e-mail from being asked for to being sent, or to somebody's decision that it is not (R2).</summary>
public sealed class MailTests
{
    private static readonly MailContent Receipt = new("berta@example.com", "Receipt R1-0-17", "Total 12.50", "sale-R1-0-17");
    private static readonly MailRetryPolicy Twice = new() { MaximumAttempts = 2 };

    private static Given<Mail, MailCommand, MailEvent> Fresh { get; } = Spec.For<Mail, MailCommand, MailEvent>(Mail.Initial, MailDecider.Decide, Mail.Evolve);

    private static Given<Mail, MailCommand, MailEvent> Queued { get; } = Fresh.AfterDoing(new MailCommand.Queue(Receipt));

    private static Given<Mail, MailCommand, MailEvent> GivenUp { get; } = Queued.AfterDoing(Fail(1, isPermanent: true));

    [Fact]
    public void Figures_of_a_document_are_nobodys_card() =>
        Fresh.When(new MailCommand.Queue(Receipt with { Text = "EAN 4111111111111111" }, IsDocument: true)).RecordsOne();

    [Fact]
    [Trait("Requirement", "R2")]
    public void A_mail_waits_from_the_moment_it_is_asked_for()
    {
        Fresh.When(new MailCommand.Queue(Receipt)).Records(new MailEvent.Queued
        {
            To = "berta@example.com", Subject = "Receipt R1-0-17", Text = "Total 12.50", QueuedAt = Spec.Context.At, About = "sale-R1-0-17", By = "ann",
        });
        Assert.Equal(new Mail.Waiting(Receipt, Spec.Context.At, 0, Spec.Context.At, null), Queued.State);
    }

    [Theory]
    [InlineData("berta", "s", "t", "mail.address-unreadable")]
    [InlineData("b@example.com\nBcc: x@example.com", "s", "t", "mail.address-unreadable")]
    [InlineData("b@example.com", "", "t", "mail.content-length")]
    [InlineData("b@example.com", "two\nlines", "t", "mail.content-length")]
    [InlineData("b@example.com", "s", "", "mail.content-length")]
    [InlineData("b@example.com", "s", "You paid with 4111 1111 1111 1111", "mail.text-holds-card")]
    [InlineData("b@example.com", "4111111111111111", "t", "mail.text-holds-card")]
    public void What_cannot_be_sent_is_refused_at_once(string to, string subject, string text, string code) =>
        Fresh.When(new MailCommand.Queue(new MailContent(to, subject, text))).RefusesWith(code);

    [Fact]
    public void Asked_for_twice_it_is_one_mail_and_an_id_means_one_text()
    {
        Queued.When(new MailCommand.Queue(Receipt)).RecordsNothing();
        Queued.When(new MailCommand.Queue(Receipt with { Text = "else" })).Refuses(MailRefusal.IdTaken);
    }

    [Fact]
    public void A_mail_is_sent_once()
    {
        Queued.When(new MailCommand.RecordSent()).Records(new MailEvent.Sent { By = "ann" });
        var sent = Queued.AfterDoing(new MailCommand.RecordSent());
        sent.When(new MailCommand.RecordSent()).RecordsNothing();
        sent.When(new MailCommand.Dismiss()).Refuses(MailRefusal.AlreadySent);
        Fresh.When(new MailCommand.RecordSent()).Refuses(MailRefusal.NotQueued);
    }

    [Fact]
    [Trait("Requirement", "R2")]
    public void A_failure_that_may_pass_is_tried_again_after_a_pause_that_doubles()
    {
        Queued.When(Fail(1)).Records(new MailEvent.Failed { Attempt = 1, Error = "busy", NextAttempt = Spec.Context.At.AddMinutes(1), By = "ann" });
        Queued.AfterDoing(Fail(1)).When(Fail(1)).RecordsNothing();
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], Enumerable.Range(1, 8).Select(attempt => (int)MailRetryPolicy.Default.PauseAfter(attempt).TotalMinutes));
        Assert.Equal(TimeSpan.FromHours(1), MailRetryPolicy.Default.PauseAfter(int.MaxValue));
    }

    [Fact]
    [Trait("Requirement", "R2")]
    public void What_is_refused_for_good_or_tried_too_often_is_given_up_and_can_be_tried_again()
    {
        Assert.Equal(new Mail.GivenUp(Receipt, Spec.Context.At, 1, "busy"), GivenUp.State);
        Assert.IsType<Mail.GivenUp>(Queued.AfterDoing(Fail(1, policy: Twice), Fail(2, policy: Twice)).State);
        GivenUp.When(new MailCommand.Requeue("b@example.com")).Records(new MailEvent.Requeued { To = "b@example.com", NextAttempt = Spec.Context.At, By = "ann" });
        GivenUp.When(new MailCommand.Requeue("nowhere")).Refuses(MailRefusal.AddressUnreadable);
        Queued.When(new MailCommand.Requeue(null)).RecordsNothing();
    }

    [Fact]
    public void Somebody_may_decide_that_it_is_not_sent()
    {
        Queued.When(new MailCommand.Dismiss()).Records(new MailEvent.Dismissed { By = "ann" });
        var dismissed = GivenUp.AfterDoing(new MailCommand.Dismiss());
        dismissed.When(new MailCommand.Dismiss()).RecordsNothing();
        dismissed.When(new MailCommand.Requeue(null)).Refuses(MailRefusal.AlreadyDismissed);
        dismissed.When(new MailCommand.RecordSent()).Records(new MailEvent.Sent { By = "ann" });
    }

    /// <summary>Whatever servers say, a mail is waiting, given up or sent: it is never just gone.</summary>
    [Fact]
    [Trait("Requirement", "R2")]
    public void No_answer_of_a_server_loses_a_mail() => Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 3))), answers =>
    {
        var (mail, attempt) = (Queued.State, 0);
        foreach (var answer in answers)
        {
            MailCommand command = answer switch { 0 => new MailCommand.RecordSent(), 1 => new MailCommand.Requeue(null), _ => Fail(++attempt, isPermanent: answer == 2) };
            if (MailDecider.Decide(mail, command, Spec.Context) is Decision<MailEvent>.Accepted accepted) mail = accepted.Events.Aggregate(mail, Mail.Evolve);
        }
        return mail is Mail.Waiting or Mail.GivenUp or Mail.Sent && mail.Message == Receipt && (mail is Mail.Sent) == answers.Contains(0);
    }).QuickCheckThrowOnFailure();

    private static MailCommand Fail(int attempt, bool isPermanent = false, MailRetryPolicy? policy = null) =>
        new MailCommand.RecordFailure(attempt, "busy", isPermanent, policy ?? MailRetryPolicy.Default);
}
