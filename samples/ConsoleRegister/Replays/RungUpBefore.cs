using System.Globalization;
using System.Text.Json;
using ConsoleRegister.TradeFiles;
using PosSdk;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Shifts;
using PosSdk.Domain.StockMovements;
using PosSdk.Journaling;

namespace ConsoleRegister.Replays;

/// <summary>What the journal holds of a file already: where a run that was killed goes on. One pass over the journal, whatever the number of rows.</summary>
internal sealed class RungUpBefore
{
    private readonly HashSet<int> _adjusted = [];

    private RungUpBefore() { }

    /// <summary>The day whose rows are in the shift that is open; null when it has none of this file's rows, or no shift is open.</summary>
    public DateOnly? DayOfShift { get; private set; }

    /// <summary>True when the row's stock adjustment is in the journal.</summary>
    public bool IsAdjusted(int row) => _adjusted.Contains(row);

    /// <summary>Asks the journal, and marks the invoices that are done.</summary>
    public static async Task<RungUpBefore> AskAsync(PosClient pos, TradeIndex index, CancellationToken cancellationToken)
    {
        var before = new RungUpBefore();
        var carts = index.Invoices.ToDictionary(invoice => CartStream.Name(invoice.Cart), StringComparer.Ordinal);
        await foreach (var stored in pos.Journal.ReadAsync(cancellationToken: cancellationToken))
        {
            if (stored.Stream.StartsWith(ShiftStream.Prefix, StringComparison.Ordinal)) before.Shift(stored.Type);
            else if (carts.TryGetValue(stored.Stream, out var invoice)) before.Cart(stored, invoice, index);
            else if (index.AdjustedRow(stored.Stream) is { } row) before.Adjusted(row, index);
        }
        return before;
    }

    private void Shift(string type)
    {
        if (type is "shift.opened.v1" or "shift.closed.v1") DayOfShift = null;
    }

    private void Cart(StoredEvent stored, Invoice invoice, TradeIndex index)
    {
        var row = stored.Type switch
        {
            "cart.opened.v1" => invoice.FirstRow,
            "cart.line-added.v1" or "cart.line-returned.v1" => LineOf(stored.Payload.Span),
            _ => invoice.LastRow,
        };
        if (stored.Type is "cart.checked-out.v1" or "cart.discarded.v1") invoice.IsDone = true;
        DayOfShift = index.DayOf(row);
    }

    private void Adjusted(int row, TradeIndex index)
    {
        _adjusted.Add(row);
        DayOfShift = index.DayOf(row);
    }

    private static int LineOf(ReadOnlySpan<byte> payload)
    {
        var json = new Utf8JsonReader(payload);
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1 || !json.ValueTextEquals("line"u8)) continue;
            json.Read();
            return json.GetInt32();
        }
        return 1;
    }
}

/// <summary>How the file's stock adjustments are called in the journal.</summary>
internal static class AdjustmentNames
{
    public static StockMovementId AdjustmentOf(this TradeIndex index, int row) =>
        StockMovementId.Of(string.Create(CultureInfo.InvariantCulture, $"{index.Name}-{row}"));

    /// <summary>The row whose adjustment a stream is; null when it is none of this file's.</summary>
    public static int? AdjustedRow(this TradeIndex index, string stream)
    {
        if (!stream.StartsWith(StockMovementStream.Prefix, StringComparison.Ordinal)) return null;
        var id = stream.AsSpan(StockMovementStream.Prefix.Length);
        if (!id.StartsWith(index.Name, StringComparison.Ordinal) || id.Length <= index.Name.Length) return null;
        return int.TryParse(id[(index.Name.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
    }
}
