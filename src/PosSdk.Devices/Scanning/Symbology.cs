namespace PosSdk.Devices.Scanning;

/// <summary>What kind of symbol a scan came from.</summary>
public enum Symbology
{
    /// <summary>The scanner did not say and the data does not tell.</summary>
    Unknown,

    /// <summary>EAN-13; also UPC-A and UPC-E from scanners that send them as thirteen digits.</summary>
    Ean13,

    /// <summary>EAN-8.</summary>
    Ean8,

    /// <summary>UPC-A.</summary>
    UpcA,

    /// <summary>UPC-E.</summary>
    UpcE,

    /// <summary>The two or five bars beside an EAN, alone.</summary>
    EanAddOn,

    /// <summary>Code 128 without FNC1 in front.</summary>
    Code128,

    /// <summary>GS1-128.</summary>
    Gs1Code128,

    /// <summary>GS1 DataBar Omnidirectional, Truncated and Stacked.</summary>
    DataBar,

    /// <summary>GS1 DataBar Limited.</summary>
    DataBarLimited,

    /// <summary>GS1 DataBar Expanded; scanners call all DataBars so.</summary>
    DataBarExpanded,

    /// <summary>Data Matrix, GS1's or not.</summary>
    DataMatrix,

    /// <summary>QR code, GS1's or not.</summary>
    QrCode,

    /// <summary>DotCode, GS1's or not.</summary>
    DotCode,

    /// <summary>Code 39.</summary>
    Code39,

    /// <summary>Code 93.</summary>
    Code93,

    /// <summary>Interleaved 2 of 5, the ITF-14 of boxes.</summary>
    Itf,

    /// <summary>Codabar.</summary>
    Codabar,

    /// <summary>PDF417 and MicroPDF417.</summary>
    Pdf417,

    /// <summary>Aztec.</summary>
    Aztec,

    /// <summary>Something else that has an identifier.</summary>
    Other,
}
