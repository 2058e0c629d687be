using System.Globalization;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Money;
using PosSdk.Domain.Quantities;

namespace ConsoleRegister.TradeFiles;

/// <summary>
/// Says of each row in turn what it asks of the till, or why it is refused. What it says follows from the file alone, so every run over the same file says the same.
/// </summary>
internal sealed class RowJudge(TradeColumns columns)
{
    // Because the drawer is counted at the end of the day, and a shift takes no count beyond this.
    private const long MostOfADay = 999_999_999_999;
    private const long MostPieces = 1_000_000_000;
    private const int MostLines = 10_000;

    private static readonly string[] Dates =
        ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd"];

    private readonly HashSet<DateOnly> _closed = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private DateOnly? _day;
    private Int128 _valueOfDay;

    /// <summary>What everything is counted in.</summary>
    public static Currency Pounds { get; } = Currency.Of("GBP");

    /// <summary>Judges the next row of the file.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="malformed">What is wrong with it as CSV; null when nothing is.</param>
    public TradeRow Judge(int number, IReadOnlyList<string> fields, string? malformed)
    {
        var (row, fault) = Read(number, fields);
        fault = malformed ?? (fields.Count == columns.Count ? fault : $"It has {fields.Count} fields instead of {columns.Count}.");
        fault ??= KindFault(row) ?? PlaceFault(row);
        if (fault is not null) return row with { Kind = TradeKind.Refused, Fault = fault };
        Accept(row);
        return row.Kind == TradeKind.Return ? row with { Quantity = -row.Quantity } : row;
    }

    private (TradeRow Row, string? Fault) Read(int number, IReadOnlyList<string> fields)
    {
        var (invoice, code, price) = (columns.Invoice(fields), columns.Code(fields), columns.Price(fields).Trim());
        var dated = DateTimeOffset.TryParseExact(
            columns.Date(fields).Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at);
        var counted = Quantity.TryParse(columns.Quantity(fields).Trim(), out var quantity);
        var priced = UnitPrice.TryParse(price, Pounds, out var unitPrice);
        var row = new TradeRow
        {
            Number = number,
            Kind = KindOf(invoice, quantity),
            Invoice = invoice,
            Code = code,
            Customer = columns.Customer(fields),
            Name = NameOf(columns.Description(fields), code),
            At = dated ? at : null,
            Quantity = quantity,
            Price = unitPrice,
        };
        var fault = row.IsAccounting ? "It is an entry of the bookkeeping (A...), which a till must not ring up."
            : invoice.Length == 0 ? "It has no InvoiceNo."
            : !Sku.TryOf(code, out _) ? $"Its StockCode is not 1 to {Sku.Longest} printable characters."
            : !dated ? $"Its InvoiceDate '{Short(columns.Date(fields))}' is not a time such as 2010-12-01 08:26:00."
            : !counted ? $"Its Quantity '{Short(columns.Quantity(fields))}' is not a number with at most three decimals."
            : !priced ? $"Its UnitPrice '{Short(price)}' is not a price with at most four decimals."
            : null;
        return (row, fault);
    }

    private static TradeKind KindOf(string invoice, Quantity quantity) =>
        invoice.StartsWith('C') ? TradeKind.Return : quantity.IsNegative ? TradeKind.Adjustment : TradeKind.Sale;

    private static string? KindFault(TradeRow row) =>
        row.Quantity.IsZero ? "Its quantity is 0."
        : row.Price.IsNegative ? "Its price is below zero."
        : Int128.Abs(row.Quantity.Thousandths) > MostPieces * Quantity.One.Thousandths ? $"Its quantity is beyond {MostPieces}."
        : row.Kind == TradeKind.Return && row.Quantity.IsPositive ? "It is a return (C...) of a quantity above zero."
        : row.Kind == TradeKind.Adjustment && row.Price.Units != 0 ? "Its quantity is below zero at a price, and its invoice is not a return (C...)."
        : null;

    private string? PlaceFault(TradeRow row)
    {
        if (_closed.Contains(row.Day!.Value)) return $"{row.Day:yyyy-MM-dd} was closed before.";
        var soFar = row.Day == _day ? _valueOfDay : 0;
        if (soFar + ValueOf(row) > MostOfADay) return $"The day's trade would be beyond {new Amount(MostOfADay, Pounds)}.";
        return row.Kind != TradeKind.Adjustment && _lines.GetValueOrDefault(row.Invoice) >= MostLines
            ? $"Its invoice has {MostLines} lines already."
            : null;
    }

    private void Accept(TradeRow row)
    {
        if (row.Day != _day)
        {
            if (_day is { } before) _closed.Add(before);
            (_day, _valueOfDay) = (row.Day, 0);
        }
        _valueOfDay += ValueOf(row);
        if (row.Kind != TradeKind.Adjustment) _lines[row.Invoice] = _lines.GetValueOrDefault(row.Invoice) + 1;
    }

    // Because it only guards a limit, a penny more than the rounded value does no harm, and 128 bits hold every product.
    private static Int128 ValueOf(TradeRow row) =>
        (Int128.Abs(row.Quantity.Thousandths) * row.Price.Units / (100 * Quantity.One.Thousandths)) + 1;

    private static string NameOf(string description, string code)
    {
        var name = string.Create(description.Length, description, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(text[i]) ? ' ' : text[i];
        }).Trim();
        if (name.Length == 0) name = code;
        if (name.Length <= Product.LongestName) return name;
        // Because half a surrogate pair is no character.
        return name[..(char.IsHighSurrogate(name[Product.LongestName - 1]) ? Product.LongestName - 1 : Product.LongestName)];
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
