using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using static PosSdk.Tests.Client.Counter;

namespace PosSdk.Tests.Client;

public class TenderTests
{
    private static readonly Tender Cheque = new("cheque", TenderKind.Custom, "Cheque");

    [Fact]
    public async Task A_sale_is_split_between_a_card_a_voucher_and_cash_and_tendered_applied_and_change_are_kept_apart()
    {
        await using var pos = await OpenAsync(options => options.Tenders = [Cheque]);
        await pos.PutAsync(Anna, ("LAMP", 1));
        await pos.CardAsync(Anna, Euro(5000));
        await pos.Payments.TakeAsync(Anna, Cheque, null, Euro(1500));
        var cash = (await pos.Payments.TakeCashAsync(Anna, Euro(5000))).Value;
        var sale = await pos.CompleteAsync(Anna);

        Assert.Equal((Euro(2500), Euro(5000), Euro(2500)), (cash.Applied, cash.Tendered, cash.Change));
        Assert.Equal(["card", "cheque", "cash"], sale.Totals.Tenders.Select(tender => tender.Tender));
        Assert.Equal(Euro(12_500), pos.Shifts.Current!.Totals.Expected("cash"));
        Assert.Equal(Euro(5000), pos.Shifts.Current.Totals.Expected("card"));
    }

    [Fact, Trait("Requirement", "R10")]
    public async Task A_tender_that_the_shop_does_not_know_is_refused_and_one_that_it_renamed_is_taken()
    {
        await using var pos = await OpenAsync(options => options.Tenders = [Cheque, new("external-terminal", TenderKind.ExternalTerminal, "EFTPOS")]);
        await pos.PutAsync(Anna, ("MUG", 1));

        Assert.Equal("payment.unknown-tender", (await pos.Payments.TakeAsync(Anna, new Tender("coupon", TenderKind.Custom, "Coupon"), null)).Refusal().Code);
        Assert.Equal("EFTPOS", pos.Payments.Tenders.Single(tender => tender.Code == "external-terminal").Name);
        Assert.True((await pos.Payments.TakeAsync(Anna, Cheque, null)).IsDone);
    }

    [Fact]
    public async Task Ids_that_could_be_card_numbers_are_paid_for_like_any_other()
    {
        await using var pos = await OpenAsync();
        var day = pos.Shifts.Current!.Opening.BusinessDate;
        var (cart, layby) = (CartId.Of("4111111111111111"), CartId.Of("378282246310005"));
        await pos.PutAsync(cart, ("MUG", 2));
        Assert.True((await pos.Payments.TakeCashAsync(cart, Euro(100), new PaymentId("5500000000000004"))).IsDone);
        await pos.CardAsync(cart, Euro(1000));
        await pos.Carts.SetCustomerAsync(cart, new CartCustomer("6011000000000004"));
        Assert.True((await pos.Payments.TakeAsync(cart, Tender.OnAccount, null)).IsDone);
        await pos.CompleteAsync(cart);

        await pos.PutAsync(layby, ("LAMP", 1));
        await pos.Payments.TakeCashAsync(layby, Euro(3000));
        Assert.True((await pos.Payments.LaybyAsync(layby, LaybyTerms.InEqualParts(Euro(9000), Euro(3000), Euro(0), day, day.AddDays(30)))).IsDone);
    }

    [Theory]
    [InlineData("Cheque", TenderKind.Custom)]
    [InlineData("cash", TenderKind.Custom)]
    [InlineData("notes", TenderKind.Cash)]
    [InlineData("tab", TenderKind.OnAccount)]
    public async Task Tenders_that_would_confuse_the_books_stop_the_register_from_opening(string code, TenderKind kind) =>
        await Assert.ThrowsAsync<PosConfigurationException>(() => OpenAsync(options => options.Tenders = [new(code, kind, "Tender")]));

