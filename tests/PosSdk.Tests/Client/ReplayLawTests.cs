using FsCheck;
using FsCheck.Fluent;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Pricing;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Journaling;
using PosSdk.Testing;

namespace PosSdk.Tests.Client;

/// <summary>Whatever a till did, opening it again gives the same till: from the first event, and from a snapshot and what came after.</summary>
public class ReplayLawTests
{
    private static readonly Gen<CartId> Carts = Gen.Elements("a", "b", "c").Select(CartId.Of);
    private static readonly Gen<Sku> Skus = Gen.Elements("MILK", "TEA", "NONE").Select(Sku.Of);
    private static readonly Gen<int> Small = Gen.Choose(1, 4);

    private static readonly Gen<Func<PosClient, Task>> Returns =
        from cart in Carts
        from number in Small
        from line in Small
        select Do(async pos => await pos.Carts.ReturnAsync(cart, ReceiptNumber.Parse($"R1-0-{number}"), line, Quantity.One, null));

    private static readonly Gen<PrintCommand> PrintCommands = Gen.Elements<PrintCommand>(
        new PrintCommand.Request(TimeSpan.FromMinutes(5)), new PrintCommand.Reprint(TimeSpan.FromMinutes(5)), new PrintCommand.Start("front"),
        new PrintCommand.RecordPrinted(PrintCertainty.Confirmed, ["no ł"]), new PrintCommand.RecordNotPrinted("no paper"), new PrintCommand.RecordLost("broken"), new PrintCommand.Cancel());

    private static readonly Gen<Func<PosClient, Task>> Steps = Gen.Frequency(
        (6, from number in Small from command in PrintCommands select Do(async pos => await pos.Prints.RecordAsync("test", PrintId.Of(PrintKind.Slip, $"s-{number}"), command, default))),
        (1, Gen.Constant(Do(async pos => await pos.Shifts.RecordKeyOpeningAsync(DateTimeOffset.UnixEpoch, default)))),
        (1, Small.Select(n => Do(async pos => await pos.Shifts.KickAsync($"k-{n}", DrawerCause.Sale, default)))),
        (1, Small.Select(n => Do(async pos => await pos.Shifts.AnswerAsync($"k-{n}", DrawerAnswer.NotOpened, null, default)))),
        (3, Carts.Select(cart => Do(async pos => await pos.Carts.OpenAsync(cart)))),
        (8, from cart in Carts from sku in Skus from n in Small select Do(async pos => await pos.Carts.AddAsync(cart, new NewLine(sku, Quantity.Of(n))))),
        (2, from cart in Carts from line in Small from n in Small select Do(async pos => await pos.Carts.ChangeQuantityAsync(cart, line, Quantity.Of(n)))),
        (2, from cart in Carts from n in Small select Do(async pos => await pos.Carts.DiscountAsync(cart, null, Discount.Of(new Percentage(n * 50_000))))),
        (1, from cart in Carts from line in Small select Do(async pos => await pos.Carts.RemoveLineAsync(cart, line))),
        (2, from cart in Carts from sku in Skus select Do(async pos => await pos.Carts.ReturnAsync(cart, new NewLine(sku), "why"))),
        (3, Returns),
        (2, from cart in Carts from cents in Gen.Choose(1, 900) select Do(async pos => await pos.Payments.TakeCashAsync(cart, new Amount(cents, Currency.Of("EUR"))))),
        (6, Carts.Select(cart => Do(async pos => await pos.Payments.TakeCashAsync(cart)))),
        (2, Carts.Select(cart => Do(async pos => await pos.Payments.RefundCashAsync(cart)))),
        (8, Carts.Select(cart => Do(async pos => await pos.Sales.CompleteAsync(cart)))),
        (1, Carts.Select(cart => Do(async pos => await pos.Carts.DiscardAsync(cart)))),
        (1, Small.Select(n => Do(async pos => await pos.Stock.AdjustAsync(Sku.Of("MILK"), Quantity.Of(n), "found")))),
        (1, Small.Select(n => Do(async pos => await pos.Shifts.PayInAsync(new Amount(n, Currency.Of("EUR")), "change")))),
        (1, Gen.Constant(Do(async pos => await pos.Shifts.CountAsync([TenderCount.Cash(MoneyCount.Of(new Amount(500, Currency.Of("EUR"))))])))),
        (1, Gen.Constant(Do(async pos => await pos.Shifts.CloseAsync(MoneyCount.Of(new Amount(500, Currency.Of("EUR"))))))),
        (2, Gen.Constant(Do(async pos => await pos.Shifts.OpenAsync(MoneyCount.Of(new Amount(500, Currency.Of("EUR"))))))));

