using PosSdk.Devices.Printing;
using PosSdk.Domain.Prints;
using PosSdk.Domain.Sales;
using PosSdk.Domain.Shifts;

namespace PosSdk.Printing;

/// <summary>Makes the document of a print at the moment it is printed, from what the register recorded.</summary>
internal static class PrintedDocuments
{
    /// <exception cref="InvalidOperationException">The register holds no such record, although it took the document on.</exception>
    public static async ValueTask<ReceiptDocument> RenderAsync(PosClient pos, PrintId id, PrintRequest request, PrinterCapabilities printer, CancellationToken cancellationToken)
    {
        var options = pos.Prints.Options;
        options = options with { Receipt = options.Receipt with { CopyNumber = request.Copy } };
        if (request.Lines is { } lines) return ReceiptDocuments.Of(lines, options);
        if (id.Kind == PrintKind.Receipt && await pos.Sales.FindAsync(ReceiptNumber.Parse(id.Number), cancellationToken).ConfigureAwait(false) is { } sale)
            return ReceiptDocuments.Of(sale, options with { Receipt = options.Receipt with { UtcOffset = pos.Prints.OffsetAt(sale.CompletedAt) } }, printer);
        if (ShiftId.TryParse(id.Number, out var shift) && await pos.Shifts.LoadAsync(shift, cancellationToken).ConfigureAwait(false) is Shift.Closed closed)
            return ReceiptDocuments.Of(closed.ZReport(), options, printer);
        throw new InvalidOperationException($"{id} is not in the journal.");
    }
}
