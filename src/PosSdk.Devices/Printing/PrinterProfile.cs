namespace PosSdk.Devices.Printing;

/// <summary>What a printer model can do and how its code pages are numbered.</summary>
public sealed record PrinterProfile
{
    /// <summary>The model.</summary>
    public required string Name { get; init; }

    /// <summary>Characters a line in the normal font.</summary>
    public required int Columns { get; init; }

    /// <summary>Dots a line.</summary>
    public required int Dots { get; init; }

    /// <summary>The code pages by the number that ESC t gives them (ESC GS t for Star); the first is what the printer starts with.</summary>
    public required IReadOnlyList<CodeTable> CodeTables { get; init; }

    /// <summary>Which code pages to prefer, best first; those of <see cref="CodeTables"/> in their order when empty.</summary>
    public IReadOnlyList<string> Preferred { get; init; } = [];

    /// <summary>Has a cutter.</summary>
    public bool CanCut { get; init; } = true;

    /// <summary>Draws QR codes itself; otherwise they are sent as pictures.</summary>
    public bool QrCode { get; init; } = true;

    /// <summary>Draws barcodes by GS k with a length; otherwise they are sent as pictures.</summary>
    public bool Barcodes { get; init; } = true;

    /// <summary>Answers DLE EOT, or ESC ACK SOH for Star.</summary>
    public bool Status { get; init; } = true;

    /// <summary>Says by GS ( H when a job is on paper, or for Star by the end counter in its status.</summary>
    public bool JobConfirmation { get; init; }

    /// <summary>Understands GS ( D, which keeps picture data from acting as a real-time command.</summary>
    public bool RealTimeSwitch { get; init; }

    /// <summary>Prints pictures: what no code page has goes out as dots; otherwise as a question mark and a warning.</summary>
    public bool Pictures { get; init; } = true;

    /// <summary>The double-byte code page that FS &amp; switches on: 932, 936, 949 or 950; null when the printer has none.</summary>
    public int? DoubleBytePage { get; init; }

    /// <summary>How fine it prints.</summary>
    public int DotsPerInch { get; init; } = 203;

    /// <summary>Where it differs from Epson's manual.</summary>
    internal PrinterQuirks Quirks { get; init; }

    /// <summary>What the ports say of it.</summary>
    public PrinterCapabilities Capabilities => new(Columns, Dots, CanCut, QrCode, Image: Pictures, Status, JobConfirmation);
}

/// <summary>A code page and the number by which a model selects it.</summary>
/// <param name="Number">The parameter of ESC t.</param>
/// <param name="Name">Such as <c>CP852</c>.</param>
public sealed record CodeTable(int Number, string Name);
