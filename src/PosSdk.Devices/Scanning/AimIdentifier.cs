namespace PosSdk.Devices.Scanning;

/// <summary>How the data behind a symbology identifier is to be read.</summary>
internal enum AimContent
{
    /// <summary>No identifier came: the data must tell.</summary>
    Guess,

    /// <summary>The digits of an EAN or UPC.</summary>
    Retail,

    /// <summary>A GS1 element string.</summary>
    Elements,

    /// <summary>Anything.</summary>
    Plain,
}

/// <summary>A symbology identifier (ISO/IEC 15424): <c>]</c>, a letter for the symbology, a modifier.</summary>
internal readonly record struct AimIdentifier(Symbology Symbology, AimContent Content)
{
    private const int Length = 3;

    /// <summary>Splits a scan. Without a separate identifier the data may begin with one.</summary>
    public static (AimIdentifier Aim, string Text) Split(string data, string? aimId)
    {
        if (!string.IsNullOrEmpty(aimId)) return (Of(aimId), data.StartsWith(aimId, StringComparison.Ordinal) ? data[aimId.Length..] : data);
        return Cut(data) is (string own, var text) ? (Of(own), text) : (new AimIdentifier(Symbology.Unknown, AimContent.Guess), data);
    }

    /// <summary>The identifier that data begins with, null without one, and what follows it.</summary>
    public static (string? Id, string Text) Cut(string data) =>
        data.Length >= Length && data[0] == ']' && char.IsAsciiLetter(data[1]) && char.IsAsciiLetterOrDigit(data[2]) ? (data[..Length], data[Length..]) : (null, data);

    private static AimIdentifier Of(string id) => id switch
    {
        // Because some scanners send ]X0 for an ISBN.
        "]E0" or "]E3" or "]X0" => new(Symbology.Ean13, AimContent.Retail),
        "]E4" => new(Symbology.Ean8, AimContent.Retail),
        "]E1" or "]E2" => new(Symbology.EanAddOn, AimContent.Retail),
        "]C1" => new(Symbology.Gs1Code128, AimContent.Elements),
        "]e0" => new(Symbology.DataBarExpanded, AimContent.Elements),
        "]d2" or "]d5" => new(Symbology.DataMatrix, AimContent.Elements),
        "]Q3" or "]Q4" => new(Symbology.QrCode, AimContent.Elements),
        "]J1" => new(Symbology.DotCode, AimContent.Elements),
        _ => new(OfLetter(id.Length > 1 ? id[1] : ' '), AimContent.Plain),
    };

    private static Symbology OfLetter(char letter) => letter switch
    {
        'A' => Symbology.Code39,
        'C' => Symbology.Code128,
        'd' => Symbology.DataMatrix,
        'E' => Symbology.Ean13,
        'e' => Symbology.DataBarExpanded,
        'F' => Symbology.Codabar,
        'G' => Symbology.Code93,
        'I' => Symbology.Itf,
        'J' => Symbology.DotCode,
        'L' => Symbology.Pdf417,
        'Q' => Symbology.QrCode,
        'z' => Symbology.Aztec,
        _ => Symbology.Other,
    };
}