    [Fact, Trait("Requirement", "R14"), Trait("Requirement", "R66")]
    public async Task A_separate_terminal_is_recorded_by_the_reference_on_its_slip_and_never_by_a_card_number()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 1));

        Assert.Equal("payment.reference-needed", (await pos.Payments.TakeAsync(Anna, Tender.ExternalTerminal, null)).Refusal().Code);
        Assert.Equal("payment.text-holds-card", (await pos.Payments.TakeAsync(Anna, Tender.ExternalTerminal, "4111 1111 1111 1111")).Refusal().Code);
        Assert.True((await pos.Payments.TakeAsync(Anna, new NewTender(Tender.ExternalTerminal, null, "slip 17") { Card = new CardFacts { Last4 = "1111" } })).IsDone);
    }

    [Theory, Trait("Requirement", "R67")]
    [InlineData(8900, "payment.over-credit-limit")]
    [InlineData(9000, null)]
    public async Task On_account_is_sold_within_the_limit_and_beyond_it_with_leave_only(long limit, string? refusal)
    {
        await using var pos = await OpenAsync(options => options.Accounts = new Accounts(Euro(0), Euro(limit)));
        await pos.PutAsync(Anna, ("LAMP", 1));
        Assert.Equal("cart.nobodys-account", (await pos.Payments.TakeAsync(Anna, Tender.OnAccount, null)).Refusal().Code);
        await pos.Carts.SetCustomerAsync(Anna, new CartCustomer("C-1"));

        var taken = await pos.Payments.TakeAsync(Anna, Tender.OnAccount, null);
        Assert.Equal(refusal, taken.IsDone ? null : taken.Refusal().Code);
        if (!taken.IsDone) Assert.True((await pos.Payments.TakeAsync(Anna, new NewTender(Tender.OnAccount) { ApprovedBy = "boss" })).IsDone);
        Assert.Equal(Euro(9000), (await pos.CompleteAsync(Anna)).Owed);

        var next = CartId.Of("next");
        await pos.PutAsync(next, ("PEN", 1));
        await pos.Carts.SetCustomerAsync(next, new CartCustomer("C-1"));
        Assert.Equal("payment.over-credit-limit", (await pos.Payments.TakeAsync(next, Tender.OnAccount, null)).Refusal().Code);
    }

    [Fact]
    public async Task A_layby_needs_its_terms_and_its_deposit_and_the_shop_keeps_the_goods_until_all_is_paid()
    {
        await using var pos = await OpenAsync();
        var terms = LaybyTerms.InEqualParts(Euro(9000), Euro(3000), Euro(500), new(2026, 12, 1), new(2027, 1, 1), new(2027, 2, 1));
        await pos.PutAsync(Anna, ("LAMP", 1));
        Assert.Equal("cart.layby-terms-missing", (await pos.Payments.TakeAsync(Anna, Tender.Layby, "L-1")).Refusal().Code);
        Assert.Equal("cart.layby-deposit", (await pos.Payments.LaybyAsync(Anna, terms)).Refusal().Code);
        await pos.Payments.TakeCashAsync(Anna, Euro(3000));
        Assert.True((await pos.Payments.LaybyAsync(Anna, terms)).IsDone);
        var sale = await pos.CompleteAsync(Anna);
        var receipt = ReceiptNumber.Parse(sale.Receipt);
        Assert.Equal((Euro(6000), terms), (sale.Owed, sale.Totals.Layby));

        Assert.Equal("sale.still-owed", (await pos.Sales.CollectAsync(receipt)).Refusal().Code);
        Assert.Equal(Euro(3000), (await pos.Payments.ApplyPaymentAsync(receipt, new NewTender(Tender.Cash, Euro(3000)))).Value.Owed);
        Assert.Equal("sale.more-than-owed", (await pos.Payments.ApplyPaymentAsync(receipt, new NewTender(Tender.Cash, Euro(3001)))).Refusal().Code);
        Assert.Equal(Euro(0), (await pos.Payments.ApplyPaymentAsync(receipt, new NewTender(Tender.Cash))).Value.Owed);
        Assert.True((await pos.Sales.CollectAsync(receipt)).IsDone);
        Assert.Equal((Euro(19_000), Euro(0)), (pos.Shifts.Current!.Totals.Expected("cash"), pos.Shifts.Current.Totals.Expected("layby")));
    }

    [Fact, Trait("Requirement", "R47"), Trait("Requirement", "R49"), Trait("Requirement", "R50"), Trait("Requirement", "R51")]
    public async Task A_deposit_leaves_the_sale_unpaid_until_it_is_booked_in_an_open_shift_with_a_time_of_that_shift()
    {
        var clock = new Testing.FakeClock();
        await using var pos = await OpenAsync(clock: clock);
        await pos.PutAsync(Anna, ("LAMP", 1));
        await pos.Payments.TakeAsync(Anna, Tender.BankDeposit, null);
        var sale = await pos.CompleteAsync(Anna);
        var receipt = ReceiptNumber.Parse(sale.Receipt);
        Assert.Equal(Euro(9000), sale.Owed);

        await pos.Shifts.CloseAsync(MoneyCount.Of(Euro(10_000)));
        var deposit = new NewTender(Tender.BankDeposit, Euro(4000), "statement 12") { Payment = new PaymentId("d-1") };
        Assert.Equal("payment.register-closed", (await pos.Payments.ApplyPaymentAsync(receipt, deposit)).Refusal().Code);

        clock.Advance(TimeSpan.FromHours(12));
        await pos.Shifts.OpenAsync(MoneyCount.Of(Euro(10_000)));
        var opened = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("payment.outside-register-hours", (await pos.Payments.ApplyPaymentAsync(receipt, deposit, opened.AddMinutes(-1))).Refusal().Code);
        Assert.Equal("payment.outside-register-hours", (await pos.Payments.ApplyPaymentAsync(receipt, deposit, opened.AddHours(3))).Refusal().Code);
        Assert.Equal(Euro(5000), (await pos.Payments.ApplyPaymentAsync(receipt, deposit, opened.AddHours(1))).Value.Owed);
        var again = Assert.IsType<Outcome<Sale.Completed>.Done>(await pos.Payments.ApplyPaymentAsync(receipt, deposit, opened.AddHours(1)));
        Assert.Null(again.Recorded);
        Assert.Equal(Euro(0), (await pos.Payments.ApplyPaymentAsync(receipt, new NewTender(Tender.Cash))).Value.Owed);
        Assert.Equal(PaymentStatus.Cancelled, (await pos.Payments.LoadAsync(new PaymentId(sale.Totals.Tenders[0].Payment))).Status);

        var z = (await pos.Shifts.CloseAsync(MoneyCount.Of(Euro(15_000)))).Value;
        Assert.Equal((2, Euro(0), Euro(15_000)), (z.Totals.PaymentCount, z.Totals.Sales, z.Tenders[0].Expected));
    }

    [Fact]
    public async Task What_is_owed_is_known_again_after_a_restart()
    {
        var journal = Testing.TestRegister.NewJournal();
        var pos = await OpenAsync(options => options.Accounts = new Accounts(Euro(0), Euro(9000)), journal: journal);
        await pos.PutAsync(Anna, ("LAMP", 1));
        await pos.Carts.SetCustomerAsync(Anna, new CartCustomer("C-1"));
        await pos.Payments.TakeAsync(Anna, Tender.OnAccount, null);
        var receipt = ReceiptNumber.Parse((await pos.CompleteAsync(Anna)).Receipt);
        await pos.DisposeAsync();

        await using var again = await Testing.TestRegister.OpenAsync(options => options.Accounts = new Accounts(Euro(0), Euro(9000)), journal: journal);
        await again.PutAsync(Back, ("PEN", 1));
        await again.Carts.SetCustomerAsync(Back, new CartCustomer("C-1"));
        Assert.Equal("payment.over-credit-limit", (await again.Payments.TakeAsync(Back, new NewTender(Tender.OnAccount) { Payment = new PaymentId("later") })).Refusal().Code);
        await again.Payments.ApplyPaymentAsync(receipt, new NewTender(Tender.Cash) { Payment = new PaymentId("paid") });
        Assert.True((await again.Payments.TakeAsync(Back, new NewTender(Tender.OnAccount) { Payment = new PaymentId("later") })).IsDone);
    }

    private sealed class Accounts(Amount owes, Amount limit) : IAccountDirectory
    {
        public ValueTask<AccountBalance?> FindAsync(string customer, CancellationToken cancellationToken) => new(new AccountBalance(owes, limit));
    }
}
