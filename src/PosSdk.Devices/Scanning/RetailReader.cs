using PosSdk.Devices.Scanning.Gs1;
using PosSdk.Devices.Scanning.Gs1.Linting;
using PosSdk.Domain.Catalogs;

namespace PosSdk.Devices.Scanning;

/// <summary>Reads the digits of EAN and UPC, with what may stand beside them: an add-on or a composite part.</summary>
internal sealed class RetailReader(IReadOnlyList<VariableMeasureTemplate> templates, Gs1ElementString elements)
{
    private const string CompositePart = "|]e0";

    private static readonly BarcodeError NotDigits = new("barcode.not-digits", "The code should be digits only.");
    private static readonly BarcodeError Length = new("barcode.length", "The code is too short or too long.");
    private static readonly BarcodeError CheckDigit = new("gs1.incorrect-check-digit", "The check digit is wrong: scan again.");
    private static readonly BarcodeError Verifier = new("barcode.price-verifier", "The price or weight on the label does not match its check digit: scan again.");

    /// <summary>True for digits as long as a retail code, right or not; eight may also be a UPC-E.</summary>
    public static bool LooksRetail(string text) => text.Length is 8 or 12 or 13 or 14 && TextLinter.IsDigits(text);

    /// <summary>Reads digits whose symbology is known or, with <see cref="Symbology.Unknown"/>, told by their length.</summary>
    public ParsedBarcode Read(string text, Symbology symbology)
    {
        var cut = text.IndexOf(CompositePart, StringComparison.Ordinal);
        if (cut < 0) return Digits(text, symbology);
        var part = ElementFacts.Of(text, elements.ReadScan(text[(cut + CompositePart.Length)..]), BarcodeKind.ElementString);
        var primary = Digits(text[..cut], symbology);
        return primary with
        {
            Data = text,
            Elements = part.Elements,
            Price = primary.Price ?? part.Price,
            Weight = primary.Weight ?? part.Weight,
            Errors = [.. primary.Errors, .. part.Errors],
        };
    }

    private ParsedBarcode Digits(string text, Symbology symbology)
    {
        if (!TextLinter.IsDigits(text)) return Wrong(text, symbology, NotDigits);
        return (symbology, text.Length) switch
        {
            (Symbology.EanAddOn, 2 or 5) => new ParsedBarcode { Data = text, Symbology = symbology, Kind = BarcodeKind.AddOn, AddOn = text },
            (Symbology.EanAddOn, _) => Wrong(text, symbology, Length),
            (Symbology.Ean13, 15 or 18) => Number(text[..13], symbology) with { Data = text, AddOn = text[13..] },
            (Symbology.Ean13, 13) or (Symbology.Ean8, 8) => Number(text, symbology),
            (Symbology.Ean8, _) => Wrong(text, symbology, Length),
            (_, 8) => Eight(text, symbology),
            (Symbology.Ean13, 6) => UpcE(text),
            (_, 12) => Number(text, Symbology.UpcA),
            (Symbology.Unknown, 13) => Number(text, Symbology.Ean13),
            (not Symbology.Ean13, 13 or 14) => Number(text, symbology),
            _ => Wrong(text, symbology, Length),
        };
    }

    // Because eight digits are an EAN-8 or a UPC-E: behind ]E0 the latter; elsewhere a zero in front speaks for it too, since EAN-8s that begin
    // so are used inside companies only, and with another digit whatever the check digit fits.
    private ParsedBarcode Eight(string text, Symbology symbology)
    {
        var mayBeUpcE = symbology == Symbology.Ean13 || text[0] == '0' || !Gtin.IsValid(text);
        if (mayBeUpcE && Gtin.ExpandUpcE(text) is not null) return UpcE(text);
        return symbology == Symbology.Ean13 ? Wrong(text, symbology, CheckDigit) : Number(text, Symbology.Ean8);
    }

    private ParsedBarcode UpcE(string text) => Gtin.ExpandUpcE(text) is { } expanded
        ? Number(expanded, Symbology.UpcE) with { Data = text }
        : Wrong(text, Symbology.UpcE, CheckDigit);

    private ParsedBarcode Number(string digits, Symbology symbology)
    {
        if (Gtin.Normalise(digits) is not { } gtin) return Wrong(digits, symbology, CheckDigit) with { Kind = BarcodeKind.Gtin };
        var parsed = new ParsedBarcode { Data = digits, Symbology = symbology, Gtin14 = gtin, Kind = KindOf(digits, gtin) };
        return parsed.Kind == BarcodeKind.Restricted ? Measured(parsed, digits) : parsed;
    }

    // Because two layouts may share a prefix: the one whose verifier holds is meant, and if none holds the label was misread.
    private ParsedBarcode Measured(ParsedBarcode parsed, string digits)
    {
        var readings = templates.Select(template => (Template: template, Reading: template.Read(digits))).Where(read => read.Reading is not null).ToList();
        if (readings.Count == 0) return parsed;
        var (template, reading) = readings.Find(read => read.Reading!.IsVerified) is { Reading: not null } verified ? verified : readings[0];
        return parsed with
        {
            Kind = BarcodeKind.VariableMeasure,
            ItemNumber = reading!.Item,
            Price = template.Measure == VariableMeasure.Price ? new BarcodePrice(reading.Value, null) : null,
            Weight = template.Measure == VariableMeasure.Weight ? new BarcodeWeight(reading.Value, WeightUnit.Kilogram) : null,
            Errors = reading.IsVerified ? [] : [Verifier],
        };
    }

    // GS1 General Specifications 1.4: the prefixes of EAN-13 and, with a zero in front, UPC-A; an EAN-8 has its own.
    private static BarcodeKind KindOf(string digits, string gtin) => digits.Length == 8
        ? digits[0] is '0' or '2' ? BarcodeKind.Restricted : BarcodeKind.Gtin
        : (gtin[0], gtin[1..4]) switch
        {
            (not '0', _) => BarcodeKind.Gtin,
            (_, ['2', ..] or ['0', '2' or '4', _]) => BarcodeKind.Restricted,
            (_, ['0', '5', _] or ['9', '9', _] or "981" or "982" or "983" or "984") => BarcodeKind.Coupon,
            (_, "980") => BarcodeKind.Receipt,
            _ => BarcodeKind.Gtin,
        };

    private static ParsedBarcode Wrong(string text, Symbology symbology, BarcodeError error) =>
        new() { Data = text, Symbology = symbology, Errors = [error] };
}
