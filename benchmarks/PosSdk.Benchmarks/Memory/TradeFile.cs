using System.Globalization;

namespace PosSdk.Benchmarks.Memory;

/// <summary>A trade file for the sample register: days of invoices, one of them of more than a thousand lines a day.</summary>
internal static class TradeFile
{
    private const int LinesADay = 2_000;
    private const int LinesOfTheLongOne = 1_100;
    private const int Articles = 4_000;

    public static void Write(string path, long rows)
    {
        using var file = new StreamWriter(path);
        file.Write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n");
        var midnight = new DateTime(2009, 1, 1);
        for (var row = 0L; row < rows; row++)
        {
            var (day, line) = ((int)(row / LinesADay), (int)(row % LinesADay));
            var invoice = (day * 100) + (line < LinesOfTheLongOne ? 0 : 1 + (line % 90));
            var article = row * 7919 % Articles;
            var at = midnight.AddDays(day).AddHours(9).AddSeconds(line * 10).ToString("yyyy-MM-dd HH:mm:00", CultureInfo.InvariantCulture);
            file.Write(string.Create(CultureInfo.InvariantCulture,
                $"{500_000 + invoice},A{article:00000},ARTICLE NUMBER {article},{1 + (row % 12)},{at},{(99 + (article % 900)) / 100m:0.00},,United Kingdom\r\n"));
        }
    }
}
