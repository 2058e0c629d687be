using PosSdk.Devices.Printing;
using PosSdk.Receipts;

namespace PosSdk.Printing;

/// <summary>What a printed receipt bears so that a scanner finds it again (R82).</summary>
public enum ReceiptCode
{
    /// <summary>A barcode of its number; a square code where the paper is too narrow for it.</summary>
    Barcode,

    /// <summary>A square code of its number.</summary>
    QrCode,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>What a shop's printed documents look like, and how long they wait for a printer.</summary>
public sealed record PrintOptions
{
    /// <summary>How long somebody waits for a document: what is not begun by then expires, and does not come out when paper is refilled an hour later.</summary>
    /// <value>Five minutes unless set; above zero.</value>
    public TimeSpan Validity { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long what is doubtful or expired stays on the list after its time, when nobody decides about it. That it may be on paper is known for ever.</summary>
    /// <value>One day unless set; zero or more.</value>
    public TimeSpan ListedFor { get; init; } = TimeSpan.FromDays(1);

    /// <summary>What stands on receipts and reports beside the figures. The width is the printer's, the time zone the register's, and copies are marked by what was printed before.</summary>
    public ReceiptTextOptions Receipt { get; init; } = new();

    /// <summary>A picture on top, at most as wide as the paper. Null, the default, for none.</summary>
    public MonochromeImage? Logo { get; init; }

    /// <summary>What the scanner finds a receipt by.</summary>
    /// <value>A barcode unless set.</value>
    public ReceiptCode Code { get; init; }
}
