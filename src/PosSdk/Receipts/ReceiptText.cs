using PosSdk.Domain.Sales;

namespace PosSdk.Receipts;

/// <summary>A receipt as plain text: for a screen, an e-mail or a file.</summary>
public static class ReceiptText
{
    /// <summary>The receipt of a sale. The same sale and options give the same text on every machine, in every culture.</summary>
    /// <returns>Lines of at most <see cref="ReceiptTextOptions.Width"/> columns, each ended by a line feed and without idle spaces at its end.</returns>
    public static string Render(Sale.Completed sale, ReceiptTextOptions options) =>
        TextLayout.Render(ReceiptRows.Of(sale, options), options.Width);
}
