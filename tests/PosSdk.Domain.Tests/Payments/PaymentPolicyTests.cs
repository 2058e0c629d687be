using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using static PosSdk.Domain.Payments.PaymentCommand;
using static PosSdk.Domain.Tests.Payments.PaymentExamples;

namespace PosSdk.Domain.Tests.Payments;

public class PaymentPolicyTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private static readonly LaybyTerms Layby = LaybyTerms.InEqualParts(
        Euro(10000), Euro(2000), Euro(1500), Monday, Monday.AddDays(30), Monday.AddDays(60), Monday.AddDays(90));

    [Theory]
    [InlineData("p-1", true)]
    [InlineData("P_1.x", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a b", false)]
    [InlineData("ä", false)]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234", true)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    public void An_id_is_up_to_64_plain_signs(string? text, bool isId)
    {
        Assert.Equal(isId, PaymentId.TryParse(text, out var id));
        Assert.Equal(isId ? text : "", id.Value);
        if (isId) Assert.Equal("payment-" + text, PaymentStream.NameOf(id));
        else Assert.Throws<ArgumentException>(() => new PaymentId(text!));
    }

    [Fact]
    public void Every_kind_of_tender_has_its_rules()
    {
        var kinds = Enum.GetValues<TenderKind>();
        Assert.Equal([TenderKind.Cash], kinds.Where(kind => TenderRules.Of(kind).GivesChange));
        Assert.Equal([TenderKind.Cash], kinds.Where(kind => TenderRules.Of(kind).RoundsToCashIncrement));
        Assert.Equal([TenderKind.Cash], kinds.Where(kind => TenderRules.Of(kind).InDrawer));
        Assert.Equal([TenderKind.Card], kinds.Where(kind => TenderRules.Of(kind).Completion == TenderCompletion.AsksTerminal));
        Assert.Equal([TenderKind.BankDeposit], kinds.Where(kind => TenderRules.Of(kind).Completion == TenderCompletion.Later));
        Assert.Equal([TenderKind.OnAccount, TenderKind.Layby], kinds.Where(kind => TenderRules.Of(kind).IsPromise));
        Assert.Equal([TenderKind.Layby, TenderKind.BankDeposit], kinds.Where(kind => !TenderRules.Of(kind).PaysOut));
        Assert.Equal([TenderKind.Cash, TenderKind.Card, TenderKind.Custom], kinds.Where(kind => !TenderRules.Of(kind).NeedsReference));
    }

    [Fact]
    public void The_same_card_and_amount_in_one_cart_is_pointed_out()
    {
        var later = AtTerminal.At(Now.AddMinutes(4)).When(new RecordAnswer(Yes(1000))).Events.Aggregate(AtTerminal.State, Payment.Evolve);
        PaymentSighting first = new(new("p-1"), Paid.State), second = new(new("p-2"), later);
        Assert.Equal(
            new DuplicateCharge(new("p-1"), Euro(1000), TimeSpan.FromMinutes(4), DuplicateEvidence.SameReference),
            DuplicateCharge.Find(second, [second, first], DuplicateCharge.UsualWindow));
        Assert.Null(DuplicateCharge.Find(second, [second, first], TimeSpan.FromMinutes(3)));
        Assert.Null(DuplicateCharge.Find(second, [new(new("p-3"), Unknown.State)], DuplicateCharge.UsualWindow));
    }

    [Fact]
    public void Two_equal_notes_of_cash_are_no_duplicate() =>
        Assert.Null(DuplicateCharge.Find(new(new("p-1"), Cash.State), [new(new("p-2"), Cash.State)], DuplicateCharge.UsualWindow));

    [Fact]
    public void What_a_customer_may_owe_counts_what_this_register_sold()
    {
        var standing = new AccountStanding(Euro(8000), Euro(1000), Euro(10000));
        Assert.Equal((Euro(9000), Euro(1000)), (standing.Owes, standing.Available));
        Assert.Equal((Euro(0), Euro(1)), (standing.OverBy(Euro(1000)), standing.OverBy(Euro(1001))));
        Assert.Equal(Euro(0), standing.After(Euro(5000)).Available);
        Assert.Equal(Euro(0), standing.After(Euro(5000)).OverBy(Euro(-1)));
        Assert.Null((standing with { Limit = null }).Available);
        Assert.Equal(Euro(0), (standing with { Limit = null }).OverBy(Euro(1_000_000)));
    }

    [Fact]
    public void Above_the_credit_limit_somebody_gives_leave_and_it_is_written_down()
    {
        var standing = new AccountStanding(Euro(8000), Euro(1000), Euro(10000));
        var take = new Take(Tender.OnAccount, Euro(1001), Cart) { Reference = "customer-9", Account = standing };
        None.When(take).Refuses(PaymentRefusal.OverCreditLimit(Euro(1)));
        Assert.Equal("max", Assert.IsType<PaymentEvent.Captured>(None.When(take with { ApprovedBy = "max" }).Events[1]).ApprovedBy);
        Assert.Equal(2, None.When(take with { Amount = Euro(1000) }).Events.Count);
    }

    [Fact]
    public void A_layby_is_paid_in_equal_parts_that_add_up()
    {
        Assert.Equal([2667, 2667, 2666], Layby.Instalments.Select(part => part.Amount.MinorUnits));
        Assert.Empty(Layby.Check(LaybyRules.Australia));
        Assert.Equal((Euro(2000), Euro(4667), Euro(10000)), (Layby.DueBy(Monday), Layby.DueBy(Monday.AddDays(30)), Layby.DueBy(Monday.AddDays(90))));
        Assert.Equal((Euro(667), Euro(0)), (Layby.OverdueOn(Monday.AddDays(30), Euro(4000)), Layby.OverdueOn(Monday.AddDays(29), Euro(4000))));
    }

    [Fact]
    public void In_Australia_it_has_two_payments_or_three_when_it_is_not_called_a_layby()
    {
        var two = LaybyTerms.InEqualParts(Euro(10000), Euro(2000), Euro(0), Monday, Monday.AddDays(30));
        Assert.Empty(two.Check(LaybyRules.Australia));
        Assert.Equal([LaybyFaults.TooFewPayments], (two with { IsNamedLayby = false }).Check(LaybyRules.Australia));
        Assert.Equal([LaybyFaults.TooFewPayments], LaybyTerms.InEqualParts(Euro(10000), Euro(0), Euro(0), Monday, Monday.AddDays(30)).Check(LaybyRules.Australia));
    }

    [Fact]
    public void Who_cancels_a_layby_gets_back_all_but_the_fee() =>
        Assert.Equal((Euro(2500), Euro(0)), (Layby.RefundOnCancel(Euro(4000)), Layby.RefundOnCancel(Euro(1000))));

    [Fact]
    public void Terms_that_make_no_sense_are_named_one_by_one()
    {
        Assert.Equal([LaybyFaults.DoesNotAddUp], (Layby with { Deposit = Euro(1999) }).Check(LaybyRules.Australia));
        Assert.Equal([LaybyFaults.DatesOutOfOrder], (Layby with { AgreedOn = Monday.AddDays(30) }).Check(LaybyRules.Australia));
        Assert.Equal([LaybyFaults.AmountsMakeNoSense, LaybyFaults.DoesNotAddUp], (Layby with { Deposit = Euro(-1) }).Check(LaybyRules.Australia));
        Assert.Equal([LaybyFaults.CurrencyDiffers], (Layby with { Total = new(10000, Currency.Of("AUD")) }).Check(LaybyRules.Australia));
        Assert.Equal([LaybyFaults.FeeTooHigh], (Layby with { CancellationFee = Euro(10001) }).Check(LaybyRules.Australia));
        var strict = LaybyRules.Australia with { HighestFee = new(100_000), LowestDeposit = new(250_000), LongestDays = 89 };
        Assert.Equal([LaybyFaults.FeeTooHigh, LaybyFaults.DepositTooLow, LaybyFaults.TooLong], Layby.Check(strict));
    }
}
