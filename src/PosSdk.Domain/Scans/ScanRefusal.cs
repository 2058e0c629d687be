using PosSdk.Domain.Decisions;

namespace PosSdk.Domain.Scans;

/// <summary>Why a scan does nothing to a cart.</summary>
public static class ScanRefusal
{
    /// <summary>Neither a product nor a customer.</summary>
    public static Refusal NotForACart(ScanTarget target) => target switch
    {
        ScanTarget.OfReceipt t => new("scan.receipt", $"This is receipt {t.Receipt}.", "To take goods back, begin a return and choose the lines."),
        ScanTarget.OfVoucher t => new("scan.voucher", $"{t.Code} is a gift card or voucher.", "Take it as a payment."),
        ScanTarget.Unknown t => new("scan.unknown", $"Nothing here has the code '{t.Code}'.", "Scan it again, type the SKU, or add the product first."),
        _ => throw new ArgumentException($"{target.GetType().Name} is put on a cart.", nameof(target)),
    };
}
