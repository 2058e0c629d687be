using PosSdk.Domain.Carts;
using PosSdk.Domain.Scans;

namespace PosSdk.Devices.Scanning;

/// <summary>Read codes at the counter.</summary>
public static class ScansOnCarts
{
    /// <summary>
    /// Does to a cart what a read code means, in one commit: an article is added as its label says, a customer is put on it (R84). A receipt, a voucher and a code that is nothing here are
    /// refused with what to do about them.
    /// </summary>
    /// <param name="pos">The register.</param>
    /// <param name="cart">The cart, or <see cref="Client.CartClient.NewId"/> for the next customer: the first scan begins it.</param>
    /// <param name="scan">What was read.</param>
    /// <param name="cancellationToken">Heeded until the commit begins.</param>
    public static ValueTask<Outcome<Cart.Open>> PutOnCartAsync(this PosClient pos, CartId cart, ParsedBarcode scan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pos);
        ArgumentNullException.ThrowIfNull(scan);
        var scanned = ScannedLine.Of(scan, pos.Catalog.Current, pos.Currency!.Value);
        if (scanned.Line is { } line) return pos.Carts.ServeAsync(cart, line, cancellationToken);
        // Because an article comes before everything else, as for codes that are typed, only what is none is looked at otherwise.
        var code = CodeOf(scan);
        return pos.Scans.Route(code) is ScanTarget.OfCustomer or ScanTarget.OfReceipt or ScanTarget.OfVoucher
            ? pos.Scans.PutOnCartAsync(cart, code, cancellationToken)
            : new(new Outcome<Cart.Open>.Refused(scanned.Refusal!));
    }

    // Because a loyalty card may hold its number as a GS1 element (8018), the code is that and not the element string.
    private static string CodeOf(ParsedBarcode scan) =>
        scan is { Kind: BarcodeKind.Customer, Errors.Count: 0 } && scan.Elements.FirstOrDefault(element => element.Ai == "8018") is { } relation ? relation.Value : scan.Data;
}
