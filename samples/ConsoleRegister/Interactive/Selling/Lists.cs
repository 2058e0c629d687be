using System.Globalization;
using ConsoleRegister.Interactive.Typing;
using PosSdk;
using PosSdk.Domain.Carts;
using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Sales;
using PosSdk.Receipts;

namespace ConsoleRegister.Interactive.Selling;

/// <summary>Looking things up. Nothing here records anything.</summary>
internal sealed class Lists(Counter counter)
{
    private const int MostSales = 10;
    private const int MostProducts = 25;

    private PosClient Client => counter.Client;

    /// <summary>A receipt's number as it is typed, with or without register and series; null when it is none.</summary>
    public static ReceiptNumber? NumberOf(PosClient client, string text)
    {
        if (ReceiptNumber.TryParse(text, out var receipt)) return receipt;
        return client.Sales.Last is { } last && ReceiptNumber.TryParse($"{last.Register}-{last.Series}-{text}", out receipt) ? receipt : null;
    }

    /// <summary>The answer when nothing was sold under a number; null when nothing was sold at all.</summary>
    public static Answer.Confused NoSuchReceipt(string? typed) => typed is null
        ? new Answer.Confused("Nothing was sold yet.", "A receipt comes with the first sale.")
        : new Answer.Confused($"This register knows no receipt '{typed}'.", "'sales' lists the latest; type a number as R1-0-17, or only 17.");

    public async ValueTask<Answer> SalesAsync(CancellationToken cancellationToken)
    {
        List<IReadOnlyList<string>> rows = [];
        await foreach (var sale in Client.Sales.LatestAsync(MostSales, cancellationToken))
        {
            var paid = string.Join(" + ", sale.Totals.Tenders.Select(tender => Counter.NameOf(tender.Tender)));
            rows.Add([sale.Receipt, counter.Local(sale.CompletedAt), $"{sale.Totals.Kind}", Count(sale.Totals.Lines), $"{sale.Totals.Total}", sale.Owed.IsPositive ? $"{paid}, owes {sale.Owed}" : paid]);
        }
        return new Answer.Listing(["Receipt", "When", "Kind", "Lines ", "Total ", "Paid by"], rows, rows.Count == 0 ? "Nothing was sold yet." : "'receipt NUMBER' shows one again.");
    }

    public async ValueTask<Answer> ReceiptAsync(TillCommand.ShowReceipt command, CancellationToken cancellationToken)
    {
        var number = command.Number is { } text ? NumberOf(Client, text) : Client.Sales.Last;
        if (number is not { } receipt || await Client.Sales.FindAsync(receipt, cancellationToken) is not { } sale)
            return NoSuchReceipt(command.Number);
        return new Answer.Document(ReceiptText.Render(sale, counter.Paper(sale.CompletedAt) with { IsCopy = true }));
    }

    public Answer Find(TillCommand.Find command)
    {
        var found = Client.Catalog.Current.Products.Where(product => Matches(product, command.Text ?? "")).OrderBy(product => product.Name, StringComparer.Ordinal).ToList();
        return new Answer.Listing(
            ["Code", "Barcode", "Product", "Price ", "Tax % "],
            [.. found.Take(MostProducts).Select(product => (string[])[product.Sku.Value, product.Barcodes is [var barcode, ..] ? barcode : "", product.Name, $"{product.Price}", $"{product.TaxRate}"])],
            NoteOn(found.Count, command.Text));
    }

    public Answer Keys()
    {
        var rows = Client.Catalog.Current.QuickKeys.Select((key, index) => (string[])[$"k{Count(index + 1)}", key.Label, $"{Client.Catalog.Find(key.Sku)?.Price}"]);
        return new Answer.Listing(["Key", "Sells", "Price "], [.. rows], "Type a key as you would a code: k1, or 2*k1.");
    }

    public Answer Actions() => new Answer.Listing(
        ["Action", "Title", "Now", "Badge "],
        [.. Client.Actions.For(counter.Serving).Select(action => (string[])[action.Id, action.Title, action.Reason is { } no ? $"no: {no.Text}" : "yes", $"{action.Badge}"])],
        "An app draws these as tiles; here 'save' and 'saved' do them.");

    public Answer Carts()
    {
        var rows = counter.OpenCarts().Select((id, index) => Row(id, index + 1)).ToList();
        return new Answer.Listing(["No.", "Begun", "Lines ", "Total ", "Due ", ""], rows, rows.Count == 0 ? "No cart is open." : "'cart NO.' goes on with one; 'new' begins another.");
    }

    public Answer ShowCart(TillCommand.ShowCart command)
    {
        if (command.Number is not { } number) return new Answer.CartNow(counter.Cart, counter.Cart is null ? "The cart is empty." : null, Whole: true);
        var carts = counter.OpenCarts();
        if (number > carts.Count) return new Answer.Confused($"There is no open cart number {number}.", "'carts' lists them.");
        counter.Serving = carts[number - 1];
        return new Answer.CartNow(counter.Cart);
    }

    public async ValueTask<Answer> VerifyAsync(CancellationToken cancellationToken)
    {
        var result = await Client.Journal.VerifyAsync(null, cancellationToken);
        return result.FirstBroken is { } broken
            ? new Answer.Confused(
                $"The chain breaks at event {broken.Position.Seq} of epoch {broken.Position.Epoch}: {broken.Reason}", $"The {result.Events} events before it are sound. Keep the file as it is and ask for help.")
            : new Answer.Said($"Sound: {result.Events} events, chained to {Convert.ToHexStringLower(result.Head.Span[..8])}...");
    }

    private IReadOnlyList<string> Row(CartId id, int number)
    {
        var cart = Client.Carts.Find(id)!;
        return [Count(number), counter.Local(cart.OpenedAt), Count(cart.Lines.Count), $"{cart.Total}", $"{cart.Due}", id == counter.Serving ? "being served" : ""];
    }

    private static string? NoteOn(int found, string? text) => found switch
    {
        0 => $"Nothing is called '{text}'. 'find' alone lists everything.",
        > MostProducts => $"{Count(found - MostProducts)} more; search for less.",
        _ => null,
    };

    private static bool Matches(Product product, string text) =>
        product.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || product.Sku.Value.Contains(text, StringComparison.OrdinalIgnoreCase)
        || product.Barcodes.Any(barcode => barcode.Contains(text, StringComparison.Ordinal));

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
