using PosSdk.Domain.Catalogs;
using PosSdk.Domain.Sales;

namespace PosSdk.Domain.Scans;

/// <summary>What a scanned or typed code stands for.</summary>
public abstract record ScanTarget
{
    private ScanTarget() { }

    /// <summary>Something to sell.</summary>
    public sealed record OfProduct(Product Product) : ScanTarget;

    /// <summary>A customer.</summary>
    /// <param name="Code">Their code: the one the shop has for them now, or the scanned one when nobody here knows it.</param>
    /// <param name="Known">What is known of them; null when the code only looks like a customer's (R83).</param>
    public sealed record OfCustomer(string Code, Customers.Customer.Known? Known) : ScanTarget;

    /// <summary>A receipt, of this register or another.</summary>
    public sealed record OfReceipt(ReceiptNumber Receipt) : ScanTarget;

    /// <summary>A gift card or a voucher. What it is worth is not known here.</summary>
    public sealed record OfVoucher(string Code) : ScanTarget;

    /// <summary>Nothing that this register can name.</summary>
    public sealed record Unknown(string Code) : ScanTarget;
}
