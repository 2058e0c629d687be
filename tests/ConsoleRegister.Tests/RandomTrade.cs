using System.Globalization;
using System.Text;

namespace ConsoleRegister.Tests;

/// <summary>Made-up trade: interleaved invoices over several days, with returns, adjustments and rows to refuse among them.</summary>
internal static class RandomTrade
{
    public static string Of(int seed, int rows)
    {
#pragma warning disable RS0030 // Because the seed is given.
        var random = new Random(seed);
#pragma warning restore RS0030
        var text = new StringBuilder("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
        for (var row = 0; row < rows; row++)
        {
            var day = row * 4 / rows;
            var invoice = (day * 1000) + (row / 12) + random.Next(3);
            var (number, quantity, price) = random.Next(20) switch
            {
                0 => ($"C{invoice}", -random.Next(1, 5), random.Next(100)),
                1 => ($"{invoice}", -random.Next(1, 5), 0),
                2 => ($"A{invoice}", 1, 5000),
                _ => ($"{invoice}", random.Next(1, 50), random.Next(2000)),
            };
            text.Append(CultureInfo.InvariantCulture, $"{number},S{random.Next(60)},Thing,{quantity},2011-02-0{day + 1} 10:{row % 60:00}:00,{price / 1000}.{price % 1000:000},,UK\n");
        }
        return text.ToString();
    }
}
