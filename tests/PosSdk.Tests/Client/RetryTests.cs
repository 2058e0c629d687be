using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StockMovements;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

/// <summary>An app that does not know whether a command arrived says it again with the same ids: nothing happens twice.</summary>
public class RetryTests
{
    private static readonly CartId Anna = CartId.Of("anna");
    private static readonly PaymentId First = new("p-1");
    private static readonly Sku Milk = Sku.Of("MILK");

    [Fact]
    public async Task Every_verb_with_ids_of_its_own_can_be_said_twice()
    {
        await using var pos = await StockedAsync();
        await TwiceAsync(pos, () => pos.Carts.OpenAsync(Anna));
        await TwiceAsync(pos, () => pos.Carts.AddAsync(Anna, new NewLine(Milk, Line: 1)));
        await TwiceAsync(pos, () => pos.Carts.ReturnAsync(Anna, new NewLine(Milk, Line: 2), "sour"));
        await TwiceAsync(pos, () => pos.Carts.ChangeQuantityAsync(Anna, 1, Quantity.Of(5)));
        await TwiceAsync(pos, () => pos.Carts.OverridePriceAsync(Anna, 1, UnitPrice.Of(Euro(200)), "shelf"));
        await TwiceAsync(pos, () => pos.Carts.DiscountAsync(Anna, 1, Discount.Of(Euro(100)) with { Id = "d" }));
        await TwiceAsync(pos, () => pos.Carts.RemoveDiscountAsync(Anna, 1, "d"));
        await TwiceAsync(pos, () => pos.Carts.RemoveLineAsync(Anna, 2));
        await TwiceAsync(pos, () => pos.Payments.TakeCashAsync(Anna, Euro(400), First));
        await TwiceAsync(pos, () => pos.Payments.TakeAsync(Anna, Tender.ExternalTerminal, "slip 7", payment: new("p-2")));
        await TwiceAsync(pos, () => pos.Payments.TakeBackAsync(Anna, First, "other card"));
        await TwiceAsync(pos, () => pos.Payments.TakeCashAsync(Anna, Euro(400), new("p-3")));
        await TwiceAsync(pos, () => pos.Sales.CompleteAsync(Anna));
        await TwiceAsync(pos, () => pos.Stock.AdjustAsync(Milk, Quantity.Of(-1), "sour", StockMovementId.Of("m-1")));
        await TwiceAsync(pos, () => pos.Stock.CountAsync(Milk, Quantity.Of(9), StockMovementId.Of("m-2")));
        await TwiceAsync(pos, () => pos.Shifts.PayInAsync(Euro(100), "change", "c-1"));
        await TwiceAsync(pos, () => pos.Shifts.CloseAsync(MoneyCount.Of(Euro(500))));
        Assert.Equal("R1-0-1", pos.Sales.Last.ToString());
    }

    [Fact]
    public async Task A_payment_that_was_taken_back_is_not_money_again()
    {
        await using var pos = await StockedAsync();
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Milk));
        await pos.Payments.TakeCashAsync(Anna, Euro(119), First);
        await pos.Payments.TakeBackAsync(Anna, First, "changed his mind");
        Assert.Equal("payment.already-initiated", CodeOf(await pos.Payments.TakeCashAsync(Anna, Euro(119), First)));
        Assert.Equal(Euro(119), pos.Carts.Find(Anna)!.Due);
    }

    [Fact]
    public async Task A_payments_id_is_not_used_for_another_sum()
    {
        await using var pos = await StockedAsync();
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Milk));
        await pos.Payments.TakeCashAsync(Anna, Euro(50), First);
        Assert.Equal("cart.payment-taken", CodeOf(await pos.Payments.TakeCashAsync(Anna, Euro(60), First)));
        Assert.Equal("cart.payment-taken", CodeOf(await pos.Payments.TakeAsync(Anna, Tender.ExternalTerminal, "slip", payment: First)));
    }

    [Fact]
    public async Task Small_coins_that_were_rounded_away_can_be_taken_back()
    {
        await using var pos = await StockedAsync(options => options.CashRounding = new CashRoundingRule { Increment = Euro(5) });
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Milk));
        await pos.Payments.TakeAsync(Anna, Tender.ExternalTerminal, "slip", Euro(118));
        var coin = (await pos.Payments.TakeCashAsync(Anna, payment: First)).Value;
        Assert.Equal((Euro(0), Euro(-1)), (coin.Applied, coin.Rounding));
        Assert.Equal(Euro(1), (await pos.Payments.TakeBackAsync(Anna, First, "has a cent")).Value.Due);
    }

    [Fact]
    public async Task A_line_said_again_is_the_same_line_though_the_catalog_changed()
    {
        await using var pos = await StockedAsync();
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.AddAsync(Anna, new NewLine(Milk, Line: 1));
        await pos.Catalog.ChangeAsync(pos.Catalog.Find(Milk)! with { Price = UnitPrice.Of(Euro(999)), Name = "Dear milk" });
        var again = (await pos.Carts.AddAsync(Anna, new NewLine(Milk, Line: 1))).Value;
        Assert.Equal(Euro(119), again.Total);
    }

    [Fact]
    public async Task What_no_till_can_count_is_refused_and_the_register_opens_again()
    {
        var journal = TestRegister.NewJournal();
        await using var pos = await (await TestRegister.OpenAsync(journal: journal)).StockedAsync(500, [("MILK", "1.19")]);
        await pos.Carts.OpenAsync(Anna);
        Assert.Equal("cart.too-much", CodeOf(await pos.Carts.AddAsync(Anna, new NewLine(Milk, new Quantity(long.MaxValue)))));
        Assert.Equal("stock.too-much", CodeOf(await pos.Stock.AdjustAsync(Milk, new Quantity(long.MaxValue), "scanned")));
        await using var again = await TestRegister.OpenAsync(journal: journal);
        Assert.Equal(pos.Journal.Head.Position, again.Journal.Head.Position);
    }

    [Fact]
    public async Task A_finished_cart_says_how_it_ended_whatever_is_asked()
    {
        await using var pos = await StockedAsync();
        await pos.Carts.OpenAsync(Anna);
        await pos.Carts.DiscardAsync(Anna);
        Assert.Equal("cart.already-discarded", CodeOf(await pos.Carts.ReturnAsync(Anna, ReceiptNumber.Parse("R1-0-1"), 1, Quantity.One, null)));
        Assert.Equal("cart.already-discarded", CodeOf(await pos.Payments.TakeCashAsync(Anna)));
        Assert.Equal("cart.already-discarded", CodeOf(await pos.Payments.TakeBackAsync(Anna, First, "why")));
        Assert.Equal("cart.already-discarded", CodeOf(await pos.Sales.CompleteAsync(Anna)));
    }

    private static async Task TwiceAsync<T>(PosClient pos, Func<ValueTask<Outcome<T>>> command)
    {
        Assert.NotNull(Assert.IsType<Outcome<T>.Done>(await command()).Recorded);
        var head = pos.Journal.Head.Position;
        Assert.Null(Assert.IsType<Outcome<T>.Done>(await command()).Recorded);
        Assert.Equal(head, pos.Journal.Head.Position);
    }

    private static async Task<PosClient> StockedAsync(Action<PosOptions>? setUp = null) =>
        await (await TestRegister.OpenAsync(setUp)).StockedAsync(500, [("MILK", "1.19")]);

    private static string CodeOf<T>(Outcome<T> outcome) => Assert.IsType<Outcome<T>.Refused>(outcome).Reason.Code;

    private static Amount Euro(long cents) => new(cents, Currency.Of("EUR"));
}