    private static readonly Arbitrary<(Func<PosClient, Task>[] Early, Func<PosClient, Task>[] Late)> Days =
        (from early in Gen.ArrayOf(Steps, 30) from late in Gen.ArrayOf(Steps, 30) select (early, late)).ToArbitrary();

    [Fact]
    public void A_till_opened_again_is_the_same_till() => Prop.ForAll(Days, day => SameAgainAsync(day.Early, day.Late).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static async Task<bool> SameAgainAsync(Func<PosClient, Task>[] early, Func<PosClient, Task>[] late)
    {
        var (snapshots, plain) = (TestRegister.NewJournal(), TestRegister.NewJournal());
        var live = await NewDay(plain);
        foreach (var step in early.Concat(late)) await step(live);

        var first = await NewDay(snapshots);
        foreach (var step in early) await step(first);
        await first.DisposeAsync();
        var second = await TestRegister.OpenAsync(options => options.Ids = new SequentialIds("late-"), journal: snapshots);
        foreach (var step in late) await step(second);

        var replayed = await TestRegister.OpenAsync(journal: plain);
        var fromSnapshot = await TestRegister.OpenAsync(journal: snapshots);
        AssertSame(live, replayed, ids: true);
        AssertSame(second, fromSnapshot, ids: true);
        AssertSame(live, second, ids: false);
        await AssertReceiptsAsync(live);
        return (await live.Journal.VerifyAsync()).IsSound;
    }

    private static async Task<PosClient> NewDay(IJournal journal) =>
        await (await TestRegister.OpenAsync(journal: journal)).StockedAsync(500, [("MILK", "1.19"), ("TEA", "0.333")]);

    // Because ids that the till makes up go on counting in one run and begin anew in the other, they are left out between runs.
    private static void AssertSame(PosClient expected, PosClient actual, bool ids)
    {
        Assert.Equal(expected.Journal.Head.Position, actual.Journal.Head.Position);
        Assert.Equal(expected.Carts.Open.Select(id => id.Value).Order(), actual.Carts.Open.Select(id => id.Value).Order());
        foreach (var id in expected.Carts.Open)
        {
            var (left, right) = (expected.Carts.Find(id)!, actual.Carts.Find(id)!);
            if (ids) Assert.Equal(left, right);
            Assert.Equal(left.Price(), right.Price());
            Assert.Equal((left.Due, left.Lines.LastId), (right.Due, right.Lines.LastId));
        }
        Assert.Equal(expected.Sales.Last, actual.Sales.Last);
        Assert.Equal(expected.Shifts.CurrentId, actual.Shifts.CurrentId);
        Assert.Equal(expected.Shifts.Current?.Totals, actual.Shifts.Current?.Totals);
        if (ids) Assert.Equal(expected.Shifts.Current, actual.Shifts.Current);
        Assert.Equal(expected.Prints.Jobs, actual.Prints.Jobs);
        Assert.Equal(expected.Shifts.Current?.KeyOpenings, actual.Shifts.Current?.KeyOpenings);
        foreach (var sku in expected.Catalog.Current.Products.Select(product => product.Sku))
        {
            Assert.Equal(expected.Stock.OnHand(sku), actual.Stock.OnHand(sku));
            Assert.Equal(expected.Catalog.Find(sku), actual.Catalog.Find(sku));
        }
    }

    private static async Task AssertReceiptsAsync(PosClient pos)
    {
        var sales = await pos.Sales.LatestAsync(1000).Select(sale => sale.Receipt).ToListAsync();
        Assert.Equal(Enumerable.Range(1, sales.Count).Reverse().Select(n => $"R1-0-{n}"), sales);
    }

    private static Func<PosClient, Task> Do(Func<PosClient, Task> step) => step;
}
