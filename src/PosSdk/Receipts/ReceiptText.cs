using PosSdk.Domain.Sales;

namespace PosSdk.Receipts;

/// <summary>A receipt as plain text: for a screen, an e-mail or a file.</summary>
public static class ReceiptText
{
    /// <summary>The receipt of a sale. The same sale and options give the same text on every machine, in every culture.</summary>
    /// <param name="sale">What was sold.</param>
    /// <param name="options">Width, shop and the like; null for 42 columns of the bare receipt, its time in UTC.</param>
    /// <returns>Lines of at most <see cref="ReceiptTextOptions.Width"/> columns, each ended by a line feed and without idle spaces at its end.</returns>
    public static string Render(Sale.Completed sale, ReceiptTextOptions? options = null)
    {
        var set = options ?? new ReceiptTextOptions();
        return TextLayout.Render(ReceiptRows.Of(sale, set), set.Width);
    }
}
