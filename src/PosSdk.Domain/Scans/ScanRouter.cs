using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Customers;
using PosSdk.Domain.Decisions;
using PosSdk.Domain.Sales;

namespace PosSdk.Domain.Scans;

/// <summary>Tells what a code stands for, without asking anybody (R80, R82, R84).</summary>
public static class ScanRouter
{
    /// <summary>
    /// What is known comes before what only looks like something: a product, then a customer, then a receipt's number, then the shop's prefixes. So a new kind
    /// of voucher can never hide a product.
    /// </summary>
    /// <param name="code">As it was scanned or typed. Spaces and line ends around it do not count.</param>
    /// <param name="catalog">The products.</param>
    /// <param name="customers">The customers.</param>
    /// <param name="rules">How codes look that nobody here knows.</param>
    public static ScanTarget Route(string code, Catalog catalog, CustomerDirectory customers, ScanRules rules)
    {
        var text = code.Trim();
        if (catalog.Find(text) is { } product) return new ScanTarget.OfProduct(product);
        if (customers.FindByCode(text) is { } customer) return new ScanTarget.OfCustomer(customer.Profile.Code, customer);
        if (ReceiptNumber.TryParse(text, out var receipt)) return new ScanTarget.OfReceipt(receipt);
        if (BeginsWith(rules.CustomerPrefixes, text) && CustomerProfile.IsCode(text)) return new ScanTarget.OfCustomer(text, null);
        return BeginsWith(rules.VoucherPrefixes, text) ? new ScanTarget.OfVoucher(text) : new ScanTarget.Unknown(text);
    }

    private static bool BeginsWith(ValueList<string> prefixes, string text) => prefixes.Any(prefix => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
