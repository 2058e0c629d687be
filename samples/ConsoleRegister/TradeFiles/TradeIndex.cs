using System.Security.Cryptography;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Decisions;

namespace ConsoleRegister.TradeFiles;

/// <summary>What the first pass learns of a file: where each invoice begins and ends, which days there are, and all that follows from the file alone.</summary>
internal sealed class TradeIndex
{
    private const int MostFaultsKept = 100;

    private readonly Dictionary<string, Invoice> _invoices = new(StringComparer.Ordinal);
    private readonly SortedDictionary<DateOnly, DayRows> _days = [];
    private readonly List<(int First, DateOnly Day)> _tradingDays = [];
    private readonly List<RefusedRow> _refused = [];
    private readonly CodeNumbers _codes = new();
    private readonly CodeNumbers _customers = new();

    private TradeIndex() { }

    /// <summary>A short name of the file made of its content: what it rings up bears it, so another file on the same register adds to it.</summary>
    public string Name { get; private set; } = "";

    public int Rows { get; private set; }

    public int AccountingRows { get; private set; }

    public int RefusedRows { get; private set; }

    /// <summary>The first of the refused rows, at most a hundred.</summary>
    public IReadOnlyList<RefusedRow> Refused => _refused;

    public IReadOnlyDictionary<DateOnly, DayRows> Days => _days;

    /// <summary>The time of the first row that is rung up; null when there is none.</summary>
    public DateTimeOffset? Start { get; private set; }

    public IReadOnlyCollection<Invoice> Invoices => _invoices.Values;

    /// <summary>Reads a file once.</summary>
    /// <exception cref="TradeFileException">It cannot be read.</exception>
    public static TradeIndex Of(TradeFile file, CancellationToken cancellationToken)
    {
        using var hash = SHA256.Create();
        var index = new TradeIndex();
        foreach (var row in file.Rows(hash))
        {
            cancellationToken.ThrowIfCancellationRequested();
            index.Add(row);
        }
        index.Name = Hex(hash.Hash!);
        foreach (var invoice in index._invoices.Values) invoice.Cart = CartId.Of(index.Named(invoice.Number));
        return index;
    }

    /// <summary>The invoice of a row that is rung up.</summary>
    public Invoice InvoiceOf(TradeRow row) => _invoices[row.Invoice];

    /// <summary>The day of a row that is rung up.</summary>
    public DateOnly DayOf(int row)
    {
        var (from, to) = (0, _tradingDays.Count - 1);
        while (from < to)
        {
            var middle = (from + to + 1) / 2;
            if (_tradingDays[middle].First <= row) from = middle;
            else to = middle - 1;
        }
        return _tradingDays[from].Day;
    }

    private void Add(TradeRow row)
    {
        Rows++;
        if (row.IsAccounting) AccountingRows++;
        if (row.Day is { } day) Count(day, row);
        if (row.Kind == TradeKind.Refused) Refuse(row);
        else Place(row);
    }

    private void Count(DateOnly day, TradeRow row)
    {
        if (!_days.TryGetValue(day, out var rows)) _days.Add(day, rows = new DayRows());
        rows.Lines++;
        if (row.IsAccounting) rows.AccountingLines++;
        rows.Codes.Add(_codes.Of(row.Code));
        if (row.Customer.Length > 0) rows.Customers.Add(_customers.Of(row.Customer));
    }

    private void Refuse(TradeRow row)
    {
        RefusedRows++;
        if (_refused.Count < MostFaultsKept) _refused.Add(new RefusedRow(row.Number, row.Fault!));
    }

    private void Place(TradeRow row)
    {
        Start ??= row.At;
        if (_tradingDays.Count == 0 || _tradingDays[^1].Day != row.Day) _tradingDays.Add((row.Number, row.Day!.Value));
        if (row.Kind == TradeKind.Adjustment) return;
        if (!_invoices.TryGetValue(row.Invoice, out var invoice)) _invoices.Add(row.Invoice, invoice = new Invoice(row.Invoice, row.Number));
        invoice.LastRow = row.Number;
    }

    // Because an id is short and plain, an odd invoice number is replaced by its hash.
    private string Named(string invoice) => invoice.Length <= 40 && IdText.IsValid(invoice)
        ? $"{invoice}.{Name}"
        : $"{Hex(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(invoice)))}-{Name}";

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash, 0, 6);
}

/// <summary>The rows of one day, refused ones too.</summary>
internal sealed class DayRows
{
    public int Lines { get; set; }

    public int AccountingLines { get; set; }

    public CodeSet Codes { get; } = new();

    public CodeSet Customers { get; } = new();
}

/// <summary>One invoice of the file: a cart, and then a sale or a return.</summary>
internal sealed class Invoice(string number, int firstRow)
{
    public string Number => number;

    public int FirstRow { get; } = firstRow;

    /// <summary>Its last row that is rung up: it is completed there.</summary>
    public int LastRow { get; set; } = firstRow;

    public CartId Cart { get; set; }

    /// <summary>True when its cart is a sale already.</summary>
    public bool IsDone { get; set; }
}

/// <summary>A row that is not rung up, and why.</summary>
internal sealed record RefusedRow(int Row, string Reason);
