using System.Text.Json;
using ConsoleRegister.TradeFiles;
using PosSdk;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;
using PosSdk.Domain.Sales;

namespace ConsoleRegister.Replays;

/// <summary>Reads a file's totals back from the journal: what counts is what was recorded, not what a run believes to have done.</summary>
internal sealed class JournalTotals
{
    private readonly TradeIndex _index;
    private readonly Dictionary<string, Invoice> _carts;
    private readonly SortedDictionary<DateOnly, DayTotals> _days = [];

    // Because a sale's lines come before the event that says whose they are (settled 5, 6).
    private DayTotals _sale = new();
    private string? _cart;

    private JournalTotals(TradeIndex index)
    {
        _index = index;
        _carts = index.Invoices.ToDictionary(invoice => invoice.Cart.Value, StringComparer.Ordinal);
        foreach (var day in index.Days.Keys) _days.Add(day, new DayTotals());
    }

    /// <summary>Each day of the file.</summary>
    public static async Task<IReadOnlyDictionary<DateOnly, DayTotals>> ReadAsync(PosClient pos, TradeIndex index, CancellationToken cancellationToken)
    {
        var totals = new JournalTotals(index);
        await foreach (var stored in pos.Journal.ReadAsync(cancellationToken: cancellationToken))
        {
            if (stored.Type == "sale.lines-recorded.v1") totals.Lines(stored.Payload.Span);
            else if (stored.Type == "sale.completed.v1") totals.Completed(stored.Payload.Span);
            else if (stored.Type == "stock.adjusted.v1" && index.AdjustedRow(stored.Stream) is { } row) totals.Adjusted(row, stored.Payload.Span);
        }
        return totals._days;
    }

    private void Lines(ReadOnlySpan<byte> payload)
    {
        var json = new Utf8JsonReader(payload);
        var quantity = Quantity.Zero;
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 3) continue;
            if (json.ValueTextEquals("quantity"u8)) quantity = new Quantity(Number(ref json));
            else if (json.ValueTextEquals("total"u8)) Line(quantity, new Amount(Number(ref json), RowJudge.Pounds));
        }
    }

    private void Line(Quantity quantity, Amount total)
    {
        if (quantity.IsNegative)
        {
            _sale.ReturnLines++;
            _sale.UnitsReturned -= quantity;
            _sale.Refunds -= total;
        }
        else
        {
            _sale.SaleLines++;
            _sale.UnitsSold += quantity;
            _sale.Gross += total;
        }
    }

    private void Completed(ReadOnlySpan<byte> payload)
    {
        var json = new Utf8JsonReader(payload);
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName) continue;
            if (json.CurrentDepth == 2 && json.ValueTextEquals("kind"u8)) Kind(Text(ref json));
            else if (json.CurrentDepth == 1 && json.ValueTextEquals("cart"u8)) _cart = Text(ref json);
        }
        if (_cart is not null && _carts.TryGetValue(_cart, out var invoice)) _days[_index.DayOf(invoice.LastRow)].Add(_sale);
        (_sale, _cart) = (new DayTotals(), null);
    }

    private void Kind(string kind)
    {
        if (string.Equals(kind, nameof(SaleKind.Return), StringComparison.OrdinalIgnoreCase)) _sale.Returns++;
        else _sale.Sales++;
    }

    private void Adjusted(int row, ReadOnlySpan<byte> payload)
    {
        var json = new Utf8JsonReader(payload);
        var day = _days[_index.DayOf(row)];
        day.AdjustmentLines++;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("difference"u8)) day.UnitsAdjusted += new Quantity(Number(ref json));
        }
    }

    private static long Number(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt64();
    }

    private static string Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString() ?? "";
    }
}
