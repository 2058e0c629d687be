using PosSdk.Devices.Scanning.Gs1;
using PosSdk.Devices.Scanning.Gs1.Linting;
using PosSdk.Domain.Catalogs;

namespace PosSdk.Devices.Scanning;

/// <summary>Reads any scan: never throws on data, asks nobody, keeps nothing.</summary>
public sealed class BarcodeParser
{
    private const int ShortestGuessedElements = 16;

    private readonly Gs1ElementString _elements;
    private readonly Gs1DigitalLink _links;
    private readonly RetailReader _retail;

    /// <summary>A parser with a shop's rules; it copies them.</summary>
    public BarcodeParser(BarcodeRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _elements = new Gs1ElementString(rules.CompanyPrefixes);
        _links = new Gs1DigitalLink(rules.AllowsShortGtinInLinks, rules.CompanyPrefixes);
        _retail = new RetailReader([.. rules.Templates], _elements);
    }

    /// <summary>A parser without rules of a shop: no templates.</summary>
    public static BarcodeParser Default { get; } = new(new BarcodeRules());

    /// <summary>Reads a scan.</summary>
    /// <param name="data">What the scanner sent; it may begin with the symbology identifier.</param>
    /// <param name="aimId">The symbology identifier such as <c>]E0</c> when the scanner sends it apart; null when it does not.</param>
    public ParsedBarcode Parse(string data, string? aimId = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (aim, text) = AimIdentifier.Split(data, aimId);
        var parsed = aim.Content switch
        {
            AimContent.Retail => _retail.Read(text, aim.Symbology),
            AimContent.Elements => ElementFacts.Of(text, _elements.ReadScan(text), BarcodeKind.ElementString),
            AimContent.Plain => Plain(text, aim.Symbology),
            _ => Guess(text),
        };
        return parsed.Symbology == Symbology.Unknown ? parsed with { Symbology = aim.Symbology } : parsed;
    }

    private ParsedBarcode Plain(string text, Symbology symbology)
    {
        if (Gs1DigitalLink.IsAddress(text)) return Link(text);
        var isNumber = Gtin.IsValid(text) && symbology is not (Symbology.QrCode or Symbology.DataMatrix);
        return isNumber ? _retail.Read(text, symbology) with { Symbology = symbology } : new ParsedBarcode { Data = text };
    }

    // Because many scanners leave the identifier away, the data must tell: separators, brackets, an address, a length with a right check digit.
    private ParsedBarcode Guess(string text)
    {
        if (text.Contains(Gs1ElementString.GroupSeparator, StringComparison.Ordinal))
            return ElementFacts.Of(text, _elements.ReadScan(text.TrimStart(Gs1ElementString.GroupSeparator)), BarcodeKind.ElementString);
        if (text.StartsWith(Gs1ElementString.Fnc1)) return ElementFacts.Of(text, _elements.ReadFnc1(text), BarcodeKind.ElementString);
        if (LooksBracketed(text)) return ElementFacts.Of(text, _elements.ReadBracketed(text), BarcodeKind.ElementString);
        if (Gs1DigitalLink.IsAddress(text)) return Link(text);
        if (RetailReader.LooksRetail(text)) return _retail.Read(text, Symbology.Unknown);
        return text.Length >= ShortestGuessedElements ? GuessedElements(text) : new ParsedBarcode { Data = text };
    }

    // Because a text may begin with a bracket and mean nothing by it.
    private static bool LooksBracketed(string text) =>
        text.StartsWith('(') && text.IndexOf(')', StringComparison.Ordinal) is var close and >= 3 and <= 5 && TextLinter.IsDigits(text.AsSpan(1, close - 1));

    private ParsedBarcode Link(string text)
    {
        var reading = _links.Read(text);
        return reading.Error is null
            ? ElementFacts.Of(text, reading, BarcodeKind.DigitalLink) with { DigitalLink = text }
            : ElementFacts.Of(text, reading, BarcodeKind.Text);
    }

    private ParsedBarcode GuessedElements(string text)
    {
        var parsed = text is ['0', '0' or '1' or '2', ..] ? ElementFacts.Of(text, _elements.ReadScan(text), BarcodeKind.ElementString) : null;
        return parsed is { Errors.Count: 0 } ? parsed : new ParsedBarcode { Data = text };
    }
}
