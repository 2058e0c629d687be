using System.Globalization;
using System.Text;
using PosSdk.Domain.Sales;
using PosSdk.Sqlite;

namespace ConsoleRegister.CommandLine;

/// <summary><c>receipt NUMBER --db PATH</c></summary>
internal static class ReceiptCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var number = arguments.Word("NUMBER");
        if (!ReceiptNumber.TryParse(number, out var receipt)) throw new UsageException($"'{number}' is not a receipt number such as R1-0-17.");
        await using var pos = await SqliteRegister.OpenReadOnlyAsync(DatabasePath.Existing(arguments), cancellationToken);
        if (await pos.Sales.FindAsync(receipt, cancellationToken) is { } sale)
        {
            await Console.Out.WriteAsync(Text(sale));
            return ExitCodes.Done;
        }
        await Console.Error.WriteLineAsync(pos.Sales.Last is { } last
            ? $"There is no receipt {receipt} on this register; its last one is {last}."
            : $"There is no receipt {receipt}: this register has not sold anything yet.");
        return ExitCodes.Failed;
    }

    private static string Text(Sale.Completed sale)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Receipt {sale.Receipt}  {sale.CompletedAt:yyyy-MM-dd HH:mm}");
        foreach (var line in sale.Lines) text.AppendLine(CultureInfo.InvariantCulture, $"{line.Quantity} x {line.Name} at {line.Price}: {line.Total}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Total {sale.Totals.Total} {sale.Currency}");
        return text.ToString();
    }
}
