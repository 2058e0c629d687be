using PosSdk.Domain.Payments;
using static PosSdk.Tests.Client.Counter;

namespace PosSdk.Tests.Client;

public class CardTests
{
    private static readonly PaymentId Card = new("p-card");

    [Fact]
    public async Task Until_the_terminal_has_answered_the_cart_stands_still_and_no_second_one_is_asked()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 1));
        Assert.Equal(Euro(1000), (await pos.Cards.BeginAsync(Anna, payment: Card)).Value.Amount);

        Assert.Equal("cart.payment-open", (await pos.Cards.BeginAsync(Anna)).Refusal().Code);
        Assert.Equal("cart.payment-open", (await pos.Payments.TakeCashAsync(Anna)).Refusal().Code);
        Assert.Equal("cart.payment-open", (await pos.Sales.CompleteAsync(Anna)).Refusal().Code);
        Assert.Equal("cart.payment-open", (await pos.Carts.DiscardAsync(Anna)).Refusal().Code);
        Assert.Equal("cart.being-paid", (await pos.Carts.RemoveLineAsync(Anna, 1)).Refusal().Code);
        Assert.Null(Assert.IsType<Outcome<CardAttempt>.Done>(await pos.Cards.BeginAsync(Anna, payment: Card)).Recorded);

        var done = (await pos.Cards.RecordAnswerAsync(Card, new TerminalAnswer.Approved(Euro(1000)))).Value;
        Assert.Equal((PaymentStatus.Captured, Euro(1000)), (done.Payment.Status, done.Tender!.Applied));
        Assert.Null(Assert.IsType<Outcome<CardResult>.Done>(await pos.Cards.RecordAnswerAsync(Card, new TerminalAnswer.Approved(Euro(1000)))).Recorded);
        Assert.Equal(Euro(1000), (await pos.CompleteAsync(Anna)).Totals.Total);
    }

    [Fact]
    public async Task A_card_that_is_declined_lets_the_cart_go_on()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 1));
        await pos.Cards.BeginAsync(Anna, payment: Card);
        Assert.Null((await pos.Cards.RecordAnswerAsync(Card, new TerminalAnswer.Declined("51", "Not enough money"))).Value.Tender);

        Assert.True((await pos.Carts.RemoveLineAsync(Anna, 1)).IsDone);
        Assert.Empty(pos.Cards.Unresolved);
    }

    [Fact]
    public async Task After_a_restart_an_open_payment_is_listed_and_asking_settles_it_without_charging_again()
    {
        var journal = Testing.TestRegister.NewJournal();
        var pos = await OpenAsync(journal: journal);
        await pos.PutAsync(Anna, ("MUG", 1));
        await pos.Cards.BeginAsync(Anna, payment: Card);
        await pos.DisposeAsync();

        await using var again = await Testing.TestRegister.OpenAsync(journal: journal);
        Assert.Equal([Card], again.Cards.Unresolved.Select(payment => payment.Id));
        Assert.Equal("cart.payment-open", (await again.Cards.BeginAsync(Anna)).Refusal().Code);
        await again.Cards.LoseAnswerAsync(Card, PaymentDoubt.TillStopped);
        Assert.Equal("payment.evidence-needed", (await again.Cards.ResolveAsync(Card, new TerminalAnswer.Approved(Euro(1000)), " ")).Refusal().Code);
        Assert.Equal(Euro(1000), (await again.Cards.ResolveAsync(Card, new TerminalAnswer.Approved(Euro(1000)), "terminal asked")).Value.Tender!.Applied);
        Assert.Equal(Euro(0), again.Carts.Find(Anna)!.Due);
    }

    [Fact]
    public async Task An_answer_about_another_amount_is_neither_taken_nor_forgotten_until_it_is_reversed()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 1));
        await pos.Cards.BeginAsync(Anna, payment: Card);
        var wrong = (await pos.Cards.RecordAnswerAsync(Card, new TerminalAnswer.Approved(Euro(10_000)))).Value;
        Assert.Equal(PaymentStatus.Unknown, wrong.Payment.Status);
        Assert.Equal("cart.payment-open", (await pos.Carts.DiscardAsync(Anna)).Refusal().Code);
        Assert.Equal(PaymentStatus.Reversed, (await pos.Cards.ReverseAsync(Card, "wrong amount")).Value.Payment.Status);
        Assert.True((await pos.Payments.TakeCashAsync(Anna)).IsDone);
    }

    [Fact]
    public async Task The_same_card_charged_twice_for_one_cart_is_pointed_out_and_not_refused()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 2));
        Assert.Null((await pos.CardAsync(Anna, Euro(1000))).Duplicate);
        Assert.NotNull((await pos.CardAsync(Anna, Euro(1000))).Duplicate);
        Assert.True((await pos.Sales.CompleteAsync(Anna)).IsDone);
    }

    [Fact]
    public async Task Without_the_bank_a_card_is_taken_within_the_risk_that_the_shop_accepts_and_forwarded_later()
    {
        await using var pos = await OpenAsync(options => options.OfflineCards = new OfflineRiskPolicy
        {
            PerTransaction = Euro(2000), DeviceTotal = Euro(3000), Count = 2, ApprovalAbove = Euro(1500),
        });
        await pos.PutAsync(Anna, ("MUG", 2));
        await pos.Cards.BeginAsync(Anna, payment: Card);
        Assert.Equal("payment.approval-needed", (await pos.Cards.StoreOfflineAsync(Card, Euro(2000))).Refusal().Code);
        Assert.Equal(Euro(2000), (await pos.Cards.StoreOfflineAsync(Card, Euro(2000), approvedBy: "boss")).Value.Tender!.Applied);
        Assert.True((await pos.Sales.CompleteAsync(Anna)).IsDone);

        await pos.PutAsync(Back, ("MUG", 2));
        var second = (await pos.Cards.BeginAsync(Back)).Value.Payment;
        Assert.Equal("offline-card.device-total", (await pos.Cards.StoreOfflineAsync(second, Euro(2000), approvedBy: "boss")).Refusal().Code);

        Assert.Equal([Card], pos.Cards.StoredOffline.Select(payment => payment.Id));
        await pos.Cards.ForwardAsync(Card, new PaymentCommand.StartForwarding("f-1"));
        Assert.Equal(PaymentStatus.Forwarded, (await pos.Cards.ForwardAsync(Card, new PaymentCommand.Forward("ref-9"))).Value.Payment.Status);
        Assert.Empty(pos.Cards.StoredOffline);
    }

    [Fact]
    public async Task Part_of_the_amount_is_taken_where_that_was_allowed_and_the_rest_is_paid_otherwise()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 1));
        var attempt = (await pos.Cards.BeginAsync(Anna, acceptsPart: true)).Value;
        await pos.Cards.RecordAnswerAsync(attempt.Payment, new TerminalAnswer.Approved(Euro(400)));
        Assert.Equal(Euro(600), pos.Carts.Find(Anna)!.Due);
        await pos.Payments.TakeCashAsync(Anna);
        Assert.Equal(2, (await pos.CompleteAsync(Anna)).Totals.Tenders.Count);
    }
}
