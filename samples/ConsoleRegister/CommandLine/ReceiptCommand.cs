using ConsoleRegister.Interactive.Selling;
using PosSdk;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Receipts;
using PosSdk.Sqlite;

namespace ConsoleRegister.CommandLine;

/// <summary><c>receipt NUMBER --db PATH</c></summary>
internal static class ReceiptCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var number = arguments.Word("NUMBER");
        if (!Interactive.Typing.Arguments.LooksLikeReceipt(number)) throw new UsageException($"'{number}' is not a receipt number such as R1-0-17, or 17 alone.");
        await using var pos = await SqliteRegister.OpenReadOnlyAsync(DatabasePath.Existing(arguments), cancellationToken);
        var receipt = Lists.NumberOf(pos, number);
        if (receipt is { } known && await pos.Sales.FindAsync(known, cancellationToken) is { } sale)
        {
            await Console.Out.WriteAsync(await TextAsync(pos, sale, cancellationToken));
            return ExitCodes.Done;
        }
        await Console.Error.WriteLineAsync(pos.Sales.Last is { } last
            ? $"There is no receipt {number} on this register; its last one is {last}."
            : $"There is no receipt {number}: this register has not sold anything yet.");
        return ExitCodes.Failed;
    }

    // Because a receipt shows the shop's time, and the shift knows by how much that differed from UTC on that day.
    private static async Task<string> TextAsync(PosClient pos, Sale.Completed sale, CancellationToken cancellationToken)
    {
        var shift = ShiftId.TryParse(sale.Shift, out var id) ? await pos.Shifts.LoadAsync(id, cancellationToken) : Shift.Initial;
        var opening = shift switch { Shift.Open open => open.Opening, Shift.Closed closed => closed.Opening, _ => null };
        return ReceiptText.Render(sale, new ReceiptTextOptions { IsCopy = true, UtcOffset = TimeSpan.FromMinutes(opening?.UtcOffsetMinutes ?? 0) });
    }
}
