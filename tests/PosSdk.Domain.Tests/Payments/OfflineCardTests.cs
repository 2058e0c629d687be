using PosSdk.Domain.Payments;
using static PosSdk.Domain.Payments.PaymentCommand;
using static PosSdk.Domain.Tests.Payments.PaymentExamples;

namespace PosSdk.Domain.Tests.Payments;

public class OfflineCardTests
{
    private static readonly OfflineRiskPolicy Policy = new()
    {
        PerTransaction = Euro(5000), DeviceTotal = Euro(20000), Count = 3, ApprovalAbove = Euro(2500), ForwardWithin = TimeSpan.FromHours(72),
    };

    private static readonly OfflineExposure Nothing = new(Euro(0), 0);

    [Fact]
    public void Within_every_limit_a_card_is_taken() =>
        Assert.Equal(new OfflineRiskDecision.Accept(Now.AddHours(72)), Policy.Judge(Euro(2500), Nothing, Now));

    [Fact]
    public void Above_the_approval_limit_somebody_is_asked() =>
        Assert.Equal(new OfflineRiskDecision.AskApproval(Now.AddHours(72), [OfflineRisk.AboveApproval]), Policy.Judge(Euro(2501), Nothing, Now));

    [Fact]
    [Trait("Requirement", "R9")]
    public void Every_limit_that_is_exceeded_is_named() => Assert.Equal(
        new OfflineRiskDecision.Refuse([OfflineRisk.PerTransaction, OfflineRisk.DeviceTotal, OfflineRisk.Count, OfflineRisk.TooLong]),
        Policy.Judge(Euro(5001), new(Euro(15000), 3, Now.AddHours(-25)), Now));

    [Fact]
    public void A_limit_may_be_met_exactly() => Assert.IsType<OfflineRiskDecision.AskApproval>(
        Policy.Judge(Euro(5000), new(Euro(15000), 2, Now.AddHours(-24)), Now));

    [Fact]
    public void Money_never_goes_back_to_a_card_without_the_bank()
    {
        Assert.Equal(new OfflineRiskDecision.Refuse([OfflineRisk.MoneyBack]), Policy.Judge(Euro(-1), Nothing, Now));
        None.AfterDoing(new Initiate(Tender.Card, Euro(-1000), Cart), new StartAuthorising("t"))
            .When(new StoreOffline(Euro(-1000), Small)).Refuses(OfflineRisk.MoneyBack);
    }

    [Fact]
    public void Unless_the_merchant_decides_otherwise_no_card_is_taken_offline() => Assert.Equal(
        new OfflineRiskDecision.Refuse([OfflineRisk.PerTransaction, OfflineRisk.DeviceTotal, OfflineRisk.Count]),
        OfflineRiskPolicy.Never(Eur).Judge(Euro(1), Nothing, Now));

    [Fact]
    public void A_stored_payment_counts_and_is_at_risk()
    {
        Assert.Equal((Euro(1000), Euro(1000), Euro(0)), (Stored.State.Counted, Stored.State.AtRisk, Stored.State.Money));
        Stored.When(new StoreOffline(Euro(1000), Small)).RecordsNothing();
        Asked.When(new StoreOffline(Euro(1000), Small)).Refuses(PaymentRefusal.NotNow(PaymentStatus.Initiated));
        Assert.Equal(PaymentStatus.Unknown, AtTerminal.AfterDoing(new StoreOffline(Euro(999), Small)).State.Status);
    }

    [Fact]
    public void What_needs_leave_is_stored_with_who_gave_it()
    {
        var risk = Policy.Judge(Euro(4000), Nothing, Now);
        var asked = None.AfterDoing(new Initiate(Tender.Card, Euro(4000), Cart), new StartAuthorising("t"));
        asked.When(new StoreOffline(Euro(4000), risk)).Refuses(PaymentRefusal.ApprovalNeeded);
        asked.When(new StoreOffline(Euro(4000), risk) { ApprovedBy = "max" }).Records(new PaymentEvent.StoredOffline
        {
            Currency = Eur, Applied = Euro(4000), ExpiresAt = Now.AddHours(72), Risks = ["offline-card.approval"], ApprovedBy = "max", By = "ann",
        });
        asked.When(new StoreOffline(Euro(4000), new OfflineRiskDecision.Refuse([OfflineRisk.Count]))).Refuses(OfflineRisk.Count);
    }

    [Fact]
    public void It_is_sent_once_under_one_key()
    {
        Stored.When(new StartForwarding("send-1")).Records(new PaymentEvent.Forwarding { Attempt = "send-1" });
        Sending.When(new StartForwarding("send-1")).RecordsNothing();
        Sending.When(new StartForwarding("send-2")).Refuses(PaymentRefusal.NotNow(PaymentStatus.Forwarding));
        Stored.At(Now.AddHours(25)).When(new StartForwarding("send-1")).Refuses(PaymentRefusal.TooLate);
    }

    [Fact]
    public void Forwarded_it_is_money()
    {
        var forwarded = Sending.AfterDoing(new Forward("rrn-9", "A9"));
        Assert.Equal((Euro(1000), Euro(0), "A9"), (forwarded.State.Money, forwarded.State.AtRisk, forwarded.State.Card?.AuthCode));
        forwarded.When(new Forward("rrn-9", "A9")).RecordsNothing();
        Stored.When(new Forward()).Refuses(PaymentRefusal.NotNow(PaymentStatus.StoredOffline));
        Assert.Equal(PaymentStatus.Refunded, forwarded.AfterDoing(new Refund(Euro(1000), new("o"))).State.Status);
    }

    [Fact]
    public void Declined_afterwards_the_sale_stands_and_the_customer_owes()
    {
        var declined = Sending.AfterDoing(new DeclineForward("51", "No funds"));
        Assert.Equal((Euro(1000), Euro(1000), Euro(0)), (declined.State.Counted, declined.State.Owed, declined.State.Money));
        declined.When(new DeclineForward("51", "No funds")).RecordsNothing();
        Stored.When(new DeclineForward("51", "No funds")).Refuses(PaymentRefusal.NotNow(PaymentStatus.StoredOffline));
    }

    [Fact]
    public void Stored_for_too_long_it_expires_and_the_customer_owes()
    {
        Stored.When(new Expire()).Refuses(PaymentRefusal.NotExpired);
        var expired = Stored.After([.. Stored.At(Now.AddHours(25)).When(new Expire()).Events]);
        Assert.Equal((PaymentStatus.Expired, Euro(1000), Euro(1000)), (expired.State.Status, expired.State.Owed, expired.State.Counted));
        expired.When(new Expire()).RecordsNothing();
    }
}
