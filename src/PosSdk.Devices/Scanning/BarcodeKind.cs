namespace PosSdk.Devices.Scanning;

/// <summary>What a code is by its own look. The shop's own codes look like text; whose they are, <see cref="Domain.Scans.ScanRouter"/> tells.</summary>
public enum BarcodeKind
{
    /// <summary>Text that no rule of GS1 knows.</summary>
    Text,

    /// <summary>The number of an article, <see cref="ParsedBarcode.Gtin14"/>.</summary>
    Gtin,

    /// <summary>A label with a price or a weight, read by one of the shop's templates.</summary>
    VariableMeasure,

    /// <summary>A number that means something in this shop or country only, and no template reads it.</summary>
    Restricted,

    /// <summary>A GS1 element string.</summary>
    ElementString,

    /// <summary>A GS1 Digital Link.</summary>
    DigitalLink,

    /// <summary>The two or five digits beside an EAN, alone.</summary>
    AddOn,

    /// <summary>A coupon.</summary>
    Coupon,

    /// <summary>A customer, as a GS1 service relation of a recipient (8018).</summary>
    Customer,

    /// <summary>A GS1 refund receipt (prefix 980).</summary>
    Receipt,
}
