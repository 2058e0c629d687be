using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConsoleRegister.TradeFiles;
using PosSdk.Domain.Quantities;

namespace ConsoleRegister.Replays;

/// <summary>A result as one line of JSON: money as text with two decimals, all else as numbers.</summary>
internal static class ReplayJson
{
    public static string Of(ReplayResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("total");
            Write(json, result.Total, result.File.Rows, result.File.AccountingRows, null);
            json.WriteEndObject();
            json.WriteStartObject("days");
            foreach (var (day, rows) in result.File.Days)
            {
                json.WriteStartObject(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                Write(json, result.Days[day], rows.Lines, rows.AccountingLines, rows);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            WriteRefused(json, result);
            json.WriteNumber("events", result.Head.Position.Seq);
            json.WriteString("head", Convert.ToHexStringLower(result.Head.Hash.Span));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, DayTotals totals, int lines, int accountingLines, DayRows? codes)
    {
        json.WriteNumber("sales", totals.Sales);
        json.WriteNumber("returns", totals.Returns);
        json.WriteNumber("lines", lines);
        json.WriteNumber("sale_lines", totals.SaleLines);
        json.WriteNumber("return_lines", totals.ReturnLines);
        json.WriteNumber("stock_adjustment_lines", totals.AdjustmentLines);
        json.WriteNumber("account_adjustment_lines", accountingLines);
        json.WriteString("gross", totals.Gross.ToString());
        json.WriteString("refunds", totals.Refunds.ToString());
        Write(json, "units_sold", totals.UnitsSold);
        Write(json, "units_returned", totals.UnitsReturned);
        Write(json, "units_adjusted", totals.UnitsAdjusted);
        if (codes is not null)
        {
            json.WriteNumber("customers", codes.Customers.Count);
            json.WriteNumber("skus", codes.Codes.Count);
        }
        json.WriteString("net", totals.Net.ToString());
    }

    // Because a quantity's own text is plain decimal, it is a JSON number as it stands.
    private static void Write(Utf8JsonWriter json, string name, Quantity quantity)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(quantity.ToString());
    }

    private static void WriteRefused(Utf8JsonWriter json, ReplayResult result)
    {
        json.WriteNumber("refused_count", result.RefusedRows);
        json.WriteStartArray("refused");
        foreach (var refused in result.Refused)
        {
            json.WriteStartObject();
            json.WriteNumber("row", refused.Row);
            json.WriteString("reason", refused.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
