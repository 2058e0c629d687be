using ConsoleRegister.TradeFiles;
using PosSdk;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Shifts;

namespace ConsoleRegister.Replays;

/// <summary>
/// Rings up a trade file as a cashier would, one durable command after the other. Every step first asks the register whether it is so already; that is all that
/// resuming needs, and why running a file twice changes nothing.
/// </summary>
internal sealed class Replay(PosClient pos, TradeIndex index, RowClock clock)
{
    // Because the file does not say why goods came back, and a till may not take them without a reason.
    private const string ReasonOfReturns = "credit note";

    private readonly List<RefusedRow> _refused = [];
    private DateOnly? _dayOfShift;
    private int _row;

    /// <summary>Told the row and the number of its last event after each commit; null for nobody.</summary>
    public Action<int, long>? Acknowledge { get; init; }

    /// <summary>What the register refused although the file gives no reason: nothing, unless somebody else sells on the same register.</summary>
    public IReadOnlyList<RefusedRow> Refused => _refused;

    /// <summary>Rings up every row that is not in the journal yet, and closes the last day.</summary>
    /// <param name="rows">All rows of the file.</param>
    /// <param name="progress">Told each row that is behind us; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    public async Task RunAsync(IEnumerable<TradeRow> rows, Action<int>? progress, CancellationToken cancellationToken)
    {
        var before = await RungUpBefore.AskAsync(pos, index, cancellationToken);
        _dayOfShift = before.DayOfShift;
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Kind != TradeKind.Refused)
            {
                clock.Set(row.At!.Value);
                _row = row.Number;
                if (row.Kind != TradeKind.Adjustment) await RingUpAsync(row);
                else if (!before.IsAdjusted(row.Number)) await AdjustAsync(row);
            }
            progress?.Invoke(row.Number);
        }
        if (_dayOfShift is not null) await CloseAsync();
    }

    private async ValueTask RingUpAsync(TradeRow row)
    {
        var invoice = index.InvoiceOf(row);
        if (invoice.IsDone) return;
        if (pos.Carts.Find(invoice.Cart)?.Lines.Find(row.Number) is null) await AddAsync(row, invoice);
        if (row.Number == invoice.LastRow) await CompleteAsync(row, invoice);
    }

    private async ValueTask AddAsync(TradeRow row, Invoice invoice)
    {
        await PrepareAsync(row);
        if (pos.Carts.Find(invoice.Cart) is null) Done(await pos.Carts.OpenAsync(invoice.Cart));
        var line = new NewLine(Sku.Of(row.Code), row.Quantity, row.Number, row.Price);
        Done(row.Kind == TradeKind.Return ? await pos.Carts.ReturnAsync(invoice.Cart, line, ReasonOfReturns) : await pos.Carts.AddAsync(invoice.Cart, line));
    }

    private async ValueTask AdjustAsync(TradeRow row)
    {
        await PrepareAsync(row);
        var reason = row.Name == row.Code ? "adjusted" : row.Name;
        Done(await pos.Stock.AdjustAsync(Sku.Of(row.Code), row.Quantity, reason[..Math.Min(reason.Length, 200)], index.AdjustmentOf(row.Number)));
    }

    private async ValueTask CompleteAsync(TradeRow row, Invoice invoice)
    {
        if (pos.Carts.Find(invoice.Cart) is not { } cart) return;
        await OpenDayAsync(row.Day!.Value);
        var payment = new PaymentId(invoice.Cart.Value);
        if (cart.Due.IsNegative) Done(await pos.Payments.RefundCashAsync(invoice.Cart, payment));
        else if (cart.Due.IsPositive) Done(await pos.Payments.TakeCashAsync(invoice.Cart, payment: payment));
        invoice.IsDone = Done(await pos.Sales.CompleteAsync(invoice.Cart));
    }

    /// <summary>The day is open and the product is known.</summary>
    private async ValueTask PrepareAsync(TradeRow row)
    {
        await OpenDayAsync(row.Day!.Value);
        var sku = Sku.Of(row.Code);
        if (pos.Catalog.Find(sku) is null) Done(await pos.Catalog.AddAsync(new Product { Sku = sku, Price = row.Price, Name = row.Name }));
    }

    // Because a shift that was opened just before the run was killed has no rows yet, an open one without any is taken for this day's.
    private async ValueTask OpenDayAsync(DateOnly day)
    {
        if (_dayOfShift is { } open && open != day) await CloseAsync();
        if (pos.Shifts.Current is null) Done(await pos.Shifts.OpenAsync(MoneyCount.Of(Amount.Zero(RowJudge.Pounds))));
        _dayOfShift = day;
    }

    private async ValueTask CloseAsync()
    {
        if (pos.Shifts.Current is { } shift) Done(await pos.Shifts.CloseAsync(MoneyCount.Of(shift.Totals.Expected(ShiftTender.Cash))));
        _dayOfShift = null;
    }

    private bool Done<T>(Outcome<T> outcome)
    {
        if (outcome is Outcome<T>.Refused refused) _refused.Add(new RefusedRow(_row, refused.Reason.ToString()));
        if (outcome is Outcome<T>.Done { Recorded: { } recorded }) Acknowledge?.Invoke(_row, recorded.Seq);
        return outcome.IsDone;
    }
}
