using ConsoleRegister.Interactive.Typing;
using PosSdk.Devices.Scanning;
using PosSdk.Domain.Scans;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Codes, scanned or typed: goods, labels with a price or a weight, customers, receipts. A scan does what the same code does when it is typed.</summary>
internal sealed class Codes(Counter counter, Goods goods, Lists lists)
{
    private readonly BarcodeParser _parser = new(SampleScans.Barcodes);

    public ValueTask<Answer> ScanAsync(TillCommand.TakeScan command, CancellationToken cancellationToken)
    {
        var read = _parser.Parse(command.Scan.Text, command.Scan.AimId);
        return TakeAsync(read, new TillCommand.Sell(read.Data, null), cancellationToken);
    }

    public ValueTask<Answer> SellAsync(TillCommand.Sell command, CancellationToken cancellationToken) =>
        command.Quantity is null ? TakeAsync(_parser.Parse(command.Code), command, cancellationToken) : goods.SellAsync(command, cancellationToken);

    private async ValueTask<Answer> TakeAsync(ParsedBarcode read, TillCommand.Sell typed, CancellationToken cancellationToken)
    {
        // Because a code that the shop gave to an article stands for that, whatever else it looks like.
        if (counter.Resolve(typed.Code) is not null) return await goods.SellAsync(typed, cancellationToken);
        var target = counter.Client.Scans.Route(typed.Code);
        if (target is ScanTarget.OfReceipt receipt) return await ReceiptAsync(receipt, cancellationToken);
        return IsLabel(read) || target is ScanTarget.OfCustomer or ScanTarget.OfVoucher
            ? await goods.ServedAsync(cart => counter.Client.PutOnCartAsync(cart, read, cancellationToken), cancellationToken)
            : await goods.SellAsync(typed, cancellationToken);
    }

    private static bool IsLabel(ParsedBarcode read) => read.Kind == BarcodeKind.VariableMeasure || read.Elements.Count > 0;

    private async ValueTask<Answer> ReceiptAsync(ScanTarget.OfReceipt target, CancellationToken cancellationToken) =>
        await lists.ReceiptAsync(new TillCommand.ShowReceipt(target.Receipt.ToString()), cancellationToken) is var shown && shown is Answer.Document receipt
            ? receipt with { Note = $"To take goods back: 'return {target.Receipt} LINE'." }
            : shown;
}
