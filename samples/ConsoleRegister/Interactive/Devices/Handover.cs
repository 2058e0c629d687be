using ConsoleRegister.Interactive.Selling;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Payments;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;
using PosSdk.Drawers;

namespace ConsoleRegister.Interactive.Devices;

/// <summary>What comes with money that changed hands: the receipt on paper, and the drawer for the cash. Neither undoes what was recorded, so what goes wrong with them is only told.</summary>
internal sealed class Handover(Counter counter)
{
    /// <summary>Sends a sale's receipt to the printer, and opens the drawer when there was cash.</summary>
    /// <param name="sale">What was sold.</param>
    /// <param name="note">What there is to say besides; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>All there is to say; null for nothing.</returns>
    public async ValueTask<string?> OfAsync(Sale.Completed sale, string? note, CancellationToken cancellationToken)
    {
        if (counter.Devices.Prints) _ = await counter.Client.Prints.QueueReceiptAsync(ReceiptNumber.Parse(sale.Receipt), cancellationToken);
        var drawer = sale.Totals.Tenders.Any(tender => tender.Tender == Tender.Cash.Code) ? await OpenDrawerAsync(DrawerCause.Sale, cancellationToken) : null;
        return (note, drawer) is (null, null) ? null : string.Join(" ", new[] { note, drawer }.OfType<string>());
    }

    /// <summary>Sends a closed shift's Z to the printer.</summary>
    public async ValueTask ReportAsync(ShiftId? shift, CancellationToken cancellationToken)
    {
        if (counter.Devices.Prints && shift is { } closed) _ = await counter.Client.Prints.QueueReportAsync(closed, cancellationToken);
    }

    /// <summary>Opens the drawer for what was recorded last.</summary>
    /// <returns>What to do when it stays shut; null when it opened, or when there is none.</returns>
    public async ValueTask<string?> OpenDrawerAsync(DrawerCause cause, CancellationToken cancellationToken) =>
        counter.Devices.Drawer is { } drawer && (await drawer.OpenAsync(cause, cancellationToken)).TryGet(out var result, out _) ? Problem(result) : null;

    /// <summary>Opens the drawer without a sale, and notes why.</summary>
    /// <returns>What to do when it stays shut, or why it may not be opened; nothing when it opened, or when there is none.</returns>
    public async ValueTask<(string? Problem, Refusal? Refusal)> OpenWithoutSaleAsync(string reason, CancellationToken cancellationToken)
    {
        Refusal? refusal;
        if (counter.Devices.Drawer is { } drawer)
            return (await drawer.OpenWithoutSaleAsync(reason, cancellationToken)).TryGet(out var result, out refusal) ? (Problem(result), null) : (null, refusal);
        _ = (await counter.Client.Shifts.NoSaleAsync(reason, cancellationToken: cancellationToken)).TryGet(out _, out refusal);
        return (null, refusal);
    }

    private static string? Problem(DrawerResult result) => result.Answer is DrawerAnswer.Opened or DrawerAnswer.AlreadyOpen ? null : result.Message;
}
