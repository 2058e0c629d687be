using PosSdk.Domain.Catalogs;

namespace PosSdk.Devices.Scanning.Gs1;

/// <summary>A message with its symbology identifier, <c>]Q3...</c>, and the same as a carrier and data in which <c>^</c> is FNC1.</summary>
/// <param name="Symbology">What carried it.</param>
/// <param name="Data">Element strings begin with <c>^</c>; plain text that does begins with a backslash too many. Behind <c>|</c> the composite part.</param>
public sealed record Gs1Message(Symbology Symbology, string Data);

/// <summary>Translates between what a scanner sends and <see cref="Gs1Message"/>, strictly: the carriers of GS1 only, of the lengths they have.</summary>
public sealed class Gs1ScanData
{
    private const string Composite = "|]e0";

    private readonly Gs1ElementString _elements;
    private readonly Gs1DigitalLink _links;

    /// <summary>Reads with GS1's rules.</summary>
    /// <param name="lookup">Who holds which company prefix; null when nobody is asked.</param>
    public Gs1ScanData(CompanyPrefixLookup? lookup = null)
    {
        _elements = new Gs1ElementString(lookup);
        _links = new Gs1DigitalLink(lookup: lookup);
    }

    /// <summary>Reads a scan; null when its identifier or its data is not of GS1.</summary>
    public Gs1Message? Read(string scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        if (scan.Length < 3 || scan[0] != ']') return null;
        var text = scan[3..];
        return scan[..3] switch
        {
            "]E0" => Retail(Symbology.Ean13, 13, text),
            "]E4" => Retail(Symbology.Ean8, 8, text),
            "]C1" => Elements(Symbology.Gs1Code128, text),
            "]e0" => Elements(Symbology.DataBarExpanded, text),
            "]d2" => Elements(Symbology.DataMatrix, text),
            "]Q3" => Elements(Symbology.QrCode, text),
            "]J1" => Elements(Symbology.DotCode, text),
            "]d1" => Plain(Symbology.DataMatrix, text),
            "]Q1" => Plain(Symbology.QrCode, text),
            "]J0" => Plain(Symbology.DotCode, text),
            _ => null,
        };
    }

    /// <summary>Writes what a scanner would send; null when this carrier cannot carry the data. A missing check digit of a retail code is added.</summary>
    public string? Write(Gs1Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var (linear, composite) = Cut(message.Data);
        return message.Symbology switch
        {
            Symbology.QrCode => Matrix("]Q1", "]Q3", message.Data),
            Symbology.DataMatrix => Matrix("]d1", "]d2", message.Data),
            Symbology.DotCode => Matrix("]J0", "]J1", message.Data),
            Symbology.Gs1Code128 => Elements(composite is null ? "]C1" : "]e0", linear, composite),
            Symbology.DataBarExpanded => Elements("]e0", linear, composite),
            Symbology.DataBar => DataBar(Primary(linear, "^01", 14), '9', composite),
            Symbology.DataBarLimited => DataBar(Primary(linear, "^01", 14), '1', composite),
            Symbology.Ean13 => Retail("]E0", Primary(linear, "^010", 13), composite),
            Symbology.UpcA or Symbology.UpcE => Retail("]E00", Primary(linear, "^0100", 12), composite),
            Symbology.Ean8 => Retail("]E4", Primary(linear, "^01000000", 8), composite),
            _ => null,
        };
    }

    private Gs1Message? Retail(Symbology symbology, int length, string text)
    {
        var cut = text.IndexOf(Composite, StringComparison.Ordinal);
        var primary = cut < 0 ? text : text[..cut];
        if (primary.Length != length || !Gtin.IsValid(primary)) return null;
        if (cut < 0) return new Gs1Message(symbology, primary);
        return Elements(symbology, text[(cut + Composite.Length)..]) is { } composite ? composite with { Data = primary + "|" + composite.Data } : null;
    }

    private Gs1Message? Elements(Symbology symbology, string text) => _elements.ReadScan(text).Error is null
        ? new Gs1Message(symbology, Gs1ElementString.Fnc1 + text.Replace(Gs1ElementString.GroupSeparator, Gs1ElementString.Fnc1))
        : null;

    private Gs1Message? Plain(Symbology symbology, string text) => Gs1DigitalLink.IsAddress(text) && _links.Read(text).Error is not null
        ? null
        : new Gs1Message(symbology, LooksEscaped(text) ? @"\" + text : text);

    private string? Matrix(string plain, string gs1, string data)
    {
        if (data.StartsWith(Gs1ElementString.Fnc1)) return Elements(gs1, Cut(data).Linear, null);
        return plain + (LooksEscaped(data) ? data[1..] : data);
    }

    private string? Elements(string aim, string linear, string? composite)
    {
        var reading = _elements.ReadFnc1(linear);
        if (reading.Error is not null || !MayBeComposite(composite)) return null;
        var isOpen = composite is not null && !linear.EndsWith(Gs1ElementString.Fnc1) && NeedsSeparator(reading.Elements[^1]);
        return aim + Sent(linear) + (isOpen ? Gs1ElementString.GroupSeparator : "") + Sent(composite);
    }

    // Because DataBar Limited has room for an indicator of 0 or 1 only.
    private string? DataBar(string? gtin, char lastIndicator, string? composite) =>
        gtin is null || gtin[0] > lastIndicator || !MayBeComposite(composite) ? null : "]e001" + gtin + Sent(composite);

    private string? Retail(string aim, string? primary, string? composite)
    {
        if (primary is null || !MayBeComposite(composite)) return null;
        return composite is null ? aim + primary : aim + primary + Composite + Sent(composite);
    }

    private bool MayBeComposite(string? data) => data is null || _elements.ReadFnc1(data).Error is null;

    private static bool NeedsSeparator(BarcodeElement element) => Gs1Dictionary.TryGet(element.Ai, out var identifier) && identifier.NeedsSeparator;

    private static (string Linear, string? Composite) Cut(string data) =>
        data.IndexOf('|', StringComparison.Ordinal) is var cut and >= 0 ? (data[..cut], data[(cut + 1)..]) : (data, null);

    private static string? Primary(string data, string zeros, int length)
    {
        var digits = data.StartsWith(zeros, StringComparison.Ordinal) ? data[zeros.Length..] : data;
        if (digits.Length == length) return Gtin.IsValid(digits) ? digits : null;
        return digits.Length == length - 1 && digits.All(char.IsAsciiDigit) ? digits + Gtin.CheckDigit(digits) : null;
    }

    // Because a text of backslashes and a ^ would be taken for an element string or for its escape.
    private static bool LooksEscaped(string text) => text.TrimStart('\\').StartsWith(Gs1ElementString.Fnc1);

    private static string Sent(string? data) => data is null ? "" : data[1..].Replace(Gs1ElementString.Fnc1, Gs1ElementString.GroupSeparator);
}
