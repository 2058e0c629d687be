namespace PosSdk.Devices.Scanning.Gs1.Linting;

/// <summary>Rules of North American coupons (8110) and of positive offer files (8112).</summary>
internal sealed class CouponLinter(CompanyPrefixLinter prefix)
{
    private const string AnyDigit = "0123456789";
    private const string CompanyLengths = "0123456";
    private const string ValueLengths = "12345";

    /// <summary>A coupon: who gives it, what it saves, what must be bought, then optional fields in the order of their flags.</summary>
    public string? Code(string value)
    {
        if (TextLinter.Digits(value) is { } broken) return broken;
        var fields = new CouponFields(value, prefix);
        _ = Offer(fields) && Requirement(fields, "1st")
            && MorePurchases(fields) && Validity(fields)
            && Issue(fields) && Conditions(fields) && fields.End();
        return fields.Broken;
    }

    /// <summary>An offer in a file: who pays for it, which offer, and its serial number.</summary>
    public string? PositiveOffer(string value)
    {
        if (TextLinter.Digits(value) is { } broken) return broken;
        var fields = new CouponFields(value, prefix);
        _ = fields.OneOf("format-code", "01")
            && fields.Company("funder", CompanyLengths)
            && fields.Run("offer-code", 6)
            && fields.Sized("serial-number", AnyDigit, 6)
            && fields.End();
        return fields.Broken;
    }

    private static bool Offer(CouponFields fields) =>
        fields.Company("gcp", CompanyLengths) && fields.Run("offer-code", 6) && fields.Sized("save-value", ValueLengths, 0);

    private static bool Requirement(CouponFields fields, string purchase) =>
        fields.Sized($"{purchase}-purchase-requirement", ValueLengths, 0)
        && fields.OneOf($"{purchase}-purchase-requirement-code", "012349")
        && fields.Run($"{purchase}-purchase-family-code", 3);

    private static bool MorePurchases(CouponFields fields) =>
        (!fields.IsField('1') || (fields.OneOf("additional-purchase-rules-code", "0123") && Purchase(fields, "2nd")))
        && (!fields.IsField('2') || Purchase(fields, "3rd"));

    private static bool Purchase(CouponFields fields, string purchase) =>
        Requirement(fields, purchase) && fields.Company($"{purchase}-purchase-gcp", CompanyLengths, mayLack: true);

    private static bool Validity(CouponFields fields)
    {
        string? last = null;
        if (fields.IsField('3') && !fields.Date("expiration-date", out last)) return false;
        if (!fields.IsField('4')) return true;
        if (!fields.Date("start-date", out var first)) return false;
        return last is null || string.CompareOrdinal(first, last) <= 0 || fields.Fails("expiration-before-start");
    }

    private static bool Issue(CouponFields fields) =>
        (!fields.IsField('5') || fields.Sized("serial-number", AnyDigit, 6))
        && (!fields.IsField('6') || fields.Company("retailer-gcp-or-gln", "1234567"));

    private static bool Conditions(CouponFields fields) =>
        !fields.IsField('9')
        || (fields.OneOf("save-value-code", "01256")
            && fields.OneOf("save-value-applies-to-item", "012")
            && fields.OneOf("store-coupon-flag", AnyDigit)
            && fields.OneOf("dont-multiply-flag", "01"));
}
