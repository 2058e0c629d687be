namespace ConsoleRegister.TradeFiles;

/// <summary>Where the header says that each column is.</summary>
internal sealed class TradeColumns
{
    private static readonly string[] Needed = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"];

    private readonly int[] _places;

    private TradeColumns(int[] places, int count) => (_places, Count) = (places, count);

    /// <summary>How many fields a row has.</summary>
    public int Count { get; }

    /// <summary>Reads a header.</summary>
    /// <exception cref="TradeFileException">A column is missing.</exception>
    public static TradeColumns Of(IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim()).ToList();
        var missing = Needed.Where(name => !names.Contains(name)).ToList();
        return missing.Count == 0
            ? new TradeColumns([.. Needed.Select(name => names.IndexOf(name))], header.Count)
            : throw new TradeFileException($"Its first line lacks the column {string.Join(", ", missing)}. It must begin with a header such as " +
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country.");
    }

    public string Invoice(IReadOnlyList<string> fields) => At(fields, 0);

    public string Code(IReadOnlyList<string> fields) => At(fields, 1);

    public string Description(IReadOnlyList<string> fields) => At(fields, 2);

    public string Quantity(IReadOnlyList<string> fields) => At(fields, 3);

    public string Date(IReadOnlyList<string> fields) => At(fields, 4);

    public string Price(IReadOnlyList<string> fields) => At(fields, 5);

    public string Customer(IReadOnlyList<string> fields) => At(fields, 6);

    // Because a row that is too short is refused, but still counted for its day.
    private string At(IReadOnlyList<string> fields, int column) => _places[column] < fields.Count ? fields[_places[column]] : "";
}
