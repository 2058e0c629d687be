using PosSdk.Domain.Carts;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Shifts;
using PosSdk.Sqlite;

namespace PosSdk.Benchmarks.Measuring;

/// <summary>Rings up sales until a journal is long enough: 1 to 20 lines each, cash, a Z every 500 sales, and now and then an invoice of a thousand lines.</summary>
internal sealed class Trade(PosClient pos)
{
    public const int Products = 500;

    private const int SalesAShift = 500;
    private const int SalesToALongOne = 2_000;

    // Because the same trade must come out on every machine.
#pragma warning disable RS0030
    private readonly Random _random = new(20101201);
#pragma warning restore RS0030
    private int _sales;

    /// <summary>A new register with so many events, or a few more. What is measured later is reading it, so the flushes are left out.</summary>
    public static async ValueTask BuildAsync(string path, long events)
    {
        var journal = await Registers.JournalAsync(path);
        WithoutFlushes(journal);
        await using var pos = await PosClient.OpenAsync(Registers.Options, journal);
        await Registers.StockAsync(pos, Products);
        await new Trade(pos).UntilAsync(events);
    }

    public static void WithoutFlushes(SqliteJournal journal) => journal.Execute("PRAGMA synchronous = OFF");

    public async ValueTask UntilAsync(long events)
    {
        while (pos.Journal.Head.Position.Seq < events)
        {
            await SellAsync(++_sales % SalesToALongOne == 0 ? 1_000 : _random.Next(1, 21));
            if (_sales % SalesAShift == 0) await NextShiftAsync();
        }
    }

    public async ValueTask SellAsync(int lines)
    {
        var cart = await Registers.CartAsync(pos);
        for (var line = 0; line < lines; line++)
        {
            var article = new NewLine(Registers.SkuOf(_random.Next(Products)), Quantity.Of(_random.Next(1, 7)));
            _ = (await pos.Carts.AddAsync(cart, article)).Value;
        }
        await PayAsync(cart);
    }

    private async ValueTask PayAsync(CartId cart)
    {
        _ = (await pos.Payments.TakeCashAsync(cart)).Value;
        _ = (await pos.Sales.CompleteAsync(cart)).Value;
    }

    private async ValueTask NextShiftAsync()
    {
        _ = (await pos.Shifts.CloseAsync(MoneyCount.Of(pos.Shifts.Current!.Totals.Expected(ShiftTender.Cash)))).Value;
        _ = (await pos.Shifts.OpenAsync(MoneyCount.Of(new Amount(10_000, Registers.Euro)))).Value;
    }
}
