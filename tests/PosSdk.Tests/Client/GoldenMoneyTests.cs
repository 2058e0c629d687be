using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Testing;
using static PosSdk.Tests.Client.Counter;

namespace PosSdk.Tests.Client;

/// <summary>Figures that other systems got wrong once, through the whole client.</summary>
public class GoldenMoneyTests
{
    [Theory]
    [InlineData(TaxScope.Line, 196, 1133)]
    [InlineData(TaxScope.Document, 197, 1134)]
    public async Task Tax_by_line_and_tax_by_document_are_both_right_and_differ_and_sale_shift_and_return_agree(TaxScope scope, long tax, long total)
    {
        await using var pos = await TestRegister.OpenAsync(options => (options.TaxIncluded, options.TaxScope) = (false, scope));
        _ = await pos.StockedAsync(10_000, []);
        (string Price, int Quantity)[] goods = [("1.48", 4), ("1.52", 1), ("1.54", 1), ("0.39", 1)];
        await pos.Carts.OpenAsync(Anna);
        foreach (var (price, quantity) in goods)
        {
            Assert.True(UnitPrice.TryParse(price, Currency.Of("EUR"), out var unitPrice));
            await pos.Catalog.AddAsync(new Product { Sku = Sku.Of(price), Name = price, Price = unitPrice, TaxRate = new(210_000) });
            await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of(price), Quantity.Of(quantity)));
        }
        Assert.Equal(Euro(total), pos.Carts.Find(Anna)!.Total);
        await pos.Payments.TakeCashAsync(Anna);
        var sale = await pos.CompleteAsync(Anna);
        foreach (var line in sale.Lines) await pos.PutBackAsync(Back, sale, line.Line, (int)(line.Quantity.Thousandths / Quantity.PerUnit));
        await pos.Payments.RefundCashAsync(Back);
        var back = await pos.CompleteAsync(Back);

        Assert.Equal((Euro(tax), Euro(total)), (sale.Totals.Tax, sale.Totals.Total));
        Assert.Equal((-sale.Totals.Tax, -sale.Totals.Total), (back.Totals.Tax, back.Totals.Total));
        Assert.Equal((Euro(0), Euro(10_000)), (pos.Shifts.Current!.Totals.Tax, pos.Shifts.Current.Totals.Expected("cash")));
    }

    [Fact]
    public async Task A_total_is_rounded_to_the_currency_before_it_is_rounded_to_coins_and_only_cash_is()
    {
        var chf = Currency.Of("CHF");
        Action<PosOptions> swiss = options =>
            (options.Currency, options.TaxIncluded, options.CashRounding) = ("CHF", false, new CashRoundingRule { Increment = new Amount(5, chf) });
        foreach (var inCash in (bool[])[true, false])
        {
            await using var pos = await (await TestRegister.OpenAsync(swiss)).StockedAsync(0, []);
            await pos.Catalog.AddAsync(new Product { Sku = Sku.Of("SKI"), Name = "Ski", Price = UnitPrice.Of(new Amount(29_500, chf)), TaxRate = new(77_000) });
            await pos.Carts.OpenAsync(Anna);
            await pos.Carts.AddAsync(Anna, new NewLine(Sku.Of("SKI")));
            _ = inCash ? await pos.Payments.TakeCashAsync(Anna) : await pos.Payments.TakeAsync(Anna, Tender.ExternalTerminal, "slip 1");
            var totals = (await pos.CompleteAsync(Anna)).Totals;
            Assert.Equal((31_772, inCash ? -2 : 0, inCash ? 31_770 : 31_772), (totals.Total.MinorUnits, totals.Rounding.MinorUnits, totals.Tenders[0].Applied.MinorUnits));
        }
    }

    [Fact]
    public async Task Only_what_stays_of_what_was_handed_over_is_in_the_drawer()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("LAMP", 1));
        await pos.Payments.TakeAsync(Anna, Tender.GiftCard, "G-1", Euro(2000));
        Assert.Equal("cart.more-than-due", (await pos.Payments.TakeAsync(Anna, Tender.GiftCard, "G-2", Euro(8000))).Refusal().Code);
        await pos.Payments.TakeCashAsync(Anna, Euro(10_000));
        var cash = (await pos.CompleteAsync(Anna)).Totals.Tenders[1];
        Assert.Equal((Euro(7000), Euro(10_000), Euro(3000)), (cash.Applied, cash.Tendered, cash.Change));
        Assert.Equal(Euro(17_000), pos.Shifts.Current!.Totals.Expected("cash"));
    }

    [Fact, Trait("Requirement", "R65")]
    public async Task A_card_is_not_begun_where_the_profile_says_that_it_needs_the_network()
    {
        await using var pos = await OpenAsync(options => options.Profile = Domain.Capabilities.PolicyProfile.ShopifyPos);
        await pos.PutAsync(Anna, ("MUG", 1));
        pos.Connectivity.EnterOffline();
        Assert.Equal("capability.tender.card", (await pos.Cards.BeginAsync(Anna)).Refusal().Code);
        Assert.True((await pos.Payments.TakeCashAsync(Anna)).IsDone);
    }

    [Fact]
    public async Task A_retry_of_money_back_records_nothing_and_another_amount_under_its_id_is_refused()
    {
        await using var pos = await OpenAsync();
        await pos.PutAsync(Anna, ("MUG", 2));
        await pos.Payments.TakeCashAsync(Anna);
        var sale = await pos.CompleteAsync(Anna);
        await pos.PutBackAsync(Back, sale, 1, 2);
        var part = (await pos.Sales.PlanRefundAsync(ReceiptNumber.Parse(sale.Receipt), Back)).Value.Parts[0];
        var payout = new PaymentId("out");
        Assert.True((await pos.Payments.RefundAsync(Back, part with { Amount = Euro(500) }, payment: payout)).IsDone);
        Assert.Null(Assert.IsType<Outcome<CartTender>.Done>(await pos.Payments.RefundAsync(Back, part with { Amount = Euro(500) }, payment: payout)).Recorded);
        Assert.Equal("cart.payment-taken", (await pos.Payments.RefundAsync(Back, part, payment: payout)).Refusal().Code);
    }
}
